import type { LineCall, Turn } from '../../../phone-line/index.ts';
import type { Tx } from '../../../platform/index.ts';
import { closedUntil } from '../offer.ts';
import type { VoiceDeskParts } from '../parts.ts';

/** To a representative: into the queue, or to hear when somebody answers again. */
export async function toRepresentative(
  voice: VoiceDeskParts,
  tx: Tx,
  call: LineCall,
): Promise<Turn> {
  const until = await closedUntil(voice, call, tx);
  return until === undefined ? { place: 'queue', waits: true } : { place: 'closed' };
}
