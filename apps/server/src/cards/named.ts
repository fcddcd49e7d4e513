import { keypadDigits } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import { cardsEnding } from './card-store.ts';
import { homesOf } from './store.ts';
import type { Card } from './types.ts';

/** How a caller names a card on a telephone: its last four digits, and the postal code that its letters go to. */
export interface NamedBy {
  readonly lastFour: string;
  /** Keyed: letters as they stand on the keys. */
  readonly postal: string;
}

/**
 * The card that is named, if it is one person's: where two people share ending and postal code nobody is meant. A name is no
 * proof: both stand on an envelope that fell out of a bin.
 */
export async function findNamed(
  programme: Pick<ProgrammeRoom, 'findRegion'>,
  db: Reader,
  { lastFour, postal }: NamedBy,
): Promise<Card | undefined> {
  const cards = await cardsEnding(db, lastFour);
  const livesAt = ({ memberId, primary }: Card) => primary?.memberId ?? memberId;
  const homes = await homesOf(db, [
    ...new Set(cards.flatMap((card) => [card.memberId, livesAt(card)])),
  ]);
  const [first, ...others] = cards.filter((card) => {
    const region = homes.get(card.memberId)?.region ?? '';
    const form = programme.findRegion(region)?.addressForm;
    const { lines = [] } = homes.get(livesAt(card)) ?? {};
    return form !== undefined && postalKeys(lines, form) === postal;
  });
  return others.every(({ memberId }) => memberId === first?.memberId) ? first : undefined;
}

const CODES = {
  us: /\b([0-9]{5})(?:-[0-9]{4})?$/,
  uk: /\b([A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})$/i,
  lines: /\b([0-9]{4,8})$/,
} as const;

/** The postal code at the end of an address, as it is keyed; nothing where there is none. */
export function postalKeys(lines: readonly string[], form: keyof typeof CODES): string | undefined {
  const code = CODES[form].exec(lines.at(-1)?.trim() ?? '')?.[1];
  return code === undefined ? undefined : keypadDigits(code);
}
