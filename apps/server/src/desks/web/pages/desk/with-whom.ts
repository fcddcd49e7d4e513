import { say } from '@countersign/ui';
import type { Frame } from '../../frame.ts';
import { maskedWords } from '../../masked.ts';
import type { AgentCallView } from './views.ts';

/** The other end of a call, as far as we know it. */
export function withWhom(frame: Frame, call: AgentCallView): string {
  const words = frame.copy.live.desk;
  return call.direction === 'inbound'
    ? words.claim.from
    : say(words.to, { to: maskedWords(frame, call.to) });
}
