// SMPP 3.4: packets. Clauses 3.2 (layout), 5.1.2.1 (commands), 5.1.3 (statuses), 5.3.2 (optional parameters).

/** Commands of clause 5.1.2.1 that a sender meets. */
export const COMMAND = {
  genericNack: 0x8000_0000,
  submitSm: 0x0000_0004,
  submitSmResp: 0x8000_0004,
  deliverSm: 0x0000_0005,
  deliverSmResp: 0x8000_0005,
  unbind: 0x0000_0006,
  unbindResp: 0x8000_0006,
  bindTransceiver: 0x0000_0009,
  bindTransceiverResp: 0x8000_0009,
  enquireLink: 0x0000_0015,
  enquireLinkResp: 0x8000_0015,
} as const;

/** Statuses of clause 5.1.3 that are told apart. */
export const STATUS = {
  ok: 0x00,
  invalidCommand: 0x03,
  systemError: 0x08,
  invalidDestination: 0x0b,
  queueFull: 0x14,
  throttled: 0x58,
  temporarily: 0x64,
  permanently: 0x65,
} as const;

/** Optional parameters of clause 5.3.2 that a receipt has. */
export const TAG = {
  receiptedMessageId: 0x001e,
  messagePayload: 0x0424,
  messageState: 0x0427,
} as const;

const HEAD_OCTETS = 16;
/** Longer than any packet: a text as a payload has 64 KB at most (clause 5.3.2.32). */
export const PDU_OCTETS_MAX = 70_000;

export interface Pdu {
  readonly command: number;
  readonly status: number;
  readonly sequence: number;
  readonly body: Buffer;
}

/** A packet that breaks the rules: the line cannot be trusted any more. */
export class BrokenPdu extends Error {}

export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(HEAD_OCTETS);
  head.writeUInt32BE(HEAD_OCTETS + body.length, 0);
  head.writeUInt32BE(command, 4);
  head.writeUInt32BE(status, 8);
  head.writeUInt32BE(sequence, 12);
  return Buffer.concat([head, body]);
}

/** Cuts what came over the line into packets. @throws BrokenPdu */
export function createPduReader(): (chunk: Buffer) => readonly Pdu[] {
  let kept = Buffer.alloc(0);
  return (chunk) => {
    kept = Buffer.concat([kept, chunk]);
    const found: Pdu[] = [];
    while (kept.length >= 4) {
      const length = kept.readUInt32BE(0);
      if (length < HEAD_OCTETS || length > PDU_OCTETS_MAX)
        throw new BrokenPdu(`a packet of ${length} octets`);
      if (kept.length < length) break;
      found.push({
        command: kept.readUInt32BE(4),
        status: kept.readUInt32BE(8),
        sequence: kept.readUInt32BE(12),
        body: Buffer.from(kept.subarray(HEAD_OCTETS, length)),
      });
      kept = kept.subarray(length);
    }
    return found;
  };
}

/** A C-octet string: ASCII, ended by a zero. */
export const cString = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

export interface Delivered {
  /** Type of number of `from` (clause 5.2.5): 1 international, 2 national, 5 letters. */
  readonly fromKind: number;
  readonly from: string;
  readonly to: string;
  readonly esmClass: number;
  readonly dataCoding: number;
  readonly message: Buffer;
  readonly tags: ReadonlyMap<number, Buffer>;
}

/** The body of a `deliver_sm` (clause 4.6.1). @throws BrokenPdu */
export function readDelivered(body: Buffer): Delivered {
  let at = 0;
  const octet = () => {
    if (at >= body.length) throw new BrokenPdu('a packet that ends too soon');
    return body[at++] ?? 0;
  };
  const string = () => {
    const end = body.indexOf(0, at);
    if (end < 0) throw new BrokenPdu('a text without an end');
    const text = body.toString('latin1', at, end);
    at = end + 1;
    return text;
  };
  string(); // service_type
  const fromKind = octet();
  at += 1; // source npi
  const from = string();
  at += 2; // destination ton and npi
  const to = string();
  const esmClass = octet();
  at += 2; // protocol_id, priority_flag
  string(); // schedule_delivery_time
  string(); // validity_period
  at += 2; // registered_delivery, replace_if_present_flag
  const dataCoding = octet();
  at += 1; // sm_default_msg_id
  const length = octet();
  if (at + length > body.length) throw new BrokenPdu('a text longer than its packet');
  const message = body.subarray(at, at + length);
  const tags = readTags(body.subarray(at + length));
  return {
    fromKind,
    from,
    to,
    esmClass,
    dataCoding,
    message: tags.get(TAG.messagePayload) ?? message,
    tags,
  };
}

function readTags(rest: Buffer): ReadonlyMap<number, Buffer> {
  const tags = new Map<number, Buffer>();
  for (let at = 0; at < rest.length;) {
    if (at + 4 > rest.length) throw new BrokenPdu('half an optional parameter');
    const end = at + 4 + rest.readUInt16BE(at + 2);
    if (end > rest.length) throw new BrokenPdu('an optional parameter longer than its packet');
    tags.set(rest.readUInt16BE(at), rest.subarray(at + 4, end));
    at = end;
  }
  return tags;
}
