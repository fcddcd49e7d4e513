// What journeys tell the canary run: the marks that they planted. Kept outside the house, for all files of a run.
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Mark } from './canary/marks.ts';
import type { AttachedHouse } from './house.ts';
import type { Resident } from './residents.ts';

const FILE = 'marks.jsonl';

/** Digits that were typed as a PIN, or numbers and codes of a card, must be found nowhere from now on. */
export function noteMarks(house: AttachedHouse, ...marks: readonly Mark[]): void {
  const lines = marks.map((mark) => `${JSON.stringify(mark)}\n`).join('');
  appendFileSync(join(house.notesDir, FILE), lines);
}

/** The cards that somebody carries: their numbers, and their codes in context. */
export function noteCards(house: AttachedHouse, { cards }: Resident): void {
  for (const { reference, pan, securityCode } of cards) {
    noteMarks(
      house,
      { kind: 'card-number', name: reference, digits: pan },
      { kind: 'security-code', name: reference, digits: securityCode },
    );
  }
}

/** Everything that was noted so far, each mark once. */
export function notedMarks(house: AttachedHouse): readonly Mark[] {
  const file = join(house.notesDir, FILE);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return [...new Set(lines)].filter((line) => line !== '').map((line) => JSON.parse(line) as Mark);
}

/** Recorded requests and answers of every browser so far. */
export function trafficFiles(house: AttachedHouse): readonly string[] {
  return readdirSync(house.notesDir)
    .filter((name) => name.startsWith('traffic-'))
    .map((name) => join(house.notesDir, name));
}
