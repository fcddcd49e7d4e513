import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '@countersign/kernel';
import type { Send } from './types.ts';

const NAME = /^[A-Za-z0-9-]{1,64}$/;

/**
 * Writes messages as files, for a look and for tests: one JSON file per contact, readable by our own account only. The
 * same contact again is the same file, so a message that was tried twice is there once.
 */
export function createOutbox({ folder }: { readonly folder: string }): Send {
  return async (message) => {
    if (!NAME.test(message.contactId)) throw new Error('a contact id that cannot name a file');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { contactId, channel, to, from, replyTo, subject, text, unsubscribe } = message;
    const unfinished = join(folder, `.${contactId}.part`);
    await writeFile(
      unfinished,
      `${JSON.stringify({ contactId, channel, to, from, replyTo, subject, text, unsubscribe })}\n`,
      { mode: 0o600 },
    );
    await rename(unfinished, join(folder, `${contactId}.json`));
    return ok({ providerId: `outbox:${contactId}` });
  };
}
