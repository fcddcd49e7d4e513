import { createHash } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { AskCode, CodeSent, Refusal } from '@countersign/keeper-contract';
import { findByToken } from '../cards/index.ts';
import type { Tx } from '../database/index.ts';
import { no, parseBytes, randomDigits, type House } from '../house.ts';
import { parsePoint } from '../keys/index.ts';
import { decideCodeFrom, passkeysOf, readyOf } from '../passkeys/index.ts';
import { decideRun, hashTicket, lockTicket, type TicketRow } from '../tickets/index.ts';
import { decideWays } from './rules.ts';

const CODE_DIGITS = 6;

/** A live code with one try taken. */
export interface LiveCode {
  readonly id: number;
  readonly mac: Buffer;
  readonly tries: number;
}

/** Makes a code for exactly this visit, card, act and screen key, and hands it to the server to be sent. */
export async function askCode(house: House, ask: AskCode): Promise<Outcome<CodeSent, Refusal>> {
  const point = parseBytes(ask.screenKey);
  return house.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, hashTicket(ask.ticket));
    if (ticket === undefined) return no('visit.over');
    const refusal =
      point === undefined || parsePoint(point) === undefined
        ? 'intent.screen-key'
        : await whyNot(house, tx, ticket);
    if (refusal !== undefined || point === undefined) {
      const result = refusal ?? 'intent.screen-key';
      await house.ledger.append(tx, deedOf(ticket, result));
      return no(result);
    }
    const expiresAt = await makeCode(house, tx, ticket, point);
    const resendsLeft = house.settings.codeResendsMax - ticket.codesMade;
    return ok({ sentTo: ticket.codeTo ?? '', expiresAt, resendsLeft });
  });
}

async function whyNot(house: House, tx: Tx, ticket: TicketRow): Promise<string | undefined> {
  const now = house.clock();
  const attemptsMax = house.settings.attemptsPerTicketMax;
  const refusal = decideRun(ticket, { acts: ['pin.show', 'pin.set'], attemptsMax }, now);
  if (refusal !== undefined) return refusal;
  const card = await findByToken(tx, ticket.card ?? '');
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (card === undefined || product === undefined) return 'card.unknown';
  const enrolled = await passkeysOf(tx, card.memberReference);
  const facts = {
    ticket,
    codeFallback: product.pin.codeFallback,
    readyPasskeys: readyOf(enrolled, now).length,
    codeFrom: decideCodeFrom(enrolled, house.settings.recoveryCoolingOffHours),
  };
  if (!decideWays(facts, house.settings, now).code) return 'code.not-a-way';
  if (ticket.codesMade > house.settings.codeResendsMax) return 'code.resends';
  return undefined;
}

async function makeCode(
  house: House,
  tx: Tx,
  ticket: TicketRow,
  point: Uint8Array,
): Promise<number> {
  const now = house.clock();
  const expiresAt = now + house.settings.codeTtlSeconds * 1_000;
  const code = randomDigits(house.random, CODE_DIGITS);
  const screenKeyHash = createHash('sha256').update(point).digest();
  await tx.query(`update codes_code set state = 'dead' where ticket_hash = $1 and state = 'live'`, [
    ticket.ticketHash,
  ]);
  await tx.query(
    `insert into codes_code (ticket_hash, screen_key_hash, mac, made_at, expires_at)
       values ($1, $2, $3, $4, $5)`,
    [ticket.ticketHash, screenKeyHash, macOf(house, ticket, screenKeyHash, code), now, expiresAt],
  );
  await tx.query('update visits_ticket set codes_made = codes_made + 1 where ticket_hash = $1', [
    ticket.ticketHash,
  ]);
  const said = {
    kind: 'code.made',
    visit: ticket.visit,
    ...(ticket.card === null ? {} : { card: ticket.card }),
    correlation: ticket.correlation,
    memberReference: ticket.memberReference ?? '',
    act: ticket.act,
    code,
    expiresAt,
  } as const;
  await house.ledger.append(tx, deedOf(ticket, 'done'), [said], (event, clear) =>
    house.keys.seal('code', placeOfCode(event), Buffer.from(clear, 'latin1')),
  );
  return expiresAt;
}

export function placeOfCode(event: number) {
  return { table: 'ledger_event_code', row: String(event), column: 'sealed' };
}

function macOf(house: House, ticket: TicketRow, screenKeyHash: Uint8Array, code: string): Buffer {
  return house.keys.mac('code-hash', ...boundTo(ticket, screenKeyHash), code);
}

type Bound = Pick<TicketRow, 'ticketHash' | 'act' | 'card'>;

/** What a code is good for: this visit, this act, this card, this screen. */
function boundTo(ticket: Bound, screenKeyHash: Uint8Array): readonly (string | Uint8Array)[] {
  return [ticket.ticketHash, ticket.act, ticket.card ?? '', screenKeyHash];
}

export function isRightCode(
  house: House,
  live: LiveCode,
  ask: { readonly ticket: Bound; readonly screenKeyHash: Uint8Array; readonly code: string },
): boolean {
  const parts = [...boundTo(ask.ticket, ask.screenKeyHash), ask.code];
  return house.keys.sameMac('code-hash', live.mac, ...parts);
}

/** `kept`: something else went wrong, the try is given back. `missed`: the try is gone. */
export async function endCodeTry(
  house: House,
  tx: Tx,
  code: LiveCode,
  end: 'kept' | 'missed',
): Promise<void> {
  if (end === 'kept')
    await tx.query('update codes_code set tries = greatest(tries - 1, 0) where id = $1', [code.id]);
  if (end === 'missed' && code.tries >= house.settings.codeTriesMax)
    await tx.query(`update codes_code set state = 'dead' where id = $1`, [code.id]);
}

function deedOf(ticket: TicketRow, result: string) {
  return {
    actor: `member:${ticket.memberReference ?? ''}`,
    channel: 'web',
    operation: 'code.make',
    card: ticket.card ?? undefined,
    result,
    correlation: ticket.correlation,
  } as const;
}
