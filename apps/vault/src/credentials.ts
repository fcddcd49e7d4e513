import { StartRefused } from './keys/components.ts';

export const PLANES = ['data', 'control'] as const;
export type Plane = (typeof PLANES)[number];

/** A caller, its secret, and what it may ask for. */
export interface CallerCredential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly allow: readonly Plane[];
}

export type CallerCredentials = readonly CallerCredential[];

/** Shortest secret that is taken, in characters (AWS: 40). */
export const SECRET_MIN = 32;
const CALLERS_MAX = 16;
const ACCESS_KEY_ID = /^[A-Za-z0-9_-]{4,128}$/;

export function findCaller(
  credentials: CallerCredentials,
  accessKeyId: string,
): CallerCredential | undefined {
  return credentials.find((one) => one.accessKeyId === accessKeyId);
}

function parseOne(value: unknown): CallerCredential | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { accessKeyId, secretAccessKey, allow } = value as Readonly<Record<string, unknown>>;
  if (typeof accessKeyId !== 'string' || !ACCESS_KEY_ID.test(accessKeyId)) return undefined;
  if (typeof secretAccessKey !== 'string' || secretAccessKey.length < SECRET_MIN) return undefined;
  if (allow === undefined) return { accessKeyId, secretAccessKey, allow: PLANES };
  if (!Array.isArray(allow)) return undefined;
  return { accessKeyId, secretAccessKey, allow: PLANES.filter((plane) => allow.includes(plane)) };
}

/**
 * Reads the credentials file: `{ "accessKeyId": ..., "secretAccessKey": ... }`, or `{ "credentials": [ ... ] }` with an
 * `allow` list of planes (`data`, `control`) each where a caller is not to have both.
 * @throws StartRefused; the message quotes nothing of the file
 */
export function parseCredentials(text: string): CallerCredentials {
  const refusal = new StartRefused(
    'VAULT_CREDENTIALS_FILE: not a credentials file, or a secret under 32 characters',
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal;
  }
  if (typeof value !== 'object' || value === null) throw refusal;
  const several = (value as Readonly<Record<string, unknown>>)['credentials'];
  const all: readonly unknown[] = Array.isArray(several) ? several : [value];
  const parsed = all.map(parseOne).filter((one) => one !== undefined);
  const ids = new Set(parsed.map(({ accessKeyId }) => accessKeyId));
  if (
    parsed.length === 0 ||
    parsed.length !== all.length ||
    ids.size !== parsed.length ||
    all.length > CALLERS_MAX
  )
    throw refusal;
  return parsed;
}
