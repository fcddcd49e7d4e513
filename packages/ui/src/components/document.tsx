import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../copy/index.ts';
import { Sprite } from './sprite.tsx';

/** Light and dark follow the device unless the reader chose one. */
export type Theme = 'system' | 'light' | 'dark';

/** Addresses of what a page loads; all on its own origin. */
export interface PageAssets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** The style sheet of the desk, on top of the others. */
  readonly desk?: string | undefined;
  readonly icon: string;
  readonly touchIcon?: string | undefined;
  readonly manifest?: string | undefined;
  /** The font that the first line needs, loaded early. */
  readonly font?: string | undefined;
}

/** A whole page. No inline script, handler or style, so that a strict content policy holds. */
export function Document(props: {
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  readonly description?: string | undefined;
  readonly assets: PageAssets;
  readonly bodyClass?: string | undefined;
  readonly skip: string;
  readonly children: ComponentChildren;
}): VNode {
  const { assets, theme } = props;
  return (
    <html lang={props.language} dir="ltr" {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description === undefined ? null : (
          <meta name="description" content={props.description} />
        )}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f4f4f8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d0e1a" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.touchIcon ? <link rel="apple-touch-icon" href={assets.touchIcon} /> : null}
        {assets.manifest ? <link rel="manifest" href={assets.manifest} /> : null}
        {assets.font ? (
          <link
            rel="preload"
            href={assets.font}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ) : null}
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {assets.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body class={props.bodyClass}>
        <Sprite />
        <a class="skip" href="#main">
          {props.skip}
        </a>
        {props.children}
      </body>
    </html>
  );
}
