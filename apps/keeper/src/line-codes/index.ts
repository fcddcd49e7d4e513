export { expectLineCode, openCode, provenOn, takeLineCode, tellLineCode } from './line-code.ts';
export { callMac, drawTicket } from './ticket.ts';
