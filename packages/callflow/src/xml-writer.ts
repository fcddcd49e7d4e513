import { hasIllegalCharacter } from './xml-characters.ts';

/** An element has text or elements in it, never both. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: string | readonly XmlElement[];
}

export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  content: XmlElement['content'] = [],
): XmlElement => ({ name, attributes, content });

/**
 * Writes a document, one element a line. Texts and values are escaped, names are ours.
 * @throws RangeError for a character that XML 1.0 cannot carry, escaped or not
 */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(value)}"`],
  );
  const head = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return `${head}/>`;
  if (typeof content === 'string') return `${head}>${escape(content)}</${name}>`;
  const inner = content.map((child) => write(child, `${indent}  `)).join('\n');
  return `${head}>\n${inner}\n${indent}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escape(text: string): string {
  if (hasIllegalCharacter(text)) throw new RangeError('a character that XML cannot carry');
  // White space other than a blank is numbered: a reader may turn it into a blank otherwise (clause 3.3.3).
  return text.replaceAll(/[&<>"'\t\n\r]/g, (one) => ESCAPES[one] ?? `&#${one.charCodeAt(0)};`);
}
