import type { ContactState, ContactView as LedgerView } from './contact/index.ts';
import type { ContactView } from './desks/index.ts';

type Stage = ContactView['stage'];
type Facts = Pick<LedgerView, 'call' | 'channel' | 'delivery' | 'direction' | 'state'>;

/** What became of a contact, as people are told: what a provider said at last wins over that it took a message. */
export function stageOf(one: Facts): Stage {
  if (one.channel === 'voice') return callStageOf(one);
  if (one.delivery !== undefined) return one.delivery === 'delivered' ? 'delivered' : 'failed';
  return MESSAGE_STAGES[one.state];
}

function callStageOf({ call, direction, state }: Facts): Stage {
  if (direction === 'inbound') {
    if (call?.spoken === 'wrong') return 'in-stopped';
    return state === 'answered' ? 'in-talking' : 'in-over';
  }
  const isWrong = call?.spoken === 'wrong' && (state === 'answered' || state === 'ended');
  if (isWrong) return 'call-wrong';
  if (state === 'ended') return call?.wasAnswered === true ? 'call-over' : 'call-stopped';
  if (state === 'failed' && call?.isHungUp === true) return 'call-stopped';
  return CALL_STAGES[state];
}

/** For a message `dialing` means handed over, and `ended` that it went. */
const MESSAGE_STAGES: Readonly<Record<ContactState, Stage>> = {
  planned: 'planned',
  registered: 'registered',
  dialing: 'registered',
  ringing: 'registered',
  answered: 'sent',
  ended: 'sent',
  no_answer: 'failed',
  busy: 'failed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
};

const CALL_STAGES: Readonly<Record<Exclude<ContactState, 'ended'>, Stage>> = {
  planned: 'call-planned',
  registered: 'call-dialling',
  dialing: 'call-dialling',
  ringing: 'call-ringing',
  answered: 'call-talking',
  no_answer: 'call-unanswered',
  busy: 'call-busy',
  failed: 'call-failed',
  cancelled: 'call-cancelled',
  expired: 'call-late',
};
