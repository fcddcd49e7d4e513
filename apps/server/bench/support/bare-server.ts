// Forked by the benchmark of the live status: the least that a server can do, the same bytes to as many streams.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hear, now, say, usage, type Told } from './say.ts';

const open: ServerResponse[] = [];
let turn = 0;
const server = createServer((request, answer) => {
  request.socket.setNoDelay(true);
  answer.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  answer.write('retry: 1000\n\n');
  open.push(answer);
});
server.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 }, () =>
  say({ port: (server.address() as AddressInfo).port }),
);
hear((told: Told) => {
  if (told.what === 'memory') say(usage());
  if (told.what !== 'repeat') return;
  turn += 1;
  const begun = now();
  say({ begun, committed: begun, turn });
  for (const answer of open)
    answer.write(
      `data: ${JSON.stringify({ kind: 'calling', version: `right.${turn}`, asOf: Date.now() })}\n\n`, // tidy-allow: the same bytes
    );
});
