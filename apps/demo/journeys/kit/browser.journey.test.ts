// The kit itself: a browser that would show what must not be, and an authenticator that works over both origins.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';

import { type Person, aPerson } from './browser.ts';
import type { AttachedHouse } from './house.ts';

const POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const CREATE = `navigator.credentials.create({ publicKey: {
  rp: { id: 'localhost', name: 'x' }, user: { id: new Uint8Array([1]), name: 'x', displayName: 'x' },
  challenge: new Uint8Array(32), pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' } } })
  .then((made) => made.id, (fault) => fault.name)`;
const SIGN = `navigator.credentials.get({ publicKey: {
  rpId: 'localhost', challenge: new Uint8Array(32), userVerification: 'required' } })
  .then((signed) => signed.id, (fault) => fault.name)`;

const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>${inside}</main></body></html>`;
const PAGES: Readonly<Record<string, string>> = {
  '/good': page('<p>good</p>'),
  '/inline': page('<script>document.title = "never"</script>'),
  '/unlabelled': page('<input type="text">'),
  '/throws': page('<script src="/throws.js"></script>'),
  '/refused': page('<p>no</p>'),
};

const servers = await Promise.all([serve(), serve()]);
const [app, window] = servers.map(({ origin }) => origin);
const notesDir = mkdtempSync(join(tmpdir(), 'cs-kit-'));
const house: AttachedHouse = {
  origins: {
    app: app ?? '',
    window: window ?? '',
    hostline: '',
    street: 'http://localhost:9',
    push: '',
  },
  stateDir: notesDir,
  sipPort: 9,
  mailInPort: 9,
  notesDir,
  programmeFile: '',
  pid: process.pid,
};
const browser = await openChromium();
after(async () => {
  await browser.close();
  for (const { server } of servers) server.close();
  rmSync(notesDir, { recursive: true, force: true });
});

async function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/throws.js') return response.end('throw new Error("planted")');
    const body = PAGES[path];
    const status = path === '/refused' ? 422 : body === undefined ? 404 : 200;
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      ...(path === '/inline' ? { 'content-security-policy': POLICY } : {}),
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, origin: `http://localhost:${port}` };
}

async function seen(what: (person: Person) => Promise<void>): Promise<string> {
  const person = await aPerson(browser, house);
  await what(person);
  const fault = await person.leave().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return fault instanceof Error ? fault.message : 'clean';
}

test('a good page, a refused one too, is clean', async () => {
  const said = await seen(async (person) => {
    await person.go('/good');
    await person.look('good');
    await person.go('/refused');
  });
  assert.equal(said, 'clean');
});

test('an inline script is seen', async () => {
  assert.match(await seen((person) => person.go('/inline')), /content security policy/i);
});

test('an error of a page is seen', async () => {
  assert.match(await seen((person) => person.go('/throws')), /planted/);
});

test('a request to a stranger is seen', async () => {
  const said = await seen(async (person) => {
    await person.go('/good');
    await person.page.evaluate("fetch('http://localhost:1/x').catch(() => {})");
  });
  assert.match(said, /GET http:\/\/localhost:1'/);
});

test('a field without a name is an accessibility violation', async () => {
  const said = await seen(async (person) => {
    await person.go('/unlabelled');
    await person.look('unlabelled');
  });
  assert.match(said, /unlabelled: label/);
});

test('a passkey made on one origin signs on the other, and not for a stranger to its owner', async () => {
  const person = await aPerson(browser, house);
  await person.go(`${house.origins.window}/good`);
  const made = await person.page.evaluate(CREATE);
  await person.go('/good');
  assert.equal(await person.page.evaluate(SIGN), made);
  await person.authenticator.setVerified(false);
  assert.equal(await person.page.evaluate(SIGN), 'NotAllowedError');
  const other = await aPerson(browser, house);
  await person.authenticator.copyTo(other.authenticator);
  await other.go('/good');
  assert.equal(await other.page.evaluate(SIGN), made);
  await Promise.all([person.leave(), other.leave()]);
});

test('what was said to the house is kept', async () => {
  const [file = ''] = readdirSync(notesDir).filter((name) => name.startsWith('traffic-'));
  const text = readFileSync(join(notesDir, file), 'utf8');
  assert.match(text, /> GET http:\/\/localhost:\d+\/good\n/);
  assert.match(text, /< 200 http:\/\/localhost:\d+\/good\n[^]*<p>good<\/p>/);
});
