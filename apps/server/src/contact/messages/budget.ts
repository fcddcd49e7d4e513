import { refused, type Outcome } from '@countersign/kernel';
import { WINDOW_MAX, type Limit } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import type { MessageDoer } from './messages.ts';

/** Where the programme names no figure. */
const PER_DAY = { max: 10, seconds: 86_400 };

export interface TooManyMessages {
  readonly code: 'contact.messages-too-many';
  readonly retryAfterSeconds: number;
}

/**
 * Takes one of the messages that a member may be sent, whoever asks and whatever comes of it: a program that has gone wrong, or a key
 * in wrong hands, fills nobody's phone. Of somebody whom nobody knows it is taken as well.
 */
export async function takeMessageBudget(
  parts: Pick<ContactParts, 'audit' | 'db' | 'limits' | 'programme'>,
  { actor, cardmember, correlation }: MessageDoer & { readonly cardmember: string },
): Promise<Outcome<void, TooManyMessages>> {
  const limit = limitOf(parts.programme.current().programme.limits.messagesPerMember ?? PER_DAY);
  const taken = await parts.limits.take([{ limit, subject: cardmember }]);
  if (taken.ok) return taken;
  const { retryAfterSeconds } = taken.refusal;
  const refusal = { code: 'contact.messages-too-many', retryAfterSeconds } as const;
  await parts.db.transaction((tx) =>
    parts.audit.append(tx, {
      actor: { kind: 'api', id: actor },
      ...{ channel: 'api', operation: 'contact.message-asked', correlation },
      ...{ result: 'refused', refusal: refusal.code },
    }),
  );
  return refused(refusal);
}

const limitOf = ({ max, seconds }: typeof PER_DAY): Limit => ({
  ...{ kind: max <= WINDOW_MAX ? 'window' : 'bucket', name: 'contact.messages-member' },
  ...{ max, seconds },
});
