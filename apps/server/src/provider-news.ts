import { setTimeout as pause } from 'node:timers/promises';
import type { NewId } from '@countersign/kernel';
import type { Contact } from './contact/index.ts';
import type { Incoming } from './channels/index.ts';

/** What comes in on a message centre's line. */
export interface ProviderNews {
  /** @returns whether it is safe with us; it is told again otherwise */
  readonly hear: (provider: string, incoming: Incoming) => Promise<boolean>;
}

/** A receipt may be faster than the row that it is about. */
const LOOK_AGAIN_MS = 2_000;

/** @param contact asked for when news come: the room is built after the line */
export function createProviderNews(contact: () => Contact, newId: NewId): ProviderNews {
  const named = async (provider: string, messageId: string): Promise<string | undefined> => {
    const id = await contact().contactNamed(provider, messageId);
    if (id !== undefined) return id;
    await pause(LOOK_AGAIN_MS);
    return contact().contactNamed(provider, messageId);
  };
  return {
    hear: async (provider, incoming) => {
      if (incoming.kind === 'text') {
        const { from, text } = incoming;
        // A message centre names no text that it brings: what is told again counts again, which changes nothing.
        const correlation = newId();
        await contact().takeText({ provider, providerId: newId(), from, text, correlation });
        return true;
      }
      const { messageId, outcome, reason } = incoming;
      if (outcome === 'open') return true;
      const id = await named(provider, messageId);
      // A receipt of nothing that we know is taken for good: told again, it would stand before what comes after it.
      if (id !== undefined)
        await contact().takeDelivery({ id, channel: 'sms' }, { outcome, reason });
      return true;
    },
  };
}
