import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { startFakeKeeper, type FakeKeeper } from '../src/testing/fake-keeper.ts';
import type { FakeVisit } from '../src/testing/fake-state.ts';

/** A real window process before a fake keeper, a page to go back to, and a browser with a virtual authenticator. */
export interface WindowHouse {
  readonly keeper: FakeKeeper;
  readonly windowOrigin: string;
  readonly appOrigin: string;
  /** What the window wrote to its log so far. */
  readonly log: () => string;
  readonly openPage: (options?: BrowserContextOptions) => Promise<WindowPage>;
  readonly stop: () => Promise<void>;
}

export interface WindowPage {
  readonly page: Page;
  /** Opens a visit on the page of its act. */
  readonly visit: (visit: FakeVisit) => Promise<void>;
  /** Policy violations, script errors and failed requests of the page. */
  readonly complaints: readonly string[];
  /** Another authenticator takes the place of the first; what the first holds is at hand again for every signature. */
  readonly newDevice: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const READY_MS_MAX = 15_000;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export async function startWindowHouse(): Promise<WindowHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-window-'));
  const port = await freePort();
  const windowOrigin = `http://localhost:${port}`;
  const app = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>back</h1>');
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const appOrigin = `http://localhost:${(app.address() as AddressInfo).port}`;
  const socketPath = join(folder, 'keeper.sock');
  const keeper = await startFakeKeeper({ socketPath, windowOrigin, appOrigin, now: systemClock });
  const { child, log } = startProcess({ port, windowOrigin, appOrigin, socketPath });
  await untilReady(windowOrigin, log);
  const browser = await openChromium();
  return {
    keeper,
    windowOrigin,
    appOrigin,
    log,
    openPage: (options) => openPage(browser, { keeper, windowOrigin }, options),
    stop: async () => {
      await browser.close();
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await keeper.stop();
      app.closeAllConnections();
      app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function startProcess(settings: {
  readonly port: number;
  readonly windowOrigin: string;
  readonly appOrigin: string;
  readonly socketPath: string;
}): { readonly child: ChildProcess; readonly log: () => string } {
  let written = '';
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      WINDOW_PORT: String(settings.port),
      WINDOW_ORIGIN: settings.windowOrigin,
      APP_ORIGIN: settings.appOrigin,
      KEEPER_SOCKET: settings.socketPath,
      WINDOW_ASKS_PER_MINUTE: '2000',
    },
  });
  child.stderr?.on('data', (part: Buffer) => (written += part.toString('utf8')));
  return { child, log: () => written };
}

async function untilReady(origin: string, log: () => string): Promise<void> {
  const until = systemClock() + READY_MS_MAX;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const answered = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answered?.status === 200) return;
    if (systemClock() > until) throw new Error(`the window did not start: ${log()}`);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pageOf = {
  register: 'card',
  recover: 'card',
  'add-passkey': 'card',
  'pin.show': 'show',
  'pin.set': 'choose',
};

async function openPage(
  browser: Browser,
  house: Pick<WindowHouse, 'keeper' | 'windowOrigin'>,
  options: BrowserContextOptions = {},
): Promise<WindowPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Refusals are answers with a status of their own; the browser calls each one an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const authenticator = await addAuthenticator(devtools);
  return {
    page,
    complaints,
    newDevice: () => changeDevice(page, devtools, authenticator),
    visit: async (visit) => {
      const ticket = house.keeper.openTicket(visit);
      // Away first: a new fragment alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(`${house.windowOrigin}/${pageOf[visit.act]}#${ticket}`);
      await page.locator('main h1').waitFor();
    },
    close: () => context.close(),
  };
}

async function addAuthenticator(devtools: CDPSession): Promise<string> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

async function changeDevice(page: Page, devtools: CDPSession, first: string): Promise<void> {
  const { credentials } = await devtools.send('WebAuthn.getCredentials', {
    authenticatorId: first,
  });
  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: first });
  const authenticatorId = await addAuthenticator(devtools);
  await page.exposeFunction('bringOldDevice', async () => {
    for (const credential of credentials)
      // oxlint-disable-next-line no-await-in-loop
      await devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
  });
  await page.addInitScript(() => {
    type Get = (options: unknown) => Promise<unknown>;
    const here = globalThis as unknown as {
      navigator: { credentials: { get: Get } };
      bringOldDevice: () => Promise<void>;
    };
    const { credentials: held } = here.navigator;
    const get = held.get.bind(held);
    held.get = async (options) => {
      await here.bringOldDevice();
      return get(options);
    };
  });
}
