import type { CallPlatform } from '../platforms.ts';
import type { Role, Run } from './activity.ts';
import { DIALECTS } from './dialects.ts';
import {
  HIDDEN_KEY,
  type Doing,
  type EndStatus,
  type Heard,
  type Key,
  type Prompt,
} from './heard.ts';
import type { Fields, Line, OnDial, Sound } from './line.ts';
import type { Queues } from './queues.ts';
import { createRequests, type FetchDocument } from './requests.ts';
import { createRun, isUnreadable } from './run.ts';
import type { Timers } from './timers.ts';
import { createTranscript } from './transcript.ts';

export interface PhoneCallParts {
  readonly callId: string;
  /** The account at the platform. */
  readonly account: string;
  /** E.164, who calls and who is called. */
  readonly from: string;
  readonly to: string;
  readonly direction: 'inbound' | 'outbound-api';
  /** Where the first document comes from, or the document itself: what begins with `<`. */
  readonly begin: string;
  /** Whose documents it runs, and how; Twilio's unless told. */
  readonly platform?: CallPlatform;
  /** Posts a form and answers with TwiML, or what its platform reads. Has its own time limit: platforms give up after fifteen seconds. */
  readonly fetchDocument: FetchDocument;
  readonly timers: Timers;
  readonly onHeard?: (entry: Heard) => void;
  /** Once; `fields` are those of a status callback. */
  readonly onEnded?: (ended: { readonly status: EndStatus; readonly fields: Fields }) => void;
  /** Without it nothing is heard, and a prompt lasts as long as its letters. */
  readonly sound?: Sound;
  /** Without it nobody can be dialled. */
  readonly onDial?: OnDial;
  /** Without it there are no queues. */
  readonly queues?: Queues;
  /** Whether keys that go to this address are a secret: then the transcript has a dot for each, and not the key. */
  readonly isSecret?: (url: string) => boolean;
}

export interface PhoneCall {
  readonly callId: string;
  readonly state: 'ringing' | 'in-progress' | 'completed';
  readonly doing: Doing;
  /** The last words; nothing before the first and behind the end. */
  readonly prompt: Prompt | undefined;
  readonly transcript: readonly Heard[];
  /** Inbound: dials. Outbound: the person picks up the phone that rings. */
  start(): void;
  press(key: Key): void;
  /** What the person does. A phone that rings is declined by it (`busy`), or rings out (`no-answer`). */
  hangUp(unanswered?: 'busy' | 'no-answer'): void;
  /**
   * The platform's "update call": whatever goes on ends, and another document runs.
   * @param urlOrTwiml TwiML begins with `<`
   * @returns whether there was a call to change
   */
  update(urlOrTwiml: string): boolean;
}

/**
 * One call, run as a platform runs it: fetches documents, speaks, takes keys, dials, waits. All time comes from the
 * timers and all documents from `fetchDocument`, so the same presses at the same times are the same call.
 * @source Twilio's reference of TwiML and of its voice requests, API version 2010-04-01
 */
export function createPhoneCall(parts: PhoneCallParts): PhoneCall {
  const { line, life, transcript } = createLine(parts);
  const isInbound = parts.direction === 'inbound';
  let wasSecret = false;
  const role: Role = { fields: () => ({}), over: () => line.end('completed'), without: new Set() };
  const begin = (urlOrTwiml: string) => {
    const run = createRun(line, role);
    life.run = run;
    beginRun(line, run, urlOrTwiml.trimStart());
  };
  return {
    callId: parts.callId,
    get state() {
      return life.state;
    },
    get doing() {
      return life.run?.activity.doing ?? 'nothing';
    },
    get prompt() {
      return transcript.prompt();
    },
    get transcript() {
      return transcript.entries();
    },
    start() {
      if (life.run !== undefined || life.state !== 'ringing') return;
      line.hear({ kind: 'started' });
      if (!isInbound) line.pickUp();
      begin(parts.begin);
    },
    press(key) {
      if (life.state !== 'in-progress' || life.run === undefined) return;
      const { activity } = life.run;
      // Keys that come behind the last of a secret belong to it still, until something else is asked for.
      const { isSecret = wasSecret, ...gather } = activity.gather ?? {};
      wasSecret = isSecret;
      line.hear({
        ...{ kind: 'pressed', key: isSecret ? HIDDEN_KEY : key, isEntry: false },
        ...gather,
      });
      activity.press?.(key);
    },
    hangUp(unanswered = 'busy') {
      line.end(isInbound ? 'canceled' : unanswered);
    },
    update(urlOrTwiml) {
      if (life.state !== 'in-progress') return false;
      life.run?.stop('updated');
      line.hear({ kind: 'updated' });
      begin(urlOrTwiml);
      return true;
    },
  };
}

function beginRun(line: Line, run: Run, urlOrTwiml: string): void {
  if (!urlOrTwiml.startsWith('<')) return run.load(urlOrTwiml);
  try {
    run.play(urlOrTwiml);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    line.fault(error.message);
  }
}

/** What changes in the life of a call. */
interface Life {
  state: PhoneCall['state'];
  status: EndStatus | undefined;
  answeredAt: number | undefined;
  run: Run | undefined;
}

function createLine(parts: PhoneCallParts) {
  const { callId, timers, direction } = parts;
  const life: Life = { state: 'ringing', status: undefined, answeredAt: undefined, run: undefined };
  const transcript = createTranscript(timers, parts.onHeard);
  let gathers = 0;
  const fieldsNow = (): Fields => ({
    ...{ CallSid: callId, AccountSid: parts.account, From: parts.from, To: parts.to },
    ...{ Direction: direction, ApiVersion: '2010-04-01' },
    CallStatus: life.status ?? life.state,
  });
  const line: Line = {
    dialect: DIALECTS[parts.platform ?? 'twilio'],
    ...{ callId, timers, queues: parts.queues, onDial: parts.onDial, sound: parts.sound },
    isSecret: parts.isSecret ?? (() => false),
    from: direction === 'inbound' ? parts.from : parts.to,
    hear: (event) => transcript.hear(event),
    nextGather: () => (gathers += 1),
    ...createRequests({ timers, fetchDocument: parts.fetchDocument, fieldsNow }),
    pickUp() {
      if (life.state !== 'ringing') return;
      life.state = 'in-progress';
      life.answeredAt = timers.now();
      line.hear({ kind: 'answered' });
    },
    end(unanswered) {
      if (life.state === 'completed') return;
      // A call that was answered is completed, however it came to its end.
      const status = life.answeredAt === undefined ? unanswered : 'completed';
      Object.assign(life, { state: 'completed', status });
      life.run?.stop('ended');
      line.hear({ kind: 'ended', status });
      const seconds = (timers.now() - (life.answeredAt ?? timers.now())) / 1_000;
      const fields = { ...fieldsNow(), CallDuration: String(Math.round(seconds)) };
      parts.onEnded?.({ status, fields });
    },
    fault(why) {
      line.hear({ kind: 'fault', text: 'application error', why });
      line.end('failed');
    },
  };
  return { line, life, transcript };
}
