import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { parseProgramme } from '@countersign/contract';
import { fromBase64Url, toBase64Url, toHex, type Clock } from '@countersign/kernel';
import { exportBoxKey, importBoxKey, makeBoxKeyPair } from '@countersign/sealing';
import { createProcessor } from '@countersign/street';
import type { House, HouseSettings } from '@countersign/supervisor';
import { bringKeys, ISSUER_KEY_ID } from './keys-in.ts';
import { openMemory, type Remembered } from './memory.ts';
import { bringAccounts } from './accounts-in.ts';
import { bringPayments, bringPeople, cardsMet } from './people-in.ts';
import { oddParity } from './sample-keys.ts';
import { bringStaff } from './staff-in.ts';
import { tellStreet } from './street-in.ts';
import { lockStolenCards } from './thief.ts';

export interface MoveInAsk {
  readonly house: House;
  readonly settings: HouseSettings;
  readonly clock: Clock;
  /** What the house said while it opened; the first operator's link is among it. */
  readonly said: readonly string[];
}

/** Fills an open house with the demo world, through the front doors. Done once; a cut-off start goes on where it stopped. */
export async function moveIn(ask: MoveInAsk): Promise<void> {
  const { house, settings } = ask;
  const memory = await remember(ask);
  if (memory.isDone('moved-in')) return;
  await bringKeys({
    operatorSocket: house.paths.keeperSocket.operator,
    programmeFile: settings.programmeFile,
    memory,
  });
  await bringStaff({
    appOrigin: settings.appOrigin,
    memory,
    clock: ask.clock,
    firstLink: linkIn(ask.said),
  });
  const programme = parseProgramme(readFileSync(settings.programmeFile, 'utf8'));
  if (!programme.ok) throw new Error('the programme file has mistakes');
  tellStreet({ folder: house.paths.own.street, programme: programme.value, memory: memory.value });
  const processor = await processorOf(memory, settings);
  await bringPeople(processor, memory.value.beganAt);
  await cardsMet(processor);
  await bringPayments(processor, memory.value.beganAt);
  await lockStolenCards(settings.hostlineOrigin, memory.value);
  await bringAccounts({
    appOrigin: settings.appOrigin,
    windowOrigin: settings.windowOrigin,
    streetFolder: house.paths.own.street,
  });
  memory.keep({}, 'moved-in');
}

async function remember(ask: MoveInAsk): Promise<Remembered> {
  const pair = toBase64Url(await exportBoxKey(await makeBoxKeyPair()));
  return openMemory(join(ask.house.paths.state, 'demo.json'), () => ({
    version: 1,
    beganAt: ask.clock(),
    acquirerKey: toHex(oddParity(new Uint8Array(randomBytes(16)))),
    issuerKeyPair: pair,
    staffSecrets: {},
    done: [],
  }));
}

async function processorOf(memory: Remembered, settings: HouseSettings) {
  const { apiKey, issuerKeyPair } = memory.value;
  return createProcessor({
    apiOrigin: settings.appOrigin,
    apiKey: apiKey ?? '',
    windowOrigin: settings.windowOrigin,
    issuerKeyId: ISSUER_KEY_ID,
    issuerKeyPair: await importBoxKey(fromBase64Url(issuerKeyPair)),
  });
}

function linkIn(said: readonly string[]): string | undefined {
  return said
    .map((line) => /https?:\/\/\S+\/staff\/enrol\/\S+/.exec(line)?.[0])
    .find((link) => link !== undefined);
}
