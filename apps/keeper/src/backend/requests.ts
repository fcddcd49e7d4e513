import { Buffer } from 'node:buffer';
import type { Agreement, Pan, PinMethod, ReferenceValue } from '../backend-port.ts';
import { ALIASES, IBM_ATTRIBUTES, PVV_KEY_INDEX, VALIDATION_DIGITS_MAX } from './key-plan.ts';
import type { JsonObject } from './wire.ts';

// Shapes of requests that several calls share. Card numbers stand here because the AWS wire has them.

/** IBM 3624 terms: the key's own table and pad, and the first sixteen digits of the card number. */
export function ibmTerms(pan: Pan): JsonObject {
  return {
    DecimalizationTable: IBM_ATTRIBUTES.table,
    PinValidationDataPadCharacter: IBM_ATTRIBUTES.padCharacter,
    PinValidationData: pan.slice(0, VALIDATION_DIGITS_MAX),
  };
}

/** A key for PIN blocks agreed with a screen. */
export function screenKey(screen: Agreement, algorithm: 'AES_128' | 'TDES_2KEY'): JsonObject {
  return {
    WrappedKeyMaterial: {
      DiffieHellmanSymmetricKey: {
        CertificateAuthorityPublicKeyIdentifier: ALIASES.screenCa,
        PublicKeyCertificate: Buffer.from(screen.certificatePem).toString('base64'),
        KeyAlgorithm: algorithm,
        KeyDerivationFunction: 'NIST_SP800',
        KeyDerivationHashAlgorithm: 'SHA_256',
        SharedInformation: hexOf(screen.sharedInformation),
      },
    },
  };
}

/** A key block protection key agreed with the bureau or an importer. */
export function agreementOf(peer: Agreement): JsonObject {
  return {
    PrivateKeyIdentifier: ALIASES.ecdhExchange,
    CertificateAuthorityPublicKeyIdentifier: ALIASES.screenCa,
    PublicKeyCertificate: Buffer.from(peer.certificatePem).toString('base64'),
    DeriveKeyAlgorithm: 'AES_256',
    KeyDerivationFunction: 'NIST_SP800',
    KeyDerivationHashAlgorithm: 'SHA_256',
    DerivationData: { SharedInformation: hexOf(peer.sharedInformation) },
  };
}

/** What a PIN is compared with: key and attributes of its method. */
export function verificationOf(ask: {
  readonly method: PinMethod;
  readonly pan: Pan;
  readonly value: ReferenceValue;
}): JsonObject {
  // The offset or PVV goes to the backend, which alone can compare it.
  const value = ask.value.expose();
  if (ask.method === 'ibm3624-offset') {
    return {
      VerificationKeyIdentifier: ALIASES.pvk3624,
      VerificationAttributes: { Ibm3624Pin: { ...ibmTerms(ask.pan), PinOffset: value } },
    };
  }
  return {
    VerificationKeyIdentifier: ALIASES.pvkVisa,
    VerificationAttributes: {
      VisaPin: { PinVerificationKeyIndex: PVV_KEY_INDEX, VerificationValue: value },
    },
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
