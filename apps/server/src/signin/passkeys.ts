import { generateKeyPairSync } from 'node:crypto';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { fromBase64Url, toBase64Url, type Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { findPasskey, notePasskeyUse } from './account-store.ts';
import { recordChange, type Room } from './room.ts';
import type { PasskeyRow } from './tables.ts';

/** Longer than any authenticator needs; single use (WebAuthn level 3 clause 13.4.3; security 5). */
export const PASSKEY_CHALLENGE_BYTES = 32;
export const PASSKEY_LIFE_MS = 5 * 60_000;

export interface PasskeyResponse {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string;
  };
  readonly clientExtensionResults: Record<string, never>;
}

const BASE64URL_MAX = 8_192;

/** Reads what a browser sent: five texts in base64url, everything else is dropped. */
export function parsePasskeyResponse(value: unknown): PasskeyResponse | undefined {
  const outer = membersOf(value);
  const inner = membersOf(outer?.['response']);
  const text = (from: Readonly<Record<string, unknown>> | undefined, name: string) => {
    const found = from?.[name];
    const fine =
      typeof found === 'string' && found.length <= BASE64URL_MAX && /^[A-Za-z0-9_-]+$/.test(found);
    return fine ? found : undefined;
  };
  const id = text(outer, 'id');
  const clientDataJSON = text(inner, 'clientDataJSON');
  const authenticatorData = text(inner, 'authenticatorData');
  const signature = text(inner, 'signature');
  const userHandle = text(inner, 'userHandle');
  if (id === undefined || outer?.['type'] !== 'public-key') return undefined;
  if (clientDataJSON === undefined || authenticatorData === undefined || signature === undefined) {
    return undefined;
  }
  const response = { clientDataJSON, authenticatorData, signature };
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: userHandle === undefined ? response : { ...response, userHandle },
    clientExtensionResults: {},
  };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // read member by member above
    : undefined;
}

export type PasskeyVerdict =
  | {
      readonly kind: 'right';
      readonly row: PasskeyRow;
      readonly signCount: number;
      readonly backedUp: boolean;
    }
  /** The signature is right and the counter went back: a copy may be in use. */
  | { readonly kind: 'counter-regressed'; readonly row: PasskeyRow }
  | { readonly kind: 'wrong' };

export interface PasskeyCheck {
  readonly response: unknown;
  readonly challenge: string;
  readonly owner: { readonly kind: 'member' | 'staff'; readonly id?: string };
}

/**
 * Checks an assertion made on the app's origin: type, challenge, origin, RP id, user present and verified, not embedded,
 * signature, owner, counter. An unknown id costs the same work as a known one.
 */
export async function checkPasskey(room: Room, ask: PasskeyCheck): Promise<PasskeyVerdict> {
  const response = parsePasskeyResponse(ask.response);
  if (response === undefined) return { kind: 'wrong' };
  const found = await findPasskey(room.db.reader, response.id);
  const row = found ?? stranger(response.id);
  const { appOrigin, rpId } = room.settings();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: ask.challenge,
    expectedOrigin: appOrigin,
    expectedRPID: rpId,
    expectedType: 'webauthn.get',
    requireUserVerification: true,
    // The counter is compared below: a regression is an event of its own, not just a no.
    credential: { id: row.credential_id, publicKey: fromBase64Url(row.public_key), counter: 0 },
  }).catch(() => undefined);
  if (verified === undefined || !verified.verified || found === undefined) return { kind: 'wrong' };
  if (isEmbedded(response.response.clientDataJSON)) return { kind: 'wrong' };
  const { userHandle } = response.response;
  const mine =
    found.owner_kind === ask.owner.kind &&
    (ask.owner.id === undefined || found.owner_id === ask.owner.id) &&
    (userHandle === undefined || userHandle === found.user_handle);
  if (!mine) return { kind: 'wrong' };
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  const regressed = (newCounter > 0 || found.sign_count > 0) && newCounter <= found.sign_count;
  if (regressed) return { kind: 'counter-regressed', row: found };
  return { kind: 'right', row: found, signCount: newCounter, backedUp: credentialBackedUp };
}

/** `crossOrigin` is for registered embeds; we have none on the app's origin. */
function isEmbedded(clientDataJson: string): boolean {
  const text = new TextDecoder().decode(fromBase64Url(clientDataJson));
  return (JSON.parse(text) as { readonly crossOrigin?: unknown }).crossOrigin === true;
}

/** Writes the use down. @returns false when the same counter was used meanwhile */
export async function acceptPasskey(
  room: Room,
  tx: Tx,
  verdict: Extract<PasskeyVerdict, { readonly kind: 'right' }>,
): Promise<boolean> {
  const at: Instant = room.clock();
  const { signCount, backedUp } = verdict;
  return notePasskeyUse(tx, { credentialId: verdict.row.credential_id, signCount, backedUp, at });
}

/** The owner is told: either a clumsy authenticator, or somebody has a copy. */
export async function reportRegression(
  room: Room,
  ask: { readonly row: PasskeyRow; readonly correlation: string },
): Promise<void> {
  if (ask.row.owner_kind !== 'member') return;
  await room.db.transaction((tx) =>
    recordChange(room, tx, {
      memberId: ask.row.owner_id,
      kind: 'passkey-counter-regressed',
      correlation: ask.correlation,
      tell: 'account.passkey-counter-regressed',
    }),
  );
}

/** COSE key of a P-256 point (RFC 9053 clause 7.1.1): a map of five entries. */
function coseKey(x: Uint8Array, y: Uint8Array): Uint8Array {
  return Uint8Array.from([
    0xa5,
    1,
    2,
    3,
    0x26,
    0x20,
    1,
    0x21,
    0x58,
    32,
    ...x,
    0x22,
    0x58,
    32,
    ...y,
  ]);
}

let strangersKey: string | undefined;

/** A key that nobody holds, so that an unknown id is verified like a known one. */
function stranger(credentialId: string): PasskeyRow {
  strangersKey ??= makeStrangersKey();
  return {
    credential_id: credentialId,
    owner_kind: 'member',
    owner_id: '',
    public_key: strangersKey,
    sign_count: 0,
    transports: [],
    backup_eligible: false,
    backed_up: false,
    user_handle: '',
    name: '',
    added_at: 0,
    last_used_at: null,
    removed_at: null,
  };
}

function makeStrangersKey(): string {
  const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return toBase64Url(coseKey(fromBase64Url(x ?? ''), fromBase64Url(y ?? '')));
}

/** The browser's request options, as JSON; without `allow` the passkey names its owner itself. */
export function requestOptions(
  room: Room,
  ask: { readonly challenge: string; readonly allow?: readonly string[] },
): Readonly<Record<string, unknown>> {
  return {
    challenge: ask.challenge,
    rpId: room.settings().rpId,
    timeout: PASSKEY_LIFE_MS,
    userVerification: 'required',
    allowCredentials: (ask.allow ?? []).map((id) => ({ id, type: 'public-key' })),
  };
}
