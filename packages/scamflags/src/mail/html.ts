// What somebody sees of an HTML mail, what they do not see, and where its links lead.
import { LIMITS } from '../limits.ts';
import type { ShownLink } from '../types.ts';
import { decodeEntities } from './entities.ts';
import { type Look, PAGE, hiddenNames, isSeen, lookOf } from './hiding.ts';
import { type Tag, attributesOf, walkHtml } from './tags.ts';

export interface ReadHtml {
  readonly text: string;
  readonly hidden: string;
  readonly links: readonly ShownLink[];
  /** It was longer than what is looked at. */
  readonly isCut: boolean;
}

const HTML_MAX = 524_288;
const DEPTH_MAX = 256;
const SHOWN_MAX = 500;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const VOID = words('area base br col embed hr img input link meta param source track wbr');
const BLOCKS = words(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul',
);
const CELLS = words('td th option button');
/** Tags without a style of their own are most; these may look otherwise without one. */
const STYLED = /style|class|id|color|hidden|background/i;

/** Text with its blanks closed as a browser does. */
class Lines {
  length = 0;
  private readonly lines: string[] = [];
  private line = '';

  add(written: string): void {
    if (this.length > LIMITS.textMax) return;
    const plain = decodeEntities(written).replaceAll(/[ \t\r\n\f]{1,1000}/g, ' ');
    const more = this.line === '' ? plain.trimStart() : plain;
    this.line += more;
    this.length += more.length;
  }

  lineBreak(): void {
    if (this.line === '') return;
    this.lines.push(this.line.trimEnd());
    this.line = '';
  }

  value(): string {
    this.lineBreak();
    const text = this.lines.join('\n').replaceAll(/ {2,100}/g, ' ');
    return text.trim().slice(0, LIMITS.textMax);
  }
}

class Page {
  readonly shown = new Lines();
  readonly unseen = new Lines();
  readonly links: ShownLink[] = [];
  isCut = false;
  private readonly looks: { readonly name: string; readonly look: Look }[] = [];
  private hiddenNames: ReadonlySet<string> = new Set();
  private tooDeep = 0;
  private open: { readonly href: string; text: string } | undefined;

  private get look(): Look {
    return this.looks.at(-1)?.look ?? PAGE;
  }

  text(text: string): void {
    if (!isSeen(this.look)) {
      this.unseen.add(text);
      return;
    }
    this.shown.add(text);
    if (this.open !== undefined && this.open.text.length < SHOWN_MAX) this.open.text += text;
  }

  style(css: string): void {
    this.hiddenNames = new Set([...this.hiddenNames, ...hiddenNames(css)]);
  }

  tag({ name, isEnd, rest }: Tag): void {
    if (BLOCKS.has(name) || name === 'br') this.lines().lineBreak();
    else if (CELLS.has(name)) this.lines().add(' ');
    if (isEnd) this.end(name);
    else this.begin(name, rest);
  }

  private lines(): Lines {
    return isSeen(this.look) ? this.shown : this.unseen;
  }

  private begin(name: string, rest: string): void {
    const attributes =
      name === 'a' || name === 'form' || name === 'area' || STYLED.test(rest)
        ? attributesOf(rest)
        : undefined;
    if (attributes !== undefined) this.link(name, attributes);
    if (VOID.has(name) || rest.endsWith('/')) return;
    if (this.looks.length >= DEPTH_MAX) {
      this.tooDeep += 1;
      return;
    }
    const look =
      attributes === undefined ? this.look : lookOf(this.look, attributes, this.hiddenNames);
    this.looks.push({ name, look });
  }

  private link(name: string, attributes: ReadonlyMap<string, string>): void {
    const href = decodeEntities(attributes.get(name === 'form' ? 'action' : 'href') ?? '').trim();
    if (href === '' || this.look.isHidden) return;
    if (name === 'a') {
      this.closeLink();
      this.open = { href, text: '' };
    } else if (name === 'form' || name === 'area') this.put({ text: '', href });
  }

  private end(name: string): void {
    if (name === 'a') this.closeLink();
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    // Ends are forgotten and crossed: what was opened within goes with it.
    const at = this.looks.findLastIndex((one) => one.name === name);
    if (at >= 0) this.looks.length = at;
  }

  closeLink(): void {
    if (this.open === undefined) return;
    const text = decodeEntities(this.open.text)
      .replaceAll(/\s{1,1000}/g, ' ')
      .trim();
    this.put({ text: text.slice(0, SHOWN_MAX), href: this.open.href });
    this.open = undefined;
  }

  private put(link: ShownLink): void {
    if (this.links.length < LIMITS.linksMax) this.links.push(link);
    else this.isCut = true;
  }
}

/** Reads HTML as a mail program shows it; never throws. */
export function readHtml(html: string): ReadHtml {
  const page = new Page();
  walkHtml(html.slice(0, HTML_MAX), {
    text: (text) => page.text(text),
    tag: (tag) => page.tag(tag),
    style: (css) => page.style(css),
  });
  page.closeLink();
  const isCut = page.isCut || html.length > HTML_MAX || page.shown.length > LIMITS.textMax;
  return { text: page.shown.value(), hidden: page.unseen.value(), links: page.links, isCut };
}
