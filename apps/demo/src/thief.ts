import { randomBytes, randomUUID } from 'node:crypto';
import { fromHex, toHex } from '@countersign/kernel';
import { encipherPinBlock, parsePinDigits, takeSecretKey } from '@countersign/pincrypto';
import { ACQUIRER_ALIAS } from './keys-in.ts';
import type { Memory } from './memory.ts';
import { cards } from './world.ts';

/** PINs that a thief tries first; an assigned one is any of ten thousand. */
const GUESSES = [
  '1234',
  '0000',
  '1111',
  '1212',
  '7777',
  '2580',
  '1004',
  '2000',
  '4444',
  '2222',
] as const;

/** Somebody tries a stolen card at a cash machine until it is locked: wrong tries, through the hostline like any other. */
export async function lockStolenCards(hostlineOrigin: string, memory: Memory): Promise<void> {
  for (const card of cards.filter((one) => one.lockedByThief === true)) {
    for (const guess of GUESSES) {
      const verdict = await tryPin({
        hostlineOrigin,
        memory,
        cardReference: card.reference,
        pan: card.pan,
        guess,
      });
      if (verdict === 'locked') break;
    }
  }
}

async function tryPin(ask: {
  readonly hostlineOrigin: string;
  readonly memory: Memory;
  readonly cardReference: string;
  readonly pan: string;
  readonly guess: string;
}): Promise<string> {
  const pin = parsePinDigits(Uint8Array.from(ask.guess, Number));
  const key = takeSecretKey(fromHex(ask.memory.acquirerKey));
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const block = encipherPinBlock({ format: 0, account: ask.pan, pin, key, random });
  const answered = await fetch(new URL('/v1/pin-verifications', ask.hostlineOrigin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${ask.memory.hostKey ?? ''}`,
    },
    body: JSON.stringify({
      attempt: randomUUID(),
      cardReference: ask.cardReference,
      encryptedPinBlock: toHex(block),
      format: 'ISO_FORMAT_0',
      acquirerKey: ACQUIRER_ALIAS,
    }),
  });
  const body = (await answered.json()) as { readonly verdict?: string };
  if (answered.status !== 200)
    throw new Error(`the hostline answered ${answered.status} to a cash machine`);
  return body.verdict ?? '';
}
