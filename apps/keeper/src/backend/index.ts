import type { Clock, Random } from '@countersign/kernel';
import type { Call } from '@countersign/lines';
import type { Credentials } from '@countersign/sigv4';
import { type Backend, BackendFault, type EnsureKeys } from '../backend-port.ts';
import { makeCardCalls } from './cards.ts';
import { makeKeyCalls } from './keys.ts';
import { makePinCalls } from './pins.ts';
import { type CertifyKey, runSelfTest } from './self-test.ts';
import { makeWire } from './wire.ts';

export { type CertifyKey } from './self-test.ts';
export { type BackendCredentials, parseBackendCredentials } from './credentials.ts';
export { ALIASES } from './key-plan.ts';

export interface BackendOptions {
  /** Where the backend is: the vault's socket. */
  readonly call: Call;
  /** Host header; any name on a Unix socket. */
  readonly host?: string;
  /** Where the control plane is, when it is another endpoint than the data plane (AWS). */
  readonly control?: { readonly call: Call; readonly host: string };
  readonly credentials: Credentials;
  readonly region: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Certifies the self-test's own one-time keys, as for a screen. */
  readonly certify: CertifyKey;
}

/**
 * The keeper's client of the crypto backend, which speaks the AWS Payment Cryptography wire. Before it serves:
 * `ensureKeys`, `importRootCa`, `selfTest`, in this order.
 */
export function createBackend(options: BackendOptions): Backend {
  const data = { call: options.call, host: options.host ?? 'vault' };
  const { credentials, region, clock } = options;
  const wire = makeWire({ data, control: options.control ?? data, credentials, region, clock });
  const calls = { ...makeKeyCalls(wire), ...makePinCalls(wire), ...makeCardCalls(wire) };
  let ensured: EnsureKeys | undefined;
  return {
    ...calls,
    async ensureKeys(ask) {
      await calls.ensureKeys(ask);
      ensured = ask;
    },
    async selfTest() {
      if (ensured === undefined) throw new BackendFault('the self-test comes after ensureKeys');
      await runSelfTest({ calls, ensured, certify: options.certify, random: options.random });
    },
  };
}
