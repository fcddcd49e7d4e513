import type { Clock, Instant, Outcome } from '@countersign/kernel';
import {
  ChannelFault,
  type Accepted,
  type OutboundMessage,
  type Provider,
  type ProviderTry,
  type Rejected,
} from './types.ts';

/** Who was down is asked last for so long. */
export const REST_MS = 30_000;

export interface ProvidersParts {
  /** In the order in which they are asked; at least one. */
  readonly providers: readonly [Provider, ...Provider[]];
  readonly clock: Clock;
  /** Keeps how each try went; what throws here ends the sending. */
  readonly note: (tried: ProviderTry) => Promise<void>;
}

/** Hands a message to the first provider that takes it. @param attempt counts the tries of this message, from 1 */
export type SendByAny = (
  message: OutboundMessage,
  attempt: number,
) => Promise<Outcome<Accepted, Rejected>>;

/**
 * One provider after the other. Who surely did not take it is followed by the next at once. Where the answer was lost the
 * message may be on its way: the first time nobody else is asked, because the same provider knows the double by the
 * contact's id and another would not; from the second time on, coming twice is better than never.
 * A rejection is about the message, and no other provider is asked.
 */
export function createProviders({ providers, clock, note }: ProvidersParts): SendByAny {
  const restsUntil = new Map<string, Instant>();
  const isResting = ({ name }: Provider) => (restsUntil.get(name) ?? 0) > clock();
  const ordered = () => [
    ...providers.filter((one) => !isResting(one)),
    ...providers.filter(isResting),
  ];
  return async (message, attempt) => {
    const { contactId } = message;
    let last: unknown;
    for (const { name, send } of ordered()) {
      try {
        const sent = await send(message);
        restsUntil.delete(name);
        await note({
          ...{ contactId, provider: name },
          ...(sent.ok
            ? { outcome: 'taken', providerId: sent.value.providerId }
            : { outcome: 'rejected', reason: sent.refusal.reason }),
        });
        return sent;
      } catch (cause) {
        if (!(cause instanceof ChannelFault)) throw cause;
        last = cause;
        const outcome = cause.mayBeTaken ? 'unclear' : 'down';
        await note({ contactId, provider: name, outcome, reason: cause.message });
        if (cause.mayBeTaken && attempt === 1) throw cause;
        restsUntil.set(name, (clock() + REST_MS) as Instant);
      }
    }
    throw last;
  };
}
