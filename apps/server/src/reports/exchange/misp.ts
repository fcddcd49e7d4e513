// MISP core format (draft-dulaunoy-misp-core-format), the fields of an event and of its attributes.
import { timestamp, type Exported, type SharedIndicator } from './facts.ts';
import { uuidOf } from './ids.ts';

const SECONDS = 1_000;
/** Clause 2.2.1: 0 is "your organisation only": whoever imports it decides who else may see it. */
const DISTRIBUTION = '0';
const THREAT_LEVEL = { scam: '2', open: '4', unclear: '4', genuine: '4' } as const;
const ANALYSIS = { open: '0', scam: '2', genuine: '2', unclear: '2' } as const;

/** Type and category of each kind, by the format's own list. */
const ATTRIBUTES = {
  domain: ['domain', 'Network activity'],
  url: ['url', 'Network activity'],
  phone: ['phone-number', 'Person'],
  address: ['email-src', 'Payload delivery'],
  sender: ['text', 'Other'],
  wallet: ['other', 'Financial fraud'],
} as const;

export interface MispEvent {
  readonly Event: Readonly<Record<string, unknown>>;
}

export function mispEvent({ at, campaign, sender }: Exported): MispEvent {
  const seconds = String(Math.floor(campaign.lastSeen / SECONDS));
  return {
    Event: {
      uuid: uuidOf('misp-event', campaign.id),
      info: `Scam campaign ${campaign.name}: ${campaign.reports} reports by ${campaign.channels.join(', ')}`,
      date: timestamp(campaign.firstSeen).slice(0, 10),
      timestamp: seconds,
      publish_timestamp: String(Math.floor(at / SECONDS)),
      published: false,
      ...{ threat_level_id: THREAT_LEVEL[campaign.state], analysis: ANALYSIS[campaign.state] },
      distribution: DISTRIBUTION,
      Orgc: { uuid: uuidOf('organisation', sender.domain), name: sender.org },
      Tag: [{ name: 'tlp:amber' }, { name: `countersign:state="${campaign.state}"` }],
      Attribute: campaign.indicators.map((one) => attributeOf(one, campaign.state === 'scam')),
    },
  };
}

function attributeOf({ firstSeen, kind, reports, value }: SharedIndicator, isScam: boolean) {
  const [type, category] = ATTRIBUTES[kind];
  return {
    ...{ uuid: uuidOf('misp-attribute', `${kind} ${value}`), type, category, value },
    // Only what somebody has looked at may be blocked by whoever imports it.
    to_ids: isScam && type !== 'text' && type !== 'other',
    timestamp: String(Math.floor(firstSeen / SECONDS)),
    ...{ distribution: DISTRIBUTION, comment: `in ${reports} reports`, disable_correlation: false },
  };
}
