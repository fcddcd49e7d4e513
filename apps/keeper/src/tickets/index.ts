export { openTicket, type DecideAct } from './open-ticket.ts';
export { decideOpen, decideRun, needsCard, needsMember, type VisitRefusal } from './rules.ts';
export {
  findTicket,
  hashTicket,
  lockTicket,
  setTicketState,
  TICKET_COLUMNS,
  useTicket,
  type TicketRow,
} from './ticket.ts';
