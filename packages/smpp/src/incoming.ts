import { decodeGsm7 } from './gsm7.ts';
import { TAG, type Delivered } from './pdu.ts';
import { UCS2 } from './segments.ts';

/** What a message centre brings: what became of a text of ours, or what somebody wrote back. */
export type Incoming =
  | {
      readonly kind: 'receipt';
      /** The message centre's name of the text. */
      readonly messageId: string;
      /** `open`: it says more later. */
      readonly outcome: 'delivered' | 'undelivered' | 'open';
      readonly reason: string;
    }
  | {
      readonly kind: 'text';
      /** E.164 where the message centre says that it is international, or does not say; as it came otherwise. */
      readonly from: string;
      readonly to: string;
      readonly text: string;
    };

/** Clause 5.2.12, esm_class: bits 5 to 2 say what kind of message it is; bit 6 that it begins with a header. */
const KIND_BITS = 0x3c;
const RECEIPT = 0x04;
const HAS_HEADER = 0x40;

/** Clause 5.2.28, message_state. */
const STATES: Readonly<Record<number, string>> = {
  1: 'ENROUTE',
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  6: 'ACCEPTD',
  7: 'UNKNOWN',
  8: 'REJECTD',
};
const UNDELIVERED = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD']);

/** Nothing for what is neither a receipt nor a text. */
export function incomingOf(delivered: Delivered): Incoming | undefined {
  const kind = delivered.esmClass & KIND_BITS;
  if (kind === RECEIPT) return receiptOf(delivered);
  if (kind !== 0) return undefined;
  const { dataCoding, esmClass, from, fromKind, message, to } = delivered;
  const isHeaded = (esmClass & HAS_HEADER) !== 0;
  const octets = isHeaded ? message.subarray(1 + (message[0] ?? 0)) : message;
  return { kind: 'text', from: numberOf(from, fromKind), to, text: textOf(octets, dataCoding) };
}

const UNKNOWN = 0;
const INTERNATIONAL = 1;

function numberOf(from: string, kind: number): string {
  const isWhole = kind === INTERNATIONAL || kind === UNKNOWN;
  return isWhole && /^[1-9][0-9]{6,14}$/.test(from) ? `+${from}` : from;
}

/** By its optional parameters, or by the words that message centres write where they have none (appendix B). */
function receiptOf({ message, tags }: Delivered): Incoming | undefined {
  const words = message.toString('latin1');
  const field = (name: string) =>
    new RegExp(`\\b${name}:([A-Za-z0-9_-]{1,65})`, 'i').exec(words)?.[1];
  const tagged = tags.get(TAG.receiptedMessageId)?.toString('latin1').replace(/\0.*$/s, '');
  const messageId = tagged ?? field('id');
  if (messageId === undefined || messageId === '') return undefined;
  const stated = STATES[tags.get(TAG.messageState)?.[0] ?? -1];
  const state = stated ?? field('stat')?.toUpperCase() ?? 'UNKNOWN';
  const outcome =
    state === 'DELIVRD' ? 'delivered' : UNDELIVERED.has(state) ? 'undelivered' : 'open';
  const error = field('err');
  return {
    kind: 'receipt',
    messageId,
    outcome,
    reason: error === undefined ? state : `${state} ${error}`,
  };
}

const BINARY = new Set([0x02, 0x04]);
const LATIN_1 = 0x03;

function textOf(octets: Buffer, dataCoding: number): string {
  if (dataCoding === UCS2)
    return Buffer.from(octets.subarray(0, octets.length & ~1))
      .swap16()
      .toString('utf16le');
  if (dataCoding === LATIN_1) return octets.toString('latin1');
  return BINARY.has(dataCoding) ? '' : decodeGsm7(octets);
}
