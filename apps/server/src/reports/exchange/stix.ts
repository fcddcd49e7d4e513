// STIX 2.1 (OASIS Standard, 10 June 2021).
import { unreachable } from '@countersign/kernel';
import { timestamp, type CampaignFacts, type Exported, type SharedIndicator } from './facts.ts';
import { uuid4Of } from './ids.ts';

type StixObject = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly id: string;
};

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

const SPEC = '2.1';
/** Clause 7.3: kinds of things that the standard has no word for. The ids are fixed; they name these kinds and nothing else. */
const EXTENSIONS = {
  phone: {
    id: 'extension-definition--0d4f2c1e-8f5b-4c0b-9a55-3f2f6f0c8a11',
    type: 'x-countersign-phone-number',
    name: 'Phone number',
  },
  sender: {
    id: 'extension-definition--7a9e3a55-1d1c-4e0a-8c2b-64c1c3b0d522',
    type: 'x-countersign-sender-name',
    name: 'Sender name of text messages',
  },
  wallet: {
    id: 'extension-definition--b1a7c2d3-5e64-4f6b-9f0a-9b7d2c8e1e33',
    type: 'x-countersign-wallet',
    name: 'Wallet of a digital currency',
  },
} as const;
type ExtensionKind = keyof typeof EXTENSIONS;

/** A campaign, whoever passes it on, an indicator for each thing that it names, and what leads from one to the other. */
export function stixBundle(exported: Exported): StixBundle {
  const { campaign } = exported;
  const identity = identityOf(exported);
  const common = { spec_version: SPEC, created_by_ref: identity.id };
  const own = campaignOf(campaign, common);
  const indicators = campaign.indicators.map((one) => indicatorOf(one, campaign, common));
  const links = indicators.map((indicator) => ({
    ...{ type: 'relationship', id: `relationship--${uuid4Of('indicates', indicator.id + own.id)}` },
    ...{
      ...common,
      created: timestamp(campaign.firstSeen),
      modified: timestamp(campaign.lastSeen),
    },
    ...{ relationship_type: 'indicates', source_ref: indicator.id, target_ref: own.id },
  }));
  const kinds = new Set(campaign.indicators.map(({ kind }) => kind));
  const extensions = (Object.keys(EXTENSIONS) as ExtensionKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind) => extensionOf(kind, common));
  return {
    type: 'bundle',
    id: `bundle--${uuid4Of('bundle', `${campaign.id} ${exported.at}`)}`,
    objects: [identity, ...extensions, own, ...indicators, ...links],
  };
}

type Common = { readonly spec_version: string; readonly created_by_ref: string };

function identityOf({ sender }: Exported): StixObject {
  return {
    ...{
      type: 'identity',
      spec_version: SPEC,
      id: `identity--${uuid4Of('identity', sender.domain)}`,
    },
    ...{ created: timestamp(0), modified: timestamp(0), name: sender.org },
    ...{ identity_class: 'organization', sectors: ['financial-services'] },
    contact_information: sender.contact,
  };
}

function campaignOf(campaign: CampaignFacts, common: Common): StixObject {
  return {
    ...{ type: 'campaign', ...common, id: `campaign--${uuid4Of('campaign', campaign.id)}` },
    ...{ created: timestamp(campaign.firstSeen), modified: timestamp(campaign.lastSeen) },
    name: campaign.name,
    description: `${campaign.reports} reports, by ${campaign.channels.join(', ')}`,
    ...{ first_seen: timestamp(campaign.firstSeen), last_seen: timestamp(campaign.lastSeen) },
  };
}

/** Clause 10.1, `indicator-type-ov`: what nobody has looked at yet is called unknown. */
const TYPE_OF_STATE = {
  scam: 'malicious-activity',
  open: 'anomalous-activity',
  unclear: 'unknown',
  genuine: 'benign',
} as const;

function indicatorOf(one: SharedIndicator, campaign: CampaignFacts, common: Common): StixObject {
  return {
    type: 'indicator',
    ...common,
    id: `indicator--${uuid4Of('indicator', `${one.kind} ${one.value}`)}`,
    ...{ created: timestamp(one.firstSeen), modified: timestamp(campaign.lastSeen) },
    ...{
      name: `${one.kind} of ${campaign.name}`,
      indicator_types: [TYPE_OF_STATE[campaign.state]],
    },
    ...{ pattern: patternOf(one), pattern_type: 'stix', pattern_version: SPEC },
    valid_from: timestamp(one.firstSeen),
  };
}

function patternOf({ kind, value }: SharedIndicator): string {
  const quoted = `'${value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
  switch (kind) {
    case 'domain':
      return `[domain-name:value = ${quoted}]`;
    case 'url':
      return `[url:value = ${quoted}]`;
    case 'address':
      return `[email-addr:value = ${quoted}]`;
    case 'phone':
    case 'sender':
    case 'wallet':
      return `[${EXTENSIONS[kind].type}:value = ${quoted}]`;
    default:
      return unreachable(kind);
  }
}

function extensionOf(kind: ExtensionKind, common: Common): StixObject {
  const { id, name, type } = EXTENSIONS[kind];
  return {
    ...{
      type: 'extension-definition',
      ...common,
      id,
      created: timestamp(0),
      modified: timestamp(0),
    },
    ...{ name, version: '1.0.0', extension_types: ['new-sco'] },
    schema: `An object of the type ${type} has one property beside the common ones: value, a string.`,
  };
}
