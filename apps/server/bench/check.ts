// Whether time tells a wrong pair from a code that never was: the public check, with the database behind it.
import pg from 'pg';
import { systemClock, type Clock, type Instant } from '@countersign/kernel';
import { createAudit } from '../src/audit/index.ts';
import { checkPublic } from '../src/contact/calls/checks.ts';
import { createContactSecrets } from '../src/contact/index.ts';
import { createLimits, openDatabase, systemRandom } from '../src/platform/index.ts';
import { benchDatabase } from './support/database.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const PAIRS = 2_000;
const WARM_UP = 300;
/** Of a normal distribution, both sides. */
const Z_95 = 1.96;
const HOUR_MS = 3_600_000;
const sixDigits = (value: number) => String(value).padStart(6, '0');

async function measureDifference(): Promise<Measured> {
  const database = await benchDatabase();
  const secrets = createContactSecrets({
    secret: new Uint8Array(32).fill(1),
    random: systemRandom,
  });
  await fill(database.url('countersign_owner'), (text) => secrets.hashEndpoint(text));
  const clock: Clock = () => systemClock();
  const db = openDatabase({
    url: database.url('countersign_server'),
    connectionsMax: 4,
    statementTimeoutMs: 15_000,
    applicationName: 'bench',
    onIdleError: () => {},
  });
  const limits = createLimits({ db, clock });
  const audit = createAudit({ db, clock, programmeVersion: () => 'bench' });
  const parts = { db, clock, limits, audit, secrets } as unknown as Parameters<
    typeof checkPublic
  >[0];
  let asked = 0;
  const ask = async (code: string): Promise<number> => {
    asked += 1;
    const source = `192.0.2.1-${asked}`;
    const begun = performance.now();
    const answer = await checkPublic(parts, { code, ending: '9999', source, correlation: 'bench' });
    const took = performance.now() - begun;
    if (answer.ok || answer.refusal.code !== 'contact.check-no') throw new Error('not a plain no');
    return took;
  };
  const differences: number[] = [];
  for (let pair = 0; pair < PAIRS + WARM_UP; pair += 1) {
    // A code of a live call with a foreign phone, and a code of nobody; who comes first takes turns.
    const known = sixDigits(pair);
    const unknown = sixDigits(500_000 + pair);
    const isFirst = pair % 2 === 0;
    // oxlint-disable-next-line no-await-in-loop
    const first = await ask(isFirst ? known : unknown);
    // oxlint-disable-next-line no-await-in-loop
    const second = await ask(isFirst ? unknown : known);
    if (pair >= WARM_UP) differences.push(isFirst ? first - second : second - first);
  }
  await db.close();
  return interval(differences);
}

/** The far end of the 95 % interval of the mean difference. */
function interval(differences: readonly number[]): Measured {
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const variance =
    differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (differences.length - 1);
  const half = Z_95 * Math.sqrt(variance / differences.length);
  return {
    figure: Math.max(Math.abs(mean - half), Math.abs(mean + half)),
    note: `n = ${differences.length} pairs, mean difference ${mean.toFixed(3)} ms, 95 % from ${(mean - half).toFixed(3)} to ${(mean + half).toFixed(3)}`,
  };
}

/** A live call with a code for each pair. Loaded past the triggers. */
async function fill(url: string, hash: (text: string) => Buffer): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const now = systemClock() as Instant;
  await client.query('ALTER TABLE contact_ledger DISABLE TRIGGER USER');
  for (let pair = 0; pair < PAIRS + WARM_UP; pair += 1) {
    const id = `call-${pair}`;
    // oxlint-disable-next-line no-await-in-loop
    await client.query(
      `INSERT INTO contact_ledger (id, reference, member_id, purpose, channel, direction, sender, endpoint_hash,
         endpoint_masked, template, language, facts, body_hash, may_ask, basis, quiet, programme, correlation,
         send_at, state, state_at, created_at, agent_name)
       VALUES ($1, $2, $1, 'fraud-check', 'voice', 'outbound', '+12125550177', '', '…23', 'call.fraud-check', 'en',
         '{}', '', '{}', 'service', 'outside', 'bench', 'c', $3, 'answered', $3, $3, 'Olive')`,
      [id, `CC${sixDigits(pair)}`, now],
    );
    // oxlint-disable-next-line no-await-in-loop
    await client.query(
      `INSERT INTO contact_call (contact_id, agent_id, ending_mac, digits_sealed, code_mac, code_sealed, code_until)
       VALUES ($1, 'olive', $2, '', $3, '', $4)`,
      [id, hash(`${id} 0123`), hash(`code ${sixDigits(pair)}`), now + HOUR_MS],
    );
  }
  await client.query('ALTER TABLE contact_ledger ENABLE TRIGGER USER');
  await client.query('ANALYZE');
  await client.end();
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'public check: a wrong pair against a code of nobody',
    unit: 'ms apart',
    reach: 0.2,
    lowerIsBetter: true,
    run: measureDifference,
  },
];
