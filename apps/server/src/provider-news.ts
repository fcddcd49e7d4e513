import type { NewId } from '@countersign/kernel';
import type { Contact } from './contact/index.ts';
import type { Incoming } from './channels/index.ts';

/** What comes in on a message centre's line. */
export interface ProviderNews {
  /** @returns whether it is safe with us; it is told again otherwise */
  readonly hear: (provider: string, incoming: Incoming) => Promise<boolean>;
}

/** @param contact asked for when news come: the room is built after the line */
export function createProviderNews(contact: () => Contact, newId: NewId): ProviderNews {
  return {
    hear: async (provider, incoming) => {
      if (incoming.kind === 'text') {
        const { from, text } = incoming;
        // A message centre names no text that it brings: what is told again counts again, which changes nothing.
        await contact().takeText({
          ...{ provider, providerId: newId(), from: international(from), text },
          correlation: newId(),
        });
        return true;
      }
      const { messageId, outcome, reason } = incoming;
      if (outcome === 'open') return true;
      const id = await contact().contactNamed(provider, messageId);
      return (
        id !== undefined &&
        (await contact().takeDelivery({ id, channel: 'sms' }, { outcome, reason }))
      );
    },
  };
}

const international = (number: string) => (number.startsWith('+') ? number : `+${number}`);
