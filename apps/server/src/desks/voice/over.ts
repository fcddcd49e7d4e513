import type { LineCall } from '../../phone-line/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { VoiceDeskParts } from './parts.ts';
import { COMING } from './places/call-back.ts';

type OverParts = Pick<VoiceDeskParts, 'db' | 'line'> & {
  readonly contact: Pick<VoiceDeskParts['contact'], 'line'>;
};

/**
 * The member says that they are not on this call: whoever waits as them waits no more. The machine says why, and hangs up.
 * @returns the call as it stands
 */
export async function stopDenied(
  { contact, line }: Pick<OverParts, 'contact' | 'line'>,
  tx: Tx,
  call: LineCall,
): Promise<LineCall> {
  const { claimId } = call.case;
  if (call.state !== 'waiting' || claimId === undefined) return call;
  const now = await line.lock(tx, call.id);
  if (now?.state !== 'waiting' || (await contact.line.claimState(tx, claimId)) !== 'wrong')
    return now ?? call;
  return line.leaveQueue(tx, now, { place: 'claim-stopped' });
}

/** A call is over, and so is what its caller said of themselves; whoever is to be called back can be called now. */
export async function finishCall(
  { contact, db, line }: OverParts,
  call: LineCall,
  correlation: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await line.end(tx, { id: call.id, correlation });
    const { claimId } = ended?.case ?? {};
    if (claimId !== undefined) await contact.line.endClaim(tx, claimId);
    const back = call.place === COMING ? call.case.claimId : undefined;
    if (back !== undefined) await contact.line.ringNow(tx, back);
  });
  contact.line.committed();
}
