// The automated line on a database of its own: cards, ledger, alerts and evidence below it are the real ones.
import type { Step } from '@countersign/callflow';
import { ok } from '@countersign/kernel';
import { ask } from './app.ts';
import { openContactHouse } from './contact-house.ts';
import { createAlerts } from '../src/alerts/index.ts';
import { createNoCarrier } from '../src/channels/index.ts';
import { firstPlace, hear } from '../src/desks/voice/conversation.ts';
import { documentOf } from '../src/desks/voice/document.ts';
import type { VoiceDeskParts } from '../src/desks/index.ts';
import { createLine } from '../src/phone-line/index.ts';
import { systemRandom } from '../src/platform/index.ts';
import { createVerification } from '../src/verification/index.ts';

/** Opens it, and closes it after the tests. */
export async function openVoiceHouse() {
  const house = await openContactHouse(async () => ok({ providerId: 'p' }), {
    ...createNoCarrier(),
    dial: async () => ok({ providerId: `dialled-${house.parts.newId()}` }),
  });
  const { audit, cards, contact, db, parts, time } = house;
  const base = { db, clock: time.clock, newId: parts.newId, audit, programme: parts.programme };
  const lock: VoiceDeskParts['lock'] = async (tx, { cardId, correlation, memberId }) => {
    const actor = { kind: 'cardmember', id: memberId } as const;
    const doer = { actor, channel: 'voice', correlation } as const;
    await cards.lockByMember(tx, { memberId, cards: { cardId }, doer });
  };
  const alerts = createAlerts({
    ...{ ...base, cards, lock, limits: parts.limits, random: systemRandom },
    ...{ tell: contact.tellMember, questionsIn: contact.questionsIn },
    productName: () => 'Larkspur Charge',
    provesNumber: () => false,
  });
  const verification = createVerification({
    ...{ ...base, random: systemRandom, limits: parts.limits, codeKey: systemRandom(32) },
    audit: audit.append,
    codeLimits: () => ({
      perNumber: { kind: 'window', name: 'codes.per-number', max: 12, seconds: 3_600 },
      overall: { kind: 'bucket', name: 'codes.overall', max: 10_000, seconds: 3_600 },
    }),
    policy: () => ({ keypadPin: false, policy: 'compatible' }),
    otherRisks: async () => [],
    isCalled: async () => false,
    contactPoints: cards.contactPointsOf,
    tell: async () => {},
  });
  const line = createLine({ ...base, hashSource: (number) => `hash of ${number}` });
  const voice: VoiceDeskParts = {
    ...{ ...base, line, cards, contact, alerts, verification, lock, limits: parts.limits },
    appOrigin: 'https://larkspur.example',
    readAsk: () => undefined,
    agentAddress: (staffId) => `sip:${staffId}@desk.example`,
  };
  let calls = 0;

  /** Somebody calls; each word is what they key, `''` is silence. @returns what they hear, and where the call stands */
  async function dial(from?: string, to = '+12125550142') {
    calls += 1;
    const ids = { provider: 'carrier', providerId: `CA${calls}`, correlation: 'c' };
    const call = await line.begin(
      { ...ids, from: from ?? `+1212555${3_000 + calls}`, to },
      firstPlace,
    );
    if (call === undefined) throw new Error('nobody takes this call');
    const now = async () => (await line.find(call.id)) ?? call;
    const heard = async () => {
      const { steps } = await documentOf(voice, await now());
      return steps
        .flatMap((step): readonly Step[] => (step.do === 'gather' ? step.prompts : [step]))
        .flatMap((step) => (step.do === 'say' ? [step.text] : []))
        .join(' ');
    };
    const key = async (...keyed: readonly string[]) => {
      for (const keys of keyed) {
        const { step } = await now();
        await hear(voice, { id: call.id, step, keys, correlation: 'c' });
      }
      return heard();
    };
    return { id: call.id, key, heard, now };
  }

  /** A member with a card that is named by its ending and 10001. */
  async function cardmember(reference: string, lastFour: string, points: readonly object[]) {
    const memberId = await house.member(reference, 'en', points);
    const body = { reference: `card-${reference}`, cardmember: reference };
    await ask(house.app, {
      ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
      body: { ...body, product: 'larkspur-charge', expiry: '2031-09', status: 'active' },
    });
    await house.server.asOwner(
      `UPDATE cards_card SET number_state = 'met', token = 'token-${reference}', last_four = '${lastFour}'
       WHERE reference = 'card-${reference}'`,
    );
    return memberId;
  }
  return { ...house, alerts, cardmember, dial, line, verification, voice };
}
