import {
  findHeader,
  type HeaderLine,
  headersNamed,
  SipError,
  type SipRequest,
  type Status,
} from '../message/message.ts';
import type { Peer } from '../message/uri.ts';
import { parseAddress } from '../message/values.ts';
import { makeResponse } from '../message/write.ts';
import type { ServerTransaction } from '../transaction/server.ts';
import type { SipTimers } from '../transaction/timers.ts';

/** Where somebody's telephone is. */
export interface Binding {
  readonly user: string;
  /** The URI that it wants to be called by. */
  readonly target: string;
  /** Where its request came from; calls go there. */
  readonly peer: Peer;
}

export const REGISTRATION_SECONDS_MAX = 3_600;
/** Shorter ones are refused with the least that is taken (RFC 3261 clause 10.3). */
export const REGISTRATION_SECONDS_MIN = 10;
export const BINDINGS_MAX = 500;

/** Telephones by user: one each, the one that registered last. */
export function createRegistrar(timers: SipTimers, newToken: () => string) {
  const bound = new Map<string, { readonly binding: Binding; readonly stop: () => void }>();
  const remove = (user: string) => {
    bound.get(user)?.stop();
    bound.delete(user);
  };
  return {
    find: (user: string): Binding | undefined => bound.get(user)?.binding,
    /** @param user proven already @throws SipError */
    register(transaction: ServerTransaction, user: string): void {
      const { envelope, peer, request } = transaction;
      const answer = (status: Status, headers: readonly HeaderLine[] = []) =>
        transaction.answer(makeResponse(request, status, { tag: newToken(), headers }));
      if (envelope.to.uri.user !== user) return answer(403);
      const asked = readContact(request);
      if (asked === undefined) return answer(200, contactsOf(bound.get(user)?.binding));
      const { seconds, target } = asked;
      if (seconds > 0 && seconds < REGISTRATION_SECONDS_MIN)
        return answer(423, [['min-expires', String(REGISTRATION_SECONDS_MIN)]]);
      remove(user);
      if (seconds === 0) return answer(200);
      if (bound.size >= BINDINGS_MAX) return answer(480);
      const binding = { user, target, peer };
      bound.set(user, { binding, stop: timers.after(seconds * 1_000, () => remove(user)) });
      answer(200, [['contact', `<${target}>;expires=${seconds}`]]);
    },
  };
}

const contactsOf = (binding: Binding | undefined): readonly HeaderLine[] =>
  binding === undefined ? [] : [['contact', `<${binding.target}>`]];

/** `undefined` where nothing is changed and the request only asks. */
function readContact(
  request: SipRequest,
): { readonly target: string; readonly seconds: number } | undefined {
  const [contact, more] = headersNamed(request, 'contact');
  if (more !== undefined) throw new SipError('more than one contact');
  if (contact === undefined) return undefined;
  if (contact === '*') return { target: '', seconds: 0 };
  const { parameters, uriText } = parseAddress(contact);
  const written = parameters.get('expires') ?? findHeader(request, 'expires');
  const seconds = written === undefined ? REGISTRATION_SECONDS_MAX : Number(written);
  if (!Number.isInteger(seconds) || seconds < 0) throw new SipError('an expiry that is none');
  return { target: uriText, seconds: Math.min(seconds, REGISTRATION_SECONDS_MAX) };
}

export type Registrar = ReturnType<typeof createRegistrar>;
