import type { Credentials } from '@countersign/sigv4';

/** What the keeper signs its calls with, and the region that goes into the signature. */
export interface BackendCredentials extends Credentials {
  readonly region: string;
}

const REGION = 'us-east-1';

/**
 * Reads `VAULT_CREDENTIALS_FILE`: `{ "accessKeyId": ..., "secretAccessKey": ..., "region"?: ... }`.
 * @throws Error when it is something else; the message quotes nothing of it
 */
export function parseBackendCredentials(text: string): BackendCredentials {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('VAULT_CREDENTIALS_FILE is not JSON');
  }
  const {
    accessKeyId,
    secretAccessKey,
    region = REGION,
  } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (
    typeof accessKeyId !== 'string' ||
    typeof secretAccessKey !== 'string' ||
    typeof region !== 'string'
  )
    throw new Error('VAULT_CREDENTIALS_FILE needs accessKeyId and secretAccessKey');
  return { accessKeyId, secretAccessKey, region };
}
