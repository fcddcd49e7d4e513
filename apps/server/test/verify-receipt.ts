// A second verifier of receipts: written from the specifications, sharing no code with the house. RFC 6962 for the tree,
// C2SP signed-note and tlog-checkpoint for the signature, docs/receipts.md for the commitment. Web Crypto alone.

const FIRST = [
  ...['reference', 'registeredAt', 'purpose', 'channel', 'direction', 'sender', 'to', 'agent'],
  ...['mayAsk', 'template', 'language', 'bodyHash', 'programme'],
];
/** By the number behind the format's name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  v1: FIRST,
  v2: [...FIRST, 'team', 'case'],
};

interface Receipt {
  readonly format: string;
  readonly contact: Readonly<Record<string, string | number | null>>;
  readonly text: string | null;
  readonly salt: string;
  readonly log: {
    readonly index: number;
    readonly proof: readonly string[];
    readonly checkpoint: string;
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const hex = (bytes: Uint8Array) =>
  [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
const same = (one: Uint8Array, other: Uint8Array) => hex(one) === hex(other);

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
}

/** Four bytes of length, big endian, and the bytes. */
function sized(bytes: Uint8Array): Uint8Array {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, bytes.length);
  return joined(head, bytes);
}

function canonical({ contact, format }: Receipt): Uint8Array {
  const version = /^countersign-receipt-(v[0-9]+)$/.exec(format)?.[1] ?? '';
  const names = FIELDS[version];
  if (names === undefined) throw new Error('a receipt of another form');
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, names.length);
  const fields = names.flatMap((name) => {
    const value = contact[name];
    if (value === undefined) throw new Error(`${name} is missing`);
    if (value === null) return [sized(utf8(name)), utf8('0')];
    const tag = typeof value === 'number' ? 'n' : 's';
    return [sized(utf8(name)), utf8(tag), sized(utf8(String(value)))];
  });
  return joined(sized(utf8(`contact-${version}`)), count, ...fields);
}

async function commitment(receipt: Receipt): Promise<Uint8Array> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const salt = await crypto.subtle.importKey('raw', fromBase64(receipt.salt), hmac, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', salt, joined(canonical(receipt))));
}

/** The root from a leaf upwards: at each step the sibling is left of an odd place and of a last one, else right. */
async function climb(
  leaf: Uint8Array,
  {
    index,
    size,
    proof,
  }: { readonly index: number; readonly size: number; readonly proof: readonly Uint8Array[] },
): Promise<Uint8Array> {
  let [hash, place, last] = [leaf, BigInt(index), BigInt(size) - 1n];
  const rest = [...proof];
  while (last > 0n) {
    const isLeftmost = place === last && place % 2n === 0n; // nothing stands beside it on this level
    if (!isLeftmost) {
      const sibling = rest.shift();
      if (sibling === undefined) throw new Error('the proof is too short');
      hash =
        place % 2n === 1n
          ? await sha256(Uint8Array.of(1), sibling, hash)
          : await sha256(Uint8Array.of(1), hash, sibling);
    }
    place /= 2n;
    last /= 2n;
  }
  if (rest.length > 0) throw new Error('the proof is too long');
  return hash;
}

/** The signed text of a note, when the key named in `vkey` signed it. */
async function openNote(note: string, vkey: string): Promise<string> {
  const [name = '', id = ''] = vkey.split('+');
  const key = fromBase64(vkey.slice(name.length + id.length + 2));
  if (key[0] !== 1 || key.length !== 33) throw new Error('not an Ed25519 key');
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  const line = note
    .slice(cut + 2)
    .split('\n')
    .find((one) => one.startsWith(`— ${name} `));
  if (line === undefined) throw new Error('not signed by this log');
  const signed = fromBase64(line.slice(`— ${name} `.length));
  if (hex(signed.subarray(0, 4)) !== id) throw new Error('signed by another key');
  const publicKey = await crypto.subtle.importKey('raw', key.slice(1), 'Ed25519', false, [
    'verify',
  ]);
  const isGood = await crypto.subtle.verify('Ed25519', publicKey, signed.slice(4), utf8(text));
  if (!isGood) throw new Error('the signature is wrong');
  if (text.split('\n')[0] !== name) throw new Error('the checkpoint of another log');
  return text;
}

/** @throws Error that says what is wrong; returns the size of the tree that holds the contact */
export async function verifyReceipt(receipt: Receipt, vkey: string): Promise<number> {
  const [, size = '', root = ''] = (await openNote(receipt.log.checkpoint, vkey)).split('\n');
  const { index } = receipt.log;
  if (!Number.isSafeInteger(index) || index < 0 || index >= Number(size))
    throw new Error('no such leaf');
  const leaf = await sha256(Uint8Array.of(0), await commitment(receipt));
  const proof = receipt.log.proof.map(fromBase64);
  const climbed = await climb(leaf, { index, size: Number(size), proof });
  if (!same(climbed, fromBase64(root))) throw new Error('not in the tree');
  if (
    receipt.text !== null &&
    hex(await sha256(utf8(receipt.text))) !== receipt.contact['bodyHash']
  )
    throw new Error('other words');
  return Number(size);
}
