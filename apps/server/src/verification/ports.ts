import type { Instant, Sensitive } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { OpenRisk } from './types.ts';

/** One line of the audit chain; written in the transaction of what it tells. Never a code, a password or a number. */
export interface AuditEntry {
  readonly actor: {
    readonly kind: 'cardmember' | 'operator' | 'anonymous' | 'system';
    readonly id: string;
  };
  readonly channel: 'web' | 'api' | 'voice' | 'desk' | 'system';
  /** Dotted: room and deed, `signin.password-changed`. */
  readonly operation: string;
  readonly subject?: string;
  readonly result: 'done' | 'refused';
  readonly refusal?: string;
  readonly correlation: string;
}

export type AppendAudit = (tx: Tx, entry: AuditEntry) => Promise<void>;

/** A phone or e-mail on file. `masked` is what may be said of it: "phone ending 42". */
export interface ContactPoint {
  readonly id: string;
  readonly kind: 'phone' | 'email';
  readonly masked: string;
  /** Phones only: text messages reach it (a landline has none). */
  readonly takesText: boolean;
  /** When it came on file. */
  readonly since: Instant;
  /** It took the place of another one: then codes wait out the cooling-off. */
  readonly replaced: boolean;
  /** It was put in force again, in the place of what had taken its own: as lately as this it changed. */
  readonly restoredAt?: Instant | undefined;
}

export type ContactPointsOf = (db: Reader, memberId: string) => Promise<readonly ContactPoint[]>;

/** What a member is told. `contact` writes the ledger row and the job in the same transaction. */
export interface MemberMessage {
  readonly memberId: string;
  /** Names a template with its purpose: `account.new-device`, `code.step-up`. */
  readonly template: string;
  /** One contact point, or every one on file that can be reached. */
  readonly to: { readonly contactPointId: string } | 'everywhere';
  readonly facts: Readonly<Record<string, string>>;
  /** Sealed at rest until it is sent, and never in a job's data. */
  readonly code?: Sensitive<string>;
  readonly correlation: string;
}

export type TellMember = (tx: Tx, message: MemberMessage) => Promise<void>;

/** Risks that other rooms know of: scam report, SIM signal, contact data changed. */
export type OpenRisksOf = (db: Reader, memberId: string) => Promise<readonly OpenRisk[]>;
