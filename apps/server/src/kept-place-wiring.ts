import { ok, refused, type Outcome } from '@countersign/kernel';
import { agentOf } from './agent.ts';
import { isHeld } from './casework/index.ts';
import type { LinePort } from './desks/index.ts';
import type { House } from './house.ts';
import { defineJob } from './jobs/index.ts';
import type { KeptPlace } from './phone-line/index.ts';
import { violates, type Tx } from './platform/index.ts';
import { isOpen, phoneOffer } from './programme/index.ts';

type Rooms = Pick<
  House,
  'audit' | 'cards' | 'clock' | 'contact' | 'db' | 'newId' | 'phoneLine' | 'programme'
>;
type Ask = Parameters<LinePort['take']>[0];

/** Looks how calls went that were asked for: also those of which no carrier tells. */
export const settleJob = defineJob<Record<never, never>>('line.settle-kept-places');
export const SETTLE_SECONDS = 15;

/** Who keeps a place and may be called now, as the desk shows them. */
export async function keptViews(
  house: Rooms & Pick<House, 'verification'>,
): ReturnType<LinePort['kept']> {
  const { cards, db, newId, phoneLine, verification } = house;
  const waiting = await phoneLine.kept.waiting();
  return Promise.all(
    waiting.map(async ({ id, memberId, tries, waitingSince: since }) => {
      // As in the queue: while something is wrong nobody is named.
      const held = await isHeld({ verification }, { memberId, correlation: newId() });
      const member = held ? undefined : await cards.findMember(db.reader, { id: memberId });
      const name = member === undefined ? '' : `${member.givenName} ${member.familyName}`;
      return { id, since, name, tries };
    }),
  );
}

/** A representative calls somebody who keeps a place: one of them, in the hours of the line, on the number on file. */
export async function callKept(
  house: Rooms & Pick<House, 'signin'>,
  ask: Ask,
  id: string,
): Promise<Outcome<string, { readonly code: string }>> {
  const agent = await agentOf(house, ask);
  const { contact, db, phoneLine: line } = house;
  try {
    const called = await db.transaction(
      async (tx): Promise<Outcome<string, { readonly code: string }>> => {
        const kept = await line.kept.lock(tx, id);
        if (kept === undefined) return refuse(house, tx, { ask, id, code: 'line.not-waiting' });
        if (!(await answersNow(house, tx, kept)))
          return refuse(house, tx, { ask, id, code: 'line.closed' });
        const opened = await contact.line.callAskedFor(tx, { memberId: kept.memberId, agent });
        if (!opened.ok) {
          if (opened.refusal.code !== 'contact.call-live')
            await giveUp(house, tx, kept, ask.correlation);
          return refuse(house, tx, { ask, id, code: opened.refusal.code });
        }
        await line.kept.calling(tx, { id, staffId: ask.staffId, contactId: opened.value });
        await house.audit.append(tx, { ...entryOf(ask, id), result: 'done' });
        return ok(opened.value);
      },
    );
    contact.line.committed();
    return called;
  } catch (cause) {
    if (!violates(cause, 'contact_ledger_one_call')) throw cause;
    return db.transaction((tx) => refuse(house, tx, { ask, id, code: 'contact.call-live' }));
  }
}

/** Whether the hours are on in which the line was called. */
async function answersNow(
  { cards, clock, programme }: Rooms,
  tx: Tx,
  kept: KeptPlace,
): Promise<boolean> {
  const card =
    kept.cardId === undefined ? undefined : await cards.findCard(tx, { id: kept.cardId });
  const { number, region } = kept;
  const { hours } = phoneOffer(programme.current().programme, {
    ...{ region, number, productId: card?.productId },
  });
  return isOpen(hours, programme.region(region), clock());
}

interface Noted {
  readonly ask: Ask;
  readonly id: string;
  readonly code: string;
}

/** A no, with its line of the record. */
async function refuse(
  { audit }: Rooms,
  tx: Tx,
  { ask, code, id }: Noted,
): Promise<Outcome<never, { readonly code: string }>> {
  await audit.append(tx, { ...entryOf(ask, id), result: 'refused', refusal: code });
  return refused({ code });
}

const entryOf = ({ correlation, staffId }: Ask, subject: string) =>
  ({
    actor: { kind: 'operator', id: staffId },
    channel: 'desk',
    ...{ operation: 'line.kept-place-called', subject, correlation },
  }) as const;

/** Nobody is left to wait in vain: whoever cannot be called, or was called in vain, is written to. */
async function giveUp({ contact, phoneLine }: Rooms, tx: Tx, kept: KeptPlace, correlation: string) {
  await phoneLine.kept.giveUp(tx, kept.id);
  await tellMissed({ contact }, tx, kept.memberId, correlation);
}

const tellMissed = (
  { contact }: Pick<Rooms, 'contact'>,
  tx: Tx,
  memberId: string,
  correlation: string,
) =>
  contact.tellMember(tx, {
    ...{ memberId, template: 'line.not-reached', to: 'everywhere', facts: {}, correlation },
  });

/** What became of the calls to whoever keeps a place: reached, tried once more, or written to. */
export async function settleKept(house: Rooms): Promise<void> {
  const { contact, db, newId, phoneLine } = house;
  for (const kept of await phoneLine.kept.live()) {
    const { contactId = '', memberId } = kept;
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await contact.line.outcome(contactId);
    if (outcome === 'open') continue;
    const correlation = newId();
    // One after the other: each is a transaction of its own.
    // oxlint-disable-next-line no-await-in-loop
    await db.transaction(async (tx) => {
      const state = await phoneLine.kept.settle(tx, { contactId, reached: outcome === 'reached' });
      if (state === undefined) return;
      if (state === 'missed') await tellMissed(house, tx, memberId, correlation);
      await house.audit.append(tx, {
        actor: { kind: 'system', id: 'line' },
        ...{ channel: 'voice', operation: `line.kept-place-${state}`, subject: kept.id },
        ...{ result: 'done', correlation },
      });
    });
  }
}
