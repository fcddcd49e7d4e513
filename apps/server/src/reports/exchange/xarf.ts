// X-ARF 4: one report for each page or number, as the format asks ("no bundling").
import { createHash } from 'node:crypto';
import { timestamp, type Exported, type SharedIndicator } from './facts.ts';
import { uuid4Of } from './ids.ts';

const VERSION = '4.2.0';

export type XarfReport = Readonly<Record<string, unknown>>;

/** For whoever hosts a page, or carries a number. Domains alone and wallets have no such desk. */
export function xarfReports(exported: Exported): readonly XarfReport[] {
  return exported.campaign.indicators.flatMap((one): readonly XarfReport[] => {
    if (one.kind === 'url') return [{ ...base(exported, one), ...ofPage(exported, one) }];
    if (one.kind === 'phone' || one.kind === 'sender')
      return [{ ...base(exported, one), ...ofText() }];
    return [];
  });
}

function base({ campaign, sender }: Exported, one: SharedIndicator) {
  const evidence = campaign.sample === undefined ? [] : [evidenceOf(campaign.sample)];
  return {
    ...{ xarf_version: VERSION, report_id: uuid4Of('xarf', `${campaign.id} ${one.value}`) },
    ...{ timestamp: timestamp(one.firstSeen), reporter: { ...sender }, sender: { ...sender } },
    ...{ source_identifier: sourceOf(one), evidence_source: 'user_report', evidence },
    description: `Named in ${one.reports} reports by cardmembers between ${timestamp(campaign.firstSeen)} and ${timestamp(campaign.lastSeen)}.`,
    tags: ['campaign:' + campaign.name.toLowerCase(), 'target:banking'],
  };
}

const sourceOf = ({ kind, value }: SharedIndicator): string =>
  kind === 'url' ? new URL(value).hostname : value;

function ofPage({ sender }: Exported, { value }: SharedIndicator) {
  return {
    ...{ category: 'content', type: 'phishing', url: value, domain: new URL(value).hostname },
    ...{ verification_method: 'user_report', target_brand: sender.org },
  };
}

const ofText = () => ({ category: 'messaging', type: 'spam', protocol: 'sms' });

function evidenceOf(sample: string) {
  const bytes = Buffer.from(sample, 'utf8');
  return {
    ...{
      content_type: 'text/plain',
      description: 'Words of one report; numbers and codes are masked',
    },
    ...{ payload: bytes.toString('base64'), size: bytes.length },
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  };
}
