import { createServer } from 'node:http';
import { type Instant, systemClock } from '@countersign/kernel';
import { listenUnix } from '@countersign/lines';
import { makeRandomPool } from '@countersign/pincrypto';
import { createVaultServer } from '../../src/http.ts';
import { openTestVault } from '../../src/testing/test-vault.ts';

// The process under load: the vault over HTTP, or a bare node:http server that answers as many bytes and does nothing.
// The parent makes keys by calls of its own, and asks for the processor time that was spent here.

const [socketPath = '', kind = 'vault', answerBytes = '0'] = process.argv.slice(2);

async function serveVault(): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  const made = openTestVault(
    { after: (fn) => closing.push(fn) },
    { clock: systemClock, random: makeRandomPool() },
  );
  made.now = systemClock() as Instant;
  const server = createVaultServer({
    ...made.vault,
    onFault: (fault) => process.send?.({ fault: String(fault) }),
  });
  await listenUnix(server, socketPath);
  process.once('disconnect', () => {
    void Promise.all(closing.map((fn) => fn())).then(() => process.exit(0));
  });
}

async function serveBare(): Promise<void> {
  const body = '0'.repeat(Number(answerBytes));
  const server = createServer((request, response) => {
    request.on('data', () => undefined);
    request.on('end', () => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': body.length,
      });
      response.end(body);
    });
  });
  await listenUnix(server, socketPath);
  process.once('disconnect', () => process.exit(0));
}

await (kind === 'vault' ? serveVault() : serveBare());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.send?.({ ready: true });
