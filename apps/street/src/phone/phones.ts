import {
  createPhoneCall,
  createQueues,
  type Heard,
  type Key,
  type LegEvents,
  type PhoneCall,
  type PhoneCallParts,
  type Sound,
  type Timers,
} from '@countersign/callflow';
import type { SignedPost } from '../signed-post.ts';

/** A call that somebody of the street places, on their practice phone. */
export interface PlacedCall {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly isOver: boolean;
  readonly heard: readonly Heard[];
}

/** A telephone that is not a page: what is said on its call is heard there. */
export interface Device {
  readonly sound: Sound;
  readonly onHeard: (entry: Heard) => void;
}

/** Telephones that call out: what a platform does with a call that comes in, played for the bank. */
export interface PracticePhones {
  /** One call at a time: the one before is put down. */
  readonly dial: (call: { readonly from: string; readonly to: string }, device?: Device) => void;
  readonly press: (from: string, key: Key) => void;
  readonly hangUp: (from: string) => void;
  /** A call of the bank’s was answered: what it lets people hear is heard. @param over the bank ended it */
  readonly pickUp: (
    call: {
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly url: string;
    },
    over: () => void,
    device?: Device,
  ) => void;
  /** The call on this telephone, also when it is over; until the next one. */
  readonly callFrom: (from: string) => PlacedCall | undefined;
  /** What the bank changes through its carrier. @returns whether there is such a call */
  readonly update: (id: string, change: { readonly url: string } | 'end') => boolean;
}

export interface PracticePhonesParts {
  /** As the bank’s carrier does it. */
  readonly post: SignedPost;
  readonly bankOrigin: string;
  /** The bank’s account at its carrier. */
  readonly account: string;
  readonly newId: () => string;
  readonly timers: Timers;
}

const VOICE = '/v1/providers/carrier/voice';
/** A representative’s telephone picks up by itself, after a ring. */
const PICKS_UP_MS = 400;

export function createPracticePhones(parts: PracticePhonesParts): PracticePhones {
  const { account, bankOrigin, newId, post, timers } = parts;
  const calls = new Map<string, { readonly call: PhoneCall; readonly to: string }>();
  const queues = createQueues();
  const find = (id: string) => [...calls.values()].find(({ call }) => call.callId === id)?.call;

  const shared = {
    ...{ account, timers, queues },
    // What does not go to the server that carries the call is what it must not learn.
    isSecret: (url) => !url.startsWith(`${bankOrigin}/`),
    fetchDocument: async ({ fields, url }) => {
      const { body, status } = await post(url, fields);
      if (status !== 200) throw new Error(`the bank answered ${status}`);
      return body;
    },
    onDial: ({ target }, events) => dialDesk(timers, target.kind === 'sip', events),
  } satisfies Partial<PhoneCallParts>;

  return {
    dial: ({ from, to }, device) => {
      calls.get(from)?.call.hangUp();
      const call = createPhoneCall({
        ...{ ...shared, ...device, callId: `CA${newId().replaceAll('-', '')}`, from, to },
        ...{ direction: 'inbound', begin: bankOrigin + VOICE },
        onEnded: ({ fields }) => void post(`${bankOrigin}${VOICE}/over`, fields),
      });
      calls.set(from, { call, to });
      call.start();
    },
    pickUp: ({ from, id, to, url }, over, device) => {
      calls.get(to)?.call.hangUp();
      const call = createPhoneCall({
        ...{ ...shared, ...device, callId: id, from, to, direction: 'outbound-api', begin: url },
        onEnded: over,
      });
      calls.set(to, { call, to: from });
      call.start();
    },
    press: (from, key) => calls.get(from)?.call.press(key),
    hangUp: (from) => calls.get(from)?.call.hangUp(),
    callFrom: (from) => {
      const placed = calls.get(from);
      if (placed === undefined) return undefined;
      const { call, to } = placed;
      const isOver = call.state === 'completed';
      return { id: call.callId, from, to, isOver, heard: call.transcript };
    },
    update: (id, change) => {
      const call = find(id);
      if (call === undefined) return false;
      if (change === 'end') call.hangUp();
      else call.update(change.url);
      return true;
    },
  };
}

/** The telephone on a representative’s desk; nobody else can be dialled from here. */
function dialDesk(timers: Timers, isDesk: boolean, events: LegEvents) {
  const stop = timers.after(PICKS_UP_MS, () =>
    isDesk ? events.answered() : events.ended('failed'),
  );
  return { hangUp: stop };
}
