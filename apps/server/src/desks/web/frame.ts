import type { Instant } from '@countersign/kernel';
import type {
  Copy,
  FieldProblem,
  Formats,
  Language,
  LiveKind,
  PageAssets,
  Theme,
} from '@countersign/ui';

/** What every page stands in: who reads it, in which words and colours, and the live answer above it. */
export interface Frame {
  readonly language: Language;
  readonly theme: Theme;
  readonly copy: Copy;
  readonly formats: Formats;
  /** First and second part of the name: the second is set lighter. */
  readonly brand: readonly [string, string];
  readonly assets: PageAssets;
  /** Path of this page, for the switches in the footer to come back to. */
  readonly path: string;
  /** Host of the app, as the address bar shows it. */
  readonly host: string;
  readonly windowHost: string;
  readonly live: { readonly kind: LiveKind; readonly asOf?: Instant };
  readonly signedIn: boolean;
  /** Staff who release letters, hand out keys and invite; others see no way to what they may not open. */
  readonly operator: boolean;
  /** Staff who take and place calls. */
  readonly takesCalls: boolean;
  /** Staff who read what people report. */
  readonly readsReports: boolean;
  /** Of a signed-in page of the staff: it locks after so long without a key or pointer. */
  readonly staffLockMs?: number;
  /** What we never ask for, from the programme. */
  readonly neverAsk: readonly string[];
  /** The number printed on the card. */
  readonly official: PhoneNumber;
}

export interface PhoneNumber {
  /** As printed: `800 555-0100` */
  readonly shown: string;
  /** E.164: `+18005550100` */
  readonly dial: string;
}

/** A form that came back: what was typed (never a secret) and what is wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
  /** A refusal of the whole form, in words. */
  readonly refusal?: { readonly what: string; readonly next: string };
}

export const emptyForm: FormState = { values: {}, problems: [] };

/** What was just done, said once. */
export interface ToldOnce {
  readonly title: string;
  readonly hint?: string;
}

/** `2026-11-22T14:02:07.000Z` for `<time>`. */
export function isoText(at: Instant): string {
  return new Date(at).toISOString();
}
