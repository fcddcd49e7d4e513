import { ok, refused, type Outcome } from '@countersign/kernel';
import { agentOf } from './agent.ts';
import { finishCall, type LinePort } from './desks/index.ts';
import type { House } from './house.ts';
import type { LineCall } from './phone-line/index.ts';

type Ask = Parameters<LinePort['take']>[0];
type Refused = { readonly code: string };
const NOT_THEIRS = { code: 'line.not-waiting' } as const;

/** Calls on a representative's telephone whose callers named no card. */
export async function unnamedOf({ phoneLine }: House, staffId: string) {
  const taken = await phoneLine.takenBy(staffId);
  return taken
    .filter((call) => call.case.claimId === undefined)
    .map(({ id, startedAt, waitingSince }) => ({ id, since: waitingSince ?? startedAt }));
}

/**
 * The caller says who they are, and the representative finds them: a claim like any other, written down and asked about on the member's
 * screens before anything is said. It proves nothing, and from here on the call ends with it.
 */
export async function nameCaller(
  house: House,
  ask: Ask,
  { id, reference }: { readonly id: string; readonly reference: string },
): Promise<Outcome<string, Refused>> {
  const { cards, contact, db, phoneLine: line } = house;
  const call = await theirs(house, ask, id);
  if (call === undefined) return refused(NOT_THEIRS);
  const opened = await contact.openClaim(await agentOf(house, ask), reference);
  if (!opened.ok) return opened;
  const isNoted = await db.transaction(async (tx) => {
    const now = await line.lock(tx, id);
    const member = await cards.findMember(tx, { reference });
    if (now === undefined || !isUnnamed(now, ask) || member === undefined) return false;
    await line.note(tx, now, { memberId: member.id, claimId: opened.value });
    return true;
  });
  if (isNoted) return ok(opened.value);
  await contact.hangUp(ask.staffId, opened.value);
  return refused(NOT_THEIRS);
}

/** The representative ends a call whose caller named nobody. */
export async function endUnnamed(house: House, ask: Ask, id: string): Promise<void> {
  const call = await theirs(house, ask, id);
  if (call === undefined) return;
  await house.carrier.carrier.hangUp(call.providerId);
  await finishCall({ ...house, line: house.phoneLine }, call, ask.correlation);
}

async function theirs({ phoneLine }: House, ask: Ask, id: string): Promise<LineCall | undefined> {
  const call = await phoneLine.find(id);
  return call !== undefined && isUnnamed(call, ask) ? call : undefined;
}

const isUnnamed = (call: LineCall, { staffId }: Ask): boolean =>
  call.state === 'taken' && call.takenBy === staffId && call.case.claimId === undefined;
