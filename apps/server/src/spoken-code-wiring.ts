import { ok, refused, sensitive, type Instant, type Outcome } from '@countersign/kernel';
import type { ContactPoint } from './cards/index.ts';
import { caseOf, decideLetters } from './casework/index.ts';
import type { SpokenCodesPort } from './desks/index.ts';
import type { House } from './house.ts';
import {
  provesPossession,
  takesCodes,
  type CodeBinding,
  type EvidenceItem,
} from './verification/index.ts';

type Agent = Parameters<SpokenCodesPort['send']>[0];
type Refused = { readonly code: string };

/**
 * A code that whoever called us says aloud: letters, sent to what we have on file, good on this call alone and while it lasts.
 * Never on a call that we placed, nor while one of ours rings or talks: then somebody may be listening who told them to call.
 */
export function spokenCodesPort(house: House): SpokenCodesPort {
  return {
    send: (agent, id) => send(house, agent, id),
    check: (agent, id, said) => check(house, agent, { id, said }),
  };
}

async function send(
  house: House,
  agent: Agent,
  id: string,
): Promise<Outcome<{ readonly to: string }, Refused>> {
  const { cards, contact, db, verification } = house;
  const claim = await contact.liveClaim(agent.staffId, id);
  if (claim === undefined) return refuse(house, agent, { id, code: 'contact.call-over' });
  const { memberId } = claim;
  if (claim.spoken === 'wrong') return refuse(house, agent, { id, code: 'contact.claim-refused' });
  if (await contact.isCalling(memberId))
    return refuse(house, agent, { id, code: 'contact.call-live' });
  const level = decideLetters((await house.casework.standing(claim)).level);
  if (level !== undefined) return refuse(house, agent, { id, code: level });
  const point = pointFor(house, await cards.contactPointsOf(db.reader, memberId));
  if (point === undefined) return refuse(house, agent, { id, code: 'contact.unreachable' });
  const budget = await verification.spendCode(point.id);
  if (!budget.ok) return refuse(house, agent, { id, code: budget.refusal.code });
  await db.transaction(async (tx) => {
    const made = await verification.codes.make(tx, bindingOf(claim, point), 'spoken');
    // Said in two halves, as people read letters out.
    const code = made.code.expose();
    await contact.tellMember(tx, {
      ...{ memberId, template: 'code.spoken', to: { contactPointId: point.id }, facts: {} },
      code: sensitive(`${code.slice(0, 3)} ${code.slice(3)}`),
      correlation: agent.correlation,
    });
    const { correlation, staffId } = agent;
    await house.casework.noteLetters(tx, { staffId, callId: id, correlation });
    await record(house, tx, agent, { id, operation: 'contact.spoken-code-sent' });
  });
  return ok({ to: point.masked });
}

async function check(
  house: House,
  agent: Agent,
  { id, said }: { readonly id: string; readonly said: string },
): Promise<Outcome<void, Refused>> {
  const { cards, contact, db, verification } = house;
  const claim = await contact.liveClaim(agent.staffId, id);
  if (claim === undefined) return refuse(house, agent, { id, code: 'contact.call-over' });
  if (claim.spoken === 'wrong') return refuse(house, agent, { id, code: 'contact.claim-refused' });
  if (await contact.isCalling(claim.memberId))
    return refuse(house, agent, { id, code: 'contact.call-live' });
  const point = pointFor(house, await cards.contactPointsOf(db.reader, claim.memberId));
  if (point === undefined) return refuse(house, agent, { id, code: 'contact.unreachable' });
  const now = house.clock();
  const item = whatLettersProve(point, now, verification.policy().numberUnchangedMs);
  const owner = { memberId: claim.memberId, sessionId: await caseOf(house.phoneLine, id) };
  const checked = await verification.codes.check(
    bindingOf(claim, point),
    sensitive(said),
    async (tx) => {
      const isNoted = await contact.noteSaid(tx, id, point.masked);
      if (!isNoted) return false;
      await record(house, tx, agent, { id, operation: 'contact.spoken-code-right' });
      if (item !== undefined)
        await verification.addEvidence(tx, owner, { item, at: now, channel: 'desk' });
      return true;
    },
  );
  if (!checked.ok) return refuse(house, agent, { id, code: checked.refusal.code });
  return checked.value
    ? ok(undefined)
    : refuse(house, agent, { id, code: 'contact.claim-refused' });
}

/**
 * What letters prove that were said by whoever has what they went to. A number takes them before it has been on file for long enough, and
 * proves nothing then: whoever had it put there may be the one who calls.
 */
export function whatLettersProve(
  point: Pick<ContactPoint, 'kind' | 'since' | 'restoredAt'>,
  now: Instant,
  numberUnchangedMs: number | undefined,
): EvidenceItem | undefined {
  if (point.kind === 'email') return 'network.email-code';
  return provesPossession(point, now, numberUnchangedMs) ? 'network.text-code' : undefined;
}

/** A phone that takes texts, else a mailbox; nothing that took another one's place lately. */
function pointFor(
  { clock, verification }: House,
  points: readonly ContactPoint[],
): ContactPoint | undefined {
  const cooling = verification.policy().newContactCoolingMs;
  const fit = points.filter((one) => takesCodes(one, clock(), cooling));
  return fit.find((one) => one.kind === 'phone' && one.takesText) ?? fit.find(isMailbox);
}

const isMailbox = ({ kind }: ContactPoint) => kind === 'email';

function bindingOf(
  claim: { readonly id: string; readonly memberId: string },
  point: ContactPoint,
): CodeBinding {
  return {
    ...{ owner: claim.memberId, session: claim.id, purpose: 'spoken-on-call', action: '' },
    ...{ channel: point.kind === 'phone' ? 'sms' : 'email', destination: point.id },
  };
}

type Tx = Parameters<House['audit']['append']>[0];

async function refuse(
  house: House,
  agent: Agent,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<Outcome<never, Refused>> {
  await house.db.transaction((tx) =>
    record(house, tx, agent, { id, operation: 'contact.spoken-code', refusal: code }),
  );
  return refused({ code });
}

function record(
  { audit }: House,
  tx: Tx,
  { correlation, staffId }: Agent,
  entry: { readonly id: string; readonly operation: string; readonly refusal?: string },
): Promise<void> {
  const { id: subject, operation, refusal } = entry;
  return audit.append(tx, {
    actor: { kind: 'operator', id: staffId },
    ...{ channel: 'desk', operation, subject, correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
