import assert from 'node:assert/strict';
import { X509Certificate, generateKeyPairSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  type CertificateFacts,
  checkCertificate,
  issueCertificate,
  readAuthority,
} from './index.ts';

const now = Date.UTC(2026, 5, 1, 12);
const minute = 60_000;
const pair = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve });
const root = pair();
const leaf = pair();

function rootFacts(over: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    subject: 'Screens',
    issuer: 'Screens',
    publicKey: root.publicKey,
    signWith: root.privateKey,
    issuerPublicKey: root.publicKey,
    serial: randomBytes(16),
    notBefore: now - minute,
    notAfter: now + 60 * minute,
    use: 'authority',
    ...over,
  };
}

function leafFacts(over: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    ...rootFacts(),
    subject: 'screen 1',
    publicKey: leaf.publicKey,
    notAfter: now + 5 * minute,
    use: 'agreement',
    ...over,
  };
}

const rootPem = issueCertificate(rootFacts());
const readRoot = readAuthority(rootPem, now);
assert.ok(readRoot.ok);
const authority = readRoot.value;

test('a certificate says what it was made with, and the runtime reads it', () => {
  const read = new X509Certificate(issueCertificate(leafFacts()));
  assert.equal(read.subject, 'CN=screen 1');
  assert.equal(read.issuer, 'CN=Screens');
  assert.equal(read.ca, false);
  assert.equal(read.validFromDate.getTime(), now - minute);
  assert.equal(read.validToDate.getTime(), now + 5 * minute);
  assert.ok(read.publicKey.equals(leaf.publicKey));
  assert.equal(read.serialNumber.length, 32);
  const far = new X509Certificate(issueCertificate(leafFacts({ notAfter: Date.UTC(2061, 0, 2) })));
  assert.equal(far.validToDate.getTime(), Date.UTC(2061, 0, 2));
});

for (const curve of ['P-256', 'P-384', 'P-521']) {
  test(`${curve}: an authority signs a leaf, and the leaf is taken`, () => {
    const ca = pair(curve);
    const own = { publicKey: ca.publicKey, signWith: ca.privateKey, issuerPublicKey: ca.publicKey };
    const known = readAuthority(issueCertificate(rootFacts(own)), now);
    assert.ok(known.ok);
    const key = pair(curve).publicKey;
    const pem = issueCertificate(leafFacts({ ...own, publicKey: key }));
    const verdict = checkCertificate(pem, known.value, now);
    assert.ok(verdict.ok);
    assert.ok(verdict.value.publicKey.equals(key));
  });
}

function codeOf(verdict: { ok: boolean; refusal?: { code: string } }): string {
  return verdict.refusal?.code ?? 'ok';
}

const other = pair();
const k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const explicit = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' });

function tampered(): string {
  const bytes = Buffer.from(new X509Certificate(issueCertificate(leafFacts())).raw);
  const at = bytes.indexOf('screen 1');
  bytes.write('screen 2', at);
  return new X509Certificate(bytes).toString();
}

const table: readonly [string, () => string, string][] = [
  ['right', () => issueCertificate(leafFacts()), 'ok'],
  [
    'by another authority of the same name',
    () => issueCertificate(leafFacts({ signWith: other.privateKey })),
    'x509.other-authority',
  ],
  [
    'by another authority that says so',
    () =>
      issueCertificate(
        leafFacts({
          issuer: 'Other',
          signWith: other.privateKey,
          issuerPublicKey: other.publicKey,
        }),
      ),
    'x509.other-authority',
  ],
  ['tampered', tampered, 'x509.other-authority'],
  ['expired', () => issueCertificate(leafFacts({ notAfter: now - 1000 })), 'x509.expired'],
  [
    'not yet valid',
    () => issueCertificate(leafFacts({ notBefore: now + 1000 })),
    'x509.not-yet-valid',
  ],
  [
    'an authority itself',
    () => issueCertificate(leafFacts({ use: 'authority' })),
    'x509.wrong-use',
  ],
  ['the root', () => rootPem, 'x509.wrong-use'],
  [
    'of another curve',
    () => issueCertificate(leafFacts({ publicKey: k1.publicKey })),
    'x509.wrong-key',
  ],
  [
    'of a curve that is spelt out',
    () => issueCertificate(leafFacts({ publicKey: explicit.publicKey })),
    'x509.wrong-key',
  ],
  ['of RSA', () => issueCertificate(leafFacts({ publicKey: rsa.publicKey })), 'x509.wrong-key'],
  ['two in one', () => issueCertificate(leafFacts()) + rootPem, 'x509.unreadable'],
  ['no PEM', () => 'x', 'x509.unreadable'],
  [
    'PEM of nothing',
    () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'x509.unreadable',
  ],
];

for (const [what, make, wanted] of table) {
  test(`a leaf certificate ${what}: ${wanted}`, () => {
    assert.equal(codeOf(checkCertificate(make(), authority, now)), wanted);
  });
}

test('every flipped byte of a certificate is refused', () => {
  const bytes = new X509Certificate(issueCertificate(leafFacts())).raw;
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x01;
    const body =
      changed
        .toString('base64')
        .match(/.{1,64}/g)
        ?.join('\n') ?? '';
    const pem = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
    assert.notEqual(codeOf(checkCertificate(pem, authority, now)), 'ok', `byte ${at}`);
  }
});

test('an authority is refused when it is expired, a leaf, or signed by someone else', () => {
  assert.equal(
    codeOf(readAuthority(issueCertificate(rootFacts({ notAfter: now - 1000 })), now)),
    'x509.expired',
  );
  assert.equal(codeOf(readAuthority(issueCertificate(leafFacts()), now)), 'x509.wrong-use');
  const under = rootFacts({ subject: 'Under', publicKey: other.publicKey });
  assert.equal(codeOf(readAuthority(issueCertificate(under), now)), 'x509.other-authority');
  assert.equal(codeOf(readAuthority(issueCertificate(under), now, authority)), 'ok');
  assert.equal(
    codeOf(
      readAuthority(issueCertificate({ ...under, signWith: other.privateKey }), now, authority),
    ),
    'x509.other-authority',
  );
});

test('a leaf under an authority that has expired since is refused', () => {
  const long = issueCertificate(leafFacts({ notAfter: now + 600 * minute }));
  assert.equal(codeOf(checkCertificate(long, authority, now + 61 * minute)), 'x509.expired');
});
