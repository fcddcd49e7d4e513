import type { PageSources } from './headers.ts';

/** The three pages of the window. */
export const pageNames = ['card', 'show', 'choose'] as const;
export type PageName = (typeof pageNames)[number];

export interface ShellAsk {
  readonly script: { readonly path: string; readonly integrity: string };
  readonly style: { readonly path: string; readonly integrity: string };
  readonly icon: string;
  /** In every language, because nothing can choose one without script. */
  readonly noScript: readonly { readonly language: string; readonly text: string }[];
}

const disc = 'M16 1a15 15 0 1 0 0 30 15 15 0 0 0 0-30z';
export const HALF = 'M1.59 11.85A15 15 0 1 0 27.84 6.8L13.28 23.54Z';

/** The signs that the pages use; the whole mark is not among them, because nothing is proven here to anybody. */
const sprite = `<svg class="sprite" aria-hidden="true" focusable="false">
<symbol id="half" viewBox="0 0 32 32"><path d="${HALF}"/></symbol>
<symbol id="no" viewBox="0 0 32 32"><path fill-rule="evenodd" d="${disc}M7 13.5h18v5H7z"/></symbol>
<symbol id="bang" viewBox="0 0 32 32"><path fill-rule="evenodd" d="${disc}M13.9 6.5h4.2l-.7 12h-2.8zM16 20.9a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z"/></symbol>
<symbol id="can" viewBox="0 0 32 32"><path fill-rule="evenodd" d="${disc}m0 5a10 10 0 1 1 0 20 10 10 0 0 1 0-20z"/></symbol>
</svg>`;

/** One static page: a frame that its one script fills. Nothing of a visit is in it, so every visitor gets the same bytes. */
export function shell(ask: ShellAsk): string {
  const noScript = ask.noScript
    .map(({ language, text }) => `<p lang="${language}">${escapeText(text)}</p>`)
    .join('');
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>PIN</title>
<link rel="icon" href="${ask.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${ask.style.path}" integrity="${ask.style.integrity}">
<script type="module" src="${ask.script.path}" integrity="${ask.script.integrity}"></script>
</head>
<body class="on-window">
${sprite}
<a class="skip" id="skip" href="#main">Skip to content</a>
<header class="wrap window-head"><p><b id="host"></b></p><a class="back" id="leave" href="/home">Leave</a></header>
<main id="main" class="wrap page page-tight" aria-busy="true"><noscript>${noScript}</noscript></main>
</body>
</html>
`;
}

export function sourcesOf(ask: ShellAsk): PageSources {
  return { script: ask.script.integrity, style: ask.style.integrity };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
