import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { es } from './es.ts';
import { presses } from './pressing.ts';
import { render, writtenLanguages, type RenderFacts } from './render.ts';
import { templates, type TemplateName } from './table.ts';

/** GSM 03.38, basic set: what a text of 160 characters can hold. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
const names = Object.keys(templates) as TemplateName[];
const facts: RenderFacts = {
  brand: 'Larkspur',
  name: 'Ada',
  number: '+12125550142',
  reference: 'K7H2 9QXM',
  facts: {
    card: 'Larkspur Crédito …0005',
    point: 'phone …42',
    former: 'phone …17',
    earliest: '30 nov',
    latest: '7 dic',
    device: 'Firefox, Linux',
    amount: '$1,284.20',
    merchant: 'Corner Books and Paper on Alder Row',
    quote: '4821',
    report: 'R7K2M 9QXC',
    day: 'Nov 22, 2030',
    forwarder: 'mailing-lists.university.example',
    title: 'Two nights for one in a town by the sea',
  },
  code: '123456',
  codeHost: 'larkspur.example',
};

/** Segments of a text: 160 or 153 characters of GSM-7, 70 or 67 of UCS-2. */
function segments(text: string): number {
  const [one, many] = GSM.test(text) ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / many);
}

for (const name of names) {
  test(`${name}: no link, no number but the printed one, a reference, and short enough`, () => {
    for (const [language, catalogue] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const words = catalogue[name];
      for (const text of Object.values(words)) {
        assert.doesNotMatch(
          text,
          /https?:|www\.|\.(com|example|org)|[0-9]{3}/i,
          `${language} ${name}`,
        );
        const placeholders = [...text.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
        const known = [
          'brand',
          'number',
          ...('code' in templates[name] ? ['code'] : []),
          ...('undo' in templates[name] ? ['undo'] : []),
          ...templates[name].facts,
        ];
        for (const placeholder of placeholders)
          assert.ok(known.includes(placeholder), `${name} {${placeholder}}`);
      }
      const isSaid = 'code' in templates[name] && templates[name].code === 'spoken';
      const code = isSaid ? 'AFH JLM' : 'undo' in templates[name] ? 'K7H2 9QXM 4TVA' : facts.code;
      const own = { ...facts, code, ...(isSaid ? { codeHost: undefined } : {}) };
      const sms = render(name, 'sms', language, own).text;
      const most = language === 'es' ? 2 : 1;
      assert.ok(
        segments(sms) <= most,
        `${language} ${name}: ${segments(sms)} segments of "${sms}"`,
      );
      assert.match(sms, /Ref K7H2 9QXM/);
      const mail = render(name, 'email', language, { ...facts, replyTo: 'check@bank.example' });
      assert.match(mail.text, /K7H2 9QXM/);
      assert.match(mail.text, /\+12125550142/);
      assert.ok(
        mail.subject.length <= 60 && !/[{}]/.test(mail.subject + mail.text + sms),
        `${language} ${name}`,
      );
      if ('code' in templates[name]) {
        assert.match(sms, /^(To|Para) /, 'the purpose comes first');
        // A code that is said is bound to no page: nothing may offer to fill it in.
        if (templates[name].code === 'spoken') assert.doesNotMatch(sms, /@/);
        else assert.match(sms, /\n@larkspur\.example #123456$/);
        assert.ok(!mail.subject.includes('123456'));
      }
    }
  });
}

test('a question says how it is answered by e-mail, where such answers come in', () => {
  const asked = (more: Partial<RenderFacts>) =>
    render('alert.payment', 'email', 'en', { ...facts, ...more }).text;
  assert.match(asked({ replyTo: 'check@bank.example' }), /with NO as its first word/);
  assert.doesNotMatch(asked({}), /reply to this e-mail/);
});

const ofOffers = names.filter((name) => templates[name].purpose === 'offer');
test('an offer hurries nobody and asks for nothing', () => {
  assert.ok(ofOffers.length > 0);
  for (const name of ofOffers)
    for (const catalogue of [en, es])
      for (const text of Object.values(catalogue[name])) assert.ok(!presses(text), text);
});

for (const [text, does] of [
  ['Two nights for one', false],
  ['Actual savings, known by all', false],
  ['Vuelos de otoño', false],
  ['Only until Sunday', true],
  ['ACT NOW', true],
  ['Last chance', true],
  ['A gift!', true],
  ['Do you want more?', true],
  ['Reply to win', true],
  ['Última oportunidad', true],
  ['Solo hoy', true],
  ['Llámanos', true],
  ['Ｕｒｇｅｎｔ', true],
  ['A gift！', true],
] as const)
  test(`“${text}” ${does ? 'presses' : 'presses nobody'}`, () => assert.equal(presses(text), does));

test('a template without its code shows dots: nothing that is kept has a code in it', () => {
  for (const name of names) {
    for (const channel of ['sms', 'email'] as const) {
      assert.doesNotMatch(
        render(name, channel, 'en', { ...facts, code: undefined }).text,
        /123456/,
      );
    }
  }
});

const unfit = [
  'call +1 212 555 0199',
  'see https://evil.example',
  'www.evil.example',
  'two\nlines',
  '{code}',
  'x'.repeat(81),
  '2125550199',
];
for (const value of unfit) {
  test(`no fact of a message: ${JSON.stringify(value).slice(0, 30)}`, () =>
    assert.throws(
      () => render('pin.shown', 'sms', 'en', { ...facts, facts: { card: value } }),
      /no fit value for card/,
    ));
}

test('a language without words falls back to one with', () => {
  assert.deepEqual(writtenLanguages, ['en', 'es']);
  assert.equal(
    render('pin.shown', 'sms', 'fr', facts).text,
    render('pin.shown', 'sms', 'en', facts).text,
  );
});
