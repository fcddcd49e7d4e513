import { KeyBlockError } from './errors.ts';

/** B and D derive their keys from the protection key; A and C are the old variant binding, import only. */
export type KeyBlockVersion = 'A' | 'B' | 'C' | 'D';
/** T: TDES, A: AES, H: HMAC. Other algorithms of the standard have no business here. */
export type KeyBlockAlgorithm = 'T' | 'A' | 'H';
/** E: under a trusted key; N: never; S: also under an untrusted one. */
export type KeyBlockExportability = 'E' | 'N' | 'S';

export interface OptionalBlock {
  /** two upper-case letters or digits */
  readonly id: string;
  /** printable ASCII */
  readonly data: string;
}

/** ANSI X9.143-2022 clause 6.2, fields in their order. */
export interface KeyBlockHeader {
  readonly version: KeyBlockVersion;
  /** two characters, for example P0 PIN, V1 IBM 3624, V2 PVV, C0 card values, K1 key block protection, K3 derivation */
  readonly usage: string;
  readonly algorithm: KeyBlockAlgorithm;
  /** one of B C D E G N S T V X Y */
  readonly modeOfUse: string;
  /** two characters, 00 when keys are not versioned */
  readonly keyVersion: string;
  readonly exportability: KeyBlockExportability;
  /** without padding blocks (PB) */
  readonly optionalBlocks: readonly OptionalBlock[];
}

/** The length field has four decimal digits; our own limit is lower. */
export const KEY_BLOCK_CHARS_MAX = 4096;
export const OPTIONAL_BLOCKS_MAX = 16;
const FIXED_CHARS = 16;
/** Identifier and length of an optional block. */
const OPTIONAL_HEAD_CHARS = 4;
/** Optional blocks of 256 characters and more need the extended length form; nothing of ours is as long. */
const OPTIONAL_CHARS_MAX = 255;
/** Identifiers whose data are hexadecimal (clause 6.3.6). */
const HEX_BLOCKS: ReadonlySet<string> = new Set(['BI', 'HM', 'IK', 'KC', 'KP', 'KS', 'WP']);

/** Bytes to which header and payload are filled up: the block of the cipher. */
export function keyBlockAlignment(version: KeyBlockVersion): 8 | 16 {
  return version === 'D' ? 16 : 8;
}

/** Characters of the MAC: clause 6.5. */
export function keyBlockMacChars(version: KeyBlockVersion): 8 | 16 | 32 {
  if (version === 'D') return 32;
  return version === 'B' ? 16 : 8;
}

function form(what: string): KeyBlockError {
  return new KeyBlockError('form', `key block: ${what}`);
}

const FIXED =
  /^(?<version>[ABCD])(?<length>[0-9]{4})(?<usage>[A-Z0-9]{2})(?<algorithm>[ATH])(?<mode>[BCDEGNSTVXY])(?<keyVersion>[A-Z0-9]{2})(?<exportability>[ENS])(?<count>[0-9]{2})(?<context>[012])0$/;

function field(groups: Record<string, string> | undefined, name: string): string {
  return groups?.[name] ?? '';
}

function readOptional(
  text: string,
  at: number,
): { readonly block: OptionalBlock; readonly end: number } {
  const head = /^([A-Z0-9]{2})([0-9A-F]{2})$/.exec(text.slice(at, at + OPTIONAL_HEAD_CHARS));
  const length = Number.parseInt(head?.[2] ?? '0', 16);
  const end = at + length;
  if (head === null || length < OPTIONAL_HEAD_CHARS || end > text.length) {
    throw form('an optional block has a wrong head');
  }
  const id = head[1] ?? '';
  const data = text.slice(at + OPTIONAL_HEAD_CHARS, end);
  if (HEX_BLOCKS.has(id) && !/^(?:[0-9A-F]{2})+$/.test(data)) {
    throw form('an optional block is not hexadecimal');
  }
  return { block: { id, data }, end };
}

/**
 * Reads the header of a key block; says nothing about whether it is authentic.
 * @param text the whole key block: 16 to 4096 printable ASCII characters
 * @returns the header, and the number of its characters with optional blocks
 * @throws KeyBlockError of fault `form`
 * @source ANSI X9.143-2022 clause 6; ASC X9 TR 31-2018 annex A
 */
export function parseKeyBlockHeader(text: string): {
  readonly header: KeyBlockHeader;
  readonly headerChars: number;
} {
  if (text.length > KEY_BLOCK_CHARS_MAX || !/^[\x20-\x7e]+$/.test(text))
    throw form('characters or length');
  const groups = FIXED.exec(text.slice(0, FIXED_CHARS))?.groups;
  if (groups === undefined) throw form('header');
  if (Number(field(groups, 'length')) !== text.length) throw form('length field');
  const version = field(groups, 'version') as KeyBlockVersion;
  const count = Number(field(groups, 'count'));
  if (count > OPTIONAL_BLOCKS_MAX) throw form('too many optional blocks');
  const optionalBlocks: OptionalBlock[] = [];
  const seen = new Set<string>();
  let headerChars = FIXED_CHARS;
  for (let read = 0; read < count; read += 1) {
    const { block, end } = readOptional(text, headerChars);
    if (seen.has(block.id)) throw form('an optional block comes twice');
    if (block.id === 'PB' && read !== count - 1)
      throw form('the padding block is not the last one');
    seen.add(block.id);
    if (block.id !== 'PB') optionalBlocks.push(block);
    headerChars = end;
  }
  if (headerChars % keyBlockAlignment(version) !== 0) throw form('the header is not padded');
  const header: KeyBlockHeader = {
    version,
    usage: field(groups, 'usage'),
    algorithm: field(groups, 'algorithm') as KeyBlockAlgorithm,
    modeOfUse: field(groups, 'mode'),
    keyVersion: field(groups, 'keyVersion'),
    exportability: field(groups, 'exportability') as KeyBlockExportability,
    optionalBlocks,
  };
  return { header, headerChars };
}

function writeOptional(block: OptionalBlock): string {
  const chars = OPTIONAL_HEAD_CHARS + block.data.length;
  if (chars > OPTIONAL_CHARS_MAX) throw form('an optional block is too long');
  return `${block.id}${chars.toString(16).toUpperCase().padStart(2, '0')}${block.data}`;
}

/**
 * Writes a header for a payload and MAC of `restChars` characters, filled up by a padding block where needed.
 * @throws KeyBlockError of fault `form` when a field is out of its range
 */
export function writeKeyBlockHeader(header: KeyBlockHeader, restChars: number): string {
  let optional = header.optionalBlocks.map(writeOptional).join('');
  let count = header.optionalBlocks.length;
  const alignment = keyBlockAlignment(header.version);
  const over = optional.length % alignment;
  if (over !== 0) {
    // The padding block itself needs four characters.
    let data = alignment - over - OPTIONAL_HEAD_CHARS;
    if (data < 0) data += alignment;
    optional += writeOptional({ id: 'PB', data: '0'.repeat(data) });
    count += 1;
  }
  const length = FIXED_CHARS + optional.length + restChars;
  const text =
    header.version +
    String(length).padStart(4, '0') +
    header.usage +
    header.algorithm +
    header.modeOfUse +
    header.keyVersion +
    header.exportability +
    String(count).padStart(2, '0') +
    '00' +
    optional;
  // What we write we can read: the same rules, once.
  parseKeyBlockHeader(text.padEnd(length, '0'));
  return text;
}
