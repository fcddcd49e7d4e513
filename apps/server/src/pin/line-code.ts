import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { PinParts } from './ports.ts';
import type { PinRefusal } from './refusals.ts';

export interface LineCodeAsk {
  readonly memberId: string;
  readonly cardId: string;
  /** The platform's name of the call. */
  readonly call: string;
  readonly correlation: string;
}

/** What is to be keyed, and the keeper's ticket for it: a part of the address that the platform brings it to. */
export interface LineCodeExpected {
  readonly ticket: string;
  readonly digits: number;
}

/** Somebody on a call is to key the security code of their card: to the window, and not to us. */
export async function expectLineCode(
  parts: PinParts,
  ask: LineCodeAsk,
): Promise<Outcome<LineCodeExpected, PinRefusal>> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const { call, correlation } = ask;
  const said = await askKeeper(parts.keeper, serverLine.expectLineCode, {
    ...{ card: card.token, call, correlation },
  });
  return said.ok
    ? ok({ ticket: said.value.ticket, digits: said.value.length })
    : refused({ code: 'pin.keeper-refused', keeper: said.refusal.refusal });
}

/** How it went, by the keeper's word; `none` where nothing was keyed. */
export async function lineCodeOutcome(
  parts: PinParts,
  ask: Omit<LineCodeAsk, 'correlation'>,
): Promise<'right' | 'wrong' | 'none'> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return 'none';
  const asked = { card: card.token, call: ask.call };
  const said = await askKeeper(parts.keeper, serverLine.tellLineCode, asked);
  return said.ok ? said.value.outcome : 'none';
}
