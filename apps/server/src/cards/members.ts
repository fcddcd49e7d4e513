import {
  CONTACT_POINTS_MAX,
  type CardmemberChange,
  type NewCardmember,
  type NewContactPoint,
  type PostalAddress,
} from '@countersign/contract';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { findAddressFault, findFault, findNumber, isAhead, predecessorsOf } from './rules.ts';
import {
  addressOf,
  contactPointRows,
  endAddress,
  endContactPoint,
  findMember,
  insertAddress,
  insertContactPoint,
  insertMember,
  lockMember,
  takePlaceOf,
  updateMember,
  type ContactPointRow,
} from './store.ts';
import type { CardsRefusal, ContactPointId, Member, MemberId } from './types.ts';

export interface Taken {
  readonly member: Member;
  /** false: the same record was there before. */
  readonly isNew: boolean;
}

/** Takes a cardmember in. The same record again is the same cardmember; another one under the reference is refused. */
export async function takeMember(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly record: NewCardmember; readonly doer: Doer },
): Promise<Outcome<Taken, CardsRefusal>> {
  const { record: made, doer } = ask;
  const now = parts.clock();
  const no = async (refusal: CardsRefusal) => {
    await record(parts, tx, {
      doer,
      operation: 'cards.member-taken',
      subject: made.reference,
      refusal: refusal.code,
    });
    return refused(refusal);
  };
  const fault = findFault(made, parts.programme, now);
  if (fault !== undefined) return no(fault);
  const id = parts.newId() as MemberId;
  const isNew = await insertMember(tx, {
    id,
    reference: made.reference,
    region: made.region,
    language: made.language,
    given_name: made.givenName,
    family_name: made.familyName,
    birth_date: made.birthDate ?? null,
    created_at: now,
  });
  if (!isNew) {
    const before = await findMember(tx, { reference: made.reference });
    if (before === undefined || !(await isSame(tx, before, made)))
      return no({ code: 'cards.member-exists' });
    return ok({ member: before, isNew: false });
  }
  for (const point of made.contactPoints)
    await insertContactPoint(tx, pointRow(parts, id, point, null));
  await insertAddress(tx, {
    id: parts.newId(),
    member_id: id,
    name: `${made.givenName} ${made.familyName}`,
    lines: [...made.address.lines],
    since: moment(made.address.since, now),
    replaces: null,
    ended_at: null,
  });
  await record(parts, tx, { doer, operation: 'cards.member-taken', subject: id });
  const { reference, region, language, givenName, familyName } = made;
  return ok({
    member: { id, reference, region, language, givenName, familyName, status: 'active' },
    isNew: true,
  });
}

/** A record sent again means what is on file: the fields that name the person, and every contact point it lists. */
async function isSame(tx: Tx, before: Member, made: NewCardmember): Promise<boolean> {
  const points = await contactPointRows(tx, { memberId: before.id, ended: true });
  const address = await addressOf(tx, before.id);
  return (
    before.region === made.region &&
    before.givenName === made.givenName &&
    before.familyName === made.familyName &&
    made.contactPoints.every((point) =>
      points.some((row) => row.kind === point.kind && row.value === point.value),
    ) &&
    address !== undefined &&
    address.lines.join('\n') === made.address.lines.join('\n')
  );
}

interface MemberAsk {
  readonly reference: string;
  readonly doer: Doer;
}

export async function changeMember(
  parts: CardsParts,
  tx: Tx,
  ask: MemberAsk & { readonly change: CardmemberChange },
): Promise<Outcome<Member, CardsRefusal>> {
  const member = await lockMember(tx, ask.reference);
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  const { language, givenName, familyName, status } = ask.change;
  const region = parts.programme.region(member.region);
  if (language !== undefined && !region.languages.includes(language))
    return refused({ code: 'cards.language-unknown' });
  const number = findNumber([givenName ?? '', familyName ?? '']);
  if (number !== undefined) return refused(number);
  await updateMember(tx, member.id, {
    ...(language === undefined ? {} : { language }),
    ...(givenName === undefined ? {} : { given_name: givenName }),
    ...(familyName === undefined ? {} : { family_name: familyName }),
    ...(status === undefined ? {} : { status }),
  });
  await record(parts, tx, {
    doer: ask.doer,
    operation: 'cards.member-changed',
    subject: member.id,
  });
  return ok({ ...member, ...dropUndefined({ language, givenName, familyName, status }) });
}

/** Adds a phone or e-mail. The member is told on what was on file before. */
export async function addContactPoint(
  parts: CardsParts,
  tx: Tx,
  ask: MemberAsk & { readonly point: NewContactPoint },
): Promise<Outcome<ContactPointRow, CardsRefusal>> {
  const member = await lockMember(tx, ask.reference);
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  if (isAhead(ask.point.since, parts.clock())) return refused({ code: 'cards.moment-ahead' });
  const points = await contactPointRows(tx, { memberId: member.id, ended: false });
  if (points.length >= CONTACT_POINTS_MAX) return refused({ code: 'cards.contact-points-full' });
  // Ending the old one first and adding the new one after is a replacement too: it waits out the same cooling-off.
  const ended = (await contactPointRows(tx, { memberId: member.id, ended: true })).findLast(
    (one) => one.kind === ask.point.kind && one.ended_at !== null,
  );
  const row = pointRow(parts, member.id, ask.point, ended?.id ?? null);
  if (!(await insertContactPoint(tx, row))) return refused({ code: 'cards.contact-point-exists' });
  await record(parts, tx, {
    doer: ask.doer,
    operation: 'cards.contact-point-added',
    subject: member.id,
  });
  await parts.tellNews(
    tx,
    { kind: 'contact-point-added', memberId: member.id, pointId: row.id as ContactPointId },
    ask.doer.correlation,
  );
  return ok(row);
}

