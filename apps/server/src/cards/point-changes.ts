import type { NewContactPoint } from '@countersign/contract';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { pointRow } from './members.ts';
import { record, type CardsParts, type Doer } from './room.ts';
import { maskEndpoint, successorsOf } from './rules.ts';
import {
  addressRows,
  contactPointRows,
  endContactPoint,
  findMember,
  insertContactPoint,
  lockMember,
  type ContactPointRow,
} from './store.ts';
import type { CardsRefusal, ContactPointId, MemberId, ReachChange } from './types.ts';

/** A phone or e-mail that a member typed: a code can go there, and nothing else of it is in force. @returns its id */
export async function proposeContactPoint(
  parts: CardsParts,
  tx: Tx,
  { memberId, point }: { readonly memberId: string; readonly point: NewContactPoint },
): Promise<string> {
  const row = pointRow(parts, memberId as MemberId, point, null);
  await insertContactPoint(tx, { ...row, ended_at: row.since, proposed: true });
  return row.id;
}

export interface Restored {
  readonly pointId: ContactPointId;
  /** Whatever had taken its place, also what is not in force any more. */
  readonly successorIds: readonly ContactPointId[];
}

/**
 * Puts a contact point in force again in the place of what had taken its own. It is as old as it was: nothing has to cool off. What had
 * taken its place ends, and old and new are told.
 */
export async function restoreContactPoint(
  parts: CardsParts,
  tx: Tx,
  ask: { readonly memberId: string; readonly formerId: string; readonly doer: Doer },
): Promise<Outcome<Restored, CardsRefusal>> {
  const found = await findMember(tx, { id: ask.memberId });
  const member = found && (await lockMember(tx, found.reference));
  if (member === undefined) return refused({ code: 'cards.member-unknown' });
  const rows = await contactPointRows(tx, { memberId: member.id, ended: true });
  const former = rows.find((row) => row.id === ask.formerId && row.ended_at !== null);
  const successors = successorsOf(rows, ask.formerId);
  const current = successors.filter((row) => row.ended_at === null);
  if (former === undefined || current.length === 0)
    return refused({ code: 'cards.contact-point-unknown' });
  // Looked at before anything ends: a refusal is kept with whatever was done before it.
  const isThere = rows.some(
    (row) =>
      row.ended_at === null &&
      row.kind === former.kind &&
      row.value === former.value &&
      !current.includes(row),
  );
  if (isThere) return refused({ code: 'cards.contact-point-exists' });
  const now = parts.clock();
  for (const row of current) await endContactPoint(tx, row.id, Math.max(now, row.since) as Instant);
  const pointId = parts.newId() as ContactPointId;
  const again: ContactPointRow = {
    // What it took the place of it still has the place of: whoever took a phone over undoes a repair of it, and stays who came last.
    ...{ ...former, id: pointId, ended_at: null },
    ...{ restores: former.id, restored_at: now },
  };
  if (!(await insertContactPoint(tx, again)))
    throw new Error('a contact point that came while its member was locked');
  const { doer } = ask;
  await record(parts, tx, {
    ...{ doer, operation: 'cards.contact-point-restored', subject: member.id },
  });
  const idsOf = (of: readonly ContactPointRow[]) => of.map(({ id }) => id as ContactPointId);
  const news = { kind: 'contact-point-restored', memberId: member.id, pointId } as const;
  await parts.tellNews(tx, { ...news, endedIds: idsOf(current) }, doer.correlation);
  return ok({ pointId, successorIds: idsOf(successors) });
}

const SHOWN_MAX = 20;

/** What was changed of how a member is reached, newest first. */
export async function reachChangesOf(
  db: Reader,
  memberId: string,
): Promise<readonly ReachChange[]> {
  const points = await contactPointRows(db, { memberId, ended: true });
  const homes = await addressRows(db, memberId);
  const changes = [
    ...points.flatMap((row): readonly ReachChange[] => {
      const facts = { what: row.kind, to: maskEndpoint(row.kind, row.value) } as const;
      if (row.restored_at !== null)
        return [{ ...facts, how: 'restored', at: row.restored_at as Instant }];
      return row.replaces === null ? [] : [{ ...facts, how: 'changed', at: row.since as Instant }];
    }),
    ...homes
      .filter(({ replaces }) => replaces !== null)
      .map(({ since }): ReachChange => {
        return { what: 'address', to: undefined, how: 'changed', at: since as Instant };
      }),
  ];
  return changes.toSorted((one, other) => other.at - one.at).slice(0, SHOWN_MAX);
}
