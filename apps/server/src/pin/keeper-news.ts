import type { KeeperEvent } from '@countersign/keeper-contract';
import { sensitive, type Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { PinNews, PinParts } from './ports.ts';
import { entry, KEEPER } from './record.ts';
import { appendEvent, closeVisit, findMailer, markBatchStage, moveMailer } from './store.ts';
import type { MailerState } from './types.ts';

type Of<K extends KeeperEvent['kind']> = Extract<KeeperEvent, { kind: K }>;
type PinEvent = Of<
  | 'pin.shown'
  | 'pin.set'
  | 'pin.act-refused'
  | 'pin.locked'
  | 'pin.unlocked'
  | 'pin.chip-acknowledged'
>;
type MailerEvent = Of<
  | 'mailer.generated'
  | 'mailer.printed'
  | 'mailer.dispatched'
  | 'mailer.spoiled'
  | 'mailer.cancelled'
>;

/** Takes the keeper's word inside the reader's transaction; a word that was taken before changes nothing. */
export async function takeKeeperNews(parts: PinParts, tx: Tx, event: KeeperEvent): Promise<void> {
  if (event.kind === 'code.made') return takeCode(parts, tx, event);
  if (isMailerEvent(event)) return takeMailer(parts, tx, event);
  if (isPinEvent(event)) return takePin(parts, tx, event);
}

/** The keeper made a code for an intent; it goes through the ledger like every message. */
async function takeCode(parts: PinParts, tx: Tx, event: Of<'code.made'>): Promise<void> {
  if (event.card === undefined || (event.act !== 'pin.show' && event.act !== 'pin.set')) return;
  const card = await parts.findCardByToken(tx, event.card);
  if (card === undefined) return;
  const { act, correlation } = event;
  const fresh = await appendEvent(tx, {
    id: parts.newId(),
    card_id: card.cardId,
    kind: event.kind,
    facts: { act },
    keeper_event: event.id,
    at: event.at,
  });
  if (fresh) await parts.tellCode(tx, { card, act, code: sensitive(event.code), correlation });
}

function isMailerEvent(event: KeeperEvent): event is MailerEvent {
  return event.kind.startsWith('mailer.');
}

function isPinEvent(event: KeeperEvent): event is PinEvent {
  return event.kind.startsWith('pin.');
}

async function takePin(parts: PinParts, tx: Tx, event: PinEvent): Promise<void> {
  if (event.card === undefined) return;
  const card = await parts.findCardByToken(tx, event.card);
  if (card === undefined) return recordStranger(parts, tx, event);
  const fresh = await appendEvent(tx, {
    id: parts.newId(),
    card_id: card.cardId,
    kind: event.kind,
    facts: factsOf(event),
    keeper_event: event.id,
    at: event.at,
  });
  if (!fresh) return;
  if (event.visit !== undefined) await endVisit(tx, { ...event, visit: event.visit });
  await parts.audit(
    tx,
    entry({
      actor: KEEPER,
      operation: event.kind,
      subject: card.token,
      refusal: event.kind === 'pin.act-refused' ? event.refusal : undefined,
      correlation: event.correlation,
    }),
  );
  const news = newsOf(event);
  if (news !== undefined) await parts.tell(tx, { card, news, correlation: event.correlation });
}

/** The keeper has a card that the issuer has not sent here: nobody can be told, but it is not forgotten. */
async function recordStranger(parts: PinParts, tx: Tx, event: PinEvent): Promise<void> {
  await parts.audit(
    tx,
    entry({
      actor: KEEPER,
      operation: event.kind,
      subject: event.card,
      refusal: 'pin.no-such-card',
      correlation: event.correlation,
    }),
  );
}

async function endVisit(tx: Tx, event: PinEvent & { readonly visit: string }): Promise<void> {
  const at = event.at as Instant;
  if (event.kind === 'pin.act-refused') {
    // A refused try leaves the visit open: the page may try again until its ticket ends.
    return;
  }
  const outcome =
    event.kind === 'pin.set'
      ? { way: event.way, state: event.state }
      : event.kind === 'pin.shown'
        ? { way: event.way }
        : {};
  await closeVisit(tx, event.visit, { state: 'done', outcome, at });
}

function factsOf(event: PinEvent): Readonly<Record<string, string>> {
  switch (event.kind) {
    case 'pin.shown':
      return { way: event.way };
    case 'pin.set':
      return { way: event.way, state: event.state };
    case 'pin.act-refused':
      return { act: event.act, refusal: event.refusal };
    case 'pin.locked':
    case 'pin.unlocked':
      return { channel: event.channel };
    case 'pin.chip-acknowledged':
      return {};
  }
}

function newsOf(event: PinEvent): PinNews | undefined {
  const at = event.at as Instant;
  switch (event.kind) {
    case 'pin.shown':
      return { kind: 'pin.shown', at };
    case 'pin.set':
      return { kind: 'pin.set', at, pendingChip: event.state === 'pending-chip' };
    case 'pin.locked':
      return { kind: 'pin.locked', at };
    case 'pin.unlocked':
      return { kind: 'pin.unlocked', at };
    case 'pin.act-refused':
    case 'pin.chip-acknowledged':
      return undefined;
  }
}

const MOVES: Readonly<
  Record<MailerEvent['kind'], { readonly from: readonly MailerState[]; readonly to: MailerState }>
> = {
  'mailer.generated': { from: ['ordered'], to: 'generated' },
  'mailer.printed': { from: ['released'], to: 'printed' },
  'mailer.dispatched': { from: ['printed'], to: 'dispatched' },
  'mailer.spoiled': { from: ['released', 'printed'], to: 'spoiled' },
  'mailer.cancelled': { from: ['ordered', 'generated'], to: 'cancelled' },
};

const LETTER_ENDS: Partial<Record<MailerEvent['kind'], 'posted' | 'cancelled' | 'failed'>> = {
  'mailer.dispatched': 'posted',
  'mailer.cancelled': 'cancelled',
  'mailer.spoiled': 'failed',
};

async function takeMailer(parts: PinParts, tx: Tx, event: MailerEvent): Promise<void> {
  const row = await findMailer(tx, event.order);
  if (row === undefined) return;
  const moved = await moveMailer(tx, row.id, { ...MOVES[event.kind], at: event.at as Instant });
  if (!moved) return;
  const happened = {
    id: parts.newId(),
    card_id: row.card_id,
    kind: event.kind,
    facts: { order: row.id },
    keeper_event: event.id,
    at: event.at,
  };
  await appendEvent(tx, happened);
  await parts.audit(
    tx,
    entry({
      actor: KEEPER,
      operation: event.kind,
      subject: row.card_token,
      correlation: event.correlation,
    }),
  );
  const end = LETTER_ENDS[event.kind];
  if (end !== undefined) await parts.concludeLetter(tx, { order: row.id, end });
  if (event.kind === 'mailer.printed') await markBatchStage(tx, event.batch, 'printed');
  if (event.kind === 'mailer.dispatched') await markBatchStage(tx, event.batch, 'dispatched');
}
