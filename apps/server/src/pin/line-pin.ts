import { askKeeper, serverLine, type LinePinOutcome } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import { grant } from './granted.ts';
import type { LineCodeAsk } from './line-code.ts';
import type { MemberAsk, PinParts } from './ports.ts';
import { byMember, entry, KEEPER } from './record.ts';
import type { PinRefusal } from './refusals.ts';
import { decideKeypad } from './rules.ts';
import { appendEvent } from './store.ts';

/** The platform's name of the call on which it is chosen. */
export type LinePinAsk = MemberAsk & { readonly call: string };

export interface LinePinExpected {
  readonly ticket: string;
  readonly lengthMin: number;
  readonly lengthMax: number;
}

/** Whether a card's product has it at all: said to whoever is known, and to nobody before. */
export async function offersKeypad(
  parts: PinParts,
  ask: Pick<LineCodeAsk, 'cardId' | 'memberId'>,
  reader: Reader = parts.db.reader,
): Promise<boolean> {
  const card = await parts.findCard(reader, ask);
  if (card?.relation !== 'holder') return false;
  return parts.programme().pinPolicy(card.productId).keypad;
}

/**
 * Somebody on a call is to choose a PIN with its keys. The same path as from a page: the rule, what was proven, the record; then the keeper,
 * which has seen the security code on this call for itself. The digits go past this server.
 */
export async function beginLinePin(
  parts: PinParts,
  ask: LinePinAsk,
): Promise<Outcome<LinePinExpected, PinRefusal>> {
  const granted = await grant(
    parts,
    { act: 'pin.set', ask, decide: decideKeypad },
    async (tx, { card, now }) => {
      await appendEvent(tx, {
        ...{ id: parts.newId(), card_id: card.cardId, kind: 'keypad-begun' },
        ...{ facts: {}, keeper_event: null, at: now },
      });
      return card;
    },
  );
  if (!granted.ok) return granted;
  const { holderReference, token } = granted.value;
  const { call, correlation } = ask;
  const said = await askKeeper(parts.keeper, serverLine.expectLinePin, {
    ...{ card: token, member: holderReference, call, correlation },
  });
  if (said.ok) return ok(said.value);
  const { refusal } = said.refusal;
  await parts.db.transaction((tx) =>
    parts.audit(
      tx,
      entry({ actor: KEEPER, operation: 'pin.set', subject: token, refusal, correlation }),
    ),
  );
  return refused({ code: 'pin.keeper-refused', keeper: refusal });
}

const REFUSED: ReadonlySet<LinePinOutcome['outcome']> = new Set(['weak', 'differ', 'over']);

/** How the last entry went, by the keeper's word; each that was refused is in the record, without a word of its digits. */
export async function linePinOutcome(
  parts: PinParts,
  ask: LineCodeAsk,
): Promise<LinePinOutcome | undefined> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return undefined;
  const asked = { card: card.token, call: ask.call };
  const said = await askKeeper(parts.keeper, serverLine.tellLinePin, asked);
  if (!said.ok) return undefined;
  const { outcome } = said.value;
  if (REFUSED.has(outcome))
    await parts.db.transaction((tx) =>
      parts.audit(
        tx,
        entry({
          ...{ actor: byMember(ask.memberId), channel: 'voice', operation: 'pin.set' },
          ...{ subject: card.token, refusal: `line.${outcome}`, correlation: ask.correlation },
        }),
      ),
    );
  return said.value;
}
