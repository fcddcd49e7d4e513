/** JSON from outside is nested at most this deep. */
export const JSON_DEPTH_MAX = 32;

/** Thrown for text that is not JSON as we take it; the message quotes nothing. */
export class StrictJsonError extends Error {}

type Frame = { readonly keys: Set<string> } | 'array';

/**
 * Parses JSON and refuses what two readers could understand differently: duplicate keys, `__proto__`, and depth beyond
 * the limit (RFC 8259 clause 4 leaves duplicates open).
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new StrictJsonError('not well-formed JSON');
  }
  scan(text);
  return value;
}

/** Walks text that JSON.parse accepted, so only structure needs to be followed. */
function scan(text: string): void {
  const stack: Frame[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (keyNext) noteKey(stack.at(-1), text.slice(at, end + 1));
      keyNext = false;
      at = end;
    } else if (char === '{' || char === '[') {
      stack.push(char === '{' ? { keys: new Set() } : 'array');
      if (stack.length > JSON_DEPTH_MAX)
        throw new StrictJsonError(`nested deeper than ${JSON_DEPTH_MAX}`);
      keyNext = char === '{';
    } else if (char === '}' || char === ']') {
      stack.pop();
      keyNext = false;
    } else if (char === ',') {
      keyNext = stack.at(-1) !== 'array';
    }
  }
}

function noteKey(frame: Frame | undefined, token: string): void {
  if (frame === undefined || frame === 'array') return;
  const key = JSON.parse(token) as string;
  if (key === '__proto__') throw new StrictJsonError('a member name that is not allowed');
  if (frame.keys.has(key)) throw new StrictJsonError('a duplicate member name');
  frame.keys.add(key);
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
