import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { incomingOf, type Incoming } from './incoming.ts';
import {
  COMMAND,
  createPduReader,
  cString,
  readDelivered,
  STATUS,
  writePdu,
  type Pdu,
} from './pdu.ts';
import { segmentsOf } from './segments.ts';

export interface SmppSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** At most 15 characters. */
  readonly systemId: string;
  /** At most 8 characters (clause 5.2.2). */
  readonly password: string;
  /** For an answer, and for a line to be there at all. */
  readonly timeoutMs: number;
  /** How often a quiet line is asked whether it is there. */
  readonly enquireMs: number;
}

export interface SmppText {
  /** E.164, or letters. */
  readonly from: string;
  /** E.164 */
  readonly to: string;
  readonly text: string;
}

/** The message centre is away, busy or silent. */
export class SmppFault extends Error {
  readonly mayBeTaken: boolean;
  constructor(message: string, mayBeTaken: boolean) {
    super(message);
    this.mayBeTaken = mayBeTaken;
  }
}

/** The message centre said no. `status` is its command status (clause 5.1.3). */
export class SmppRefusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the message centre answered 0x${status.toString(16).padStart(8, '0')}`);
    this.status = status;
  }
}

export interface SmppSession {
  /** @returns the message centre's name of the last segment. @throws SmppFault, SmppRefusal */
  readonly submit: (text: SmppText) => Promise<string>;
  readonly close: () => void;
}

interface Line {
  readonly ask: (command: number, body: Buffer) => Promise<Pdu>;
  readonly end: () => void;
}

const RECONNECT_MS_MAX = 30_000;
const RECONNECT_MS = 250;
/** A line that lived shorter than this was no good one. */
const GOOD_LINE_MS = 60_000;
/** Of what comes in at once, so many are looked at together: the rest waits its turn. */
const TAKEN_AT_ONCE = 4;

/**
 * A line to a message centre that comes back by itself. @param take says whether what came in is safe with us: the message
 * centre is asked to tell it again otherwise
 */
export function createSmppSession(
  settings: SmppSettings,
  take: (incoming: Incoming) => Promise<boolean>,
): SmppSession {
  let line: Promise<Line> | undefined;
  let isClosed = false;
  let waitMs = RECONNECT_MS;
  let again: NodeJS.Timeout | undefined;
  let reference = 0;
  let boundAt = 0;
  const lost = () => {
    line = undefined;
    if (boundAt !== 0 && performance.now() - boundAt > GOOD_LINE_MS) waitMs = RECONNECT_MS;
    boundAt = 0;
    if (isClosed || again !== undefined) return;
    again = setTimeout(() => {
      again = undefined;
      open().catch(() => undefined);
    }, waitMs);
    again.unref();
    waitMs = Math.min(RECONNECT_MS_MAX, waitMs * 2);
  };
  const open = (): Promise<Line> => {
    line ??= openLine(settings, inTurns(take), lost).then(
      (bound) => {
        boundAt = performance.now();
        return bound;
      },
      (cause: unknown) => {
        lost();
        throw cause;
      },
    );
    return line;
  };
  open().catch(() => undefined);
  return {
    submit: async (text) => {
      if (isClosed) throw new SmppFault('the line to the message centre is closed', false);
      const bound = await open();
      reference = (reference + 1) & 0xff;
      const segments = segmentsOf(text.text, reference);
      let name = '';
      for (const [at, part] of segments.parts.entries()) {
        // One receipt for a text: that of its last segment, whose name is kept.
        const isLast = at === segments.parts.length - 1;
        const body = submitBody(text, { ...segments, part, isLast });
        // oxlint-disable-next-line no-await-in-loop
        const answer = await bound.ask(COMMAND.submitSm, body);
        // What has begun to go may arrive in part: then it is no clear no any more.
        if (answer.status !== STATUS.ok && at === 0) throw new SmppRefusal(answer.status);
        if (answer.status !== STATUS.ok) throw new SmppFault('half a text was taken', true);
        name = answer.body.toString('latin1').replace(/\0.*$/s, '');
      }
      return name;
    },
    close: () => {
      isClosed = true;
      clearTimeout(again);
      line?.then((bound) => bound.end()).catch(() => undefined);
    },
  };
}

type Take = (incoming: Incoming) => Promise<boolean>;

/** The same, a few at once. */
function inTurns(take: Take): Take {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (incoming) => {
    if (running >= TAKEN_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await take(incoming);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

/** Connects and binds. @throws SmppFault, SmppRefusal */
async function openLine(
  settings: SmppSettings,
  take: (incoming: Incoming) => Promise<boolean>,
  lost: () => void,
): Promise<Line> {
  const { enquireMs, host, port, timeoutMs, tls } = settings;
  const socket = tls ? connectTls({ host, port, servername: host }) : connectTcp({ host, port });
  const waiting = new Map<number, (answer: Pdu | Error) => void>();
  let sequence = 0;
  let isBound = false;
  const over = (cause: Error) => {
    clearInterval(pulse);
    for (const tell of waiting.values()) tell(cause);
    waiting.clear();
    socket.destroy();
  };
  const ask = (command: number, body: Buffer): Promise<Pdu> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new SmppFault('the message centre is away', false));
      sequence = (sequence % 0x7fff_ffff) + 1;
      const own = sequence;
      const late = setTimeout(
        () => waiting.get(own)?.(new SmppFault('the message centre does not answer', true)),
        timeoutMs,
      );
      waiting.set(own, (answer) => {
        clearTimeout(late);
        waiting.delete(own);
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
      socket.write(writePdu({ command, status: STATUS.ok, sequence: own, body }));
    });
  const pulse = setInterval(() => {
    ask(COMMAND.enquireLink, Buffer.alloc(0)).catch(over);
  }, enquireMs);
  pulse.unref();
  const read = createPduReader();
  socket.on('data', (chunk) => {
    try {
      for (const pdu of read(chunk)) hear(socket, pdu, { waiting, take });
    } catch (cause) {
      over(cause instanceof Error ? cause : new Error('broken', { cause }));
    }
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    over(new SmppFault('the line to the message centre broke', true));
    if (isBound) lost();
  });
  try {
    await connected(socket, tls, timeoutMs);
    const answer = await ask(COMMAND.bindTransceiver, bindBody(settings));
    if (answer.status !== STATUS.ok) throw new SmppRefusal(answer.status);
  } catch (cause) {
    over(new SmppFault('the message centre is away', false));
    // Nothing was handed over yet, whatever broke.
    throw cause instanceof SmppRefusal ? cause : new SmppFault('the message centre is away', false);
  }
  isBound = true;
  const end = () => {
    ask(COMMAND.unbind, Buffer.alloc(0)).then(
      () => socket.destroy(),
      () => socket.destroy(),
    );
  };
  return { ask, end };
}

function connected(socket: Socket, tls: boolean, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no connection')), timeoutMs);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      resolve();
    });
    socket.once('close', () => {
      clearTimeout(late);
      reject(new Error('no connection'));
    });
  });
}

interface Hearing {
  readonly waiting: ReadonlyMap<number, (answer: Pdu | Error) => void>;
  readonly take: (incoming: Incoming) => Promise<boolean>;
}

const RESPONSE = 0x8000_0000;

/** One packet of the message centre: an answer, or something to answer. */
function hear(socket: Socket, pdu: Pdu, { take, waiting }: Hearing): void {
  if (pdu.command >= RESPONSE) {
    waiting.get(pdu.sequence)?.(pdu);
    return;
  }
  const answer = (command: number, status: number, body: Buffer = Buffer.alloc(0)) => {
    if (!socket.destroyed)
      socket.write(writePdu({ command, status, sequence: pdu.sequence, body }));
  };
  if (pdu.command === COMMAND.enquireLink) return answer(COMMAND.enquireLinkResp, STATUS.ok);
  if (pdu.command === COMMAND.unbind) {
    answer(COMMAND.unbindResp, STATUS.ok);
    socket.end();
    return;
  }
  if (pdu.command !== COMMAND.deliverSm) return answer(COMMAND.genericNack, STATUS.invalidCommand);
  let incoming: Incoming | undefined;
  try {
    incoming = incomingOf(readDelivered(pdu.body));
  } catch {
    // It would come again for ever, and everything behind it never.
    return answer(COMMAND.deliverSmResp, STATUS.permanently, cString(''));
  }
  const taken = incoming === undefined ? Promise.resolve(true) : take(incoming);
  taken.then(
    (isTaken) =>
      answer(COMMAND.deliverSmResp, isTaken ? STATUS.ok : STATUS.temporarily, cString('')),
    () => answer(COMMAND.deliverSmResp, STATUS.temporarily, cString('')),
  );
}

const VERSION_3_4 = 0x34;

function bindBody({ password, systemId }: SmppSettings): Buffer {
  const tail = Buffer.from([VERSION_3_4, 0, 0]);
  return Buffer.concat([cString(systemId), cString(password), cString(''), tail, cString('')]);
}

/** Clause 5.2.5 and 5.2.6: numbers are international and of the telephone plan; names are letters. */
const kindOf = (address: string) => (address.startsWith('+') ? [1, 1] : [5, 0]);
const HAS_HEADER = 0x40;
const RECEIPT_WANTED = 0x01;

function submitBody(
  { from, to }: SmppText,
  segment: {
    readonly dataCoding: number;
    readonly isJoined: boolean;
    readonly isLast: boolean;
    readonly part: Buffer;
  },
): Buffer {
  const { dataCoding, isJoined, isLast, part } = segment;
  const bare = (address: string) => cString(address.replace(/^\+/, ''));
  return Buffer.concat([
    cString(''),
    ...[Buffer.from(kindOf(from)), bare(from), Buffer.from(kindOf(to)), bare(to)],
    Buffer.from([isJoined ? HAS_HEADER : 0, 0, 0]),
    ...[cString(''), cString('')],
    Buffer.from([isLast ? RECEIPT_WANTED : 0, 0, dataCoding, 0, part.length]),
    part,
  ]);
}
