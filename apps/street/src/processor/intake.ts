import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

/*
 * The window's intake as an issuer's processor knows it: from its documentation, not from the house's own contract. A
 * test holds both together.
 */

export const KEEPER_KEY_PATH = '/keeper-key';
export const INTAKE_PATH = '/intake';

/** One card number and what the keeper itself must know about its holder. Leaves this process inside a box only. */
export interface IntakeRecord {
  readonly cardReference: string;
  readonly memberReference: string;
  readonly productId: string;
  readonly pan: string;
  /** YYYY-MM */
  readonly expiry: string;
  readonly idEnding: string;
  /** YYYY-MM-DD */
  readonly birthDate?: string;
  readonly phoneEnding?: string;
  /** `since` is YYYY-MM-DD. */
  readonly address: { readonly lines: string[]; readonly since: string };
  /** YYYY-MM-DD */
  readonly cardDispatchedOn?: string;
  /** `assign` draws a PIN; `none` leaves the card without one. */
  readonly pin: 'assign' | 'none';
}

/** What the box belongs to: whose key signed it, and the batch that it is counted under. */
export function boxContext(named: {
  readonly issuerKeyId: string;
  readonly batch: string;
}): string {
  return `intake|${named.issuerKeyId}|${named.batch}`;
}

const KeeperKey = Type.Object({
  keyId: Type.String(),
  publicKey: Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' }),
  suite: Type.String(),
});
const Report = Type.Object({
  accepted: Type.Array(Type.Object({ cardReference: Type.String(), card: Type.String() })),
  refused: Type.Array(
    Type.Object({
      line: Type.Integer(),
      cardReference: Type.String(),
      refusal: Type.String(),
    }),
  ),
});
export type IntakeReport = Static<typeof Report>;

const keeperKey = Compile(KeeperKey);
const report = Compile(Report);

export function isKeeperKey(value: unknown): value is Static<typeof KeeperKey> {
  return keeperKey.Check(value);
}

export function isIntakeReport(value: unknown): value is IntakeReport {
  return report.Check(value);
}
