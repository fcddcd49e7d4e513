import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignalCode } from '../codes.ts';
import { extract } from '../extract/extract.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Issuer, Message } from '../types.ts';
import { findFacts } from './facts.ts';

const acme: Issuer = {
  names: ['Acme Bank'],
  domains: ['acmebank.example'],
  numbers: ['+18005550142', '72265'],
  senderIds: ['ACMEBANK'],
};
const factsOf = (message: Message) => {
  const { normalised } = normalise(message.text);
  return findFacts(normalised, extract(normalised, message, acme), message, acme);
};
const codes = (text: string, more: Partial<Message> = {}): readonly SignalCode[] => [
  ...new Set(factsOf({ channel: 'sms', text, ...more }).map((one) => one.code)),
];

interface Row {
  readonly text: string;
  readonly more?: Partial<Message>;
  readonly codes: readonly SignalCode[];
}
const check = (rows: readonly Row[]): void => {
  for (const row of rows)
    assert.deepEqual(codes(row.text, row.more).toSorted(), row.codes.toSorted(), row.text);
};

test('links are told of by what they are', () => {
  check([
    { text: 'see http://93.184.216.34/a', codes: ['link-ip'] },
    { text: 'see http://3232235777/a', codes: ['link-ip'] },
    { text: 'see https://shop.example.com@evil.com/', codes: ['link-user-info'] },
    { text: 'see bit.ly/abc', codes: ['link-shortened'] },
    { text: 'see https://ads.com/go?u=https%3A%2F%2Fother.com%2Fx', codes: ['link-redirects'] },
    { text: 'see https://ads.com/go?u=https://ads.com/x', codes: [] },
    { text: 'see foo.web.app/x', codes: ['link-free-host'] },
    { text: 'see docs.google.com/forms/abc', codes: ['link-free-host'] },
    { text: 'see parcel.top/x', codes: ['link-risky-ending'] },
    { text: 'see https://parcel.com:8443/x', codes: ['link-risky-ending'] },
    { text: 'get https://apps.com/reader.apk?x=1', codes: ['link-executable'] },
    { text: 'see https://paypa1.com/x', codes: ['link-lookalike'] },
    { text: 'see https://paypal.com.evil.com/x', codes: ['brand-in-subdomain'] },
    { text: 'https://shop.com/a', codes: [] },
  ]);
});

test('the words of a link may show another', () => {
  const link = (text: string, href: string) => ({
    links: [{ text, href }],
    channel: 'email' as const,
  });
  check([
    { text: 'x', more: link('www.bank.com', 'https://evil.com/'), codes: ['link-text-differs'] },
    { text: 'x', more: link('www.bank.com', 'https://secure.bank.com/'), codes: [] },
    { text: 'x', more: link('Sign in', 'https://bank.com/'), codes: [] },
    {
      text: 'x',
      more: { links: [{ text: '', href: 'https://a.com', isFromQr: true }] },
      codes: ['qr-link'],
    },
  ]);
});

test('who is named, and whose the links are', () => {
  check([
    {
      text: 'USPS: your package waits at usps-track.com/x',
      codes: ['link-elsewhere', 'link-lookalike'],
    },
    { text: 'Acme Bank: see parcels.com/x', codes: ['link-elsewhere'] },
    { text: 'Chase: see chase.com/alerts', codes: ['links-own'] },
    { text: 'Acme Bank: see www.acmebank.example/x', codes: ['links-own'] },
    { text: 'Acme Bank: see https://www.acmebank.example/x', codes: ['links-own'] },
    {
      text: 'We met. I bought it from a long way off here, it is quite good, at Amazon: https://me.com.example/x',
      codes: [],
    },
    {
      text: 'Thanks',
      more: { from: 'Shop <hi@shop.com>', links: [{ text: 'a', href: 'https://shop.com/a' }] },
      codes: ['links-own'],
    },
  ]);
});

test('senders and answers', () => {
  check([
    { text: 'Hi', more: { from: 'PayPal <a@gmail.com>' }, codes: ['sender-elsewhere'] },
    { text: 'Hi', more: { from: 'Google <a@gmail.com>' }, codes: ['sender-elsewhere'] },
    { text: 'Hi', more: { from: 'PayPal <service@paypal.com>' }, codes: [] },
    {
      text: 'Hi',
      more: { from: 'Acme Bank <a@acmebank-secure.com>' },
      codes: ['lookalike-sender', 'sender-elsewhere'],
    },
    { text: 'Hi', more: { from: 'A <a@b.com>', replyTo: 'c@d.com' }, codes: ['reply-elsewhere'] },
    { text: 'Hi', more: { from: 'A <a@b.com>', replyTo: 'c@x.b.com' }, codes: [] },
    { text: 'Hi', more: { authentication: { dmarc: 'fail' } }, codes: ['authentication-failed'] },
    { text: 'Hi', more: { authentication: { spf: 'fail', dkim: 'pass' } }, codes: [] },
    { text: 'Hi', more: { authentication: { spf: 'pass', dmarc: 'pass' } }, codes: [] },
    { text: 'Hi', more: { from: 'ACMEBNK' }, codes: ['lookalike-sender'] },
    { text: 'Hi', more: { from: 'ACMEBANK' }, codes: [] },
    { text: 'Acme Bank: hi', more: { from: '+1 212 555 0100' }, codes: ['sender-elsewhere'] },
    { text: 'Acme Bank: hi', more: { from: '(800) 555-0142' }, codes: ['number-is-issuers'] },
  ]);
});

test('numbers to call', () => {
  check([
    { text: 'Acme Bank: call us on 212 555 0100', codes: ['callback-elsewhere'] },
    { text: 'Acme Bank: call us on 1-800-555-0142', codes: [] },
    { text: 'There is a charge on your card. Call 212 555 0100', codes: ['callback-elsewhere'] },
    { text: 'The dentist is late, call 212 555 0100', codes: [] },
    { text: 'it showed 800 555 0142', more: { channel: 'call' }, codes: ['number-is-issuers'] },
  ]);
});

test('files, hidden text and wallets', () => {
  const file = (name: string) => ({ attachments: [{ name, type: '' }] });
  check([
    { text: 'x', more: file('invoice.pdf.exe'), codes: ['attachment-risky'] },
    { text: 'x', more: file('Payment.html'), codes: ['attachment-risky'] },
    { text: 'x', more: file('invoice.pdf'), codes: [] },
    { text: 'x', more: { hidden: 'a word '.repeat(100) }, codes: ['hidden-text'] },
    {
      text: 'x',
      more: { hidden: `your order is on its way ${'\u200c\u00a0'.repeat(300)}` },
      codes: [],
    },
    { text: 'to 0x52908400098527886E0F7030069857D2E4169EE7', codes: ['wallet-address'] },
  ]);
});

test('places are told of where there is one', () => {
  const text = 'go to parcel.top/x';
  const [fact] = factsOf({ channel: 'sms', text });
  assert.deepEqual(fact, { code: 'link-risky-ending', span: { part: 'text', start: 6, end: 18 } });
});
