import { keypadDigits } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import { cardsEnding } from './card-store.ts';
import { endpointsOf, homesOf } from './store.ts';
import type { Card } from './types.ts';

/** How a caller names a card on a telephone: its last four digits, and the postal code that its letters go to. */
export interface NamedBy {
  readonly lastFour: string;
  /** Keyed: letters as they stand on the keys. */
  readonly postal: string;
  /** Where it is known already whose card it would be: theirs alone is meant, whoever else lives there with the same digits. */
  readonly memberId?: string | undefined;
  /** Whether somebody calls from this number, as far as it shows: it proves nothing, and tells neighbours apart. */
  readonly isFrom?: (phone: string) => boolean;
}

/**
 * The card that is named, if it is one person's. Where two people share ending and postal code it is the one who calls from the number
 * on file, and else nobody's. A name is no proof: all of it stands on an envelope that fell out of a bin.
 */
export async function findNamed(
  programme: Pick<ProgrammeRoom, 'findRegion'>,
  db: Reader,
  { isFrom, lastFour, memberId, postal }: NamedBy,
): Promise<Card | undefined> {
  const ending = await cardsEnding(db, lastFour);
  const cards = ending.filter((card) => memberId === undefined || card.memberId === memberId);
  const livesAt = (card: Card) => card.primary?.memberId ?? card.memberId;
  const homes = await homesOf(db, [
    ...new Set(cards.flatMap((card) => [card.memberId, livesAt(card)])),
  ]);
  const named = cards.filter((card) => {
    const region = homes.get(card.memberId)?.region ?? '';
    const form = programme.findRegion(region)?.addressForm;
    const { lines = [] } = homes.get(livesAt(card)) ?? {};
    return form !== undefined && postalKeys(lines, form) === postal;
  });
  const holders = new Set(named.map((card) => card.memberId));
  const meant = holders.size < 2 ? holders : await whoCalls(db, holders, isFrom);
  return meant.size === 1 ? named.find((card) => meant.has(card.memberId)) : undefined;
}

async function whoCalls(
  db: Reader,
  holders: ReadonlySet<string>,
  isFrom: NamedBy['isFrom'],
): Promise<ReadonlySet<string>> {
  if (isFrom === undefined) return new Set();
  const all = await Promise.all(
    [...holders].map(async (memberId) => ({
      memberId,
      isCaller: await hasPhone(db, memberId, isFrom),
    })),
  );
  return new Set(all.filter(({ isCaller }) => isCaller).map(({ memberId }) => memberId));
}

/** Whether one of a member's phones on file is the one that is meant; what it is stays here. */
export async function hasPhone(
  db: Reader,
  memberId: string,
  isMeant: (phone: string) => boolean,
): Promise<boolean> {
  const points = await endpointsOf(db, memberId);
  return points.some(({ kind, value }) => kind === 'phone' && isMeant(value));
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
