// Changes of contact data on a database of its own: cards, ledger, evidence, alarms and who tells what are the real ones.
import assert from 'node:assert/strict';
import { ok, type Instant, refused, sensitive } from '@countersign/kernel';
import { email, openContactHouse, phone } from './contact-house.ts';
import { openRisks } from '../src/open-risks.ts';
import { createCasework } from '../src/casework/index.ts';
import { tellCardNews } from '../src/card-news.ts';
import { createNoCarrier, type OutboundMessage } from '../src/channels/index.ts';
import { systemRandom } from '../src/platform/index.ts';
import { createReach, type Change, type Reach } from '../src/reach/index.ts';
import { createVerification, type AssureAsk } from '../src/verification/index.ts';

export const HOUR = 3_600_000;

/** Opens it, and closes it after the tests. */
export async function openReachHouse() {
  const sent: OutboundMessage[] = [];
  const house = await openContactHouse(async (message) => {
    sent.push(message);
    return ok({ providerId: `p-${sent.length}` });
  }, createNoCarrier());
  const { audit, cards, contact, db, jobs, news, parts: below, server, settled, time } = house;
  const base = { db, clock: time.clock, newId: below.newId, limits: below.limits, contact, cards };
  const random = systemRandom;
  const risks = openRisks({ cards, clock: time.clock, programme: below.programme });

  /** Whether a call of ours to anybody is on. */
  const calling = { isOn: false };
  const verification = createVerification({
    ...{ ...base, random, codeKey: systemRandom(32), audit: audit.append },
    codeLimits: () => ({
      perNumber: { kind: 'window', name: 'codes.per-number', max: 12, seconds: 3_600 },
      overall: { kind: 'bucket', name: 'codes.overall', max: 10_000, seconds: 3_600 },
    }),
    policy: () => ({ keypadPin: false, policy: 'compatible' }),
    otherRisks: risks,
    isCalled: async () => calling.isOn,
    contactPoints: cards.contactPointsOf,
    tell: async (tx, message) => void (await contact.tellMember(tx, message)),
  });
  const casework = createCasework({
    ...{ ...base, audit, verification, line: { findByClaim: async () => undefined } },
    ...{ appOf: async () => 'passkey', changesNeedTwo: () => true, lock: async () => [] },
    mayFreeze: async () => false,
    freeze: async () => [],
    unfreeze: async () => refused({ code: 'cards.not-frozen' }),
  });
  const reach: Reach = createReach({
    ...{ ...base, random, audit, jobs, verification },
    contact: { ...contact, isCalling: async () => calling.isOn },
    phoneCodes: () => ['+1'],
    isHeld: async (reader, memberId) => (await risks(reader, memberId)).length > 0,
    raise: (tx, undone) => casework.raiseForChange(tx, undone),
  });
  news.tell = (tx, told, correlation) =>
    tellCardNews({ contact, cards, reach }, tx, told, correlation);
  Object.assign(below, { undo: { prepare: reach.prepareUndo } });

  let people = 0;
  async function somebody() {
    people += 1;
    const old = `+1212555${String(2_000 + people)}`;
    const mail = `old${people}@mail.example`;
    const reference = `U-${people}`;
    const since = new Date(time.now() - 90 * 24 * HOUR).toISOString();
    const id = await house.member(reference, 'en', [
      { ...phone, value: old, since },
      { ...email, value: mail, since },
    ]);
    return { id, mail, old, reference, fresh: `+1212555${String(5_000 + people)}` };
  }
  const doer = { actor: { kind: 'api', id: 'p' }, channel: 'api', correlation: 'c' } as const;
  const pointOf = async (memberId: string, kind: 'phone' | 'email') =>
    (await cards.endpointsOf(db.reader, memberId)).find((one) => one.kind === kind);

  /** Their phone is changed, by whoever did it. @returns what the notice to the old one says that takes it back */
  async function changed(who: Somebody, to = who.fresh) {
    const former = await pointOf(who.id, 'phone');
    sent.length = 0;
    const made = await db.transaction((tx) =>
      cards.replaceContactPoint(tx, {
        ...{ reference: who.reference, doer, pointId: former?.id ?? '' },
        point: { kind: 'phone', value: to, takesText: true },
      }),
    );
    assert.ok(made.ok);
    await settled();
    return undoCodeIn(textTo(former?.value ?? ''));
  }
  const textTo = (to: string) => sent.find((one) => one.to === to)?.text ?? '';

  let sources = 0;
  /** Somebody types it on the page for everybody, and what follows is done. */
  async function types(typed: string, source = `source-${(sources += 1)}`) {
    sent.length = 0;
    const asked = await reach.askUndo({ typed: sensitive(typed), source, correlation: 'undo' });
    let isDone = false;
    for (let turn = 0; turn < 300 && !isDone; turn += 1) {
      const rows = await server.asOwner(
        `SELECT count(*) AS left FROM jobs_job WHERE kind = 'reach.undo' AND state <> 'dead'`,
      );
      isDone = Number(rows[0]?.['left']) === 0;
      if (!isDone)
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
    }
    assert.ok(isDone, 'what was asked for is not done in six seconds');
    await settled();
    return asked;
  }
  let texts = 0;
  async function writes(from: string, text: string, providerId = `t-${(texts += 1)}`) {
    sent.length = 0;
    await contact.takeText({ provider: 'sms', providerId, from, text, correlation: 'c' });
    await settled();
  }
  const alarms = async (memberId: string) =>
    (await casework.alarms()).filter((one) => one.memberId === memberId);

  const stepUp = verification.withFactors({
    has: async () => ({ password: false, authenticator: false, passkeyIds: ['key'] }),
    checkPassword: async () => false,
    checkAuthenticator: async () => false,
    checkPasskey: async () => true,
  });

  /** The member's passkey, over exactly this change. */
  async function bound(memberId: string, subject: string) {
    const session = {
      ...{ sessionId: `web-${memberId}`, memberId, signedInAt: time.now() as Instant, risks: [] },
    };
    const ask: AssureAsk<'contact.change'> = {
      ...{ act: 'contact.change', subject, channel: 'web', direction: 'inbound', correlation: 'c' },
      session,
    };
    const begun = await stepUp.begin(ask, 'passkey');
    assert.ok(begun.ok && begun.value.kind === 'passkey');
    const { challengeId } = begun.value;
    assert.ok((await stepUp.finish(ask, { factor: 'passkey', challengeId, response: {} })).ok);
    const assured = await verification.assure(ask);
    assert.ok(assured.ok);
    return assured.value;
  }
  async function typed(who: Somebody, change: Change) {
    const id = await reach.begin({ memberId: who.id, correlation: 'c' }, change);
    assert.ok(id.ok);
    return { memberId: who.id, id: id.value, correlation: 'c' };
  }
  async function newPhone(who: Somebody, value = who.fresh): Promise<Change> {
    return { what: 'phone', formerId: (await pointOf(who.id, 'phone'))?.id ?? '', value };
  }

  return {
    ...{ ...house, alarms, bound, calling, casework, changed, newPhone, pointOf, reach, sent },
    ...{ somebody, textTo, typed, types, verification, writes },
  };
}

export interface Somebody {
  readonly id: string;
  readonly mail: string;
  readonly old: string;
  readonly reference: string;
  /** Their new number. */
  readonly fresh: string;
}

export const sixIn = (text: string) => /(\d{6})/.exec(text)?.[1] ?? '';
/** What takes a change back. */
export const undoCodeIn = (text: string) =>
  /[Uu]ndo code:? ([0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4})/.exec(text)?.[1] ?? '';
export const referenceIn = (text: string) =>
  /Ref(?:erence)? ([0-9A-Z]{4} [0-9A-Z]{4})/.exec(text)?.[1] ?? '';
