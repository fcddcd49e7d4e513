// The automated line on a database of its own: cards, ledger, alerts and evidence below it are the real ones.
import type { Step } from '@countersign/callflow';
import { createHash } from 'node:crypto';
import { evaluate, namedIn } from '@countersign/scamflags';
import { ok, sensitive } from '@countersign/kernel';
import { ask } from './app.ts';
import { openContactHouse } from './contact-house.ts';
import { createAlerts } from '../src/alerts/index.ts';
import { freezeCards, unfreezeCard, type FreezeCards } from '../src/card-freeze-wiring.ts';
import { stopLostCard } from '../src/card-lock-wiring.ts';
import { duressRisk } from '../src/casework-wiring.ts';
import { createNoCarrier, type Carrier } from '../src/channels/index.ts';
import { firstPlace, hear } from '../src/desks/voice/conversation.ts';
import { documentOf } from '../src/desks/voice/document.ts';
import type { VoiceDeskParts } from '../src/desks/index.ts';
import { createLine, type LineCall } from '../src/phone-line/index.ts';
import type {
  LinePinOutcome,
  LiveMailer,
  MailerView,
  MemberAsk,
  PinRefusal,
} from '../src/pin/index.ts';
import { createReports } from '../src/reports/index.ts';
import { openRisks } from '../src/open-risks.ts';
import { systemRandom, type Tx } from '../src/platform/index.ts';
import type { LineAsk } from '../src/signin/index.ts';
import {
  createVerification,
  type Act,
  type AssureAsk,
  type Verification,
} from '../src/verification/index.ts';

