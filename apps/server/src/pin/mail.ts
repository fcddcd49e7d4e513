import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import { askStatus, gatherFacts, mailerView, type MailerView } from './facts.ts';
import type { MemberAsk, PinCard, PinParts } from './ports.ts';
import type { PinRefusal } from './refusals.ts';
import { decideMail } from './rules.ts';
import {
  appendEvent,
  appendMailer,
  findLastMailer,
  findLiveMailer,
  findMailer,
  isSecondLetter,
  moveMailer,
  type MailerRow,
} from './store.ts';

/** Orders the sealed letter, once: an order while one is live is the same order. Needs L3. */
export async function orderMailer(
  parts: PinParts,
  ask: MemberAsk,
): Promise<Outcome<MailerView, PinRefusal>> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const live = await findLiveMailer(parts.db.reader, card.cardId);
  if (live !== undefined) return ok(mailerView(live));
  const keeper = await askStatus(parts, card);
  const order = async (tx: Tx): Promise<Outcome<MailerView, PinRefusal>> => {
    const decision = decideMail(await gatherFacts(parts, tx, { card, keeper }), parts.clock());
    if (!decision.ready) {
      const { why } = decision;
      if (why.code === 'pin.mailer-on-its-way') return sameOrder(tx, card);
      return recordRefusal(parts, tx, { ask, card, refusal: why });
    }
    const assurance = await parts.assure(tx, { ...ask, act: 'pin.mail' });
    if (!assurance.ok) return recordRefusal(parts, tx, { ask, card, refusal: assurance.refusal });
    return placeOrder(parts, tx, { ask, card, newPin: decision.newPin });
  };
  try {
    return await parts.db.transaction(order);
  } catch (cause) {
    // Another order of the same moment won; all of this one is undone, its ledger row too.
    if (!isSecondLetter(cause)) throw cause;
    return sameOrder(parts.db.reader, card);
  }
}

async function sameOrder(reader: Reader, card: PinCard): Promise<Outcome<MailerView, PinRefusal>> {
  const live = await findLiveMailer(reader, card.cardId);
  return live === undefined ? refused({ code: 'pin.no-such-letter' }) : ok(mailerView(live));
}

async function recordRefusal(
  parts: PinParts,
  tx: Tx,
  said: { readonly ask: MemberAsk; readonly card: PinCard; readonly refusal: PinRefusal },
): Promise<Outcome<never, PinRefusal>> {
  const { ask, card, refusal } = said;
  await parts.audit(tx, {
    actor: ask.memberId,
    operation: 'pin.mail',
    card: card.token,
    result: refusal.code,
    correlation: ask.correlation,
  });
  return refused(refusal);
}

async function placeOrder(
  parts: PinParts,
  tx: Tx,
  order: { readonly ask: MemberAsk; readonly card: PinCard; readonly newPin: boolean },
): Promise<Outcome<MailerView, PinRefusal>> {
  const { ask, card, newPin } = order;
  const { correlation } = ask;
  const now = parts.clock();
  const id = parts.newId();
  const expected = parts.programme().mailWindow(card.region, now);
  const row: MailerRow = {
    id,
    card_id: card.cardId,
    card_token: card.token,
    ordered_by: ask.memberId,
    region: card.region,
    state: 'ordered',
    new_pin: newPin,
    reference: await parts.registerLetter(tx, { card, order: id, correlation }),
    address: card.address,
    earliest_on: expected.earliest,
    latest_on: expected.latest,
    batch_id: null,
    ordered_at: now,
    generated_at: null,
    released_at: null,
    printed_at: null,
    dispatched_at: null,
    ended_at: null,
  };
  await appendMailer(tx, row);
  await appendEvent(tx, {
    id: parts.newId(),
    card_id: card.cardId,
    kind: 'mailer-ordered',
    facts: { order: id },
    keeper_event: null,
    at: now,
  });
  await parts.audit(tx, {
    actor: ask.memberId,
    operation: 'pin.mail',
    card: card.token,
    result: 'granted',
    correlation,
  });
  await parts.enqueue(tx, 'pin.order-mailer', { id, correlation });
  await parts.tell(tx, {
    card,
    news: { kind: 'pin.mailer-ordered', at: now, ...expected },
    correlation,
  });
  return ok(mailerView(row));
}

