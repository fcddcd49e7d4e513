import {
  fromBase64Url,
  refused,
  type Bytes,
  type Clock,
  type Random,
  type Refused,
} from '@countersign/kernel';
import type { Refusal } from '@countersign/keeper-contract';
import type { Backend } from './backend-port.ts';
import type { Db } from './database/index.ts';
import type { Keys } from './keys/index.ts';
import type { Ledger } from './ledger/index.ts';
import type { PolicyRoom } from './policy/index.ts';
import type { Settings } from './settings.ts';

/** What every room of the keeper is handed. */
export interface House {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: Keys;
  readonly ledger: Ledger;
  readonly backend: Backend;
  readonly policy: PolicyRoom;
  readonly settings: Settings;
  readonly sites: {
    readonly appOrigin: string;
    readonly windowOrigin: string;
    readonly rpId: string;
  };
  /** A broken part, for the process log: never a value of a member. */
  readonly onFault: (fault: unknown, where: string) => void;
}

/** An expected no of the keeper. */
export function no(refusal: string, facts?: Refusal['facts']): Refused<Refusal> {
  return refused(facts === undefined ? { refusal } : { refusal, facts });
}

const DIGITS_PER_BYTE_LIMIT = 250;

/** Digits drawn without bias: a byte of 250 or more is thrown away. */
export function randomDigits(random: Random, count: number): string {
  let digits = '';
  while (digits.length < count) {
    for (const byte of random(count)) {
      if (byte < DIGITS_PER_BYTE_LIMIT && digits.length < count) digits += String(byte % 10);
    }
  }
  return digits;
}

/** Base64url from outside; nothing when it is not. The schema has checked alphabet and length, not the last characters. */
export function parseBytes(text: string): Bytes | undefined {
  try {
    return fromBase64Url(text);
  } catch {
    return undefined;
  }
}
