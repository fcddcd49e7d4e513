import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseProgramme } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { silentLog } from '../platform/index.ts';
import { expectedMailWindow, holidaysOf, isQuiet, quietUntil } from './calendar.ts';
import { createProgramme } from './programme.ts';
import { programmeSchemaText } from './routes.ts';

const FILE = fileURLToPath(new URL('../../../../programmes/larkspur.yaml', import.meta.url));
const SCHEMA_FILE = fileURLToPath(
  new URL('../../../../docs/programme.schema.json', import.meta.url),
);
const text = await readFile(FILE, 'utf8');
const parsed = parseProgramme(text);
assert.ok(parsed.ok, JSON.stringify(parsed));
const [us, uk] = parsed.value.regions;
assert.ok(us !== undefined && uk !== undefined);

const at = (moment: string) => Date.parse(moment) as Instant;

/** Each: what is changed in the demo file, the line that is blamed (as text of that line), and the word of it. */
const broken: readonly (readonly [string, string, string, string, RegExp])[] = [
  [
    'unknown member',
    '  short: Larkspur',
    '  shirt: Larkspur',
    'shirt: Larkspur',
    /not a member that is known/,
  ],
  ['missing member', '  short: Larkspur\n', '', 'brand:', /lacks short/],
  [
    'reveal with a PVV',
    '      reveal: false',
    '      reveal: true',
    'reveal: true',
    /cannot be true with visa-pvv/,
  ],
  [
    'keys for a PIN that is not chosen',
    '      custom: true',
    '      custom: false',
    'keypad: true',
    /cannot be true without custom/,
  ],
  [
    'a PIN for an address that is younger than thirty days',
    '      addressAgeDaysMin: 30',
    '      addressAgeDaysMin: 29',
    'addressAgeDaysMin: 29',
    /does not fit/,
  ],
  [
    'number as text',
    "prefixes: ['999941']",
    'prefixes: [999941]',
    'prefixes: [999941]',
    /does not fit/,
  ],
  ['overlapping ranges', "'999944'", "'9999'", "prefixes: ['9999']", /overlaps with 999941/],
  [
    'unknown region',
    'value: LARKSPUR, region: UK',
    'value: LARKSPUR, region: FR',
    'value: LARKSPUR',
    /names region FR/,
  ],
  [
    'offers to whoever did not agree',
    '    basis: consent',
    '    basis: service',
    'basis: service',
    /would send offers to people who did not agree/,
  ],
  [
    'asks what nobody asks',
    'mayAsk: [transaction-yours]',
    'mayAsk: [pin]',
    'mayAsk: [pin]',
    /neverAsk/,
  ],
  [
    'missing language',
    'words: { en: your password, es: tu contraseña }',
    'words: { en: your password }',
    'words: { en: your password }',
    /no text in es/,
  ],
  [
    'a role in two teams',
    'roles: [representative]',
    'roles: [representative, analyst]',
    'roles: [representative, analyst]',
    /is a role of team fraud already/,
  ],
  [
    'a team without words in a language',
    'words: { en: our card team, es: nuestro equipo de tarjetas }',
    'words: { en: our card team }',
    'words: { en: our card team }',
    /no text in es/,
  ],
  [
    'a sealer that is no domain',
    'checkAddress:',
    'trustedSealers: [Post_Example]\ncheckAddress:',
    'trustedSealers: [Post_Example]',
    /does not fit/,
  ],
  [
    'a sealer of our own',
    'checkAddress:',
    'trustedSealers:\n  - post.example\n  - mail.larkspur.example\ncheckAddress:',
    '- mail.larkspur.example',
    /is a domain of ours/,
  ],
  [
    'a sealer twice',
    'checkAddress:',
    'trustedSealers:\n  - post.example\n  - post.example\ncheckAddress:',
    '- post.example',
    /is there twice/,
  ],
  ['a team twice', '- id: cards', '- id: fraud', '- id: fraud', /is there twice/],
  ['time zone', 'Europe/London', 'Europe/Londres', 'timeZone: Europe/Londres', /not a time zone/],
  [
    'day that is none',
    'month: 1, day: 1, observed: nearest',
    'month: 2, day: 30, observed: nearest',
    'month: 2, day: 30',
    /no day of any year/,
  ],
  [
    'duplicate member',
    '  short: Larkspur',
    '  short: Larkspur\n  short: Lark',
    'short: Lark',
    /not YAML/,
  ],
  [
    'bad indentation',
    '  name: Larkspur Card',
    '   name: Larkspur Card',
    'name: Larkspur Card',
    /not YAML/,
  ],
];
for (const [name, from, to, line, what] of broken) {
  test(`a mistake names its line: ${name}`, () => {
    assert.ok(text.includes(from), 'the demo file changed');
    const changed = text.replace(from, to);
    const outcome = parseProgramme(changed);
    assert.ok(!outcome.ok);
    const mistake = outcome.refusal.find((one) => what.test(one.what));
    assert.ok(mistake, JSON.stringify(outcome.refusal));
    const blamed = changed.split('\n')[mistake.line - 1] ?? '';
    assert.ok(
      name === 'bad indentation' || blamed.includes(line),
      `line ${mistake.line}: ${blamed}`,
    );
    assert.ok(mistake.remedy.length > 5);
  });
}

