import type { LineCall, Turn } from '../../phone-line/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { MayName } from './identify.ts';
import type { VoiceDeskParts } from './parts.ts';
import type { Said } from './prompts/table.ts';

/** What is said at a place, and how it goes on. */
export type Saying =
  /** Keys are waited for: so many, or up to the hash key. */
  | {
      readonly kind: 'ask';
      readonly said: readonly Said[];
      readonly digitsMax: number;
      readonly hash: boolean;
      /** What is keyed goes to the window with this ticket of the keeper's: what it is we never learn. */
      readonly ticket?: string;
    }
  | { readonly kind: 'end'; readonly said: readonly Said[] };

/**
 * Where a conversation goes on; with work that is not done inside the step. The step is taken before it, so that it is done once however
 * often a platform tells of it. What it ends in is written in a step of its own, and may be more work.
 */
export type Led = Turn & { readonly does?: Deed | undefined };
export type Deed = (call: LineCall) => Promise<(tx: Tx, call: LineCall) => Promise<Led> | Led>;

export interface Hearing {
  readonly voice: VoiceDeskParts;
  /** Of this step: whatever the keys lead to is written in it. */
  readonly tx: Tx;
  readonly call: LineCall;
  readonly keys: string;
  /** Whose name may be looked up: the budgets were asked before. */
  readonly mayName: MayName;
  readonly correlation: string;
}

/** One place of a conversation. The star key repeats it, zero leads to a representative; neither comes here. */
export interface Place {
  readonly say: (voice: VoiceDeskParts, call: LineCall) => Promise<Saying>;
  readonly hear: (hearing: Hearing) => Promise<Led> | Led;
  /** Keys end here what names somebody: it is counted before anything is looked up. */
  readonly names?: (call: LineCall) => boolean;
  /** Where silence leads, where it is an answer. */
  readonly silence?: (call: LineCall, hearing: Hearing) => Led;
  /** What is keyed here is not for us. A platform that repeats it to us all the same is not listened to. */
  readonly isSecret?: true;
}

export const ask = (digitsMax: number, ...said: readonly Said[]): Saying => ({
  ...{ kind: 'ask', said, digitsMax, hash: false },
});
export const askHash = (digitsMax: number, ...said: readonly Said[]): Saying => ({
  ...{ kind: 'ask', said, digitsMax, hash: true },
});
/** Keyed past us, with a ticket of the keeper's. */
export const askSecret = (
  keys: { readonly ticket: string; readonly digitsMax: number; readonly hash: boolean },
  ...said: readonly Said[]
): Saying => ({ kind: 'ask', said, ...keys });
export const end = (...said: readonly Said[]): Saying => ({ kind: 'end', said });

/** The same again: what was keyed means nothing here. */
export const again = (call: LineCall): Turn => ({ place: call.place, notes: call.notes });

/** A place for each key; whatever else is keyed hears it again. */
export function byKey(turns: Readonly<Record<string, Turn>>): (hearing: Hearing) => Turn {
  return ({ call, keys }) => turns[keys] ?? again(call);
}
