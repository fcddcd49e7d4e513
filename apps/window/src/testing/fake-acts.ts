import { randomBytes, randomInt, type KeyObject } from 'node:crypto';
import {
  addPasskeyBytes,
  type AddPasskey,
  type AskCode,
  type CodeSent,
  type MatchCard,
  type Matched,
  type Refusal,
  type SetDone,
  type SetPin,
  type ShownPin,
  type ShowPin,
} from '@countersign/keeper-contract';
import { fromBase64Url, fromHex, ok, toHex, type Outcome } from '@countersign/kernel';
import {
  decipherPinBlock,
  deriveExchangedKey,
  encipherPinBlock,
  parsePinDigits,
  parsePublicPoint,
} from '@countersign/pincrypto';
import { openBox } from '@countersign/sealing';
import { checkProof, checkSigned, enrol, sha256 } from './fake-proof.ts';
import { findOpened, no, textsOf, type FakeState, type VisitPin } from './fake-state.ts';

type Answer<T> = Promise<Outcome<T, Refusal>>;

const CODE_MS = 300_000;

/** The backend's side of the exchange with the screen. */
function exchangedKey(state: FakeState, screenKey: string, pin: VisitPin): KeyObject {
  return deriveExchangedKey({
    privateKey: state.backend.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(screenKey)),
    kdf: pin.kdf,
    hash: pin.hash,
    info: fromBase64Url(pin.sharedInformation),
    shape: { algorithm: pin.block === 'iso-4' ? 'AES' : 'TDES', bytes: 16 },
  });
}

export async function matchCard(state: FakeState, { ticket, box }: MatchCard): Answer<Matched> {
  const found = findOpened(state, ticket);
  if (!found.ok) return found;
  const sealed = { recipient: state.boxes, kind: 'card-match', context: `${ticket}|` };
  const opened = await openBox({ ...sealed, box: fromBase64Url(box) });
  if (!opened.ok) return no('box.unreadable');
  state.lastCard = textsOf(opened.value);
  const { newPasskey, returnTo } = found.value.latest;
  const passkey = state.lastCard['passkey'];
  if (passkey !== undefined) await enrol(state, JSON.parse(passkey), newPasskey?.challenge ?? '');
  state.visits.delete(ticket);
  return ok({ returnTo });
}

export async function addPasskey(
  state: FakeState,
  { ticket, registration, assertion }: AddPasskey,
): Answer<Matched> {
  const found = findOpened(state, ticket);
  if (!found.ok) return found;
  const { nonce, newPasskey, returnTo } = found.value.latest;
  const { response } = registration as {
    readonly response: { readonly attestationObject: string };
  };
  const attestationHash = sha256(fromBase64Url(response.attestationObject));
  const challenge = sha256(addPasskeyBytes({ nonce: fromBase64Url(nonce), attestationHash }));
  const good =
    (await checkSigned(state, assertion, challenge)) &&
    (await enrol(state, registration, newPasskey?.challenge ?? ''));
  if (!good) return no('passkey.refused');
  state.visits.delete(ticket);
  return ok({ returnTo });
}

export async function askCode(state: FakeState, { ticket, screenKey }: AskCode): Answer<CodeSent> {
  const found = findOpened(state, ticket);
  if (!found.ok) return found;
  state.lastCode = String(randomInt(1_000_000)).padStart(6, '0');
  state.visits.set(ticket, { ...found.value, code: { digits: state.lastCode, screenKey } });
  return ok({ sentTo: 'phone ending 23', expiresAt: state.now() + CODE_MS, resendsLeft: 2 });
}

export async function showPin(state: FakeState, ask: ShowPin): Answer<ShownPin> {
  const found = findOpened(state, ask.ticket);
  if (!found.ok) return found;
  const { pin, returnTo } = found.value.latest;
  if (pin === undefined) return no('visit.other-act');
  const proven = await checkProof(state, found.value, ask);
  if (!proven.ok) return proven;
  const block = encipherPinBlock({
    format: 4,
    account: pin.controlNumber,
    pin: parsePinDigits(Uint8Array.from(found.value.pin ?? '4092', Number)),
    key: exchangedKey(state, ask.screenKey, pin),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  state.visits.delete(ask.ticket);
  return ok({ block: toHex(block), returnTo });
}

export async function setPin(state: FakeState, ask: SetPin): Answer<SetDone> {
  const found = findOpened(state, ask.ticket);
  if (!found.ok) return found;
  const { pin, returnTo } = found.value.latest;
  if (pin === undefined) return no('visit.other-act');
  const proven = await checkProof(state, found.value, ask);
  if (!proven.ok) return proven;
  const enciphered = { key: exchangedKey(state, ask.screenKey, pin), block: fromHex(ask.block) };
  const digits = decipherPinBlock(
    pin.block === 'iso-4'
      ? { ...enciphered, format: 4, account: pin.controlNumber }
      : { ...enciphered, format: 1 },
  );
  const chosen = Array.from(digits).join('');
  const reason = state.weak.get(chosen);
  if (reason !== undefined) return no('pin.weak', { reasons: reason });
  state.taken.push(chosen);
  state.visits.delete(ask.ticket);
  return ok({ state: pin.offline ? 'pending-chip' : 'active', returnTo });
}
