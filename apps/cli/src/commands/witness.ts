import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { systemClock } from '@countersign/kernel';
import { closeServer, createLineServer, listenTcp } from '@countersign/lines';
import { formatVerifier } from '@countersign/merkle-log';

import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
  wordAt,
} from '../command.ts';
import { readKeys } from '../key-option.ts';
import { answerAsWitness } from '../witness/answer.ts';
import { openWitnessKey, openWitnessMemory } from '../witness/memory.ts';

const CONNECTIONS_PER_SOURCE_MAX = 16;
const NAME = /^[a-z0-9./:-]{1,100}$/;

export const witnessCommands: readonly Command[] = [
  {
    name: 'witness serve',
    usage: 'FOLDER --name NAME --log KEY [--listen HOST:PORT]',
    summary:
      'Sign that the logs of issuers only grow, for others to see; FOLDER keeps the key and what was signed last',
    words: [1, 1],
    options: { name: 'text', log: 'text', listen: 'text' },
    run: serve,
  },
];

async function serve(ask: CommandAsk): Promise<ExitCode> {
  const folder = wordAt(ask, 0);
  const name = textOption(ask, 'name') ?? '';
  if (!NAME.test(name))
    throw new CommandRefused(
      '--name is missing or no name: give an address of yours without the scheme, as witness.example.',
    );
  const logs = readKeys(ask, 'log', 'log');
  const at = readListen(textOption(ask, 'listen') ?? '127.0.0.1:8090');
  const signer = openWitnessKey(folder, name);
  const memory = openWitnessMemory(folder);
  const server = createLineServer({
    handle: answerAsWitness({ signer, logs, memory, clock: systemClock }),
    newReference: randomUUID,
    onFault: (fault, reference) => ask.io.err(`${reference}: ${String(fault)}`),
    connectionsPerSourceMax: CONNECTIONS_PER_SOURCE_MAX,
  });
  await listenTcp(server, at);
  ask.io.out(`${name} is a witness at http://${at.host}:${at.port}. Its key:`);
  ask.io.out(formatVerifier(signer.verifier));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await closeServer(server);
  return 0;
}

function readListen(text: string): { readonly host: string; readonly port: number } {
  const parsed = URL.parse(`http://${text}`);
  const port = Number(/:(\d{1,5})$/.exec(text)?.[1] ?? Number.NaN);
  if (parsed === null || !(port <= 65_535))
    throw new CommandRefused('--listen wants an address and a port, as 127.0.0.1:8090.');
  return { host: parsed.hostname.replaceAll(/[[\]]/g, ''), port };
}
