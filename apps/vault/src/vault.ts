import { join } from 'node:path';
import type { Clock } from '@countersign/kernel';
import type { DrawBytes } from '@countersign/pincrypto';
import { openAuditLog } from './audit/log.ts';
import {
  type StoredAuthority,
  makeOwnAuthority,
  openOwnAuthority,
} from './control/own-authority.ts';
import type { CallerCredentials } from './credentials.ts';
import { type VaultAnswer, type VaultCall, makeDispatch } from './dispatch.ts';
import { type FailureAlarm, type FailureLimits, makeFailureWatch } from './guard/failure-watch.ts';
import { makeSingleUse } from './guard/single-use.ts';
import { openUseLog } from './guard/use-log.ts';
import { StartRefused, assembleFromFiles } from './keys/components.ts';
import { type Settling, makeFolder, makeSettling, readIfThere } from './keys/files.ts';
import { type KeySpace, type Protection, makeProtection } from './keys/protection.ts';
import { makeKeyRing } from './keys/ring.ts';
import { openKeyStore, readAuthentic, writeAuthentic } from './keys/store.ts';

export interface VaultOptions {
  /** Keys and log lie below it; 0700 of the vault's account. */
  readonly stateDir: string;
  /** Three files in three folders; two are needed to start. */
  readonly componentFiles: readonly string[];
  readonly keySpace: KeySpace;
  readonly region: string;
  readonly credentials: CallerCredentials;
  readonly limits: FailureLimits;
  readonly certificateSecondsMax: number;
  readonly allowVariantBinding: boolean;
  readonly clock: Clock;
  readonly random: DrawBytes;
  readonly newReference: () => string;
  readonly onAlarm: (alarm: FailureAlarm) => void;
  readonly onFault: (fault: unknown, reference: string) => void;
}

export interface Vault {
  readonly handle: (call: VaultCall) => VaultAnswer;
  /** Writes what waits to the log; whoever serves calls it when the calls at hand are answered. */
  readonly flush: () => void;
  /** Brings changed files to the disk. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Components of the split key that were found at the start, of three. */
  readonly componentsPresent: number;
}

interface StoreFacts {
  readonly version: 1;
  readonly keySpace: KeySpace;
  readonly region: string;
  readonly authority: StoredAuthority;
}

const FACTS = 'store.json';

/** Test and production do not mix: a store says what it is, and its keys are derived from that word. */
function openFacts(options: VaultOptions, protection: Protection, settling: Settling): StoreFacts {
  const folder = options.stateDir;
  const known = readAuthentic(folder, FACTS, protection) as StoreFacts | undefined;
  if (known !== undefined) {
    if (known.region !== options.region)
      throw new StartRefused(`VAULT_REGION: the store was made for ${known.region}`);
    return known;
  }
  const authority = makeOwnAuthority(protection, { now: options.clock(), random: options.random });
  const facts: StoreFacts = {
    version: 1,
    keySpace: options.keySpace,
    region: options.region,
    authority,
  };
  writeAuthentic({ folder, name: FACTS, value: facts, protection, settling });
  return facts;
}

/** Says which key space a store is of before anything is opened, so that the wrong setting is named as such. */
function assertKeySpace(folder: string, keySpace: KeySpace): boolean {
  const text = readIfThere(join(folder, FACTS));
  if (text === undefined) return false;
  const other = keySpace === 'test' ? 'production' : 'test';
  if (text.includes(`"keySpace":"${other}"`))
    throw new StartRefused(
      `the store holds ${other} keys: start it with VAULT_KEY_SPACE=${other}, or name another VAULT_STATE_DIR`,
    );
  return true;
}

/** The keys of a store, opened under two of the three components. */
function openKeys(options: VaultOptions, settling: Settling) {
  const { stateDir, clock, random, region, keySpace } = options;
  const storeExists = assertKeySpace(stateDir, keySpace);
  const paths = options.componentFiles;
  const assembled = assembleFromFiles({ paths, random, storeExists, settling });
  const protection = makeProtection(assembled.key, { set: assembled.set, keySpace, random });
  const facts = openFacts(options, protection, settling);
  const store = openKeyStore({ folder: stateDir, settling, region, protection, random, clock });
  return {
    store,
    protection,
    ring: makeKeyRing({ store, protection, clock }),
    ownAuthority: openOwnAuthority(facts.authority, protection, random),
    componentsPresent: assembled.present,
  };
}

/**
 * Opens a vault, and makes its keys at the very first start.
 * @throws StartRefused when components, store or log do not allow it; the message is one line with the remedy
 */
export function openVault(options: VaultOptions): Vault {
  const { stateDir, clock, random, keySpace, certificateSecondsMax, allowVariantBinding } = options;
  const settling = makeSettling();
  makeFolder(stateDir);
  const keys = openKeys(options, settling);
  const audit = openAuditLog(join(stateDir, 'log'), settling);
  const startedAt = clock();
  const uses = openUseLog(join(stateDir, 'uses'), startedAt);
  const singleUse = makeSingleUse();
  for (const use of uses.recent) singleUse.take(use, startedAt);
  const watch = makeFailureWatch(options.limits, options.onAlarm);
  const { credentials, region, newReference, onFault } = options;
  const shared = { clock, random, singleUse };
  const handle = makeDispatch({
    data: { ...shared, ring: keys.ring, watch, certificateSecondsMax },
    control: { ...shared, ...keys, keySpace, allowVariantBinding },
    ...{ audit, uses, credentials, region, clock, newReference, onFault },
  });
  const flush = () => {
    uses.flush();
    audit.flush();
  };
  return {
    handle,
    flush,
    settle: settling.now,
    close() {
      uses.flush();
      audit.close();
      return settling.now();
    },
    componentsPresent: keys.componentsPresent,
  };
}
