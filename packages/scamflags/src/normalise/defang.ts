// Links that were made harmless, or hidden from a filter, as they would be typed: hxxp, [.], (dot), "name .com".
import { isLower, isWordCode } from './kinds.ts';
import { type Track, emptyLike } from './track.ts';

const OPENING = '[({';
const CLOSING = '])}';
const MEANT: readonly (readonly [string, string])[] = [
  ['.', '.'],
  ['dot', '.'],
  ['punto', '.'],
  [':', ':'],
  ['://', '://'],
  ['@', '@'],
  ['at', '@'],
  ['/', '/'],
];
const ENDINGS = [
  'com',
  'net',
  'org',
  'info',
  'xyz',
  'top',
  'online',
  'site',
  'shop',
  'club',
  'vip',
  'icu',
];

const startsWith = (text: Track, at: number, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1)
    if (text.code(at + index) !== word.charCodeAt(index)) return false;
  return true;
};

/** What a bracket stands for, and how long it is. */
function bracket(text: Track, at: number): readonly [string, number] | undefined {
  const kind = OPENING.indexOf(String.fromCharCode(text.code(at)));
  if (kind < 0) return undefined;
  for (const [written, meant] of MEANT)
    if (
      startsWith(text, at + 1, written) &&
      text.code(at + 1 + written.length) === CLOSING.charCodeAt(kind)
    )
      return [meant, written.length + 2];
  return undefined;
}

function endingAt(text: Track, at: number): boolean {
  return ENDINGS.some(
    (one) => startsWith(text, at, one) && !isWordCode(text.code(at + one.length)),
  );
}

/** What is written at a place to be read as another thing: the units read, and how many are written. */
function meantAt(text: Track, at: number): readonly [string, number] | undefined {
  const code = text.code(at);
  // hxxp
  if (
    code === 104 &&
    text.code(at + 1) === 120 &&
    startsWith(text, at, 'hxxp') &&
    !isWordCode(text.code(at - 1))
  )
    return ['http', 4];
  // [.] and the like, between two words, with or without a blank
  if (code === 91 || code === 40 || code === 123) {
    const found = bracket(text, at);
    if (found === undefined || at === 0) return undefined;
    const isAfterWord = isWordCode(text.code(at - 1)) || text.code(at - 1) === 58;
    const next = text.code(at + found[1]);
    return isAfterWord && (isWordCode(next) || next === 47) ? found : undefined;
  }
  // "name .com"
  if (
    code === 32 &&
    text.code(at + 1) === 46 &&
    at > 0 &&
    isLower(text.code(at - 1)) &&
    endingAt(text, at + 2)
  )
    return ['.', 2];
  return undefined;
}

const BEGINS = new Uint8Array(128);
for (const code of [104, 91, 40, 123, 32]) BEGINS[code] = 1;

/** @returns the text with its links whole; undefined where there was nothing to do */
export function defang(text: Track): Track | undefined {
  const { codes, length } = text;
  let out: Track | undefined;
  let copied = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    if (code > 127 || BEGINS[code] === 0) continue;
    const meant = meantAt(text, at);
    if (meant === undefined) continue;
    out ??= emptyLike(text);
    out.copy(text, copied, at);
    const [read, written] = meant;
    for (let index = 0; index < read.length; index += 1)
      out.push(read.charCodeAt(index), text.place(at + Math.min(index, written - 1)));
    copied = at + written;
    at = copied - 1;
  }
  out?.copy(text, copied, length);
  return out;
}
