// The notation of one text: {a|b}, [perhaps], $slot, «genuine|scam», ‹masculine/feminine›. A backslash takes the next letter as it is.
export type Pattern = readonly Part[];

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'perhaps'; readonly pattern: Pattern }
  | { readonly kind: 'pair'; readonly genuine: Pattern; readonly scam: Pattern }
  | { readonly kind: 'gender'; readonly masculine: string; readonly feminine: string };

export class PatternError extends Error {
  override readonly name = 'PatternError';
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']', '«': '»' };
const SLOT = /\$([a-zA-Z]+\d?)/y;
const GENDER = /‹([^/›]*)\/([^›]*)›/y;

/** @throws PatternError for a bracket that is not closed, or closed twice */
export function parsePattern(source: string): Pattern {
  let at = 0;
  const whole = readSequence('');
  if (at < source.length) fail();
  return whole;

  function fail(): never {
    throw new PatternError(`A bracket is wrong at ${at} of "${source}".`);
  }

  /** Up to, and without, the sign that ends it: `|` or the closing bracket. */
  function readSequence(closing: string): Pattern {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (at < source.length) {
      const letter = source[at] ?? '';
      if (closing !== '' && (letter === closing || (letter === '|' && closing !== ']'))) break;
      if (letter === '}' || letter === ']' || letter === '»') fail();
      const special = readSpecial(letter);
      if (special === undefined) {
        if (letter === '\\') at += 1;
        text += source[at] ?? '';
        at += 1;
        continue;
      }
      flush();
      parts.push(special);
    }
    flush();
    return parts;
  }

  function readSpecial(letter: string): Part | undefined {
    const closing = CLOSES[letter];
    if (closing !== undefined) {
      at += 1;
      return readBracket(letter, closing);
    }
    const slot = take(matchAt(SLOT, source, at));
    if (slot !== undefined) return { kind: 'slot', name: slot[1] ?? '' };
    const gender = take(matchAt(GENDER, source, at));
    if (gender === undefined) return undefined;
    return { kind: 'gender', masculine: gender[1] ?? '', feminine: gender[2] ?? '' };
  }

  function take(found: RegExpExecArray | undefined): RegExpExecArray | undefined {
    at += found?.[0].length ?? 0;
    return found;
  }

  function readBracket(opening: string, closing: string): Part {
    const sequences = [readSequence(closing)];
    while (source[at] === '|') {
      at += 1;
      sequences.push(readSequence(closing));
    }
    if (source[at] !== closing) fail();
    at += 1;
    const [first = [], second] = sequences;
    if (opening === '[') return { kind: 'perhaps', pattern: first };
    if (opening === '{') return { kind: 'choice', of: sequences };
    if (second === undefined || sequences.length > 2) fail();
    return { kind: 'pair', genuine: first, scam: second };
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
