// What a person sends to whoever hosts a page or carries a number: drawn up, never sent by itself.
import { defang } from '../rules.ts';
import { timestamp, type Exported, type SharedIndicator } from './facts.ts';

export interface AbuseDraft {
  /** What it is about; the desk that it goes to is found by a person, by the registry of that name or number. */
  readonly about: string;
  readonly whom: 'host' | 'registrar' | 'carrier' | 'mailbox-provider' | 'exchange';
  readonly subject: string;
  readonly text: string;
}

const WHOM = {
  url: 'host',
  domain: 'registrar',
  phone: 'carrier',
  sender: 'carrier',
  address: 'mailbox-provider',
  wallet: 'exchange',
} as const;

const ASKS = {
  host: 'Please take the page down, and keep what you know of who put it there.',
  registrar: 'Please look at this name: it is used to deceive cardmembers of a bank.',
  carrier: 'Please stop calls and messages of this sender, and keep what you know of who it is.',
  'mailbox-provider': 'Please close the mailbox, and keep what you know of who opened it.',
  exchange: 'Please hold what arrives there, and keep what you know of who owns it.',
} as const;

export function abuseDrafts(exported: Exported): readonly AbuseDraft[] {
  return exported.campaign.indicators.map((one) => draftOf(exported, one));
}

function draftOf({ campaign, sender }: Exported, one: SharedIndicator): AbuseDraft {
  const whom = WHOM[one.kind];
  const shown = defang(one.value);
  return {
    ...{ about: one.value, whom, subject: `Abuse: ${shown} (${campaign.name})` },
    text: [
      `${shown} is used to deceive cardmembers of ${sender.org}.`,
      `It stands in ${one.reports} reports since ${timestamp(one.firstSeen)}; the last one of the campaign came at ${timestamp(campaign.lastSeen)}.`,
      ASKS[whom],
      `We can tell you more at ${sender.contact}. We do not pass on who reported it.`,
    ].join('\n\n'),
  };
}
