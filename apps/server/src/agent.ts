import type { CallingAgent } from './contact/index.ts';
import type { House } from './house.ts';
import { firstName } from './words.ts';

/** Who is at the desk, as the ledger and the cardmember's screen name them. */
export async function agentOf(
  { programme, signin }: Pick<House, 'programme' | 'signin'>,
  { correlation, staffId }: { readonly staffId: string; readonly correlation: string },
): Promise<CallingAgent> {
  const who = await signin.staffOf(staffId);
  return {
    ...{ agentId: staffId, name: firstName(who?.userId ?? ''), correlation },
    team: who && programme.teamOf(who)?.id,
  };
}
