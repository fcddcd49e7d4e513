// What reaches somebody of the street: texts and e-mails from the providers' side, letters from the letter box.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { AttachedHouse } from './house.ts';
import { readPdfText } from './pdf-text.ts';
import type { Resident } from './residents.ts';
import { until } from './until.ts';

export interface Message {
  readonly id: string;
  readonly channel: 'sms' | 'email';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Inbox {
  /** The next message that was not there when the inbox was opened or asked last, and says `what`. */
  readonly next: (what: RegExp) => Promise<Message>;
  /** The six digits in it. */
  readonly nextCode: (what: RegExp) => Promise<string>;
  /** Everything there is now, newest first. */
  readonly all: () => readonly Message[];
}

const MESSAGE_MS_MAX = 15_000;

/** Opens somebody's phone and mailbox; what is in them already is known and not told again. */
export function openInbox(house: AttachedHouse, { person }: Resident): Inbox {
  const own = new Set([person.phone, person.email.toLowerCase()]);
  const all = () => everyMessage(house).filter(({ to }) => own.has(to));
  const known = new Set(all().map(({ id }) => id));
  const next = async (what: RegExp): Promise<Message> =>
    await until(
      `a message to ${person.reference} that says ${what}`,
      () => {
        const found = all().findLast(({ id, subject, text }) => {
          return !known.has(id) && what.test(`${subject}\n${text}`);
        });
        if (found !== undefined) known.add(found.id);
        return found;
      },
      { timeoutMs: MESSAGE_MS_MAX },
    );
  return {
    next,
    all,
    nextCode: async (what) => {
      const { text } = await next(what);
      const code = /(?<!\d)(\d{3})[ \u00a0]?(\d{3})(?!\d)/.exec(text);
      if (code === null) throw new Error(`no code in a message that says ${what}`);
      return `${code[1]}${code[2]}`;
    },
  };
}

/** Every text and e-mail that the street has, newest first. */
export function everyMessage(house: AttachedHouse): readonly Message[] {
  const file = join(house.stateDir, 'street/kept.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { messages: readonly Message[] }).messages;
}

export interface ReadLetter {
  readonly controlNumber: string;
  readonly name: string;
  readonly text: string;
}

/** The letters that lie in the letter box, each read to the end. */
export function lettersIn(house: AttachedHouse): readonly ReadLetter[] {
  const folder = join(house.stateDir, 'letterbox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pdf') && existsSync(join(folder, label(file))))
    .map((file) => {
      const { name } = JSON.parse(readFileSync(join(folder, label(file)), 'utf8')) as {
        readonly name: string;
      };
      const text = readPdfText(readFileSync(join(folder, file)));
      return { controlNumber: file.slice(0, -4), name, text };
    });
}

/** The digits under the flap: each was placed on its own. */
export function pinInLetter({ text }: ReadLetter): string {
  return text
    .split('\n')
    .filter((line) => /^\d$/.test(line.trim()))
    .join('')
    .trim();
}

const label = (pdf: string) => `${pdf.slice(0, -4)}.json`;
