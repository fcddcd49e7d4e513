export {
  Problem,
  ProblemPlace,
  platformProblems,
  type CodeOf,
  type PlatformCode,
  type ProblemRow,
  type ProblemRows,
} from './problem.ts';
export {
  DayText,
  Empty,
  ExternalReference,
  Id,
  InstantText,
  Money,
  PAGE_LIMIT_DEFAULT,
  PAGE_LIMIT_MAX,
  PageQuery,
  pageOf,
} from './common.ts';
export { parseProgramme, PROGRAMME_BYTES_MAX, type ProgrammeMistake } from './programme-parse.ts';
export {
  ProgrammeSchema,
  type OfficialNumber,
  type PhoneMenu,
  type Programme,
  type ProgrammeHoliday,
  type ProgrammeLimit,
  type ProgrammeProduct,
  type ProgrammePurpose,
  type ProgrammeRegion,
  type ProgrammeTeam,
  type ProgrammeWeekday,
  type Words,
} from './programme-schema.ts';
export { ASKED_PURPOSE, hasPin } from './programme-phone-rules.ts';
export * from './pin.ts';
export {
  AUDIT_LIST,
  AUDIT_PAGE_MAX,
  AuditLine,
  AuditPage,
  AuditQuery,
  auditFieldNames,
} from './audit.ts';
export * from './alerts.ts';
export * from './cards.ts';
export * from './evidence-pack.ts';
export * from './messages.ts';
export * from './reports.ts';
export {
  committedFields,
  CONTACT_LIST,
  contactLists,
  ContactReceipt,
  receiptLists,
  type CommittedContact,
  type ContactList,
} from './receipt.ts';
export * from './scam-candidate.ts';
export * from './signin.ts';
export * from './verification.ts';
