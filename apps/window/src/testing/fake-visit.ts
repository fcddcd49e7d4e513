import { randomBytes, randomInt } from 'node:crypto';
import type { Visit } from '@countersign/keeper-contract';
import { toBase64Url } from '@countersign/kernel';
import { publicPoint } from '@countersign/pincrypto';
import type { FakeState, Kept, VisitPin } from './fake-state.ts';

const TTL_MS = 300_000;

/** What the page is told; nonce, control number and SharedInformation anew each time. */
export function drawVisit(state: FakeState, kept: Kept): Visit {
  const now = state.now();
  const common = {
    act: kept.act,
    language: kept.language ?? 'en',
    brand: 'Larkspur Card',
    returnTo: `${state.appOrigin}/back`,
    expiresAt: now + TTL_MS,
    now,
    nonce: randomBytes(32).toString('base64url'),
    rpId: 'localhost',
  };
  if (kept.act === 'pin.show' || kept.act === 'pin.set') {
    const card = {
      token: `ct_${'a'.repeat(22)}`,
      lastFour: '1009',
      productName: 'Larkspur Charge',
      securityCodeLength: 4,
      securityCodePlace: 'front' as const,
    };
    return { ...common, card, pin: pinOf(state, kept) };
  }
  const newPasskey = {
    challenge: randomBytes(32).toString('base64url'),
    userHandle: randomBytes(32).toString('base64url'),
    userName: 'Larkspur Card',
    exclude: kept.act === 'add-passkey' ? [...state.passkeys.keys()] : [],
  };
  return { ...common, newPasskey };
}

function pinOf(state: FakeState, kept: Kept): VisitPin {
  const credentialIds = [...state.passkeys.keys()];
  const ways = kept.ways ?? ['passkey', 'code'];
  const length = kept.pin?.length ?? 4;
  return {
    controlNumber: String(randomInt(1_000_000_000)).padStart(12, '7'),
    lengthMin: length,
    lengthMax: kept.lengthMax ?? length,
    backendKey: toBase64Url(publicPoint(state.backend.publicKey)),
    sharedInformation: toBase64Url(Uint8Array.from({ length: 32 }, () => randomInt(1, 256))),
    block: kept.block ?? 'iso-4',
    keyAlgorithm: kept.block === 'iso-1' ? 'TDES_2KEY' : 'AES_128',
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    ways: {
      ...(ways.includes('passkey') && credentialIds.length > 0
        ? { passkey: { credentialIds } }
        : {}),
      ...(ways.includes('code') ? { code: { sentTo: 'phone ending 23' } } : {}),
    },
    offline: kept.offline ?? false,
  };
}
