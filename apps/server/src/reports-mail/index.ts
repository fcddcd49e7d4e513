export { takeReportMail, type ReportMailParts } from './take.ts';
