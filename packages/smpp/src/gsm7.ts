// 3GPP TS 23.038, clause 6.2.1: the default alphabet, one octet for each of its septets, and its extension behind ESC.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION: ReadonlyMap<string, number> = new Map([
  ...([
    ['\f', 0x0a],
    ['^', 0x14],
    ['{', 0x28],
    ['}', 0x29],
    ['\\', 0x2f],
  ] as const),
  ...([
    ['[', 0x3c],
    ['~', 0x3d],
    [']', 0x3e],
    ['|', 0x40],
    ['€', 0x65],
  ] as const),
]);
const ESC = 0x1b;

const CODES = new Map<string, readonly number[]>(
  Array.from(BASIC).flatMap((char, at) => (at === ESC ? [] : [[char, [at]] as const])),
);
for (const [char, code] of EXTENSION) CODES.set(char, [ESC, code]);
const CHARS = Array.from(BASIC);
const EXTENDED = new Map([...EXTENSION].map(([char, code]) => [code, char] as const));

/** The septets of each character, in octets; nothing where a character is outside the alphabet. */
export function encodeGsm7(text: string): readonly (readonly number[])[] | undefined {
  const codes: (readonly number[])[] = [];
  for (const char of text) {
    const code = CODES.get(char);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return codes;
}

/** Octets that hold a septet each; what stands nowhere in the alphabet becomes a space. */
export function decodeGsm7(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += 1) {
    const code = octets[at] ?? 0;
    if (code === ESC) {
      at += 1;
      text += EXTENDED.get(octets[at] ?? 0) ?? ' ';
    } else text += CHARS[code] ?? ' ';
  }
  return text;
}