/** The job behind an order: hands it to the keeper, which compares the address with its own. Safe to run again. */
export async function sendOrder(
  parts: PinParts,
  job: { readonly id: string; readonly correlation: string },
): Promise<void> {
  const row = await findMailer(parts.db.reader, job.id);
  if (row?.state !== 'ordered') return;
  const card = await parts.findCardByToken(parts.db.reader, row.card_token);
  if (card === undefined) throw new Error('the card of a letter is gone');
  const answered = await askKeeper(parts.keeper, serverLine.orderMailer, {
    order: row.id,
    card: row.card_token,
    address: { name: row.address.name, lines: [...row.address.lines] },
    letterhead: { ...parts.programme().letterhead(row.region), reference: row.reference },
    region: row.region,
    language: card.language,
    channel: 'web',
    correlation: job.correlation,
  });
  const now = parts.clock();
  await parts.db.transaction(async (tx) => {
    const to = answered.ok ? 'generated' : 'cancelled';
    if (!(await moveMailer(tx, row.id, { from: ['ordered'], to, at: now }))) return;
    const result = answered.ok ? 'generated' : answered.refusal.refusal;
    await parts.audit(tx, {
      actor: 'keeper',
      operation: 'pin.mail',
      card: row.card_token,
      result,
      correlation: job.correlation,
    });
    if (!answered.ok)
      await parts.tell(tx, {
        card,
        news: { kind: 'pin.mailer-cancelled', at: now },
        correlation: job.correlation,
      });
  });
}

/** Until it is released to print, a letter can be called back. Needs L2. */
export async function cancelMailer(
  parts: PinParts,
  ask: MemberAsk,
): Promise<Outcome<{ readonly cancelled: true }, PinRefusal>> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  return parts.db.transaction(
    async (tx): Promise<Outcome<{ readonly cancelled: true }, PinRefusal>> => {
      const live = await findLiveMailer(tx, card.cardId);
      if (live === undefined) return refused({ code: 'pin.no-such-letter' });
      const assurance = await parts.assure(tx, { ...ask, act: 'mailer.cancel' });
      if (!assurance.ok) return assurance;
      const now = parts.clock();
      const moved = await moveMailer(tx, live.id, {
        from: ['ordered', 'generated'],
        to: 'cancelled',
        at: now,
      });
      const result = moved ? 'cancelled' : 'pin.too-late-to-cancel';
      await parts.audit(tx, {
        actor: ask.memberId,
        operation: 'mailer.cancel',
        card: card.token,
        result,
        correlation: ask.correlation,
      });
      if (!moved) return refused({ code: 'pin.too-late-to-cancel' });
      await parts.enqueue(tx, 'pin.cancel-mailer', { id: live.id, correlation: ask.correlation });
      await parts.tell(tx, {
        card,
        news: { kind: 'pin.mailer-cancelled', at: now },
        correlation: ask.correlation,
      });
      return ok({ cancelled: true });
    },
  );
}

/** The job behind a cancellation: the keeper forgets the row. */
export async function sendCancel(
  parts: PinParts,
  job: { readonly id: string; readonly correlation: string },
): Promise<void> {
  await askKeeper(parts.keeper, serverLine.cancelMailer, {
    order: job.id,
    correlation: job.correlation,
  });
}

/** The last letter of a card, for its timeline. */
export async function viewMailer(
  parts: PinParts,
  ask: { readonly cardId: string; readonly memberId: string },
): Promise<MailerView | undefined> {
  const card = await parts.findCard(parts.db.reader, ask);
  const row = card === undefined ? undefined : await findLastMailer(parts.db.reader, card.cardId);
  return row === undefined ? undefined : mailerView(row);
}
