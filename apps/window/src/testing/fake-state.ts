import type { KeyObject } from 'node:crypto';
import type { Refusal, Visit } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { EcdhPeers } from '@countersign/pincrypto';
import type { BoxKeyPair } from '@countersign/sealing';

export type VisitPin = NonNullable<Visit['pin']>;

/** What a test says about one visit; the rest is made up. */
export interface FakeVisit {
  readonly act: Visit['act'];
  readonly language?: string;
  readonly pin?: string;
  readonly block?: VisitPin['block'];
  readonly lengthMax?: number;
  readonly ways?: readonly ('passkey' | 'code')[];
  readonly offline?: boolean;
  /** Every question after the first opening is refused with this. */
  readonly refuse?: string;
  readonly refuseOpen?: string;
}

/** A visit as the fake keeps it, from its ticket to its outcome. */
export interface Kept extends FakeVisit {
  readonly latest?: Visit;
  /** The code that was sent, and the screen that it is good for. */
  readonly code?: { readonly digits: string; readonly screenKey: string };
}

export type Opened = Kept & { readonly latest: Visit };

export interface FakeState {
  readonly windowOrigin: string;
  readonly appOrigin: string;
  readonly now: () => number;
  readonly boxes: BoxKeyPair;
  readonly backend: EcdhPeers & { readonly privateKey: KeyObject };
  readonly visits: Map<string, Kept>;
  readonly passkeys: Map<string, Uint8Array<ArrayBuffer>>;
  readonly weak: Map<string, string>;
  readonly taken: string[];
  lastCode: string;
  lastCard: Readonly<Record<string, string>>;
}

export function no(refusal: string, facts?: Refusal['facts']): Outcome<never, Refusal> {
  return refused(facts === undefined ? { refusal } : { refusal, facts });
}

/** The visit of a ticket, once it was opened. */
export function findOpened(state: FakeState, ticket: string): Outcome<Opened, Refusal> {
  const kept = state.visits.get(ticket);
  if (kept?.latest === undefined) return no('visit.over');
  if (kept.refuse !== undefined) return no(kept.refuse);
  return ok({ ...kept, latest: kept.latest });
}

export function textsOf(fields: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields].map(([name, value]) => [name, Buffer.from(value).toString('utf8')]),
  );
}