/** A new value in place of an old one: the old row ends, the new one says what it replaced, and both are told. */
export async function replaceContactPoint(
  parts: CardsParts,
  tx: Tx,
  ask: MemberAsk & { readonly pointId: string; readonly point: NewContactPoint },
): Promise<Outcome<ContactPointRow, CardsRefusal>> {
  const member = await lockMember(tx, ask.reference);
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  const now = parts.clock();
  const rows = await contactPointRows(tx, { memberId: member.id, ended: true });
  const former = rows.find(({ ended_at: ended, id }) => id === ask.pointId && ended === null);
  if (former === undefined || former.kind !== ask.point.kind)
    return refused({ code: 'cards.contact-point-unknown' });
  if (former.value === ask.point.value) return ok(former);
  if (isAhead(ask.point.since, now)) return refused({ code: 'cards.moment-ahead' });
  const row = pointRow(parts, member.id, ask.point, former.id);
  // Before the old one ends: a refusal is kept with whatever was done before it, and would leave the member without either.
  if (!(await insertContactPoint(tx, row))) return refused({ code: 'cards.contact-point-exists' });
  await endContactPoint(tx, former.id, Math.max(now, former.since) as Instant);
  await record(parts, tx, {
    doer: ask.doer,
    operation: 'cards.contact-point-replaced',
    subject: member.id,
  });
  const news = {
    kind: 'contact-point-replaced',
    memberId: member.id,
    what: former.kind,
    pointId: row.id as ContactPointId,
    formerId: former.id as ContactPointId,
    earlierIds: predecessorsOf(rows, former.id),
    wasRestored: former.restored_at !== null,
  } as const;
  await parts.tellNews(tx, news, ask.doer.correlation);
  return ok(row);
}

export async function removeContactPoint(
  parts: CardsParts,
  tx: Tx,
  ask: MemberAsk & { readonly pointId: string },
): Promise<Outcome<void, CardsRefusal>> {
  const member = await lockMember(tx, ask.reference);
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  const points = await contactPointRows(tx, { memberId: member.id, ended: false });
  const former = points.find((row) => row.id === ask.pointId);
  if (former === undefined) return refused({ code: 'cards.contact-point-unknown' });
  if (points.length === 1) return refused({ code: 'cards.last-contact-point' });
  await endContactPoint(tx, former.id, Math.max(parts.clock(), former.since) as Instant);
  await takePlaceOf(tx, former);
  await record(parts, tx, {
    doer: ask.doer,
    operation: 'cards.contact-point-removed',
    subject: member.id,
  });
  await parts.tellNews(
    tx,
    { kind: 'contact-point-removed', memberId: member.id, formerId: former.id as ContactPointId },
    ask.doer.correlation,
  );
  return ok(undefined);
}

/** A new address. Its date decides when a PIN can be posted there again. */
export async function changeAddress(
  parts: CardsParts,
  tx: Tx,
  ask: MemberAsk & { readonly address: PostalAddress },
): Promise<Outcome<Member, CardsRefusal>> {
  const member = await lockMember(tx, ask.reference);
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  const now = parts.clock();
  const fault = findAddressFault(ask.address, now);
  if (fault !== undefined) return refused(fault);
  const before = await addressOf(tx, member.id);
  if (before !== undefined && before.lines.join('\n') === ask.address.lines.join('\n'))
    return ok(member);
  const former = await endAddress(tx, member.id, Math.max(now, before?.since ?? now) as Instant);
  await insertAddress(tx, {
    id: parts.newId(),
    member_id: member.id,
    name: `${member.givenName} ${member.familyName}`,
    lines: [...ask.address.lines],
    since: moment(ask.address.since, now),
    replaces: former ?? null,
    ended_at: null,
  });
  await record(parts, tx, {
    doer: ask.doer,
    operation: 'cards.address-changed',
    subject: member.id,
  });
  await parts.tellNews(tx, { kind: 'address-changed', memberId: member.id }, ask.doer.correlation);
  return ok(member);
}

export function pointRow(
  parts: Pick<CardsParts, 'clock' | 'newId'>,
  memberId: MemberId,
  point: NewContactPoint,
  replaces: string | null,
): ContactPointRow {
  return {
    id: parts.newId(),
    member_id: memberId,
    kind: point.kind,
    value: point.value,
    takes_text: point.kind === 'phone' && point.takesText,
    since: moment(point.since, parts.clock()),
    replaces,
    ended_at: null,
    ...{ restores: null, restored_at: null, proposed: false },
  };
}

const moment = (text: string | undefined, now: Instant): number =>
  text === undefined ? now : Date.parse(text);

function dropUndefined<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
