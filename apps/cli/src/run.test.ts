import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { COMMANDS, runCli } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cs-cli-'));
after(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    ask: async () => '',
  };
  const config = () => ({
    appOrigin: 'http://127.0.0.1:9',
    operatorSocket: join(folder, 'nobody.sock'),
    apiKeyFile: join(folder, 'key'),
  });
  const code = await runCli(args, io, config);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('nothing asked: the list of commands, and exit code 2', async () => {
  const { code, out } = await run();
  assert.equal(code, 2);
  for (const { name, summary } of COMMANDS) {
    assert.ok(out.includes(name), name);
    assert.ok(out.includes(summary), name);
  }
});

const MISASKED: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['fly'], /There is no command fly/],
  [['programme', 'fly', 'x'], /There is no command programme fly/],
  [['programme', 'check'], /^countersign programme check FILE$/],
  [['programme', 'check', 'a', 'b'], /^countersign programme check FILE$/],
  [['audit', 'verify', 'x', '--fast'], /^countersign audit verify FILE$/],
];

for (const [args, says] of MISASKED) {
  test(`not understood: countersign ${args.join(' ')}`, async () => {
    const { code, err } = await run(...args);
    assert.equal(code, 2);
    assert.match(err, says);
  });
}

test('help of one command', async () => {
  const { code, out } = await run('audit', '--help');
  assert.equal(code, 0);
  assert.match(out, /audit verify/);
  assert.doesNotMatch(out, /programme check/);
});

test('programme check: the demo’s file is in order, a broken one is explained by line', async () => {
  const demo = join(import.meta.dirname, '../../../programmes/larkspur.yaml');
  assert.match((await run('programme', 'check', demo)).out, /is in order: Larkspur/);
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'brand: 7\n');
  const { code, err } = await run('programme', 'check', broken);
  assert.equal(code, 1);
  assert.match(err, /broken\.yaml:1:\d+ /);
});

test('a keeper that is not there, a server that is not there: said in plain words', async () => {
  const numbers = join(folder, 'numbers.csv');
  writeFileSync(
    numbers,
    `${NUMBER_COLUMNS}\nr1,m1,charge,340000000000009,2029-01,1234,a,b,2020-01-01,none\n`,
  );
  const keeper = await run('cards', 'import-numbers', numbers);
  assert.equal(keeper.code, 1);
  assert.match(keeper.err, /The keeper does not answer/);
  const server = await run('operators', 'invite');
  assert.equal(server.code, 1);
  assert.match(server.err, /does not answer: is Countersign open there\?/);
});

const NUMBER_COLUMNS =
  'cardReference,memberReference,productId,pan,expiry,idEnding,address1,address2,addressSince,pin';

test('a line that cannot be read is reported by number and never quoted', async () => {
  const numbers = join(folder, 'bad.csv');
  writeFileSync(
    numbers,
    `${NUMBER_COLUMNS}\nr1,m1,charge,34000000000000x,2029-01,1234,a,b,2020-01-01,none\n`,
  );
  const { code, err, out } = await run('cards', 'import-numbers', numbers);
  assert.equal(code, 1);
  assert.equal(out, '0 taken, 1 refused');
  const report = readFileSync(`${numbers}.refused.csv`, 'utf8');
  assert.equal(report, 'line,reference,refusal\n2,r1,cli.bad-record\n');
  assert.doesNotMatch(`${err}${out}${report}`, /34000/);
});
