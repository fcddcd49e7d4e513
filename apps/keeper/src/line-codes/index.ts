export { expectLineCode, openCode, provenOn, takeLineCode, tellLineCode } from './line-code.ts';
export { callMac, drawTicket, hashLineTicket } from './ticket.ts';
