import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { type Mark, patternsOf } from './marks.ts';
import { presentRuns, residentRegions, scanBytes, scanFiles, scanMemory } from './scan.ts';
import { createSearch } from './search.ts';

const PIN = '908172635445';
const PAN = '9999371234567895';
const CODE = '7391';
const MARKS: readonly Mark[] = [
  { kind: 'pin', name: 'planted', digits: PIN, pan: PAN },
  { kind: 'card-number', name: 'planted', digits: PAN },
  { kind: 'security-code', name: 'planted', digits: CODE },
];
const search = createSearch(patternsOf(MARKS));
const folder = mkdtempSync(join(tmpdir(), 'cs-canary-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');
const PIN_FIELD = Buffer.from(`4C${PIN}AA0011223344556677`.slice(0, 32), 'hex');

/** Written by other hands than those that look for it. */
const PLANTED: readonly (readonly [name: string, mark: string, bytes: Buffer])[] = [
  ['plain text', 'pin', Buffer.from(`{"pin":"${PIN}"}`)],
  ['a form post', 'card-number', Buffer.from(`a=b&number=${PAN}&c=d`)],
  ['a string of two-byte characters', 'pin', Buffer.from(`x${PIN}é`, 'utf16le')],
  ['bytes shown by a database', 'pin', Buffer.from(`\\x${Buffer.from(PIN).toString('hex')}`)],
  ['upper-case hexadecimal', 'pin', Buffer.from(Buffer.from(PIN).toString('hex').toUpperCase())],
  ['base64 from the first byte', 'pin', Buffer.from(base64(`${PIN}!`))],
  ['base64 from the second byte', 'pin', Buffer.from(base64(`1${PIN}!?`))],
  ['base64 from the third byte', 'pin', Buffer.from(base64(`ab${PIN}`))],
  [
    'base64url of a frame',
    'card-number',
    Buffer.from(Buffer.from(`\u00ff\u00fe${PAN}`).toString('base64url')),
  ],
  ['a PIN field of format 4', 'pin', PIN_FIELD],
  ['a PIN field in hexadecimal', 'pin', Buffer.from(PIN_FIELD.toString('hex'))],
  ['a PIN field in base64', 'pin', Buffer.from(PIN_FIELD.toString('base64'))],
  ['digits that begin within a byte', 'card-number', Buffer.from(`f${PAN}f`, 'hex')],
  [
    'a query',
    'pin',
    Buffer.from(
      Array.from(PIN)
        .map((d) => `%${d.charCodeAt(0).toString(16)}`)
        .join(''),
    ),
  ],
  ['digits apart', 'pin', Buffer.from(Array.from(PIN).join(' '))],
  ['digits with dashes', 'pin', Buffer.from(Array.from(PIN).join('-'))],
  ['an array', 'pin', Buffer.from(JSON.stringify(Array.from(PIN).map(Number)))],
  ['a grouped card number', 'card-number', Buffer.from('9999 3712 3456 7895')],
  ['a typed array of digits', 'pin', Buffer.from(Uint8Array.from(Array.from(PIN).map(Number)))],
  ['a number', 'card-number', Buffer.from(new Float64Array([Number(PAN)]).buffer)],
  ['a clear block of format 0', 'pin', Buffer.from('0C90120340112276', 'hex')],
  ['a code in JSON', 'security-code', Buffer.from(JSON.stringify({ securityCode: CODE }))],
  ['a code on the wire', 'security-code', Buffer.from(`{"CardVerificationValue2":"${CODE}"}`)],
  ['a code in a frame', 'security-code', Buffer.from(`\u000csecurityCode\0\u0004${CODE}`)],
  ['a code in base64', 'security-code', Buffer.from(base64(`a {"securityCode": "${CODE}"}`))],
];

for (const [name, mark, bytes] of PLANTED) {
  test(`finds a mark planted as ${name}`, () => {
    const noise = Buffer.alloc(1000, 'noise 4711 ');
    const found = scanBytes(search, Buffer.concat([noise, bytes, noise]), 'here');
    assert.ok(
      found.some((one) => one.mark === `${mark} planted`),
      `nothing found of ${name}`,
    );
    for (const { around } of found) assert.doesNotMatch(around, /\d/);
  });
}

test('finds nothing where nothing is', () => {
  const near = [
    `{"pin":"${PIN.slice(1)}"}`,
    PAN.replace('7895', '7894'),
    `securityCodeLength":4, "n": ${CODE}`,
    base64(PIN.slice(0, -1)),
  ];
  assert.deepEqual(scanBytes(search, Buffer.from(near.join('\n')), 'here'), []);
});

test('a PIN that chance could make is not a mark', () => {
  assert.throws(() => patternsOf([{ kind: 'pin', name: 'short', digits: '4711' }]), RangeError);
});

test('finds a mark in a file, also across the seam of two pieces', () => {
  for (const before of [0, 4 * 1024 * 1024 - 5, 4 * 1024 * 1024 + 3]) {
    const file = join(folder, `planted-${before}`);
    writeFileSync(file, Buffer.concat([Buffer.alloc(before), Buffer.from(PIN), Buffer.alloc(99)]));
    const { findings } = scanFiles(search, file);
    assert.deepEqual(
      findings.map(({ mark, where }) => [mark, where]),
      [['pin planted', file]],
    );
  }
  const all = scanFiles(search, folder, (path) => path.endsWith('-0'));
  assert.equal(all.findings.length, 2);
});

/** A process that holds what it reads, as a string and as bytes, and says when it has it. */
const HOLDER = `
  process.stdin.once('data', (part) => {
    globalThis.held = [part, JSON.parse(part.toString())];
    process.stdout.write('held');
  });
  setInterval(() => {}, 1000);
`;

async function memoryOf(said: object): Promise<ReturnType<typeof scanMemory>> {
  const child = spawn(process.execPath, ['-e', HOLDER], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    child.stdin.write(JSON.stringify(said));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    if (child.pid === undefined) throw new Error('the process did not start');
    return scanMemory(search, child.pid, 'holder');
  } finally {
    child.kill('SIGKILL');
  }
}

test('finds a mark in the memory of another process', async () => {
  const { findings, bytes } = await memoryOf({ kept: PIN, securityCode: CODE });
  assert.ok(bytes > 1024 * 1024, `${bytes} bytes are too few for a process`);
  const marks = new Set(findings.map(({ mark }) => mark));
  assert.deepEqual([...marks].sort(), ['pin planted', 'security-code planted']);
});

test('finds nothing in the memory of a process that was told nothing', async () => {
  const { findings } = await memoryOf({ kept: 'nothing' });
  assert.deepEqual(findings, []);
});

test('regions without pages, without a right to read, or of files only read are passed over', () => {
  const region = (head: string, kb: number) => `${head}\nSize: 8 kB\nRss:  ${kb} kB\nSwap: 0 kB\n`;
  const smaps = [
    region('1000-3000 rw-p 00000000 00:00 0                  [heap]', 8),
    region('4000-5000 rw-p 00000000 00:00 0 ', 0),
    region('5000-6000 ---p 00000000 00:00 0 ', 4),
    region('6000-7000 r-xp 00000000 fe:01 12                 /usr/bin/x', 4),
    region('7000-8000 rw-p 00000000 fe:01 12                 /usr/bin/x', 4),
    region('8000-9000 r--p 00000000 00:00 0                  [vvar]', 4),
  ].join('');
  assert.deepEqual(residentRegions(smaps), [
    { from: 0x1000, until: 0x3000, name: '[heap]' },
    { from: 0x7000, until: 0x8000, name: '/usr/bin/x' },
  ]);
});

test('of a region, the stretches with pages are read, swapped ones too', () => {
  const entry = (bits: number) => Buffer.from([1, 2, 3, 4, 5, 6, 7, bits]);
  const map = [0x80, 0xc1, 0x00, 0x3f, 0x40, 0x00].map(entry);
  assert.deepEqual(presentRuns(Buffer.concat(map), 0x10000), [
    { from: 0x10000, until: 0x12000 },
    { from: 0x14000, until: 0x15000 },
  ]);
});
