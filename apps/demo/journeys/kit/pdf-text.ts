// Reads the words of a PDF that our press printed, as a person reads the page: text is glyph numbers of an embedded
// font, and each font says in its ToUnicode map what they mean (PDF 32000-1, clauses 9.4 and 9.10.3).
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string | undefined;
}

/** The text of every page, one line for each piece that was placed on its own. */
export function readPdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .flatMap(({ stream }) => (stream?.includes('BT\n') === true ? [stream] : []))
    .flatMap((content) => linesOf(content, fonts))
    .join('\n');
}

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(\d+) 0 obj\n([^]*?)endobj/g)) {
    const [, id = '', body = ''] = found;
    const [head = '', rest] = body.split('stream\n', 2);
    const bytes = rest?.slice(0, rest.lastIndexOf('\nendstream'));
    objects.set(id, { head, stream: bytes === undefined ? undefined : plain(head, bytes) });
  }
  return objects;
}

function plain(head: string, bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (!head.includes('/FlateDecode')) return bytes;
  return inflateSync(raw).toString('latin1');
}

type GlyphMap = ReadonlyMap<number, string>;

/** Resource name (`F1`) to what its glyphs mean. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, GlyphMap> {
  const fonts = new Map<string, GlyphMap>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      const stream = map === undefined ? undefined : objects.get(map)?.stream;
      if (stream !== undefined) fonts.set(name, glyphsOf(stream));
    }
  }
  return fonts;
}

function glyphsOf(map: string): GlyphMap {
  const glyphs = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(
    /<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi,
  )) {
    const meanings = [...list.matchAll(/<([0-9a-f]+)>/gi)].map((one) => one[1] ?? '');
    for (const [at, meaning] of meanings.entries()) {
      const text = Buffer.from(meaning, 'hex').swap16().toString('utf16le');
      glyphs.set(Number.parseInt(first, 16) + at, text);
    }
  }
  return glyphs;
}

function linesOf(content: string, fonts: ReadonlyMap<string, GlyphMap>): readonly string[] {
  const lines: string[] = [];
  let glyphs: GlyphMap | undefined;
  for (const [, font, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font);
    if (array === undefined || glyphs === undefined) continue;
    const codes = [...array.matchAll(/<([0-9a-f]+)>/gi)].map((one) => one[1] ?? '').join('');
    const numbers = (codes.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16));
    lines.push(numbers.map((number) => glyphs?.get(number) ?? '�').join(''));
  }
  return lines;
}