test('a file that is too large, or unfolds without end, is refused', () => {
  assert.ok(!parseProgramme(`${text}\n#${'x'.repeat(300_000)}`).ok);
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]`;
  assert.ok(!parseProgramme(bomb).ok);
});

const windows: readonly (readonly [string, typeof us, string, string, string])[] = [
  // Sunday order; Thanksgiving on 22 November 2029 is no business day.
  ['US over Thanksgiving', us, '2029-11-18T15:00:00Z', '2029-11-26', '2029-12-03'],
  ['US, still the day before in New York', us, '2030-03-02T03:00:00Z', '2030-03-08', '2030-03-15'],
  ['US over Christmas and New Year', us, '2029-12-20T15:00:00Z', '2029-12-28', '2030-01-07'],
  ['UK over Easter 2030 (21 April)', uk, '2030-04-17T12:00:00Z', '2030-04-26', '2030-05-01'],
  [
    'UK, Christmas on a Saturday: kept on 27 and 28',
    uk,
    '2032-12-23T12:00:00Z',
    '2033-01-04',
    '2033-01-07',
  ],
];
for (const [name, region, from, earliest, latest] of windows) {
  test(`a letter is expected: ${name}`, () =>
    assert.deepEqual(expectedMailWindow(region, at(from)), { earliest, latest }));
}

test('holidays fall where they are kept', () => {
  assert.deepEqual([...holidaysOf(us, 2027).keys()].toSorted(), [
    '2027-01-01',
    '2027-01-18',
    '2027-02-15',
    '2027-05-31',
    '2027-06-18',
    '2027-07-05',
    '2027-09-06',
    '2027-10-11',
    '2027-11-11',
    '2027-11-25',
    '2027-12-24',
    '2027-12-31',
  ]);
  assert.ok(holidaysOf(uk, 2028).has('2028-01-03'), 'New Year on a Saturday is kept on Monday');
  assert.ok(holidaysOf(uk, 2026).has('2026-12-28'), 'Boxing Day on a Saturday is kept on Monday');
});

test('quiet hours pass midnight and follow the clock change', () => {
  assert.equal(isQuiet(us, at('2030-07-01T12:00:00Z')), false); // 08:00 in New York
  assert.equal(isQuiet(us, at('2030-07-01T11:59:00Z')), true);
  assert.equal(isQuiet(us, at('2030-07-02T01:00:00Z')), true); // 21:00
  assert.equal(quietUntil(us, at('2030-07-02T01:00:00Z')), at('2030-07-02T12:00:00Z'));
  assert.equal(quietUntil(us, at('2030-03-10T06:30:00Z')), at('2030-03-10T12:00:00Z')); // the hour from 2 to 3 is not there
  assert.equal(quietUntil(us, at('2030-07-01T15:00:00Z')), at('2030-07-01T15:00:00Z'));
});

test('a changed file holds at once; a broken one changes nothing and says so; a repaired one holds again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'programme-'));
  const file = join(folder, 'programme.yaml');
  await cp(FILE, file);
  const programme = await createProgramme({ file, log: silentLog, watched: false });
  try {
    const first = programme.version();
    assert.match(first, /^[0-9a-f]{12}$/);
    await writeFile(file, text.replace('businessDaysMax: 10', 'businessDaysMax: 12'));
    await programme.reload();
    assert.equal(programme.region('US').mailing.businessDaysMax, 12);
    assert.notEqual(programme.version(), first);
    const second = programme.version();
    await writeFile(file, text.replace('businessDaysMax: 10', 'businessDaysMax: many'));
    assert.ok(!(await programme.reload()).ok);
    assert.equal(programme.version(), second);
    assert.equal(programme.mistakes().length, 1);
    await writeFile(file, text);
    await programme.reload();
    assert.equal(programme.version(), first);
    assert.deepEqual(programme.mistakes(), []);
  } finally {
    programme.close();
    await rm(folder, { recursive: true });
  }
});

test('what rooms ask of the programme', async () => {
  const programme = await createProgramme({ file: FILE, log: silentLog, watched: false });
  assert.equal(programme.pinPolicy('larkspur-credit').reveal, false);
  assert.equal(programme.pinPolicy('larkspur-uk').offline, true);
  assert.equal(programme.printedNumber('UK').number, '+442079460142');
  assert.equal(programme.sender('US', 'sms'), '+12125550100');
  assert.equal(programme.findProduct('nothing'), undefined);
  assert.throws(() => programme.product('nothing'), /no product nothing/);
});

test('the published schema is the one in force', async () => {
  assert.equal(await readFile(SCHEMA_FILE, 'utf8'), programmeSchemaText);
});

test('somebody of the staff is in the team that they were invited to, else in that of their role, else in none', async () => {
  const programme = await createProgramme({ file: FILE, log: silentLog, watched: false });
  const teamOf = (roles: readonly string[], team?: string) => programme.teamOf({ roles, team })?.id;
  assert.equal(teamOf(['representative']), 'cards');
  assert.equal(teamOf(['representative'], 'fraud'), 'fraud');
  assert.equal(teamOf(['representative', 'analyst']), 'fraud');
  assert.equal(teamOf(['representative'], 'closed-last-year'), 'cards');
  assert.equal(teamOf([]), undefined);
});
