export { decideActOf } from './act.ts';
export { createAssign } from './assign.ts';
export { acknowledgeChip, unlockPin, type OnPinChanged } from './chip.ts';
export { findRecord, lockRecord, openValue, putValue, stateOf, type PinRecord } from './record.ts';
export { setPin } from './set.ts';
export { showPin } from './show.ts';
export {
  findCardStanding,
  lockVisitStanding,
  type ActCard,
  type ActPasskey,
  type ActTicket,
  type CardStanding,
  type VisitStanding,
} from './standing.ts';
export { pinStatus } from './status.ts';
export { createVerify } from './verify.ts';
