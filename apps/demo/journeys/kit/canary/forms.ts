// The shapes that digits take on their way through programs: what a search must look for besides the plain text.

/** One shape of a secret, as bytes to look for. */
export interface Pattern {
  /** Whose secret it is; never the digits themselves. */
  readonly mark: string;
  /** How it would be written: `ascii`, `packed decimal` ... */
  readonly form: string;
  readonly bytes: Buffer;
}

/** Shorter ones turn up by chance in a gigabyte of memory: 48 bits do so once in 65 536 gigabytes and eight marks. */
export const PATTERN_BYTES_MIN = 6;

/** A character of base64 tells six bits: six of them are 36 bits, which stand by chance in every larger text of it. */
const BASE64_CHARACTERS_MIN = 7;

type Form = readonly [form: string, make: (digits: string) => readonly Buffer[]];

const ascii = (text: string): readonly Buffer[] => [Buffer.from(text, 'latin1')];

/** Digits as twelve-digit PINs and card numbers are: long enough to stand alone. */
const FORMS: readonly Form[] = [
  ['ascii', ascii],
  ['UTF-16', (digits) => [Buffer.from(digits, 'utf16le')]],
  ['hexadecimal of ascii', (digits) => ascii(Buffer.from(digits).toString('hex'))],
  ['hexadecimal of UTF-16', (digits) => ascii(Buffer.from(digits, 'utf16le').toString('hex'))],
  ['base64', (digits) => base64At(Buffer.from(digits))],
  ['packed decimal', packed],
  // Base64 begins anew every three bytes, so digits half a byte later look like those of another byte.
  ['base64 of packed decimal', (digits) => base64At(packed(digits)[0])],
  [
    'percent-encoded',
    (digits) =>
      ascii(
        Array.from(digits)
          .map((d) => `%3${d}`)
          .join(''),
      ),
  ],
  [
    'separated digits',
    (digits) => [' ', '-', ', ', ','].flatMap((s) => ascii(Array.from(digits).join(s))),
  ],
  ['grouped digits', (digits) => [' ', '-', '%20', '+', '.'].flatMap((s) => grouped(digits, s))],
  ['a byte for each digit', (digits) => [Buffer.from(Array.from(digits).map(Number))]],
  ['number', (digits) => numbers(digits)],
];

/** Every form of `digits`, without repetition and without forms too short to mean anything. */
export function formsOf(mark: string, digits: string): readonly Pattern[] {
  return unique(
    FORMS.flatMap(([form, make]) => make(digits).map((bytes) => ({ mark, form, bytes }))),
  );
}

const CONTEXT_WORDS = [
  ...['securityCode', 'security_code', 'security-code', 'security code', 'SecurityCode'],
  ...['CardVerificationValue1', 'CardVerificationValue2', 'ValidationData', 'validationData'],
  ...['cvv', 'cvv2', 'CVV', 'CVV2', 'cvc', 'csc', 'cid', 'CID', 'cardCode', 'card_code'],
];
// The last two are a frame's: length of the value after its name (a byte or two).
const CONTEXT_JOINTS = [
  ...[
    '":"',
    '": "',
    '":',
    '": ',
    '=',
    ' = ',
    ': ',
    ":'",
    ": '",
    ' ',
    '%22%3A%22',
    '\\":\\"',
    '[',
    '("',
  ],
];

/** PostgreSQL writes the trees of its rules with `opfuncid 285` and the like in them. */
function isOrdinary(word: string, joint: string): boolean {
  return word === 'cid' && joint === ' ';
}

/**
 * A security code has three or four digits and means nothing alone: it is looked for behind the words that code
 * gives it, and beside the card number that it belongs to.
 */
export function formsOfCode(mark: string, code: string): readonly Pattern[] {
  const size = String.fromCharCode(code.length);
  const joints = [...CONTEXT_JOINTS, `\0${size}`, size];
  const texts = CONTEXT_WORDS.flatMap((word) =>
    joints.filter((joint) => !isOrdinary(word, joint)).map((joint) => `${word}${joint}${code}`),
  );
  return unique(
    texts.flatMap((text) => {
      const plain = Buffer.from(text, 'latin1');
      const shapes: readonly (readonly [form: string, bytes: readonly Buffer[]])[] = [
        ['in its context', [plain]],
        ['in its context, UTF-16', [Buffer.from(text, 'utf16le')]],
        ['in its context, hexadecimal', ascii(plain.toString('hex'))],
        ['in its context, base64', base64At(plain)],
        ['in its context, percent-encoded', ascii(encodeURIComponent(text))],
      ];
      return shapes.flatMap(([form, all]) => all.map((bytes) => ({ mark, form, bytes })));
    }),
  );
}

/**
 * The clear PIN block of format 0 (ISO 9564-1): PIN field XOR account number field. The other formats have the
 * digits in packed decimal, which `formsOf` finds.
 */
export function formsOfBlock(mark: string, pin: string, pan: string): readonly Pattern[] {
  const pinField = Buffer.from(`0${pin.length.toString(16)}${pin}`.padEnd(16, 'f'), 'hex');
  const panField = Buffer.from(`0000${pan.slice(-13, -1)}`, 'hex');
  const block = Buffer.from(pinField.map((byte, at) => byte ^ (panField[at] ?? 0)));
  const hex = block.toString('hex');
  return unique(
    [block, ...ascii(hex), ...ascii(hex.toUpperCase()), ...base64At(block)].map((bytes) => ({
      mark,
      form: 'clear PIN block',
      bytes,
    })),
  );
}

/** The characters that stand for `bytes` inside longer base64, wherever they begin: RFC 4648 clauses 4 and 5. */
function base64At(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Characters that share bits with neighbours are dropped: the first ones, the last one, and the padding.
    const from = Math.ceil((before * 8) / 6);
    const until = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = text.slice(from, until);
    if (inner.length < BASE64_CHARACTERS_MIN) return [];
    const url = inner.replaceAll('+', '-').replaceAll('/', '_');
    return inner === url ? ascii(inner) : [...ascii(inner), ...ascii(url)];
  });
}

/** Two digits a byte, beginning on a byte or within one. */
function packed(digits: string): readonly [even: Buffer, odd: Buffer] {
  const even = digits.slice(0, digits.length - (digits.length % 2));
  const odd = digits.slice(1, digits.length - ((digits.length + 1) % 2));
  return [Buffer.from(even, 'hex'), Buffer.from(odd, 'hex')];
}

/** As people group card numbers: by four, and 4-6-5 where there are fifteen. */
function grouped(digits: string, separator: string): readonly Buffer[] {
  const byFour = digits.match(/.{1,4}/g) ?? [];
  const fifteen =
    digits.length === 15 ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)] : byFour;
  return [byFour, fifteen].flatMap((groups) => ascii(groups.join(separator)));
}

function numbers(digits: string): readonly Buffer[] {
  const float = Buffer.alloc(8);
  float.writeDoubleLE(Number(digits));
  const little = Buffer.alloc(8);
  little.writeBigUInt64LE(BigInt(digits));
  const big = Buffer.alloc(8);
  big.writeBigUInt64BE(BigInt(digits));
  return [float, little, big];
}

function unique(patterns: readonly Pattern[]): readonly Pattern[] {
  const seen = new Set<string>();
  return patterns.filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    if (bytes.length < PATTERN_BYTES_MIN || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
