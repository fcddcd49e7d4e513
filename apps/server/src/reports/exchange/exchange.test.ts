import assert from 'node:assert/strict';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import type { Instant } from '@countersign/kernel';
import { exportCampaign, type CampaignFacts, type ExportFormat } from './index.ts';

const at = Date.parse('2030-11-24T10:00:00.000Z') as Instant;
const first = Date.parse('2030-11-22T09:30:00.000Z') as Instant;
const last = Date.parse('2030-11-23T18:05:00.000Z') as Instant;
const campaign: CampaignFacts = {
  ...{ id: 'k1', name: 'C17', state: 'scam', firstSeen: first, lastSeen: last, reports: 12 },
  channels: ['sms', 'email'],
  indicators: [
    {
      kind: 'url',
      value: 'https://larkspur-card.example/verify?a=1',
      reports: 9,
      firstSeen: first,
    },
    { kind: 'domain', value: 'larkspur-card.example', reports: 9, firstSeen: first },
    { kind: 'phone', value: '+12125550155', reports: 3, firstSeen: last },
    { kind: 'address', value: "o'hara@mail.example", reports: 2, firstSeen: last },
    { kind: 'sender', value: '=CMD()', reports: 1, firstSeen: last },
    { kind: 'wallet', value: 'wallet-of-nobody', reports: 1, firstSeen: last },
  ],
  sample: 'Your card is locked.\r\nVersion: 9\r\nGo to the page and type [•••].',
};
const sender = {
  org: 'Larkspur Card',
  contact: 'abuse@larkspur.example',
  domain: 'larkspur.example',
};
const exported = { campaign, sender, at };
const file = (format: ExportFormat) => exportCampaign(format, exported);

interface Stix {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly (Readonly<Record<string, string>> & { id: string; type: string })[];
}

test('STIX: every id is of its type and said once, every reference is in the bundle', () => {
  const bundle = JSON.parse(file('stix').body) as Stix;
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
  const ids = new Set(bundle.objects.map(({ id }) => id));
  assert.equal(ids.size, bundle.objects.length);
  for (const one of bundle.objects) {
    assert.match(one.id, new RegExp(`^${one.type}--${uuid}$`));
    for (const [key, value] of Object.entries(one))
      if (key.endsWith('_ref')) assert.ok(ids.has(value), `${one.type}.${key}`);
    assert.equal(one['spec_version'], '2.1');
    assert.match(String(one['modified']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
  const patterns = bundle.objects.flatMap((one) => one['pattern'] ?? []);
  assert.deepEqual(patterns, [
    "[url:value = 'https://larkspur-card.example/verify?a=1']",
    "[domain-name:value = 'larkspur-card.example']",
    "[x-countersign-phone-number:value = '+12125550155']",
    String.raw`[email-addr:value = 'o\'hara@mail.example']`,
    "[x-countersign-sender-name:value = '=CMD()']",
    "[x-countersign-wallet:value = 'wallet-of-nobody']",
  ]);
});

test('the same campaign later is the same object, and an indicator is one in every campaign', () => {
  const idsOf = (facts: CampaignFacts) =>
    (JSON.parse(exportCampaign('stix', { ...exported, campaign: facts }).body) as Stix).objects;
  const later = idsOf({ ...campaign, reports: 13, lastSeen: at });
  const now = idsOf(campaign);
  assert.deepEqual(
    later.map(({ id }) => id),
    now.map(({ id }) => id),
  );
  const other = idsOf({ ...campaign, id: 'k2', name: 'C18' });
  const ids = (all: typeof now, type: string) =>
    all.filter((one) => one.type === type).map(({ id }) => id);
  assert.deepEqual(ids(other, 'indicator'), ids(now, 'indicator'));
  assert.notDeepEqual(ids(other, 'campaign'), ids(now, 'campaign'));
});

test('MISP: what nobody has looked at may not be blocked by whoever imports it', () => {
  const event = (facts: CampaignFacts) =>
    (
      JSON.parse(exportCampaign('misp', { ...exported, campaign: facts }).body) as {
        Event: { Attribute: readonly { type: string; to_ids: boolean; value: string }[] };
      }
    ).Event;
  const types = event(campaign).Attribute.map(({ type }) => type);
  assert.deepEqual(types, ['url', 'domain', 'phone-number', 'email-src', 'text', 'other']);
  assert.ok(event(campaign).Attribute[0]?.to_ids);
  assert.ok(event({ ...campaign, state: 'open' }).Attribute.every(({ to_ids: to }) => !to));
});

test('ARF: three parts, fields on lines of their own, and nothing of the words becomes a field', async () => {
  const mail = await PostalMime.parse(file('arf').body, { forceRfc822Attachments: true });
  const types = mail.attachments.map(({ mimeType }) => mimeType);
  assert.deepEqual(types, ['message/feedback-report', 'message/rfc822']);
  const [report, original] = mail.attachments.map(({ content }) =>
    Buffer.from(content as unknown as ArrayBuffer).toString('utf8'),
  );
  assert.match(report ?? '', /^Feedback-Type: fraud\r?\n/);
  assert.equal(report?.match(/^Version:/gm)?.length, 1);
  assert.match(report ?? '', /^Reported-URI: https:\/\/larkspur-card\.example\/verify\?a=1\r?$/m);
  const inside = await PostalMime.parse(original ?? '');
  assert.match(inside.text ?? '', /type \[•••\]/);
});

test('X-ARF: one report for each page and number, each with what the format requires', () => {
  const reports = JSON.parse(file('xarf').body) as readonly Record<string, unknown>[];
  assert.deepEqual(
    reports.map(({ category, type }) => `${String(category)}/${String(type)}`),
    ['content/phishing', 'messaging/spam', 'messaging/spam'],
  );
  for (const one of reports) {
    for (const key of ['report_id', 'timestamp', 'reporter', 'sender', 'source_identifier'])
      assert.ok(one[key], key);
    assert.match(
      String((one['tags'] as string[])[0]),
      /^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-.]*$/,
    );
  }
});

test('CSV: defanged, and no cell that a spreadsheet would reckon with', () => {
  const { body } = file('csv');
  assert.equal(body.split('\r\n').length, campaign.indicators.length + 2);
  assert.match(body, /hxxps\[:\/\/\]larkspur-card\[\.\]example/);
  assert.match(body, /,sender,'=CMD\(\),/);
  assert.doesNotMatch(body, /(?:^|,)[=+@-]/m);
});

test('drafts name a desk for each thing, and nothing in them can be pressed', () => {
  const { body } = file('drafts');
  assert.equal(body.match(/^To: /gm)?.length, campaign.indicators.length);
  assert.doesNotMatch(body.replaceAll(sender.contact, ''), /https?:\/\/|\w@\w|larkspur-card\.ex/);
});
