// RFC 4180. Values are defanged, and no cell begins with a sign that a spreadsheet would reckon with.
import { defang } from '../rules.ts';
import { timestamp, type CampaignFacts } from './facts.ts';

const HEAD = ['campaign', 'state', 'kind', 'value', 'reports', 'first_seen', 'campaign_last_seen'];

/** One line for each thing that the campaigns name. */
export function indicatorsCsv(campaigns: readonly CampaignFacts[]): string {
  const rows = campaigns.flatMap(({ indicators, lastSeen, name, state }) =>
    indicators.map(({ firstSeen, kind, reports, value }) => [
      ...[name, state, kind, defang(value), String(reports)],
      ...[timestamp(firstSeen), timestamp(lastSeen)],
    ]),
  );
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
