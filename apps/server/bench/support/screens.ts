// Forked by the benchmark of the live status: many screens that listen, and the moment when the last one was told.
import { connect } from 'node:net';
import { hear, now, say, type Told } from './say.ts';

const AT_ONCE = 200;
let wanted = '';
let missing = new Set<number>();

async function open(port: number, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => from + at);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(some.map((screen) => openOne(port, screen)));
  }
}

function openOne(port: number, screen: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setEncoding('latin1');
    socket.once('error', reject);
    socket.once('data', () => resolve());
    socket.on('data', (text: string) => {
      if (wanted === '' || !missing.has(screen) || !text.includes(wanted)) return;
      missing.delete(screen);
      if (missing.size > 0) return;
      wanted = '';
      say({ told: now() });
    });
    socket.write(
      `GET /v1/live/stream HTTP/1.1\r\nHost: localhost:8080\r\nAuthorization: Bearer m-${screen}\r\n\r\n`,
    );
  });
}

hear((told: Told) => {
  if (told.what === 'open')
    void open(told.port ?? 0, told.count ?? 0).then(() => say({ opened: true }));
  if (told.what === 'expect') {
    wanted = told.text ?? '';
    missing = new Set(told.screens ?? Array.from({ length: told.count ?? 0 }, (_, at) => at));
    say({ ready: true });
  }
});
