import type { Language } from '@countersign/ui';

export type Row = readonly [label: string, value: string];

/** What stands on the pages, in the reader's words; how it is drawn is no matter of this. */
export type Block =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'text'; readonly title?: string; readonly text: string }
  /** Something that happened: when, what, and what is known of it. */
  | {
      readonly kind: 'entry';
      readonly when: string;
      readonly title: string;
      readonly rows: readonly Row[];
      readonly quote?: { readonly label: string; readonly text: string };
      /** The whole mark stands where something was really proven, half of it where not. */
      readonly mark?: 'whole' | 'half';
    };

export interface PaperPart {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

export interface Paper {
  readonly language: Language;
  readonly size: 'LETTER' | 'A4';
  /** `Larkspur Card` */
  readonly brand: string;
  readonly title: string;
  /** Whose: at the head of each page. */
  readonly subject: string;
  readonly personal: string;
  readonly page: string;
  readonly fingerprint: string;
  readonly madeAt: number;
  /** The first is the cover; each begins on a page of its own. */
  readonly parts: readonly [PaperPart, ...PaperPart[]];
}
