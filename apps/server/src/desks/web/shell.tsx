import type { ComponentChildren, ComponentProps, VNode } from 'preact';
import {
  Back,
  Document,
  Footer,
  LiveBar,
  Masthead,
  PostLink,
  Problems,
  Told,
  plural,
  type NavPlace,
  type Theme,
} from '@countersign/ui';
import { isoText, type FormState, type Frame, type ToldOnce } from './frame.ts';

export type MemberPlace = 'home' | 'cards' | 'contacts' | 'security';

/** A page for everyone or for a member: bar, masthead, content, footer. */
export function Page(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly description?: string;
  readonly place?: MemberPlace;
  /** Content that brings its own `<main>` layout, such as a plane; otherwise it is wrapped. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { frame } = props;
  const { common } = frame.copy;
  const brandName = frame.brand.join(' ');
  return (
    <Document
      language={frame.language}
      theme={frame.theme}
      title={`${props.title} · ${brandName}`}
      description={props.description}
      assets={frame.assets}
      skip={common.skip}
    >
      <LiveBar
        copy={frame.copy}
        kind={frame.live.kind}
        href="/check"
        asOf={asOf(frame)}
        watches={!frame.signedIn}
      />
      <Masthead
        brand={frame.brand}
        home={frame.signedIn ? '/home' : '/'}
        navLabel={common.mainNav}
        places={places(frame, props.place)}
      >
        {frame.signedIn ? null : <LanguageSwitch frame={frame} />}
      </Masthead>
      <main id="main" class={props.bare ? undefined : 'wrap page'}>
        {props.children}
      </main>
      <Footer never={common.footer.never} places={footerPlaces(frame)}>
        <Preferences frame={frame} signOut="/sign-out" />
      </Footer>
    </Document>
  );
}

function asOf(frame: Frame): ComponentProps<typeof LiveBar>['asOf'] {
  const { formats, live } = frame;
  if (live.asOf === undefined) return undefined;
  return { text: formats.seconds(live.asOf), iso: isoText(live.asOf), clock: formats.clock };
}

function places(frame: Frame, current: MemberPlace | undefined): readonly NavPlace[] {
  const { common } = frame.copy;
  if (!frame.signedIn) {
    return [{ href: '/sign-in', label: common.signIn, current: frame.path === '/sign-in' }];
  }
  return [
    { href: '/home', label: common.home, current: current === 'home' },
    { href: '/cards', label: common.cards, current: current === 'cards' },
    { href: '/contacts', label: common.contacts, current: current === 'contacts' },
    { href: '/security', label: common.security, current: current === 'security' },
  ];
}

function footerPlaces(frame: Frame): readonly NavPlace[] {
  const { footer } = frame.copy.common;
  return [
    { href: '/check', label: footer.check },
    { href: '/official-numbers', label: footer.numbers },
    { href: '/undo', label: footer.undo },
    { href: '/help', label: footer.help },
  ];
}

/** A change of language is a change of state: a form, so that no link changes anything. */
export function LanguageSwitch(props: { readonly frame: Frame }): VNode {
  const { frame } = props;
  const other = frame.language === 'en' ? 'es' : 'en';
  return (
    <PostLink
      action="/preferences"
      fields={{ language: other, back: frame.path }}
      label={frame.copy.common.otherLanguageName}
      language={other}
    />
  );
}

/** Colours; for those signed in, language and the way out, too: their masthead is full. */
export function Preferences(props: { readonly frame: Frame; readonly signOut: string }): VNode {
  const { frame } = props;
  const { footer } = frame.copy.common;
  const themes: readonly (readonly [Theme, string])[] = [
    ['light', footer.themeLight],
    ['dark', footer.themeDark],
    ['system', footer.themeSystem],
  ];
  return (
    <div class="prefs">
      {frame.signedIn ? (
        <div>
          <PostLink action={props.signOut} label={frame.copy.common.signOut} />
          <LanguageSwitch frame={frame} />
        </div>
      ) : null}
      <div role="group" aria-label={footer.theme}>
        <span aria-hidden="true">{footer.theme}</span>
        {themes.map(([theme, label]) => (
          <PostLink
            action="/preferences"
            fields={{ theme, back: frame.path }}
            label={label}
            pressed={frame.theme === theme}
          />
        ))}
      </div>
    </div>
  );
}

/** The head of most pages: way back, heading, a sentence. */
export function PageHead(props: {
  readonly back?: { readonly href: string; readonly label: string };
  readonly eyebrow?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
}): VNode {
  return (
    <div class="stack gap-3 b-6">
      {props.back === undefined ? null : <Back {...props.back} />}
      {props.eyebrow === undefined ? null : <p class="eyebrow">{props.eyebrow}</p>}
      <h1>{props.title}</h1>
      {props.lead === undefined ? null : <p class="lead quiet narrow">{props.lead}</p>}
    </div>
  );
}

/** What went wrong with a form, above it; nothing where nothing went wrong. */
export function FormTrouble(props: {
  readonly frame: Frame;
  readonly form: FormState;
}): VNode | null {
  const { form, frame } = props;
  if (form.refusal !== undefined) {
    return <Problems title={form.refusal.what} next={form.refusal.next} fields={form.problems} />;
  }
  if (form.problems.length === 0) return null;
  const title = plural(frame.language, frame.copy.common.problems, form.problems.length);
  return <Problems title={title} fields={form.problems} />;
}

export function ToldBox(props: { readonly told?: ToldOnce | undefined }): VNode | null {
  if (props.told === undefined) return null;
  return (
    <div class="b-5">
      <Told title={props.told.title} hint={props.told.hint} />
    </div>
  );
}

/** What is wrong with one field of a form. */
export function wrongOf(form: FormState, field: string): string | undefined {
  return form.problems.find((one) => one.field === field)?.text;
}
