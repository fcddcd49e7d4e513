import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { mailerView, type MailerView } from './facts.ts';
import { grant, type Granted } from './granted.ts';
import type { MemberAsk, PinJob, PinParts } from './ports.ts';
import { entry, KEEPER } from './record.ts';
import type { PinRefusal } from './refusals.ts';
import { decideCancel, decideMail } from './rules.ts';
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
  try {
    const ordered = await grant(
      parts,
      { act: 'pin.mail', ask, decide: decideMail },
      (tx, granted) => placeOrder(parts, tx, { ask, granted }),
    );
    return ordered.ok || ordered.refusal.code !== 'pin.mailer-on-its-way'
      ? ordered
      : await sameOrder(parts, ask.cardId);
  } catch (cause) {
    // Another order of the same moment won; all of this one is undone, its ledger row too.
    if (!isSecondLetter(cause)) throw cause;
    return sameOrder(parts, ask.cardId);
  }
}

async function sameOrder(
  parts: PinParts,
  cardId: string,
): Promise<Outcome<MailerView, PinRefusal>> {
  const live = await findLiveMailer(parts.db.reader, cardId);
  return live === undefined ? refused({ code: 'pin.no-such-letter' }) : ok(mailerView(live));
}

async function placeOrder(
  parts: PinParts,
  tx: Tx,
  order: {
    readonly ask: MemberAsk;
    readonly granted: Granted<'pin.mail', { readonly newPin: boolean }>;
  },
): Promise<MailerView> {
  const { ask, granted } = order;
  const { card, decision, now } = granted;
  const { correlation } = ask;
  const id = parts.newId();
  const expected = parts.programme().mailWindow(card.region, now);
  const reference = await parts.registerLetter(tx, { card, order: id, correlation });
  const row: MailerRow = {
    id,
    card_id: card.cardId,
    card_token: card.token,
    ordered_by: ask.memberId,
    region: card.region,
    state: 'ordered',
    new_pin: decision.newPin,
    reference,
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
  await parts.enqueue(tx, 'pin.order-mailer', {
    ...{ id, correlation },
    ...(ask.channel === undefined ? {} : { channel: ask.channel }),
  });
  await parts.tell(tx, {
    card,
    news: { kind: 'pin.mailer-ordered', at: now, ...expected },
    correlation,
  });
  return mailerView(row);
}

/** The job behind an order: hands it to the keeper, which compares the address with its own. Safe to run again. */
export async function sendOrder(parts: PinParts, job: PinJob): Promise<void> {
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
    channel: 'channel' in job ? job.channel : 'web',
    correlation: job.correlation,
  });
  const now = parts.clock();
  await parts.db.transaction(async (tx) => {
    const to = answered.ok ? 'generated' : 'cancelled';
    if (!(await moveMailer(tx, row.id, { from: ['ordered'], to, at: now }))) return;
    await parts.audit(
      tx,
      entry({
        actor: KEEPER,
        operation: 'pin.mail',
        subject: row.card_token,
        refusal: answered.ok ? undefined : answered.refusal.refusal,
        correlation: job.correlation,
      }),
    );
    if (answered.ok) return;
    await parts.concludeLetter(tx, { order: row.id, end: 'cancelled' });
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
): Promise<Outcome<MailerView, PinRefusal>> {
  return grant(
    parts,
    { act: 'mailer.cancel', ask, decide: decideCancel },
    async (tx, { card, decision, now }) => {
      const { order } = decision.mailer;
      // The rule has seen it cancellable in this transaction; a move of the same moment undoes all of this.
      const moved = await moveMailer(tx, order, {
        from: ['ordered', 'generated'],
        to: 'cancelled',
        at: now,
      });
      const row = await findMailer(tx, order);
      if (!moved || row === undefined) throw new Error('a letter moved while it was cancelled');
      await parts.concludeLetter(tx, { order, end: 'cancelled' });
      await parts.enqueue(tx, 'pin.cancel-mailer', { id: order, correlation: ask.correlation });
      await parts.tell(tx, {
        card,
        news: { kind: 'pin.mailer-cancelled', at: now },
        correlation: ask.correlation,
      });
      return mailerView(row);
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
