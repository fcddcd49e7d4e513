import { createHash } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { Refusal, VerifiedPin, VerifyPin } from '@countersign/keeper-contract';
import { BackendFault, type PinMethod, type Used, type VerifyAnswer } from '../backend-port.ts';
import { findByReference, openPan, type Card } from '../cards/index.ts';
import { violates, type Tx } from '../database/index.ts';
import { no, type House } from '../house.ts';
import { createSparing, type Said } from '../ledger/index.ts';
import { resetTries } from './chip.ts';
import { openValue } from './record.ts';
import { createBreaker, type Breaker } from './breaker.ts';

/** A try that was taken, and what it is compared with. */
interface Taken {
  readonly card: Card;
  readonly host: string;
  readonly triesMax: number;
  readonly round: number;
  readonly method: PinMethod;
  readonly valueSealed: Buffer;
  readonly length: number;
}

type Begun =
  | { readonly state: 'taken'; readonly taken: Taken }
  | { readonly state: 'answered'; readonly answer: VerifiedPin };

export type VerifyPinRoom = (ask: VerifyPin) => Promise<Outcome<VerifiedPin, Refusal>>;

/**
 * PIN verification for the authorisation host. The try is taken and committed before the backend is asked, so neither
 * parallel asks nor a killed process give more of them than there are; a fault of ours gives it back (rules 13, 14).
 */
export function createVerify(house: House): VerifyPinRoom {
  const running = new Map<string, Promise<Outcome<VerifiedPin, Refusal>>>();
  const breaker = createBreaker(house);
  const strangers = createSparing(house.clock);
  return async (ask) => {
    const host = await findHost(house, ask.hostKey);
    if (host === undefined) {
      await strangers(() => appendStranger(house, ask));
      return no('host.key');
    }
    if (running.size >= house.settings.hostConcurrencyMax || breaker.isOpen())
      return no('host.busy');
    // The same attempt, asked again while it runs, waits for the one answer; another request under its name does not.
    const name = `${host}|${ask.attempt}|${requestMac(house, ask).toString('hex')}`;
    const already = running.get(name);
    if (already !== undefined) return already;
    const run = verify(house, ask, host, breaker).finally(() => running.delete(name));
    running.set(name, run);
    return run;
  };
}

async function appendStranger(house: House, ask: VerifyPin): Promise<void> {
  await house.db.transaction((tx) => house.ledger.append(tx, deedOf('unknown', ask, 'host.key')));
}

async function findHost(house: House, hostKey: string): Promise<string | undefined> {
  const [host] = await house.db.query<{ readonly id: string }>(
    'select id from hosts_key where key_hash = $1 and revoked_at is null',
    [createHash('sha256').update(hostKey).digest()],
  );
  return host?.id;
}

/** Whatever makes an attempt this attempt: another block under the same name would be a guess for nothing. */
function requestMac(house: House, ask: VerifyPin): Buffer {
  const { cardReference, encryptedPinBlock, format, acquirerKey } = ask;
  return house.keys.mac('request', cardReference, encryptedPinBlock, format, acquirerKey);
}

async function verify(
  house: House,
  ask: VerifyPin,
  host: string,
  breaker: Breaker,
): Promise<Outcome<VerifiedPin, Refusal>> {
  const begun = await beginOnce(house, ask, host);
  if (!begun.ok) return begun;
  if (begun.value.state === 'answered') return ok(begun.value.answer);
  const { taken } = begun.value;
  let answer: VerifyAnswer;
  try {
    answer = await askBackend(house, ask, taken);
  } catch (fault) {
    await house.db.transaction((tx) => takeBack(house, tx, ask, taken, 'backend.unavailable'));
    if (!(fault instanceof BackendFault)) throw fault;
    house.onFault(fault, 'pin.verify');
    return no('backend.unavailable');
  }
  if (answer.verdict === 'no-such-key') {
    await house.db.transaction((tx) => takeBack(house, tx, ask, taken, 'host.acquirer-key'));
    return no('host.acquirer-key');
  }
  breaker.count(answer.verdict, ask.acquirerKey);
  const { verdict, ...used } = answer;
  return house.db.transaction((tx) => conclude(house, tx, { ask, taken, verdict, used }));
}

