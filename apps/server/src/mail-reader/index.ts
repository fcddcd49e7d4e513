import type { Message } from '@countersign/scamflags';
import {
  type CodesSeen,
  gatherCodes,
  type PictureSeen,
  type PicturesFound,
  withSeen,
} from '@countersign/pictures';
import { openPool, type Pool, type PoolLimits } from './pool.ts';
import type { ReadLetter, ReadOutcome } from './types.ts';

export { isMsg } from '@countersign/scamflags/mail';
export { isAutomatic, type FindHeaders } from './automatic.ts';
export type { ReadLetter, ReadOutcome, ReadRefusal } from './types.ts';

const LIMITS: PoolLimits = { workers: 2, timeMs: 2_000, memoryMb: 128, waitingMax: 50 };
/** For one picture. One thread: docs/decisions/0071-pictures.md has the figures. */
const PICTURE_LIMITS: PoolLimits = { workers: 1, timeMs: 1_500, memoryMb: 64, waitingMax: 8 };
const PICTURE_READER = new URL('./picture-worker.ts', import.meta.url);
/** For all pictures of an e-mail, from when it was read: what is not seen by then is not seen. */
const PICTURES_MS_MAX = 4_000;

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
export function createMailReader(
  limits: Partial<PoolLimits> = {},
  pictureLimits: Partial<PoolLimits> = {},
): MailReader {
  const pool = openPool({ ...LIMITS, ...limits });
  const picturePool = openPool({ ...PICTURE_LIMITS, ...pictureLimits }, PICTURE_READER);
  const seenIn = (pictures: PicturesFound) => readCodes(picturePool, pictures);
  return {
    readFile: async (bytes) => {
      const answered = await pool.read('file', bytes);
      if ('refusal' in answered) return { ok: false, ...answered };
      if (answered.as !== 'file') throw new Error('a worker answered something else');
      const { outcome, pictures } = answered;
      if (!outcome.ok) return outcome;
      return { ok: true, value: withSeen(outcome.value, await seenIn(pictures)) };
    },
    readLetter: async (bytes) => {
      const answered = await pool.read('letter', bytes);
      if ('refusal' in answered) return { ok: false, ...answered };
      if (answered.as !== 'letter') throw new Error('a worker answered something else');
      const { outcome, pictures } = answered;
      if (!outcome.ok) return outcome;
      return { ok: true, value: letterWithSeen(outcome.value, await seenIn(pictures)) };
    },
    isTame: async (bytes) => {
      const answered = await pool.read('file', bytes);
      const { refusal } = 'refusal' in answered ? answered : { refusal: undefined };
      if (refusal === 'mail.busy') throw new Error('all readers of e-mails are busy');
      if ('refusal' in answered || answered.as !== 'file') return false;
      const { outcome, tookMs } = answered;
      return tookMs <= TAME_MS && (outcome.ok || outcome.refusal === 'mail.empty');
    },
    close: async () => {
      await Promise.all([pool.close(), picturePool.close()]);
    },
  };
}

/** Whatever a picture does to its reader costs its own codes and no more; that they are not known is said. */
async function readCodes(pool: Pool, { others, pictures }: PicturesFound): Promise<CodesSeen> {
  if (pictures.length === 0) return gatherCodes([], others);
  const seen: (PictureSeen | undefined)[] = pictures.map(() => undefined);
  let isOver = false;
  const all = async () => {
    for (const [at, picture] of pictures.entries()) {
      if (isOver) return;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that one e-mail has one place in the queue
      const answered = await pool.read('picture', picture);
      if (isOver || !('as' in answered) || answered.as !== 'picture') continue;
      seen[at] = answered.seen;
    }
  };
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, PICTURES_MS_MAX);
  });
  await Promise.race([all(), late]);
  isOver = true;
  clearTimeout(limit);
  return gatherCodes(seen, others);
}

/** Codes belong to what was passed on: the pictures are of it, wherever it stood. */
function letterWithSeen(letter: ReadLetter, seen: CodesSeen): ReadLetter {
  return letter.original === undefined
    ? { ...letter, message: withSeen(letter.message, seen) }
    : { ...letter, original: withSeen(letter.original, seen) };
}
