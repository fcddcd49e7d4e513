import {
  type Binding,
  type Endpoint,
  type OutgoingCall,
  readAnswer,
  SipError,
  writeIdentity,
  writeOffer,
} from '@countersign/sip';
import type { StreetCall } from '../calls/exchange.ts';
import type { Device } from '../phone/phones.ts';
import type { SipLabParts } from './lab.ts';
import { LOOPBACK } from './socket.ts';
import { type CallSound, openSound } from './sound.ts';

/** Longer than the exchange lets any call ring, which ends it. */
const RING_MS = 600_000;

interface Leg {
  readonly ringing: OutgoingCall;
  readonly sound: CallSound;
  hasAnswered: boolean;
}

/** Rings the telephone that somebody registered, beside their page, when they are called. */
export function createRinging(
  parts: SipLabParts,
  endpoint: Endpoint,
  bindingOf: (phone: string) => Binding | undefined,
) {
  const { exchange, fetchPassport, keySetUrl, onFault, phones } = parts;
  const legs = new Map<string, Leg>();
  const begun = new Set<string>();
  const drop = (id: string) => {
    const leg = legs.get(id);
    legs.delete(id);
    begun.delete(id);
    leg?.sound.close();
    return leg;
  };

  const ring = async ({ assertion, from, id, to }: StreetCall, binding: Binding) => {
    const passport = assertion === undefined ? undefined : await fetchPassport(assertion);
    const sound = await openSound({ ...parts, onKey: (key) => phones.press(to, key) });
    // It may have been taken back meanwhile.
    if (!begun.has(id)) return sound.close();
    // The key is found in a key set and not in a certificate: the bank is no carrier, and its PASSporT names it by `kid`.
    const headers =
      passport === undefined ? [] : [writeIdentity({ passport, info: keySetUrl, ppt: 'rcd' })];
    const { peer, target } = binding;
    const placed = { target, peer, from, to, offer: writeOffer(sound.own), headers };
    const ringing = endpoint.placeCall(
      { ...placed, ringMs: RING_MS },
      {
        answered: (description) => {
          const audio = agreedBy(description);
          const leg = legs.get(id);
          if (audio === undefined || leg === undefined) return decline(id);
          leg.hasAnswered = true;
          sound.begin(audio);
          exchange.answer(id);
        },
        ended: () => {
          drop(id);
          exchange.decline(id);
        },
      },
    );
    legs.set(id, { ringing, sound, hasAnswered: false });
  };
  const decline = (id: string) => {
    drop(id)?.ringing.hangUp();
    exchange.decline(id);
  };
  return {
    moved: (call: StreetCall): void => {
      const binding = bindingOf(call.to);
      if (call.state === 'ringing' && binding !== undefined && !begun.has(call.id)) {
        begun.add(call.id);
        ring(call, binding).catch(onFault);
      }
      const isElsewhere = call.state === 'talking' && legs.get(call.id)?.hasAnswered !== true;
      if (isElsewhere || call.state === 'over') drop(call.id)?.ringing.hangUp();
    },
    deviceOf: ({ id }: StreetCall): Device | undefined => {
      const leg = legs.get(id);
      // The end comes by the exchange, which knows of calls without words too.
      return leg?.hasAnswered === true
        ? { sound: leg.sound.sound, onHeard: () => undefined }
        : undefined;
    },
  };
}

/** What the telephone took of our offer. */
function agreedBy(description: string) {
  try {
    const audio = readAnswer(description);
    return audio?.peer.host === LOOPBACK ? audio : undefined;
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
    return undefined;
  }
}