async function askBackend(house: House, ask: VerifyPin, taken: Taken): Promise<VerifyAnswer> {
  const { token } = taken.card;
  const value = openValue(house.keys, { card: token, valueSealed: taken.valueSealed });
  if (value === undefined) throw new BackendFault('a PIN vanished while it was checked');
  return house.backend.verifyPin({
    pan: openPan(house.keys, taken.card),
    method: taken.method,
    value,
    length: taken.length,
    block: ask.encryptedPinBlock,
    format: ask.format,
    acquirerKey: ask.acquirerKey,
  });
}

interface AttemptRow {
  readonly requestMac: Buffer;
  readonly round: number;
  readonly verdict: VerifiedPin['verdict'] | null;
  readonly triesLeft: number | null;
}

/** Two requests under one attempt's name at once: the second is another attempt, and takes nothing. */
async function beginOnce(
  house: House,
  ask: VerifyPin,
  host: string,
): Promise<Outcome<Begun, Refusal>> {
  try {
    return await house.db.transaction((tx) => begin(house, tx, ask, host));
  } catch (fault) {
    if (!violates(fault, 'pins_attempt_pkey')) throw fault;
    await house.db.transaction((tx) => house.ledger.append(tx, deedOf(host, ask, 'attempt.other')));
    return no('attempt.other');
  }
}

async function begin(
  house: House,
  tx: Tx,
  ask: VerifyPin,
  host: string,
): Promise<Outcome<Begun, Refusal>> {
  const card = await findByReference(tx, ask.cardReference);
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (card === undefined || product === undefined) {
    await house.ledger.append(tx, deedOf(host, ask, 'card.unknown'));
    return no('card.unknown');
  }
  const { triesMax } = product.pin;
  const mac = requestMac(house, ask);
  const [before] = await tx.query<AttemptRow>(
    `select request_mac as "requestMac", tries_round as round, verdict, tries_left as "triesLeft"
       from pins_attempt where host = $1 and attempt = $2 for update`,
    [host, ask.attempt],
  );
  if (before !== undefined && !before.requestMac.equals(mac)) {
    await house.ledger.append(tx, deedOf(host, ask, 'attempt.other', card));
    return no('attempt.other');
  }
  if (before !== undefined && before.verdict !== null)
    return ok({
      state: 'answered',
      answer: { verdict: before.verdict, triesLeft: before.triesLeft ?? 0 },
    });
  // Left without a verdict by a stop of ours: its try is taken already.
  const taken =
    before === undefined ? await takeTry(tx, card.token, triesMax) : await valueNow(tx, card.token);
  if (taken === undefined) return ok(await answerWithoutTry(house, tx, { ask, host, card, mac }));
  if (before === undefined)
    await tx.query(
      `insert into pins_attempt (host, attempt, card, request_mac, tries_round, taken_at)
         values ($1, $2, $3, $4, $5, $6)`,
      [host, ask.attempt, card.token, mac, taken.round, house.clock()],
    );
  return ok({ state: 'taken', taken: { ...taken, card, host, triesMax } });
}

type ValueNow = Pick<Taken, 'round' | 'method' | 'valueSealed' | 'length'>;

async function takeTry(tx: Tx, card: string, triesMax: number): Promise<ValueNow | undefined> {
  const rows = await tx.query<ValueNow>(
    `update pins_record set tries = tries + 1
      where card = $1 and value_sealed is not null and tries < $2
      returning tries_round as round, method, value_sealed as "valueSealed", length`,
    [card, triesMax],
  );
  return rows[0];
}

async function valueNow(tx: Tx, card: string): Promise<ValueNow | undefined> {
  const rows = await tx.query<ValueNow>(
    `select tries_round as round, method, value_sealed as "valueSealed", length
       from pins_record where card = $1 and value_sealed is not null for update`,
    [card],
  );
  return rows[0];
}

