import { hasIllegalCharacter } from './xml-characters.ts';

/** A document of ours has a few thousand bytes; Twilio takes no more than 64 KiB either. */
export const TWIML_BYTES_MAX = 65_536;
/** `Response`, a verb, what stands in it. */
const DEPTH_MAX = 3;
const ATTRIBUTES_MAX = 16;

/** XML that is none, or none of the subset. The message names verbs and attributes, never a text or a value. */
export class TwimlError extends Error {
  override readonly name = 'TwimlError';
  /** Where it was noticed, in UTF-16 units from the start. */
  readonly at: number;
  constructor(message: string, at: number) {
    super(`${message}, at ${at}`);
    this.at = at;
  }
}

export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** All of its own text, entities read. */
  readonly text: string;
  readonly at: number;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

const DECLARATION =
  /<\?xml[ \t\r\n]+version=(?:"1\.[01]"|'1\.[01]')(?:[ \t\r\n]+encoding=(?:"utf-8"|'utf-8'))?[ \t\r\n]*\?>/iy;
const OPENING = /<([A-Za-z][A-Za-z0-9]{0,31})/y;
const CLOSING = /<\/([A-Za-z][A-Za-z0-9]{0,31})[ \t\r\n]*>/y;
const ATTRIBUTE =
  /[ \t\r\n]+([A-Za-z][A-Za-z0-9]{0,31})[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /[ \t\r\n]*(\/?)>/y;

/**
 * Reads one element with what is in it. No document type, no comments, no CDATA, no instructions, no namespaces; the
 * five entities of XML and numbered characters. Time grows with the length alone.
 * @throws TwimlError
 */
export function readXml(xml: string): XmlNode {
  if (xml.length > TWIML_BYTES_MAX || new TextEncoder().encode(xml).length > TWIML_BYTES_MAX)
    throw new TwimlError(`more than ${TWIML_BYTES_MAX} bytes`, TWIML_BYTES_MAX);
  if (hasIllegalCharacter(xml)) throw new TwimlError('a character that XML does not know', 0);
  const reader = new Reader(xml);
  reader.take(/\uFEFF?/y);
  reader.take(DECLARATION);
  reader.take(/[ \t\r\n]*/y);
  const root = readTree(reader);
  reader.take(/[ \t\r\n]*/y);
  if (reader.at < xml.length) throw reader.refuse('something behind the end');
  return root;
}

class Reader {
  readonly xml: string;
  at = 0;
  constructor(xml: string) {
    this.xml = xml;
  }
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.xml) ?? undefined;
    if (found !== undefined) this.at = pattern.lastIndex;
    return found;
  }
  refuse(message: string): TwimlError {
    return new TwimlError(message, this.at);
  }
}

function readTree(reader: Reader): XmlNode {
  const open: OpenNode[] = [];
  for (;;) {
    const parent = open.at(-1);
    const text = reader.take(/[^<]+/y)?.[0];
    if (text !== undefined) {
      if (parent === undefined) throw reader.refuse('text outside of an element');
      parent.text += readText(text, reader);
      continue;
    }
    const closing = reader.take(CLOSING)?.[1];
    if (closing !== undefined) {
      if (closing !== parent?.name) throw reader.refuse('an end without its beginning');
      open.pop();
      if (open.length === 0) return parent;
      continue;
    }
    const { node, isClosed } = readTag(reader);
    if (open.length >= DEPTH_MAX) throw reader.refuse(`more than ${DEPTH_MAX} elements deep`);
    parent?.children.push(node);
    if (!isClosed) open.push(node);
    else if (parent === undefined) return node;
  }
}

function readTag(reader: Reader): { readonly node: OpenNode; readonly isClosed: boolean } {
  const { at } = reader;
  const name = reader.take(OPENING)?.[1];
  if (name === undefined) throw reader.refuse('neither an element nor its end');
  const attributes = new Map<string, string>();
  for (;;) {
    const [whole, key = '', double, single] = reader.take(ATTRIBUTE) ?? [];
    if (whole === undefined) break;
    if (attributes.has(key)) throw reader.refuse(`${name} has ${key} twice`);
    if (attributes.size >= ATTRIBUTES_MAX) throw reader.refuse('too many attributes');
    attributes.set(key, readText(double ?? single ?? '', reader));
  }
  const end = reader.take(TAG_END)?.[1];
  if (end === undefined) throw reader.refuse(`${name} is not well-formed`);
  return { node: { name, attributes, children: [], text: '', at }, isClosed: end === '/' };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const CODE_MAX = 0x10_ffff;

function readText(text: string, reader: Reader): string {
  if (text.includes(']]>')) throw reader.refuse('the end of a CDATA section');
  return text.replaceAll(
    /&(?:#(\d{1,7});|#x([0-9A-Fa-f]{1,6});|([a-z]{1,4});)?/g,
    (_, ...found) => {
      const [decimal, hexadecimal, word] = found as readonly (string | undefined)[];
      if (word !== undefined) {
        const character = ENTITIES.get(word);
        if (character === undefined) throw reader.refuse('an entity that XML does not have');
        return character;
      }
      if (decimal === undefined && hexadecimal === undefined)
        throw reader.refuse('a bare ampersand');
      const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
      const character = code > CODE_MAX ? '\0' : String.fromCodePoint(code);
      if (hasIllegalCharacter(character)) throw reader.refuse('a number that is no character');
      return character;
    },
  );
}
