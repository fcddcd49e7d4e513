import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@countersign/kernel';
import type { GivenCard } from '../given.ts';

/** Messages kept; the oldest go first. */
export const MESSAGES_MAX = 2_000;
export const TEXT_CHARACTERS_MAX = 20_000;

export interface Message {
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly channel: 'sms' | 'email';
  /** E.164 number, or an address in lower case. */
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Where one press ends e-mails of this kind. */
  readonly oneClick?: string;
}

/** Names an e-mail in an address: its own id is a stranger's text. */
export function keyOf({ id }: Pick<Message, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

interface Kept {
  readonly messages: readonly Message[];
  /** Letters that were torn open, by their control number. */
  readonly opened: readonly string[];
  /** Cards that the processor of the street made itself. */
  readonly issued: readonly GivenCard[];
  /** E-mails whose kind somebody ended, by their id. */
  readonly ended?: readonly string[];
}

/** What the street keeps of what reached it: in memory, and in one file that is written whole. */
export interface StreetStore {
  /** Keeps a message once, however often it is brought: by its id. @param raw an e-mail as it came */
  readonly addMessage: (message: Omit<Message, 'at'>, raw?: Buffer) => void;
  /** Newest first. */
  readonly messages: () => readonly Message[];
  /** One e-mail by its key, and as it came. */
  readonly findMail: (
    key: string,
  ) => { readonly message: Message; readonly raw: Buffer } | undefined;
  /** Somebody pressed "unsubscribe" in this one. */
  readonly endKind: (message: Message) => void;
  readonly isEnded: (message: Message) => boolean;
  readonly openLetter: (controlNumber: string) => void;
  readonly isOpened: (controlNumber: string) => boolean;
  readonly addCard: (card: GivenCard) => void;
  readonly issuedCards: () => readonly GivenCard[];
}

export function openStore(folder: string, clock: Clock): StreetStore {
  const path = join(folder, 'kept.json');
  const mails = join(folder, 'mails');
  const rawPath = (id: string) => join(mails, `${keyOf({ id })}.eml`);
  let kept: Kept = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Kept)
    : { messages: [], opened: [], issued: [] };
  const keep = (next: Kept) => {
    kept = next;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  return {
    addMessage: (message, raw) => {
      if (kept.messages.some((one) => one.id === message.id)) return;
      if (raw !== undefined) {
        mkdirSync(mails, { recursive: true, mode: 0o700 });
        writeFileSync(rawPath(message.id), raw, { mode: 0o600 });
      }
      const text = message.text.slice(0, TEXT_CHARACTERS_MAX);
      const messages = [{ ...message, text, at: clock() }, ...kept.messages].slice(0, MESSAGES_MAX);
      keep({ ...kept, messages });
    },
    messages: () => kept.messages,
    findMail: (key) => {
      const message = kept.messages.find((one) => one.channel === 'email' && keyOf(one) === key);
      if (message === undefined || !existsSync(rawPath(message.id))) return undefined;
      return { message, raw: readFileSync(rawPath(message.id)) };
    },
    endKind: ({ id }) => keep({ ...kept, ended: [...(kept.ended ?? []), id].slice(-MESSAGES_MAX) }),
    isEnded: ({ id }) => kept.ended?.includes(id) === true,
    openLetter: (controlNumber) => {
      if (!kept.opened.includes(controlNumber))
        keep({ ...kept, opened: [...kept.opened, controlNumber] });
    },
    isOpened: (controlNumber) => kept.opened.includes(controlNumber),
    addCard: (card) => keep({ ...kept, issued: [...kept.issued, card] }),
    issuedCards: () => kept.issued,
  };
}
