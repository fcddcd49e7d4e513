import type { KeyAttributes, KeyUsage, Modes } from './attributes.ts';

export const KEY_STATES = ['CREATE_COMPLETE', 'DELETE_PENDING', 'DELETE_COMPLETE'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** What a key is made of, as it lies in the store: never clear. */
export type KeyMaterial =
  /** An X9.143 version D block under the split key. */
  | { readonly kind: 'symmetric'; readonly keyBlock: string }
  /** A private key sealed under the split key, and the certificate that our own authority gave its public key. */
  | { readonly kind: 'key-pair'; readonly sealed: string; readonly certificatePem: string }
  /** A certificate that we trust; `signedBy` is the ARN of the one above it, or null for a root. */
  | { readonly kind: 'certificate'; readonly pem: string; readonly signedBy: string | null }
  /** What is left of a deleted key. */
  | { readonly kind: 'destroyed' };

export type CheckValueAlgorithm = 'CMAC' | 'ANSI_X9_24' | 'SHA_1';

/** One key of the store. Times are milliseconds UTC. */
export interface KeyRecord {
  readonly arn: string;
  readonly attributes: KeyAttributes;
  readonly checkValue: string;
  readonly checkValueAlgorithm: CheckValueAlgorithm;
  readonly enabled: boolean;
  readonly exportable: boolean;
  readonly state: KeyState;
  readonly origin: 'EXTERNAL' | 'AWS_PAYMENT_CRYPTOGRAPHY';
  readonly createdAt: number;
  readonly usageStartedAt: number | null;
  readonly usageStoppedAt: number | null;
  /** When the material is to be destroyed. */
  readonly deletePendingAt: number | null;
  readonly deletedAt: number | null;
  /** What keys agreed with this one may be used for; K3 only. */
  readonly deriveKeyUsage: KeyUsage | null;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly material: KeyMaterial;
}

function modesObject(modes: Modes): Readonly<Record<string, boolean>> {
  const none = {
    Encrypt: false,
    Decrypt: false,
    Wrap: false,
    Unwrap: false,
    Generate: false,
    Sign: false,
    Verify: false,
    DeriveKey: false,
    NoRestrictions: false,
  };
  return { ...none, ...Object.fromEntries(modes.map((mode) => [mode, true])) };
}

// Timestamps of awsJson1.0 are seconds since 1970.
function seconds(at: number | null): number | undefined {
  return at === null ? undefined : at / 1000;
}

export function attributesOnWire(attributes: KeyAttributes): Readonly<Record<string, unknown>> {
  return {
    KeyUsage: attributes.usage,
    KeyClass: attributes.keyClass,
    KeyAlgorithm: attributes.algorithm,
    KeyModesOfUse: modesObject(attributes.modes),
  };
}

/** The key as `Key` of the control plane. */
export function keyOnWire(record: KeyRecord): Readonly<Record<string, unknown>> {
  return {
    KeyArn: record.arn,
    KeyAttributes: attributesOnWire(record.attributes),
    KeyCheckValue: record.checkValue,
    KeyCheckValueAlgorithm: record.checkValueAlgorithm,
    Enabled: record.enabled,
    Exportable: record.exportable,
    KeyState: record.state,
    KeyOrigin: record.origin,
    CreateTimestamp: seconds(record.createdAt),
    UsageStartTimestamp: seconds(record.usageStartedAt),
    UsageStopTimestamp: seconds(record.usageStoppedAt),
    DeletePendingTimestamp: seconds(record.deletePendingAt),
    DeleteTimestamp: seconds(record.deletedAt),
    DeriveKeyUsage: record.deriveKeyUsage ?? undefined,
  };
}

/** The key as `KeySummary` of `ListKeys`. */
export function keySummaryOnWire(record: KeyRecord): Readonly<Record<string, unknown>> {
  return {
    KeyArn: record.arn,
    KeyState: record.state,
    KeyAttributes: attributesOnWire(record.attributes),
    KeyCheckValue: record.checkValue,
    Exportable: record.exportable,
    Enabled: record.enabled,
  };
}
