/** A link taken apart as a browser does, though it may be no good one. */
export interface WebAddress {
  /** Lower case, without the colon; `http` where none was written. */
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
  readonly port: string;
  /** From the first slash, question mark or hash on. */
  readonly rest: string;
}

const HREF_MAX = 2_048;

function schemeEnd(href: string): number {
  for (let at = 0; at < Math.min(href.length, 20); at += 1) {
    const code = href.charCodeAt(at);
    if (code === 58) return at;
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!isLetter && (at === 0 || !((code >= 48 && code <= 57) || code === 43 || code === 45)))
      return -1;
  }
  return -1;
}

function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @returns undefined for what leads to no host: "mailto:", "tel:", "javascript:", a place on the same page */
export function parseWebAddress(href: string): WebAddress | undefined {
  const text = href.slice(0, HREF_MAX).trim();
  const colon = schemeEnd(text);
  const isSchemeless =
    colon < 0 || (text.charCodeAt(colon + 1) >= 48 && text.charCodeAt(colon + 1) <= 57);
  const scheme = isSchemeless ? 'http' : text.slice(0, colon).toLowerCase();
  let at = isSchemeless ? 0 : colon + 1;
  const isWeb = scheme === 'http' || scheme === 'https' || scheme === 'ftp';
  const isSlash = (code: number) => code === 47 || code === 92;
  if (!isWeb && !(isSlash(text.charCodeAt(at)) && isSlash(text.charCodeAt(at + 1))))
    return undefined;
  if (isSchemeless && isSlash(text.charCodeAt(0)) && !isSlash(text.charCodeAt(1))) return undefined;
  while (isSlash(text.charCodeAt(at))) at += 1;
  let end = at;
  while (
    end < text.length &&
    !isSlash(text.charCodeAt(end)) &&
    text[end] !== '?' &&
    text[end] !== '#'
  )
    end += 1;
  const authority = text.slice(at, end);
  const sign = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(sign + 1);
  const portAt = hostAndPort.startsWith('[')
    ? hostAndPort.indexOf(':', hostAndPort.indexOf(']'))
    : hostAndPort.indexOf(':');
  const host = unescaped(portAt < 0 ? hostAndPort : hostAndPort.slice(0, portAt))
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  const plain = host.endsWith('.') ? host.slice(0, -1) : host;
  if (plain === '' || plain.length > 253 || plain.includes(' ')) return undefined;
  return {
    ...{ scheme, user: sign < 0 ? '' : authority.slice(0, sign), host: plain },
    ...{ port: portAt < 0 ? '' : hostAndPort.slice(portAt + 1), rest: text.slice(end) },
  };
}
