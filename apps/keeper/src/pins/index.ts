export { dayBudget, decideActOf } from './act.ts';
export { perDay } from './rules.ts';
export { createAssign } from './assign.ts';
export { acknowledgeChip, unlockPin, type OnPinChanged } from './chip.ts';
export { findRecord, lockRecord, openValue, putValue, stateOf, type PinRecord } from './record.ts';
export { keepValue, makeValue, setPin, type Choice } from './set.ts';
export { showPin } from './show.ts';
export {
  findCardStanding,
  lockVisitStanding,
  type ActCard,
  type ActPasskey,
  type ActRecord,
  type ActTicket,
  type CardStanding,
  type VisitStanding,
} from './standing.ts';
export { pinStatus } from './status.ts';
export { pinTerms } from './terms.ts';
export { createVerify } from './verify.ts';