/** No PIN, or no try left: the attempt is answered without the backend. */
async function answerWithoutTry(
  house: House,
  tx: Tx,
  facts: {
    readonly ask: VerifyPin;
    readonly host: string;
    readonly card: Card;
    readonly mac: Buffer;
  },
): Promise<Begun> {
  const { ask, host, card, mac } = facts;
  const set = await valueNow(tx, card.token);
  const verdict = set === undefined ? 'not-set' : 'locked';
  await tx.query(
    `insert into pins_attempt (host, attempt, card, request_mac, tries_round, taken_at, verdict, tries_left)
       values ($1, $2, $3, $4, $5, $6, $7, 0)
       on conflict (host, attempt) do update set verdict = excluded.verdict, tries_left = 0`,
    [host, ask.attempt, card.token, mac, set?.round ?? 0, house.clock(), verdict],
  );
  await house.ledger.append(tx, deedOf(host, ask, verdict, card));
  return { state: 'answered', answer: { verdict, triesLeft: 0 } };
}

/** The try comes back, unless a new round has begun, and the attempt may be asked again. */
async function takeBack(
  house: House,
  tx: Tx,
  ask: VerifyPin,
  taken: Taken,
  result: string,
): Promise<void> {
  await tx.query(
    `update pins_record set tries = greatest(tries - 1, 0) where card = $1 and tries_round = $2`,
    [taken.card.token, taken.round],
  );
  await tx.query('delete from pins_attempt where host = $1 and attempt = $2 and verdict is null', [
    taken.host,
    ask.attempt,
  ]);
  await house.ledger.append(tx, deedOf(taken.host, ask, result, taken.card));
}

async function conclude(
  house: House,
  tx: Tx,
  facts: {
    readonly ask: VerifyPin;
    readonly taken: Taken;
    readonly verdict: 'right' | 'wrong';
    readonly used: Used;
  },
): Promise<Outcome<VerifiedPin, Refusal>> {
  const { ask, taken, used } = facts;
  const card = taken.card.token;
  const [record] = await tx.query<{ readonly tries: number; readonly round: number }>(
    'select tries, tries_round as round from pins_record where card = $1 for update',
    [card],
  );
  const isRight = facts.verdict === 'right';
  if (isRight) await resetTries(tx, card);
  const left = isRight ? taken.triesMax : Math.max(taken.triesMax - (record?.tries ?? 0), 0);
  const answer: VerifiedPin = { verdict: isRight ? 'yes' : 'no', triesLeft: left };
  await tx.query(
    'update pins_attempt set verdict = $3, tries_left = $4 where host = $1 and attempt = $2',
    [taken.host, ask.attempt, answer.verdict, answer.triesLeft],
  );
  const said = left === 0 ? await tellLock(house, tx, card, ask.correlation) : [];
  await house.ledger.append(tx, deedOf(taken.host, ask, answer.verdict, taken.card, used), said);
  return ok(answer);
}

/** An attempt without a verdict for this long was cut off, and nobody waits for it. */
const RUNNING_MS = 60_000;

/** A lock is told once, when no other attempt can still turn out right. */
async function tellLock(
  house: House,
  tx: Tx,
  card: string,
  correlation: string,
): Promise<readonly Said[]> {
  const told = await tx.query(
    `update pins_record set locked_at = $2 where card = $1 and locked_at is null
        and not exists
          (select 1 from pins_attempt where card = $1 and verdict is null and taken_at > $3)
      returning 1`,
    [card, house.clock(), house.clock() - RUNNING_MS],
  );
  return told.length > 0 ? [{ kind: 'pin.locked', card, correlation, channel: 'host' }] : [];
}

function deedOf(host: string, ask: VerifyPin, result: string, card?: Card, used?: Used) {
  return {
    actor: `host:${host}`,
    channel: 'host',
    operation: 'pin.verify',
    card: card?.token,
    keyArn: used?.keyArn,
    keyCheckValue: used?.keyCheckValue,
    result,
    correlation: ask.correlation,
  } as const;
}
