export {
  createLedger,
  LEDGER_FIELDS,
  readLog,
  type Deed,
  type Ledger,
  type Said,
} from './ledger.ts';
export { createSparing } from './sparing.ts';
export { readEvents, wipeDeadCodes, type EventsRoom } from './events.ts';
