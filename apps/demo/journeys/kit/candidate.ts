// A candidate of the detector, made of the weights that the house serves: it judges nearly as they do, and has another hash.
import { createHash } from 'node:crypto';

/** Where a file of weights has the hash of the rest, the length of its head, and the head. */
const [HASH_AT, HASHED_FROM, HEAD_AT] = [12, 44, 48];
/** Too little to change a level: other journeys use the same house. */
const LITTLE = 0.000_1;

interface Head {
  readonly rows: number;
  readonly data: string;
  readonly channels: { readonly sms: { readonly base: number } };
}

/** @returns the file that a page takes up, and the hash of its weights */
export async function aCandidate(
  app: string,
): Promise<{ readonly file: Buffer; readonly sha256: string }> {
  const served = /data-weights="([^"]+)"/.exec(await (await fetch(`${app}/check/message`)).text());
  const bytes = Buffer.from(await (await fetch(`${app}${served?.[1] ?? ''}`)).arrayBuffer());
  const headEnd = HEAD_AT + bytes.readUInt32LE(HASHED_FROM);
  const head = JSON.parse(bytes.subarray(HEAD_AT, headEnd).toString('utf8')) as Head;
  const sms = { ...head.channels.sms, base: head.channels.sms.base + LITTLE };
  const next = Buffer.from(JSON.stringify({ ...head, channels: { ...head.channels, sms } }));
  const length = Buffer.alloc(HEAD_AT - HASHED_FROM);
  length.writeUInt32LE(next.length);
  const rest = Buffer.concat([length, next, bytes.subarray(headEnd)]);
  const hash = createHash('sha256').update(rest).digest();
  const weights = Buffer.concat([bytes.subarray(0, HASH_AT), hash, rest]).toString('base64');
  const sha256 = hash.toString('hex');
  const figure = { set: 'Own set', name: 'SMS: F1', ours: 0.9, must: 0.85 };
  const card = {
    ...{ data: head.data, rows: head.rows, sources: [] },
    figures: [{ ...figure, lowerIsBetter: false, kept: true }],
  };
  const candidate = { format: 'countersign-scam-candidate-v1', sha256, card, weights };
  return { file: Buffer.from(JSON.stringify(candidate)), sha256 };
}
