import type { Clock, Instant } from '@countersign/kernel';
import type { DrawBytes } from '@countersign/pincrypto';
import type { KeySpace, Protection } from '../keys/protection.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { KeyStore } from '../keys/store.ts';
import type { SharedUse, SingleUse } from '../guard/single-use.ts';
import type { OwnAuthority } from './own-authority.ts';

/** What the control plane works with. */
export interface ControlRoom {
  readonly store: KeyStore;
  readonly ring: KeyRing;
  readonly protection: Protection;
  readonly clock: Clock;
  readonly random: DrawBytes;
  readonly keySpace: KeySpace;
  readonly ownAuthority: OwnAuthority;
  readonly singleUse: SingleUse;
  /** Takes key blocks of versions A and C at import: somebody asked for it by name. */
  readonly allowVariantBinding: boolean;
}

/** One call under way: the keys that the log names. */
export interface ControlTrace {
  readonly now: Instant;
  readonly keys: KeyRecord[];
  use: SharedUse | undefined;
}

export type ControlOperation = (
  room: ControlRoom,
  request: unknown,
  trace: ControlTrace,
) => Readonly<Record<string, unknown>>;
