import { readBounce } from './channels/index.ts';
import type { House } from './house.ts';

/** What mail servers say of e-mails of ours, kept with the contact; a letter that says nothing for good is let go. */
export function bouncesOf({ bounces, contact }: Pick<House, 'bounces' | 'contact'>) {
  return {
    contactOf: bounces.contactOf,
    take: async (id: string, letter: Buffer): Promise<void> => {
      const said = readBounce(letter);
      if (said !== undefined) await contact.takeDelivery({ id, channel: 'email' }, said);
    },
  };
}
