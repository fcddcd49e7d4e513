// Whether a ledger of a million contacts is as quick as one of ten thousand. `--rows 10000000` for a night.
import type { Contact } from '../src/contact/index.ts';
import { openLedgerHouse, type LedgerHouse } from './support/ledger-house.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const SMALL = 10_000;
const LARGE = rowsAsked() ?? 1_000_000;
const READ_ROUNDS = 40;
/** A member has one call at a time, and the small ledger has five hundred members. */
const OPEN_ROUNDS = 8;
const TIMES = 50;
const WARM_UP = 50;
const PAGE = 20;
const agent = { agentId: 'olive', name: 'Olive', correlation: 'bench' };

type Act = (contact: Contact, member: number) => Promise<void>;

const openContact: Act = async (contact, member) => {
  const ask = { memberReference: `M-${member}`, purpose: 'fraud-check' };
  const opened = await contact.openCall(agent, ask);
  if (!opened.ok) throw new Error(opened.refusal.code);
};
const askLive: Act = async (contact, member) => {
  await contact.liveAnswer(`m-${member}`);
};
const readHistory: Act = async (contact, member) => {
  const contacts = await contact.contactsOf({ memberId: `m-${member}`, limit: PAGE });
  if (contacts.length < PAGE) throw new Error('a history is too short');
};

let opened: Promise<readonly [LedgerHouse, LedgerHouse]> | undefined;
/** How far each house came through its members. */
const turns = new WeakMap<LedgerHouse, number>();

/** One after the other: what is loaded at once would be measured by its neighbour. */
async function openBoth(): Promise<readonly [LedgerHouse, LedgerHouse]> {
  const small = await openLedgerHouse(SMALL);
  return [small, await openLedgerHouse(LARGE)];
}

/** The same on both, in turns; each time another member, spread over all of them. */
async function compare(act: Act, rounds: number): Promise<Measured> {
  opened ??= openBoth();
  const [small, large] = await opened;
  const took = { small: [] as number[], large: [] as number[] };
  await times(small, act, WARM_UP);
  await times(large, act, WARM_UP);
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop
    took.small.push(...(await times(small, act, TIMES)));
    // oxlint-disable-next-line no-await-in-loop
    took.large.push(...(await times(large, act, TIMES)));
  }
  const [of, baseline] = [p95(took.large), p95(took.small)];
  const count = LARGE.toLocaleString('en');
  return {
    figure: of / baseline,
    note: `p95 ${of.toFixed(2)} ms with ${count} contacts, ${baseline.toFixed(2)} ms with ${SMALL.toLocaleString('en')}; ${rounds * TIMES} times each, in turns`,
  };
}

async function times(house: LedgerHouse, act: Act, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < count; time += 1) {
    const turn = (turns.get(house) ?? 0) + 1;
    turns.set(house, turn);
    // A large step, so that neighbours are not neighbours in the table; no member twice before all had their turn.
    const member = (turn * 7_919) % house.members;
    const begun = performance.now();
    // oxlint-disable-next-line no-await-in-loop
    await act(house.contact, member);
    took.push(performance.now() - begun);
  }
  return took;
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

function rowsAsked(): number | undefined {
  const at = process.argv.indexOf('--rows');
  const rows = at < 0 ? undefined : Number(process.argv[at + 1]);
  if (rows !== undefined && !(Number.isSafeInteger(rows) && rows >= SMALL))
    throw new Error(`--rows wants a number of contacts from ${SMALL} on`);
  return rows;
}

const ledger = (what: string, act: Act, rounds: number): Benchmark => ({
  name: `ledger: ${what}, of the same with 10 000 contacts`,
  unit: '×',
  reach: 1.3,
  lowerIsBetter: true,
  run: () => compare(act, rounds),
});

export const benchmarks: readonly Benchmark[] = [
  ledger('the live question', askLive, READ_ROUNDS),
  ledger('a page of history', readHistory, READ_ROUNDS),
  ledger('a contact is opened', openContact, OPEN_ROUNDS),
];
