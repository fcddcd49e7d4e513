// Debian's secsipidx, which had no part in making an Identity, looks at it (RFC 8224).
import { spawnSync } from 'node:child_process';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type IdentityCheck = 'signed' | 'not signed';

/**
 * Whether a header is signed by a key. It looks at the signature first and then at the extension, of which version 1.2
 * knows `shaken` alone: so it stops at ours, `rcd`, when the signature was right, and before it when it was not.
 * @throws Error where it says anything else
 */
export function checkIdentity(identity: string, key: JsonWebKey): IdentityCheck {
  const folder = mkdtempSync(join(tmpdir(), 'cs-identity-'));
  try {
    const [header, pem] = [join(folder, 'identity'), join(folder, 'key.pem')];
    writeFileSync(header, identity);
    writeFileSync(
      pem,
      createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
    );
    const args = ['-check', '-fidentity', header, '-fpubkey', pem, '-ppt', 'rcd', '-expire', '60'];
    const { stderr, stdout } = spawnSync('/usr/bin/secsipidx', args, { encoding: 'utf8' });
    const said = stdout + stderr;
    if (/ECDSA verification failed/.test(said)) return 'not signed';
    if (/invalid value for ppt header parameter/.test(said) || /^ok$/m.test(said)) return 'signed';
    throw new Error(`secsipidx said: ${said}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
