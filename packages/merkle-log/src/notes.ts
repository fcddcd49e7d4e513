import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What a signature says (C2SP signed-note): `log` is over the text, `witness` over time and text. */
export type SignatureKind = 'log' | 'witness';

/** Whoever's signature counts: a name, a public key, and what the signature says. */
export interface Verifier {
  readonly name: string;
  readonly kind: SignatureKind;
  readonly publicKey: KeyObject;
  /** 4 bytes: of the name, the kind and the key */
  readonly keyId: Buffer;
}

export interface Signer {
  readonly verifier: Verifier;
  readonly privateKey: KeyObject;
}

/** A text and the lines under it. */
export interface Note {
  /** With its last line break */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  /** What stands behind the key's id */
  readonly bytes: Buffer;
}

/** Longest note that is read, in characters. */
export const NOTE_LENGTH_MAX = 64 * 1024;
export const SIGNATURES_MAX = 32;

const TYPES: Readonly<Record<SignatureKind, number>> = { log: 0x01, witness: 0x04 };
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 clause 4). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const NAME = /^[^\s+\p{Z}]+$/u;
const LINE = /^— ([^\s+]+) (\S+)$/u;

/** @throws TypeError for a name with a space or a plus, or a key that is not Ed25519 */
export function makeVerifier(kind: SignatureKind, name: string, publicKey: KeyObject): Verifier {
  if (!NAME.test(name)) throw new TypeError('merkle-log: not a name of a key');
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new TypeError('merkle-log: not Ed25519');
  return { name, kind, publicKey, keyId: keyIdOf(kind, name, rawKey(publicKey)) };
}

/** `name+keyid+key`, as it is printed and handed on (C2SP signed-note, verifier keys). */
export function formatVerifier({ name, kind, publicKey, keyId }: Verifier): string {
  const key = Buffer.concat([Buffer.of(TYPES[kind]), rawKey(publicKey)]);
  return `${name}+${keyId.toString('hex')}+${key.toString('base64')}`;
}

/** @returns `undefined` for a text that is none, or whose id is not that of its key */
export function parseVerifier(text: string): Verifier | undefined {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const key = fromBase64(rest.join('+'));
  if (!NAME.test(name) || key?.length !== 1 + KEY_BYTES) return undefined;
  const kind = kinds.find((one) => TYPES[one] === key[0]);
  if (kind === undefined) return undefined;
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, key.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const verifier = makeVerifier(kind, name, publicKey);
  return verifier.keyId.toString('hex') === id ? verifier : undefined;
}

const kinds = Object.keys(TYPES) as SignatureKind[];

/** One signature line, with its line break. @param atSeconds seconds UTC; of a witness alone */
export function signatureLine(signer: Signer, text: string, atSeconds = 0): string {
  const { verifier, privateKey } = signer;
  const signed = sign(null, signedBytes(verifier.kind, text, atSeconds), privateKey);
  const parts = [verifier.keyId];
  if (verifier.kind === 'witness') parts.push(timeBytes(atSeconds));
  return `— ${verifier.name} ${Buffer.concat([...parts, signed]).toString('base64')}\n`;
}

/** The text with a first line of signature under it. @throws RangeError for a text without its last line break */
export function signNote(signer: Signer, text: string, atSeconds = 0): string {
  if (!text.endsWith('\n')) throw new RangeError('merkle-log: a note ends with a line break');
  return `${text}\n${signatureLine(signer, text, atSeconds)}`;
}

/** @returns `undefined` for what is no note; nothing is verified */
export function parseNote(note: string): Note | undefined {
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  if (note.length > NOTE_LENGTH_MAX || /[\u0000-\u0009\u000b-\u001f]/u.test(note)) return undefined;
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) return undefined;
  const signatures = parseSignatureLines(note.slice(cut + 2));
  return signatures === undefined ? undefined : { text: note.slice(0, cut + 1), signatures };
}

/** Lines of signature alone, as a witness answers them. @returns `undefined` where one is none, or there is none */
export function parseSignatureLines(text: string): readonly NoteSignature[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > SIGNATURES_MAX) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
    const bytes = fromBase64(encoded);
    if (bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
    const keyId = bytes.subarray(0, KEY_ID_BYTES);
    signatures.push({ name, keyId, bytes: bytes.subarray(KEY_ID_BYTES) });
  }
  return signatures;
}

/**
 * Whether a note carries the verifier's signature. Signatures of strangers say nothing; a wrong one in the verifier's
 * own name spoils the note.
 */
export function isSignedBy(verifier: Verifier, note: Note): boolean {
  const own = linesOf(verifier, note);
  return own.length > 0 && own.every(({ bytes }) => isSignature(verifier, note.text, bytes));
}

/**
 * When a witness signed a note, in seconds UTC by its own clock.
 * @returns `undefined` where it did not, or where one of its lines is wrong
 */
export function witnessedAt(witness: Verifier, note: Note): number | undefined {
  if (witness.kind !== 'witness' || !isSignedBy(witness, note)) return undefined;
  return Math.min(...linesOf(witness, note).map(({ bytes }) => Number(bytes.readBigUInt64BE())));
}

function linesOf(verifier: Verifier, { signatures }: Note): readonly NoteSignature[] {
  return signatures.filter(
    ({ name, keyId }) => name === verifier.name && keyId.equals(verifier.keyId),
  );
}

function isSignature({ kind, publicKey }: Verifier, text: string, bytes: Buffer): boolean {
  const timed = kind === 'witness' ? TIME_BYTES : 0;
  if (bytes.length !== timed + SIGNATURE_BYTES) return false;
  const at = timed === 0 ? 0n : bytes.readBigUInt64BE();
  return verify(null, signedBytes(kind, text, at), publicKey, bytes.subarray(timed));
}

/** What is signed: the text, and for a witness two lines before it (C2SP tlog-cosignature). */
function signedBytes(kind: SignatureKind, text: string, atSeconds: number | bigint): Buffer {
  return Buffer.from(kind === 'log' ? text : `cosignature/v1\ntime ${atSeconds}\n${text}`);
}

function timeBytes(atSeconds: number): Buffer {
  const bytes = Buffer.alloc(TIME_BYTES);
  bytes.writeBigUInt64BE(BigInt(atSeconds));
  return bytes;
}

function rawKey(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
}

function keyIdOf(kind: SignatureKind, name: string, key: Buffer): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(Buffer.of(TYPES[kind])).update(key);
  return hash.digest().subarray(0, KEY_ID_BYTES);
}

/** Strictly one way of writing bytes: bits that a decoder would pass over are refused. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}
