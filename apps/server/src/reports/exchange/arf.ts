// An e-mail feedback report (RFC 5965) for a mailbox provider. Of the message there is what was kept: its masked words
// (RFC 6590 clause 2: what was taken out is said).
import { timestamp, type Exported } from './facts.ts';
import { uuidOf } from './ids.ts';

const AGENT = 'Countersign/1';
const LINE_MAX = 900;
/** Fields of a report end where a line does: what others wrote stays on its line (RFC 5322 clause 2.2). */
const oneLine = (value: string) => value.replaceAll(/[\r\n]+/g, ' ').slice(0, LINE_MAX);

/** @returns the report as it is sent, lines ended by CR LF */
export function arfReport({ at, campaign, sender }: Exported): string {
  const boundary = `arf-${uuidOf('arf', `${campaign.id} ${at}`)}`;
  const of = (kind: string) =>
    campaign.indicators.filter((one) => one.kind === kind).map(({ value }) => oneLine(value));
  const text = [
    `This is an abuse report by ${oneLine(sender.org)} about messages that our cardmembers received.`,
    `${campaign.reports} reports between ${timestamp(campaign.firstSeen)} and ${timestamp(campaign.lastSeen)}.`,
    'Personal data and codes were taken out of the words below. Answer to the address that this comes from.',
  ];
  const fields = [
    'Feedback-Type: fraud',
    `User-Agent: ${AGENT}`,
    'Version: 1',
    `Arrival-Date: ${mailDate(campaign.firstSeen)}`,
    `Incidents: ${campaign.reports}`,
    ...of('domain').map((value) => `Reported-Domain: ${value}`),
    ...of('url').map((value) => `Reported-URI: ${value}`),
  ];
  const [from = 'redacted@redacted.invalid'] = of('address');
  const original = [
    `From: <${from}>`,
    'To: <redacted@redacted.invalid>',
    'Subject: (redacted)',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(campaign.sample ?? ''),
  ];
  return [
    `From: <${oneLine(sender.contact)}>`,
    `Date: ${mailDate(at)}`,
    `Subject: Abuse report ${campaign.name}`,
    `Message-ID: <${boundary}@${oneLine(sender.domain)}>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain; charset=utf-8', text),
    ...part(boundary, 'message/feedback-report', fields),
    ...part(boundary, 'message/rfc822', original),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(boundary: string, type: string, lines: readonly string[]): readonly string[] {
  return [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, ''];
}

const BASE64_LINE = 76;

function base64Lines(text: string): readonly string[] {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  return encoded.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [''];
}

/** RFC 5322 clause 3.3. */
function mailDate(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
