// The street as a process of its own, for the contract of carriers: nothing of it is imported.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import type { CallEvent } from '../carrier.ts';
import { readCallEvent } from '../voice-ask.ts';
import { verifyWebhook, webhookOf } from '@countersign/callflow';

interface News {
  readonly isProven: boolean;
  readonly event: CallEvent | undefined;
}

const CHECKOUT = fileURLToPath(new URL('../../../../..', import.meta.url));
const LOOKS_MAX = 500;
const LOOK_MS = 20;

/** Opens it, with a bank of the test beside it that takes its news; both end with the tests. */
export async function openStreet() {
  const folder = mkdtempSync(join(tmpdir(), 'street-'));
  const account = { account: 'ACstreet', secret: randomBytes(24).toString('base64url') };
  const authFile = join(folder, 'carrier-auth.json');
  writeFileSync(authFile, JSON.stringify(account));
  const taken: News[] = [];
  let bankOrigin = '';
  const bank = createServer((request, response) => {
    let rawBody = '';
    request.on('data', (part: Buffer) => (rawBody += part.toString()));
    request.on('end', () => {
      const header = (name: string) => request.headers[name]?.toString();
      const told = { path: request.url ?? '', header, rawBody };
      const webhook = webhookOf(told, { origin: bankOrigin, now: systemClock() });
      const isProven = verifyWebhook('twilio', webhook, { webhookKey: account.secret });
      taken.push({ isProven, event: readCallEvent('twilio', webhook) });
      response.writeHead(204).end();
    });
  });
  bankOrigin = `http://127.0.0.1:${await listen(bank)}`;
  const [port, mailPort] = [await freePort(), await freePort()];
  const child = spawn(
    process.execPath,
    ['--import', join(CHECKOUT, 'scripts/tsx-hook.mjs'), join(CHECKOUT, 'apps/street/src/main.ts')],
    {
      stdio: 'ignore',
      env: {
        ...{ STREET_PORT: String(port), STREET_SMTP_PORT: String(mailPort) },
        ...{ APP_ORIGIN: bankOrigin, STREET_STATE_DIR: folder, CARRIER_AUTH_FILE: authFile },
      },
    },
  );
  after(() => {
    child.kill();
    bank.close();
    rmSync(folder, { recursive: true });
  });
  const url = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    ...{ account, bankOrigin, url },
    /** What was told, once there is as much. */
    news: async (count: number): Promise<readonly News[]> => {
      await until(async () => taken.length >= count);
      return taken;
    },
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await holds()) return;
    // oxlint-disable-next-line no-await-in-loop
    await pause(LOOK_MS);
  }
  throw new Error('the street did not get there');
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
