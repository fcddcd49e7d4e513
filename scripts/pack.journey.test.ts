// The package of scamflags as a stranger gets it: packed, installed into an empty folder without a network, asked in Node 20 and in a browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';

import { npm, packFolder, packScamflags } from './pack.ts';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cs-stranger-'));
const own = join(folder, 'node_modules/@countersign/scamflags');
let server: Server;

before(() => {
  const packed = packScamflags(folder);
  const dependency = packFolder(join(ROOT, 'node_modules/postal-mime'), folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  npm(
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', packed, dependency],
    folder,
  );
});
after(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

const MESSAGE = {
  channel: 'sms',
  text: 'Acme Bank: su tarjeta será bloqueada hoy. Confirme su PIN en https://acmebank-secure.example/x o llame al (212) 555-0177',
};
const ISSUER = {
  ...{ names: ['Acme Bank'], domains: ['acmebank.example'] },
  ...{ numbers: ['+18005550142'], senderIds: ['ACMEBANK'] },
};

/** The Node that strangers have: not ours, where another one is installed. */
function strangersNode(): string {
  const named = process.env['npm_node_execpath'];
  const all = (process.env['PATH'] ?? '').split(delimiter).map((part) => join(part, 'node'));
  const found = [...(named === undefined ? [] : [named]), ...all].find(
    (path) => !path.includes('node_modules') && spawnSync(path, ['--version']).status === 0,
  );
  return found ?? process.execPath;
}

function runInNode(program: string): string {
  const ran = spawnSync(strangersNode(), ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(ran.status, 0, ran.stderr);
  return ran.stdout.trim();
}

const IN_NODE = `
import { evaluate } from '@countersign/scamflags';
import { readReleasedModel } from '@countersign/scamflags/weights';
const model = readReleasedModel();
console.log(JSON.stringify(evaluate(${JSON.stringify(MESSAGE)}, { issuer: ${JSON.stringify(ISSUER)}, model })));`;

const PAGE = `<!doctype html><script type="importmap">{"imports":{
  "@countersign/scamflags":"/dist/index.js","@countersign/scamflags/codes":"/dist/codes.js"}}</script>
<script type="module">
import { evaluate, loadModel } from '@countersign/scamflags';
const bytes = await (await fetch('/weights/scamflags.bin')).arrayBuffer();
const given = { issuer: ${JSON.stringify(ISSUER)}, model: loadModel(new Uint8Array(bytes)) };
document.title = JSON.stringify(evaluate(${JSON.stringify(MESSAGE)}, given));
</script>`;

async function openInBrowser(): Promise<string> {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/')
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    if (!/^\/(?:dist|weights)\/[\w/.-]+$/.test(path) || path.includes('..'))
      return response.writeHead(404).end();
    if (extname(path) === '.js') response.setHeader('content-type', 'text/javascript');
    return response.end(readFileSync(join(own, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.title !== '');
    return await page.title();
  } finally {
    await browser.close();
  }
}

test('the packed package says the same of a message in Node and in a browser', async (t) => {
  t.diagnostic(`Node ${runInNode('console.log(process.version)')}`);
  const inNode = runInNode(IN_NODE);
  const verdict = JSON.parse(inNode) as { readonly level: string; readonly language: string };
  assert.deepEqual([verdict.level, verdict.language], ['scam', 'es']);
  assert.equal(await openInBrowser(), inNode);
});

test('an e-mail is read through its own door, and the lines of the README run', () => {
  const level = runInNode(`
import { readEml } from '@countersign/scamflags/mail';
const mail = new TextEncoder().encode('From: Bank <a@b.example>\\r\\nSubject: Last warning\\r\\n\\r\\nhttps://acmebank-secure.example/');
const read = await readEml(mail);
console.log(read.ok && read.value.message.subject);`);
  assert.equal(level, 'Last warning');
  const page = readFileSync(join(own, 'README.md'), 'utf8');
  const lines = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
  assert.match(runInNode(lines), /^(?:scam|likely) \S/);
  assert.doesNotMatch(page, /\]\(\.\./);
});

test('it has types, its licence and its weights, and nothing of the house', () => {
  const program = `import { evaluate, type Verdict } from '@countersign/scamflags';
import { readEml } from '@countersign/scamflags/mail';
import { FLAGS } from '@countersign/scamflags/codes';
const verdict: Verdict = evaluate({ channel: 'sms', text: 'x' });
// @ts-expect-error a level is one of five
const level: 'safe' = verdict.level;
export { FLAGS, level, readEml };`;
  writeFileSync(join(folder, 'use.ts'), program);
  const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', 'use.ts'];
  const ran = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), flags, {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(ran.status, 0, ran.stdout);
  const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    readonly dependencies: object;
  };
  assert.deepEqual(Object.keys(manifest.dependencies), ['postal-mime']);
  assert.match(readFileSync(join(own, 'LICENSE'), 'utf8'), /Apache License/);
  assert.deepEqual(
    readFileSync(join(own, 'weights/scamflags.bin')),
    readFileSync(join(ROOT, 'packages/scamflags/weights/scamflags.bin')),
  );
});
