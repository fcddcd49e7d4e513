// Forked by the benchmark of the phone line: the least that a server can do, a document of that size to each post.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hear, say, usage } from './say.ts';

const { BENCH_VOICE_BYTES: bytes = '1000' } = process.env; // tidy-allow: handed over by the benchmark
const document = `<?xml version="1.0" encoding="UTF-8"?><Response>${'x'.repeat(Number(bytes))}</Response>`;
const server = createServer((request, answer) => {
  request.resume();
  request.on('end', () => {
    answer.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    answer.end(document);
  });
});
server.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 }, () =>
  say({ port: (server.address() as AddressInfo).port }),
);
hear(({ what }) => {
  if (what === 'memory') say(usage());
});
