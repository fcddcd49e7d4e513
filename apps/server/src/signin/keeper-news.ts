import type { KeeperEvent, PasskeyCopy } from '@countersign/keeper-contract';
import type { Tx } from '../platform/index.ts';
import { findAccountByMember, insertPasskey } from './account-store.ts';
import { findJourneyByVisit, findPasskeyVisit, setMatch } from './journey-store.ts';
import { isWayStopped } from './new-ways.ts';
import { codePoints, journeyBinding, tellCode } from './journeys.ts';
import type { MemberFacts } from './ports.ts';
import { recordChange, type Room } from './room.ts';
import type { JourneyRow } from './tables.ts';

type VisitCard = Extract<KeeperEvent, { readonly kind: 'visit.card' }>;

/** A visit ended at the keeper. What the member is told goes to the contact on file; the page learns nothing. */
export async function onVisitCard(room: Room, tx: Tx, event: KeeperEvent): Promise<void> {
  if (event.kind !== 'visit.card' || event.visit === undefined) return;
  const member =
    event.matched && event.memberReference !== undefined
      ? await room.memberByReference(tx, event.memberReference)
      : undefined;
  const journey = await findJourneyByVisit(tx, event.visit);
  if (journey !== undefined && journey.step === 'code') {
    await answerJourney(room, tx, { journey, member, event });
    return;
  }
  if (event.passkey === undefined || member === undefined) return;
  const owner = await findPasskeyVisit(tx, event.visit);
  if (owner !== member.memberId) return; // a card of somebody else adds nothing here
  await addVisited(room, tx, {
    memberId: owner,
    passkey: event.passkey,
    correlation: event.correlation,
  });
}

/** A visit that was opened before a freeze or an alarm, and ends after it began, brings no passkey in. */
async function addVisited(
  room: Room,
  tx: Tx,
  add: {
    readonly memberId: string;
    readonly passkey: PasskeyCopy;
    readonly correlation: string;
  },
): Promise<void> {
  if (await isWayStopped(room, tx, { operation: 'signin.passkey-visit', ...add })) return;
  await addPasskey(room, tx, { ...add, tell: true });
}

/** Another passkey, signed for by one already enrolled. */
export async function onPasskeyAdded(room: Room, tx: Tx, event: KeeperEvent): Promise<void> {
  if (event.kind !== 'visit.passkey-added' || event.visit === undefined) return;
  const member = await room.memberByReference(tx, event.memberReference);
  const owner = await findPasskeyVisit(tx, event.visit);
  if (member === undefined || owner !== member.memberId) return;
  const { passkey, correlation } = event;
  await addVisited(room, tx, { memberId: owner, passkey, correlation });
}

/** The same rows are written for a match and for none; only the message differs, and only its receiver sees it. */
async function answerJourney(
  room: Room,
  tx: Tx,
  ask: {
    readonly journey: JourneyRow;
    readonly member: MemberFacts | undefined;
    readonly event: VisitCard;
  },
): Promise<void> {
  const { journey, member, event } = ask;
  const { correlation } = event;
  const account = member === undefined ? undefined : await findAccountByMember(tx, member.memberId);
  const wanted = journey.kind === 'recovery';
  const fits = member !== undefined && (account !== undefined) === wanted;
  const point = fits ? (await codePoints(room, tx, member.memberId))[0] : undefined;
  const match = {
    memberId: fits ? member.memberId : null,
    channel: point === undefined ? 'none' : point.kind === 'phone' ? 'sms' : 'email',
    to: point?.id ?? 'none',
    passkey: fits ? (event.passkey ?? null) : null,
  } as const;
  await setMatch(tx, journey.id, match);
  const binding = journeyBinding({ ...journey, code_channel: match.channel, code_to: match.to });
  const made = await room.verification.codes.make(tx, binding);
  await room.audit(tx, {
    actor: { kind: 'system', id: 'keeper' },
    channel: 'system',
    operation: `signin.${journey.kind}-card`,
    subject: journey.id,
    result: event.matched ? 'done' : 'refused',
    correlation,
  });
  if (fits && point !== undefined) {
    const message = { memberId: member.memberId, contactPointId: point.id, made, correlation };
    await tellCode(room, tx, { ...message, template: `code.${journey.kind}` });
    return;
  }
  if (member === undefined || fits) return;
  await room.tell(tx, {
    memberId: member.memberId,
    template: wanted ? 'account.not-registered' : 'account.already-registered',
    to: 'everywhere',
    facts: {},
    correlation,
  });
}

/** The server's copy of a public key, for sign-in. The keeper trusts its own copy only. */
export async function addPasskey(
  room: Room,
  tx: Tx,
  add: {
    readonly memberId: string;
    readonly passkey: PasskeyCopy;
    readonly correlation: string;
    readonly tell: boolean;
  },
): Promise<boolean> {
  const { passkey } = add;
  const name = passkey.backupEligible ? 'Synced passkey' : 'Passkey on one device';
  const added = await insertPasskey(tx, {
    credential_id: passkey.credentialId,
    owner_kind: 'member',
    owner_id: add.memberId,
    public_key: passkey.publicKey,
    sign_count: passkey.signCount,
    transports: [...passkey.transports],
    backup_eligible: passkey.backupEligible,
    backed_up: passkey.backedUp,
    user_handle: passkey.userHandle,
    name,
    added_at: room.clock(),
    last_used_at: null,
    removed_at: null,
  });
  if (!added) return false; // a credential id belongs to one owner for ever
  await recordChange(room, tx, {
    memberId: add.memberId,
    kind: 'passkey-added',
    correlation: add.correlation,
    ...(add.tell ? { tell: 'account.passkey-added' } : {}),
  });
  return true;
}
