import type { Instant } from '@countersign/kernel';
import type { CallEvent, CallPlatform, CallProgress } from './carrier.ts';
import { CALL_ID } from './carrier-http.ts';
import { wordsOf, type Told } from '@countersign/callflow';

/** A call's state in Twilio's words; jambonz's are translated. */
export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'canceled';

/** What a platform tells when it asks for a document of a call; what it says of the caller proves nothing (contact 8). */
export interface VoiceAsk {
  readonly providerId: string;
  /** E.164; absent where the number is withheld. */
  readonly from: string | undefined;
  /** E.164 */
  readonly to: string | undefined;
  readonly direction: 'inbound' | 'outbound';
  readonly status: CallStatus;
  /** Keys that were pressed, `0-9*#`; empty where time ran out. */
  readonly digits?: string;
  /** Of a call that waits: its place, from 1, and for how long it has waited. */
  readonly queue?: { readonly position: number; readonly seconds: number };
  /** How waiting ended. */
  readonly queueResult?: 'bridged' | 'left' | 'hung-up' | 'full' | 'failed';
  /** How the call that was dialled for this one ended. */
  readonly dialStatus?: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
}

/** News of a call of ours; nothing for what is said on the way, of another leg, or not readable. */
export function readCallEvent(platform: CallPlatform, told: Told): CallEvent | undefined {
  const said = wordsOf(platform, told);
  const providerId = said('call');
  const status = lookUp(STATUSES, said('status'));
  const step = status === undefined ? undefined : STEPS[status];
  // The legs that a call dials for itself are told of too.
  if (!CALL_ID.test(providerId) || said('parent') !== '' || step === undefined) return undefined;
  const number = said('sequence');
  // Platforms count from 0; one that does not count is ordered by what it tells, on the same scale.
  const sequence = platform === 'twilio' && COUNT.test(number) ? Number(number) + 1 : step.rank;
  return {
    providerId,
    sequence,
    progress: step.progress,
    at: momentOf(said('at'), told.now as Instant),
  };
}

/** @returns nothing for what is not of the platform's form */
export function readVoiceAsk(platform: CallPlatform, told: Told): VoiceAsk | undefined {
  const said = wordsOf(platform, told);
  const providerId = said('call');
  const status = lookUp(STATUSES, said('status')) ?? STATUS_UNSAID;
  if (!CALL_ID.test(providerId)) return undefined;
  const [position, seconds, digits] = [said('position'), said('seconds'), said('digits')];
  const queueResult = lookUp(QUEUE_RESULTS, said('queueResult'));
  const dialStatus = lookUp(DIAL_STATUSES, said('dialStatus'));
  return {
    ...{ providerId, from: numberOf(said('from')), to: numberOf(said('to')), status },
    direction: said('direction').startsWith('outbound') ? 'outbound' : 'inbound',
    ...(said.has('digits') && KEYS.test(digits) ? { digits } : {}),
    ...(COUNT.test(position) && queueResult === undefined
      ? {
          queue: {
            position: Number(position) + (platform === 'jambonz' ? 1 : 0),
            seconds: COUNT.test(seconds) ? Number(seconds) : 0,
          },
        }
      : {}),
    ...(queueResult === undefined ? {} : { queueResult }),
    ...(dialStatus === undefined ? {} : { dialStatus }),
  };
}

const COUNT = /^[0-9]{1,6}$/;
const KEYS = /^[0-9*#]{0,32}$/;
/** Where a document of a queue is asked for without a word of it, the call is live. */
const STATUS_UNSAID: CallStatus = 'in-progress';

/** What becomes of the ledger at each status; what has no line is on the way. */
const STEPS: Readonly<
  Partial<Record<CallStatus, { readonly progress: CallProgress; readonly rank: number }>>
> = {
  ringing: { progress: 'ringing', rank: 2 },
  'in-progress': { progress: 'answered', rank: 3 },
  completed: { progress: 'ended', rank: 4 },
  busy: { progress: 'busy', rank: 4 },
  'no-answer': { progress: 'no_answer', rank: 4 },
  failed: { progress: 'failed', rank: 4 },
  // Only whoever dialled cancels: we hung up before anybody had answered.
  canceled: { progress: 'ended', rank: 4 },
};

const STATUSES: Readonly<Record<string, CallStatus>> = {
  queued: 'queued',
  initiated: 'queued',
  trying: 'queued',
  ringing: 'ringing',
  'early-media': 'ringing',
  'in-progress': 'in-progress',
  answered: 'in-progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  canceled: 'canceled',
};
const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const DIAL_STATUSES: Readonly<Record<string, NonNullable<VoiceAsk['dialStatus']>>> = {
  completed: 'completed',
  answered: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  canceled: 'canceled',
};

const QUEUE_RESULTS: Readonly<Record<string, NonNullable<VoiceAsk['queueResult']>>> = {
  bridged: 'bridged',
  'bridging-in-process': 'bridged',
  'redirected-from-bridged': 'bridged',
  leave: 'left',
  redirected: 'left',
  hangup: 'hung-up',
  'queue-full': 'full',
  error: 'failed',
  'system-error': 'failed',
};

/** Numbers that spell ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE: nobody's. */
const WITHHELD = new Set([
  ...['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'],
]);
const E164 = /^\+[1-9][0-9]{6,14}$/;

/** jambonz shows numbers as the trunk has them: often without the plus. */
function numberOf(said: string): string | undefined {
  const number = /^[1-9][0-9]{6,14}$/.test(said) ? `+${said}` : said;
  return E164.test(number) && !WITHHELD.has(number) ? number : undefined;
}

/** Two forms of dates are in use; what is neither was said now. */
function momentOf(said: string, now: Instant): Instant {
  const at = Date.parse(said);
  return (Number.isSafeInteger(at) && at > 0 ? at : now) as Instant;
}