/** Opens it, and closes it after the tests. @param carrier takes our calls; one that takes all of them and rings nobody unless told */
export async function openVoiceHouse(carrier?: Carrier) {
  const house = await openContactHouse(
    async () => ok({ providerId: 'p' }),
    carrier ?? {
      ...createNoCarrier(),
      dial: async () => ok({ providerId: `dialled-${house.parts.newId()}` }),
    },
  );
  const { audit, cards, contact, db, parts, time } = house;
  const base = { db, clock: time.clock, newId: parts.newId, audit, programme: parts.programme };
  const windows: { origin: string | undefined } = { origin: undefined };
  const lock: VoiceDeskParts['lock'] = async (tx, { cardId, correlation, memberId }) => {
    const actor = { kind: 'cardmember', id: memberId } as const;
    const doer = { actor, channel: 'voice', correlation } as const;
    await cards.lockByMember(tx, { memberId, cards: { cardId }, doer, by: 'line' });
  };
  const stop: VoiceDeskParts['stop'] = (tx, ask) => stopLostCard(house, tx, ask);
  const alerts = createAlerts({
    ...{ ...base, cards, lock, limits: parts.limits, random: systemRandom },
    ...{ tell: contact.tellMember, questionsIn: contact.questionsIn },
    productName: () => 'Larkspur Charge',
    provesNumber: () => false,
    isHeld: async (reader, memberId) =>
      (await duressRisk(reader, memberId, time.clock())).length > 0,
  });
  const verification = createVerification({
    ...{ ...base, random: systemRandom, limits: parts.limits, codeKey: systemRandom(32) },
    audit: audit.append,
    codeLimits: () => ({
      perNumber: { kind: 'window', name: 'codes.per-number', max: 12, seconds: 3_600 },
      overall: { kind: 'bucket', name: 'codes.overall', max: 10_000, seconds: 3_600 },
    }),
    policy: () => ({ keypadPin: windows.origin !== undefined, policy: 'compatible' }),
    otherRisks: openRisks({ cards, clock: time.clock, programme: parts.programme }),
    isCalled: async () => false,
    contactPoints: cards.contactPointsOf,
    tell: async () => {},
  });
  const line = createLine({
    ...{ ...base, hashSource: (number) => `hash of ${number}` },
    hashCallBack: (id) => createHash('sha256').update(id).digest(),
  });
  const reports = createReports({
    ...{ ...base, random: systemRandom, limits: parts.limits, tell: contact.tellMember },
    looksLikeOurs: (host) => host.includes('larkspur'),
    sender: () => ({ org: 'L', contact: 'abuse@larkspur.example', domain: 'larkspur.example' }),
    read: async (message) => {
      const { things, words } = namedIn(message);
      return { verdict: evaluate(message), indicators: things, words, model: 'test' };
    },
  });
  const { pin, signin, pinWorld } = pinAndProofs(verification);
  const lineWorld = createLineWorld();
  const voice: VoiceDeskParts = {
    ...{ ...base, line, cards, contact, alerts, verification, lock, stop, limits: parts.limits },
    ...{ pin: { ...pin, ...lineWorld.pin(verification) }, reports, signin },
    // Tests that speak of keys past the server give it a window.
    get windowOrigin() {
      return windows.origin;
    },
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
    return onThePhone(call);
  }

  /** What somebody hears and keys on a call that is on. */
  function onThePhone(call: LineCall) {
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

  /** The last call of ours to a member, as its row of the ledger says it. */
  async function lastDialled(memberId: string) {
    const [row] = await house.server.asOwner(
      `SELECT id, purpose, direction, state, may_ask, contact_point_id FROM contact_ledger
       WHERE member_id = '${memberId}' AND direction = 'outbound' AND channel = 'voice' ORDER BY id DESC LIMIT 1`,
    );
    return row;
  }

  /** The member's own phone rings, and they pick up. @returns nothing where it does not ring */
  async function pickUp(memberId: string) {
    const row = await lastDialled(memberId);
    if (row === undefined) return undefined;
    calls += 1;
    const ids = { provider: 'carrier', providerId: `CA${calls}`, correlation: 'c' };
    const call = await line.callBack.answered(
      { ...ids, contactId: String(row['id']) },
      'call-back-key',
    );
    return call === undefined || call === 'over' ? undefined : onThePhone(call);
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
  return {
    ...{ ...house, alerts, cardmember, dial, line, verification, voice },
    ...{ lastDialled, pickUp, pinWorld, lineWorld, reports, windows },
    // As the house does it: the cards are frozen, and their member is told.
    freezeCards: (tx: Tx, ask: FreezeCards) => freezeCards({ ...parts, cards, contact }, tx, ask),
    unfreezeCard: (tx: Tx, ask: Parameters<typeof unfreezeCard>[2]) =>
      unfreezeCard({ ...parts, cards, contact }, tx, ask),
  };
}

/** The keeper behind the window, as the server hears of it: what it says of the next keys is said here. */
function createLineWorld() {
  const world = {
    /** What comes of the next entry; where nothing is said, nothing was keyed. */
    codes: [] as ('right' | 'wrong')[],
    pins: [] as LinePinOutcome[],
    /** Wrong codes that the keeper still takes. */
    codesLeft: 3,
    offers: true,
    expected: [] as string[],
    refusal: undefined as PinRefusal | undefined,
  };
  let tickets = 0;
  const ticketOf = () => {
    tickets += 1;
    // A row of digits would look like the number of a card, which no address may have.
    return `ln_${String(tickets).padStart(22, 'A')}`;
  };
  const pin = (
    verification: Verification,
  ): Omit<VoiceDeskParts['pin'], 'glance' | 'orderMailer' | 'unlock'> => ({
    expectLineCode: async ({ call }) => {
      if (world.codesLeft < 1)
        return { ok: false, refusal: { code: 'pin.keeper-refused', keeper: 'line.tries' } };
      world.expected.push(`code ${call}`);
      return ok({ ticket: ticketOf(), digits: 4 });
    },
    lineCodeOutcome: async () => {
      const outcome = world.codes.shift() ?? 'none';
      if (outcome === 'wrong') world.codesLeft -= 1;
      return outcome;
    },
    offersKeypad: async () => world.offers,
    beginLinePin: async ({ call, cardId: subject, correlation, memberId, sessionId }) => {
      const assured = await verification.assure({
        ...{ act: 'pin.set', subject, channel: 'voice', direction: 'inbound', correlation },
        session: { sessionId, memberId, risks: [] },
      });
      if (!assured.ok) return assured;
      if (world.refusal !== undefined) return { ok: false, refusal: world.refusal };
      world.expected.push(`pin ${call}`);
      return ok({ ticket: ticketOf(), lengthMin: 4, lengthMax: 6 });
    },
    linePinOutcome: async () => {
      const said = world.pins.shift() ?? { outcome: 'none', step: 'first' };
      const ended = said.outcome === 'set' || said.outcome === 'over' || said.outcome === 'busy';
      return ended ? said : { ...said, ticket: ticketOf() };
    },
  });
  return Object.assign(world, { pin });
}

/** What shows on an authenticator app in these tests. */
export const APP_CODE = '246802';

/** The PIN room behind the real engine: what it is asked for counts here, and how a PIN stands is said here. */
function pinAndProofs(verification: Verification) {
  const pinWorld = {
    state: 'active' as 'active' | 'locked',
    mailer: undefined as { earliest: string; latest: string } | undefined,
    refusal: undefined as PinRefusal | undefined,
    withApp: new Set<string>(),
    done: [] as string[],
  };
  const askOf = <A extends Act>(ask: LineAsk & { readonly act: A }): AssureAsk<A> => ({
    ...{ act: ask.act, subject: ask.subject, channel: 'voice', direction: 'inbound' },
    session: { sessionId: ask.caseId, memberId: ask.memberId, risks: [] },
    correlation: ask.correlation,
  });
  const stepUp = verification.withFactors({
    has: async (id) => ({
      password: false,
      authenticator: pinWorld.withApp.has(id),
      passkeyIds: [],
    }),
    checkPassword: async () => false,
    checkAuthenticator: async (id, code) => pinWorld.withApp.has(id) && code.expose() === APP_CODE,
    checkPasskey: async () => false,
  });
  const signin: VoiceDeskParts['signin'] = {
    considerOnLine: (ask, db) => verification.consider(askOf(ask), db),
    hasAuthenticator: async (id) => pinWorld.withApp.has(id),
    proveOnLine: (ask, keyed) =>
      stepUp.finish(askOf(ask), { factor: 'authenticator', code: sensitive(keyed) }),
  };
  const act = async (
    name: 'pin.mail' | 'pin.unlock',
    ask: MemberAsk,
  ): Promise<PinRefusal | undefined> => {
    const { cardId: subject, correlation, memberId, sessionId: caseId } = ask;
    const assured = await verification.assure(
      askOf({ act: name, subject, memberId, caseId, correlation }),
    );
    if (!assured.ok) return assured.refusal;
    if (pinWorld.refusal !== undefined) return pinWorld.refusal;
    pinWorld.done.push(`${name} ${ask.channel ?? 'web'}`);
    return undefined;
  };
  const letter = { earliest: '2030-12-02', latest: '2030-12-09', newPin: true };
  const pin: Pick<VoiceDeskParts['pin'], 'glance' | 'orderMailer' | 'unlock'> = {
    glance: async () => ({
      state: pinWorld.state,
      ...(pinWorld.mailer === undefined ? {} : { mailer: pinWorld.mailer as LiveMailer }),
    }),
    orderMailer: async (ask) => {
      const refusal = await act('pin.mail', ask);
      return refusal === undefined ? ok(letter as MailerView) : { ok: false, refusal };
    },
    unlock: async (ask) => {
      const refusal = await act('pin.unlock', ask);
      return refusal === undefined ? ok({ unlocked: true }) : { ok: false, refusal };
    },
  };
  return { pin, signin, pinWorld };
}
