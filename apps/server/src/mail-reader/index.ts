import type { Message } from '@countersign/scamflags';
import { openPool, type PoolLimits } from './pool.ts';
import type { ReadLetter, ReadOutcome } from './types.ts';

export { isMsg } from './msg-head.ts';
export { isAutomatic, type FindHeaders } from './automatic.ts';
export type { ReadLetter, ReadOutcome, ReadRefusal } from './types.ts';

const LIMITS: PoolLimits = { workers: 2, timeMs: 2_000, memoryMb: 128, waitingMax: 50 };

/** Of a thread's own time; an e-mail of people takes a tenth of it. */
const TAME_MS = 150;

/** Reads e-mails of strangers beside the server's own work; whatever they do to it, somebody else's request goes on. */
export interface MailReader {
  /** An e-mail as somebody saved it (.eml, .msg). */
  readonly readFile: (bytes: Uint8Array) => Promise<ReadOutcome<Message>>;
  /** A letter to an address of ours, and what was passed on in it. */
  readonly readLetter: (bytes: Uint8Array) => Promise<ReadOutcome<ReadLetter>>;
  /** Whether it is read soon enough to be read once more where others wait. @throws where all readers are busy */
  readonly isTame: (bytes: Uint8Array) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Its threads start with the first e-mail. */
export function createMailReader(limits: Partial<PoolLimits> = {}): MailReader {
  const pool = openPool({ ...LIMITS, ...limits });
  return {
    readFile: async (bytes) => {
      const answered = await pool.read('file', bytes);
      if ('refusal' in answered) return { ok: false, ...answered };
      if (answered.as !== 'file') throw new Error('a worker answered something else');
      return answered.outcome;
    },
    readLetter: async (bytes) => {
      const answered = await pool.read('letter', bytes);
      if ('refusal' in answered) return { ok: false, ...answered };
      if (answered.as !== 'letter') throw new Error('a worker answered something else');
      return answered.outcome;
    },
    isTame: async (bytes) => {
      const answered = await pool.read('file', bytes);
      const { refusal } = 'refusal' in answered ? answered : { refusal: undefined };
      if (refusal === 'mail.busy') throw new Error('all readers of e-mails are busy');
      if ('refusal' in answered || answered.as !== 'file') return false;
      const { outcome, tookMs } = answered;
      return tookMs <= TAME_MS && (outcome.ok || outcome.refusal === 'mail.empty');
    },
    close: pool.close,
  };
}
