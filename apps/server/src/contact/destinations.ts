import type { Endpoint, Member } from '../cards/index.ts';
import type { MessageChannel } from '../channels/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ContactParts } from './room.ts';
import { pushesOf } from './push/store.ts';
import type { Template } from './templates/table.ts';
import type { MemberMessage } from './types.ts';

/** Where one message goes: a phone, a mailbox, a browser. */
export interface Destination {
  /** Of the contact point, or of the browser. */
  readonly id: string;
  readonly channel: MessageChannel;
  /** E.164, an address, or where a push service takes messages. */
  readonly value: string;
  /** `…42`, or the browser: `Firefox, Linux` */
  readonly masked: string;
}

/** One contact point, or all that can be written to; browsers too, where the purpose goes there and nothing is typed off it. */
export async function destinationsFor(
  parts: ContactParts,
  tx: Tx,
  message: MemberMessage,
  { member, template }: { readonly member: Member; readonly template: Template },
): Promise<readonly Destination[]> {
  if (message.to !== 'everywhere') {
    const endpoint = await parts.cards.findEndpoint(tx, message.to.contactPointId);
    if (endpoint !== undefined && endpoint.memberId !== member.id)
      throw new Error('a contact point of somebody else');
    return endpoint === undefined ? [] : written([endpoint]);
  }
  const { channels } = parts.programme.purpose(template.purpose);
  const endpoints = written(await parts.cards.endpointsOf(tx, member.id)).filter(({ channel }) =>
    channels.includes(channel),
  );
  if (!channels.includes('push') || template.code !== undefined) return endpoints;
  const browsers = await pushesOf(tx, member.id);
  return [
    ...endpoints,
    ...browsers.map(({ device: masked, endpoint: value, id }) => ({
      ...{ id, channel: 'push' as const, value, masked },
    })),
  ];
}

/** A landline takes no text; calling it is another matter. */
const written = (endpoints: readonly Endpoint[]): readonly Destination[] =>
  endpoints
    .filter((one) => one.kind === 'email' || one.takesText)
    .map(({ id, kind, masked, value }) => ({
      ...{ id, channel: kind === 'phone' ? 'sms' : 'email', value, masked },
    }));
