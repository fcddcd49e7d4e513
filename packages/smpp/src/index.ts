export { decodeGsm7, encodeGsm7 } from './gsm7.ts';
export { type Incoming } from './incoming.ts';
export { STATUS } from './pdu.ts';
export { segmentsOf, type Segments } from './segments.ts';
export {
  createSmppSession,
  SmppFault,
  SmppRefusal,
  type SmppSession,
  type SmppSettings,
  type SmppText,
} from './session.ts';
