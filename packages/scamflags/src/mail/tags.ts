// HTML cut into its tags and the text between them, in one walk. No tree is made: a mail may have any.

export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** As written, behind the name; read by `attributesOf` only where they matter. */
  readonly rest: string;
}

/** What stands in these is no text of the page. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'template',
  'noscript',
  'xml',
  'iframe',
  'object',
  'svg',
  'head',
]);
const TAG_MAX = 16_384;

const isNameStart = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** The index of the ">" that ends a tag, past what is quoted; -1 where it does not end. */
function tagEnd(html: string, from: number, nextEnd: number): number {
  const most = Math.min(html.length, from + TAG_MAX);
  if (nextEnd < 0 || nextEnd > most) return -1;
  let quote = 0;
  for (let at = from; at < most; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    // A quote begins a value only behind "=".
    else if ((code === 34 || code === 39) && isAfterEquals(html, at)) quote = code;
  }
  return nextEnd;
}

function isAfterEquals(html: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && at - before < 8 && html.charCodeAt(before) <= 32) before -= 1;
  return html.charCodeAt(before) === 61;
}

export interface HtmlReader {
  readonly text: (text: string) => void;
  readonly tag: (tag: Tag) => void;
  /** What stands in a style element. */
  readonly style: (css: string) => void;
}

class Walk {
  private readonly html: string;
  private readonly lower: string;
  private readonly reader: HtmlReader;
  /** Where an end is not in the rest, it is not asked for again. */
  private readonly missing = new Set<string>();
  private nextEnd = 0;

  constructor(html: string, reader: HtmlReader) {
    this.html = html;
    this.lower = html.toLowerCase();
    this.reader = reader;
  }

  run(): void {
    const { html, reader } = this;
    let at = 0;
    while (at < html.length) {
      const open = html.indexOf('<', at);
      if (open !== at) reader.text(html.slice(at, open < 0 ? html.length : open));
      if (open < 0) return;
      at = this.past(open);
      if (at === open + 1) {
        reader.text('<');
        continue;
      }
      const tag = tagOf(html.slice(open, at));
      if (tag !== undefined) at = this.tag(tag, at);
    }
  }

  /** @returns the index from which on to read */
  private tag(tag: Tag, at: number): number {
    const isRaw = !tag.isEnd && RAW.has(tag.name) && !tag.rest.endsWith('/');
    if (!isRaw) {
      this.reader.tag(tag);
      return at;
    }
    const closing = `</${tag.name}`;
    const end = this.missing.has(closing) ? -1 : this.lower.indexOf(closing, at);
    if (end < 0) {
      this.missing.add(closing);
      return at;
    }
    if (tag.name === 'style') this.reader.style(this.html.slice(at, end));
    // Style sheets stand in the head, which is no text itself.
    if (tag.name === 'head') this.styles(at, end);
    return this.past(end);
  }

  private styles(from: number, end: number): void {
    const head = this.lower.slice(from, end);
    let at = head.indexOf('<style');
    while (at >= 0) {
      const start = head.indexOf('>', at);
      const stop = start < 0 ? -1 : head.indexOf('</style', start);
      if (stop < 0) return;
      this.reader.style(head.slice(start + 1, stop));
      at = head.indexOf('<style', stop);
    }
  }

  /** The index behind a tag or comment; one behind "<" where it is none. */
  private past(open: number): number {
    const { html } = this;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      return end < 0 ? html.length : end + 3;
    }
    const next = html.charCodeAt(open + 1);
    if (!(isNameStart(next) || next === 47 || next === 33 || next === 63)) return open + 1;
    if (this.nextEnd >= 0 && this.nextEnd <= open) this.nextEnd = html.indexOf('>', open);
    const end = tagEnd(html, open + 1, this.nextEnd);
    return end < 0 ? open + 1 : end + 1;
  }
}

/** Walks through HTML; each character is looked at a fixed number of times. */
export const walkHtml = (html: string, reader: HtmlReader): void => new Walk(html, reader).run();

function tagOf(written: string): Tag | undefined {
  const isEnd = written.charCodeAt(1) === 47;
  let at = isEnd ? 2 : 1;
  const start = at;
  while (at < written.length && at - start < 32 && /[\w:-]/.test(written[at] ?? '')) at += 1;
  if (at === start) return undefined;
  return { name: written.slice(start, at).toLowerCase(), isEnd, rest: written.slice(at, -1) };
}

const ATTRIBUTE =
  /([a-zA-Z][\w:-]{0,40})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,8192})"|'([^']{0,8192})'|([^\s"'>]{1,8192})))?/g;

/** The attributes of a tag by their names in lower case; the first of a name counts. */
export function attributesOf(rest: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (rest === '') return found;
  for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
