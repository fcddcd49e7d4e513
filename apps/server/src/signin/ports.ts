import type { PostJson } from '@countersign/keeper-contract';
import type { Clock, NewId, Random } from '@countersign/kernel';
import type { ApiCaller, Database, Limit, Limits, Log, Reader } from '../platform/index.ts';
import type {
  AppendAudit,
  ContactPointsOf,
  TellMember,
  Verification,
} from '../verification/index.ts';

/** A cardmember as this room needs them. */
export interface MemberFacts {
  readonly memberId: string;
  /** The issuer's own name for them; the keeper knows no other. */
  readonly reference: string;
  readonly language: string;
}

/** Settings that operators change; times in milliseconds. */
export interface SigninSettings {
  /** `https://app.bank.example` */
  readonly appOrigin: string;
  readonly windowOrigin: string;
  /** RP id of the passkeys: the parent domain of app and window. */
  readonly rpId: string;
  /** What an authenticator app lists us under. */
  readonly brand: string;
  /** Ids of the teams that somebody can be invited to. */
  readonly teams: readonly string[];
  /** STAFF_TOTP: staff may sign in with an authenticator app (demo). */
  readonly staffTotp: boolean;
  readonly memberIdleMs: number;
  readonly memberSessionMs: number;
  readonly staffIdleMs: number;
  readonly staffSessionMs: number;
  /** The page of somebody of the staff locks after so long without a key or pointer. */
  readonly staffLockMs: number;
  /** A device that came without a passkey is an open risk for so long. */
  readonly youngDeviceMs: number;
  readonly recoveryCoolingMs: number;
  readonly limits: SigninLimits;
}

export interface SigninLimits {
  readonly registrationPerSource: Limit;
  readonly registrationOverall: Limit;
  /** Per account and device that the account knows. */
  readonly signInPerAccountAndDevice: Limit;
  readonly signInPerSource: Limit;
}

export interface SigninParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly log: Log;
  readonly limits: Limits;
  /** The keeper's line; throws when it is down. */
  readonly post: PostJson;
  readonly verification: Verification;
  readonly audit: AppendAudit;
  readonly tell: TellMember;
  readonly contactPoints: ContactPointsOf;
  readonly memberByReference: (db: Reader, reference: string) => Promise<MemberFacts | undefined>;
  readonly memberOf: (db: Reader, memberId: string) => Promise<MemberFacts | undefined>;
  /** Scoped API keys; a bearer that is not ours is asked there. */
  readonly findApiClient: (bearer: string) => Promise<ApiCaller | undefined>;
  /** 32 bytes, from the server's own secret; for recovery codes only. */
  readonly recoveryKey: Uint8Array;
  /** Read anew each time: a changed programme counts at once. */
  readonly settings: () => SigninSettings;
}
