import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Instant } from '@countersign/kernel';
import { createCasework } from '../src/casework/index.ts';
import { phone } from './contact-house.ts';
import { openVoiceHouse } from './voice-house.ts';

/** For tests: a desk at which cards are frozen and unfrozen. `olive` is of the fraud team. */
export async function openFreezeDesk() {
  const house = await openVoiceHouse();
  const { cards, contact, db, freezeCards, line, time, unfreezeCard, verification } = house;
  /** What the people on the phone have, and whether we called them. */
  const world = { hasPasskey: true, passkeySince: 0, isOurCall: false, changesNeedTwo: false };
  const casework = createCasework({
    ...{ db, clock: time.clock, newId: house.parts.newId, audit: house.audit },
    ...{ limits: house.parts.limits, cards, line, verification },
    contact: {
      ...contact,
      callOf: async (staffId, id) => {
        const call = await contact.callOf(staffId, id);
        return call && world.isOurCall ? { ...call, direction: 'outbound' } : call;
      },
    },
    appOf: async (reader, _memberId, before = Infinity as Instant) => {
      await sql`SELECT 1`.execute(reader);
      return world.hasPasskey && world.passkeySince < before ? 'passkey' : 'app';
    },
    // A programme that leaves the second person out of other changes does not leave it out here.
    changesNeedTwo: () => world.changesNeedTwo,
    lock: async () => [],
    mayFreeze: async (staffId) => staffId === 'olive',
    freeze: (tx, { staffId, ...ask }) =>
      freezeCards(tx, { ...ask, freezing: { by: 'desk', staffId } }),
    unfreeze: (tx, ask) => unfreezeCard(tx, ask),
  });

  let people = 0;

  /** Somebody calls, and `staffId` is on the phone with them. */
  async function calls(level: 'L0' | 'L1' | 'L2', staffId = 'hanna') {
    people += 1;
    const lastFour = String(7_000 + people);
    const reference = `U-${people}`;
    const points = [{ ...phone, value: `+1212555${String(7_000 + people)}` }];
    const memberId = await house.cardmember(reference, lastFour, points);
    const card = await cards.findCard(db.reader, { reference: `card-${reference}` });
    const agent = { agentId: staffId, name: 'Somebody', correlation: 'c' };
    const opened = await contact.openClaim(agent, reference);
    assert.ok(opened.ok && card !== undefined);
    const ask = { staffId, callId: opened.value, correlation: 'c' };
    if (level !== 'L0') assert.ok((await casework.compare(ask, { lastFour, postal: '10001' })).ok);
    const digits = (await contact.callOf(staffId, opened.value))?.digits ?? '';
    const typed = { memberId, correlation: 'c', claim: ask.callId, digits };
    if (level === 'L2') assert.ok((await casework.match(typed)).ok);
    return { ask, cardId: card.id as string, memberId, reference };
  }

  const freezeNow = (
    { cardId, memberId }: Pick<Caller, 'cardId' | 'memberId'>,
    reason: 'payment' | 'takeover' = 'takeover',
  ) =>
    db.transaction((tx) =>
      freezeCards(tx, {
        ...{ memberId, reason, cards: { cardId }, correlation: 'c' },
        freezing: { by: 'desk', staffId: 'olive' },
      }),
    );
  const statusOf = async ({ cardId }: Pick<Caller, 'cardId'>) =>
    (await cards.findCard(db.reader, { id: cardId }))?.status;
  const lastTold = async ({ memberId }: Pick<Caller, 'memberId'>) =>
    (await contact.contactsOf({ memberId, limit: 1 }))[0]?.template;

  return { house, world, casework, calls, freezeNow, statusOf, lastTold };
}

export interface Caller {
  readonly ask: { readonly staffId: string; readonly callId: string; readonly correlation: string };
  readonly cardId: string;
  readonly memberId: string;
  readonly reference: string;
}
