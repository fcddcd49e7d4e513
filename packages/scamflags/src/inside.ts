// What the steps hand to one another; nothing of it leaves the package.
import type { Span } from './types.ts';

/** A text in its plainest letters, with the way back to what was written. */
export interface Normalised {
  readonly original: string;
  /** Lower case, no accents, no invisible marks, look-alike letters made plain, defanged links whole, spaced words closed. */
  readonly folded: string;
  /** `places[i]` is where `folded[i]` began in the original; one longer than `folded`. */
  readonly places: Int32Array;
}

export interface Link {
  readonly href: string;
  /** What was shown for it; the address itself unless it was hidden behind words. */
  readonly shown: string;
  readonly host: string;
  /** The registrable domain by the public suffix list; the host where it has none. */
  readonly domain: string;
  readonly isFromQr: boolean;
  readonly span?: Span;
}

export type EntityKind = 'phone' | 'address' | 'amount' | 'card' | 'code' | 'wallet' | 'date';

export interface Entity {
  readonly kind: EntityKind;
  /** As compared: E.164, lower case, digits alone, minor units with the currency. Never kept for `card` and `code`: there it is empty. */
  readonly value: string;
  readonly span: Span;
}

/** A company or authority that is named, by its key in the table of brands, or `issuer`. */
export interface NamedBrand {
  readonly brand: string;
  readonly span: Span;
}

export interface Extracted {
  readonly links: readonly Link[];
  readonly entities: readonly Entity[];
  readonly brands: readonly NamedBrand[];
}
