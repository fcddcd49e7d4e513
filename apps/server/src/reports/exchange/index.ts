import { unreachable } from '@countersign/kernel';
import { arfReport } from './arf.ts';
import { indicatorsCsv } from './csv.ts';
import { abuseDrafts } from './draft.ts';
import type { Exported } from './facts.ts';
import { mispEvent } from './misp.ts';
import { stixBundle } from './stix.ts';
import { xarfReports } from './xarf.ts';

export { abuseDrafts, type AbuseDraft } from './draft.ts';
export type { CampaignFacts, Exported, Sender, SharedIndicator } from './facts.ts';

export const EXPORT_FORMATS = ['stix', 'misp', 'arf', 'xarf', 'csv', 'drafts'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file, as it is handed over. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** A campaign in a form that others read. */
export function exportCampaign(format: ExportFormat, exported: Exported): ExportFile {
  const name = exported.campaign.name.toLowerCase();
  switch (format) {
    case 'stix':
      return {
        name: `${name}.stix.json`,
        type: 'application/stix+json;version=2.1',
        body: json(stixBundle(exported)),
      };
    case 'misp':
      return { name: `${name}.misp.json`, type: JSON_TYPE, body: json(mispEvent(exported)) };
    case 'arf':
      return { name: `${name}.eml`, type: 'message/rfc822', body: arfReport(exported) };
    case 'xarf':
      return { name: `${name}.xarf.json`, type: JSON_TYPE, body: json(xarfReports(exported)) };
    case 'csv':
      return {
        name: `${name}.csv`,
        type: 'text/csv; charset=utf-8',
        body: indicatorsCsv([exported.campaign]),
      };
    case 'drafts':
      return {
        name: `${name}.drafts.txt`,
        type: 'text/plain; charset=utf-8',
        body: abuseDrafts(exported)
          .map(({ subject, text, whom }) => `To: ${whom}\nSubject: ${subject}\n\n${text}\n`)
          .join('\n----\n\n'),
      };
    default:
      return unreachable(format);
  }
}
