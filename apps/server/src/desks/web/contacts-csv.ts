/** One call or message as it is taken along. */
export interface ExportedContact {
  readonly reference: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly channel: string;
  /** `outbound` from us, `inbound` to us */
  readonly direction: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly agent: string;
  /** In the reader's words. */
  readonly team: string;
  readonly case: string;
  readonly mayAsk: string;
  readonly state: string;
  /** What came of a call. */
  readonly outcome: string;
  readonly text: string;
}

const COLUMNS = [
  ...(['reference', 'at', 'channel', 'direction', 'about'] as const),
  ...(['from', 'to', 'agent', 'team', 'case'] as const),
  ...(['mayAsk', 'state', 'outcome', 'text'] as const),
] satisfies readonly (keyof ExportedContact)[];

/** A table for a spreadsheet (RFC 4180), with the mark that tells it is UTF-8. */
export function contactsCsv(contacts: readonly ExportedContact[]): string {
  const lines = contacts.map((contact) => COLUMNS.map((column) => cell(contact[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines, ''].join('\r\n')}`;
}

/** Text that a spreadsheet would take for a formula gets a mark before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
