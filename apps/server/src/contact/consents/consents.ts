import type { Instant } from '@countersign/kernel';
import type { Reader, Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import type { ContactChannel } from '../types.ts';
import {
  consentsOf,
  findStop,
  insertConsent,
  insertStop,
  isGiven,
  lockStop,
  type ConsentSource,
  type StopSource,
} from './store.ts';

/** The version of the words on the page that people agree to; a change of them is a new version. */
export const CONSENT_WORDING = '2026-11';

/** Something that is sent only to whoever agreed. */
export interface ConsentChoice {
  readonly purpose: string;
  readonly channel: ContactChannel;
  readonly isGiven: boolean;
  /** When that was said; nothing where nothing was. */
  readonly since: Instant | undefined;
}

/** A phone that wrote STOP. */
export interface StoppedPhone {
  readonly contactPointId: string;
  /** `…42` */
  readonly masked: string;
  readonly since: Instant;
}

export interface Saying {
  readonly memberId: string;
  readonly correlation: string;
}

/** Every choice that the programme leaves to members, in its order, as this member made it. */
export async function choicesOf(
  parts: ContactParts,
  memberId: string,
): Promise<readonly ConsentChoice[]> {
  const said = await consentsOf(parts.db.reader, memberId);
  return parts.programme
    .current()
    .programme.purposes.filter(({ basis }) => basis === 'consent')
    .flatMap(({ channels, id: purpose }) =>
      channels.map((channel) => {
        const last = said.find((one) => one.purpose === purpose && one.channel === channel);
        const since = last?.at as Instant | undefined;
        return { purpose, channel, isGiven: last?.is_given === true, since };
      }),
    );
}

/**
 * A member says what they want; every choice that is not named is a no. Only what differs from the last word is written.
 * @param wanted `purpose channel` of each choice that is a yes; what the programme does not know is not taken
 */
export async function choose(
  parts: ContactParts,
  member: Saying,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const choices = await choicesOf(parts, member.memberId);
  const changed = choices.filter(
    (one) => one.isGiven !== wanted.has(`${one.purpose} ${one.channel}`),
  );
  if (changed.length === 0) return;
  await parts.db.transaction(async (tx) => {
    for (const { channel, isGiven: was, purpose } of changed)
      await say(parts, tx, { ...member, purpose, channel, isGiven: !was, source: 'web' });
  });
}

/** Where the record says that a word came in. */
const CHANNELS = { web: 'web', text: 'system', 'one-click': 'web', email: 'email' } as const;

interface Said extends Saying {
  readonly purpose: string;
  readonly channel: ContactChannel;
  readonly isGiven: boolean;
  readonly source: ConsentSource;
}

/** One word of a member's, kept and recorded. */
export async function say(parts: ContactParts, tx: Tx, said: Said): Promise<void> {
  const { channel, correlation, memberId, purpose, source } = said;
  await insertConsent(tx, {
    ...{ id: parts.newId(), member_id: memberId, purpose, channel, is_given: said.isGiven },
    ...{ source, wording: CONSENT_WORDING, at: parts.clock(), correlation },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: memberId },
    channel: CHANNELS[source],
    operation: said.isGiven ? 'contact.consent-given' : 'contact.consent-taken-back',
    subject: `${purpose} ${channel}`,
    result: 'done',
    correlation,
  });
}

/** Takes back whatever a member agreed to on a channel. */
export async function takeBackOn(
  parts: ContactParts,
  tx: Tx,
  said: Saying & { readonly channel: ContactChannel; readonly source: ConsentSource },
): Promise<void> {
  const given = (await consentsOf(tx, said.memberId)).filter(
    (one) => one.channel === said.channel && one.is_given,
  );
  for (const { purpose } of given) await say(parts, tx, { ...said, purpose, isGiven: false });
}

/** Writes that a number gets no texts any more, or gets them again. @returns false where that was so already */
export async function stopNumber(
  parts: ContactParts,
  tx: Tx,
  said: Saying & {
    readonly number: string;
    readonly isStopped: boolean;
    readonly source: StopSource;
  },
): Promise<boolean> {
  const endpointHash = parts.secrets.hashEndpoint(said.number);
  // One word after the other: of two at once the later one finds what the earlier one wrote.
  await lockStop(tx, endpointHash);
  const last = await findStop(tx, endpointHash);
  if ((last?.is_stopped === true) === said.isStopped) return false;
  const { correlation, isStopped, memberId, source } = said;
  await insertStop(tx, {
    ...{ id: parts.newId(), endpoint_hash: endpointHash, is_stopped: isStopped, source },
    ...{ at: parts.clock(), correlation },
  });
  await parts.audit.append(tx, {
    actor: { kind: 'cardmember', id: memberId },
    channel: source === 'web' ? 'web' : 'system',
    operation: isStopped ? 'contact.texts-stopped' : 'contact.texts-started',
    result: 'done',
    correlation,
  });
  return true;
}

/** The phones of a member that get no texts because they wrote so. */
export async function stoppedPhones(
  parts: ContactParts,
  memberId: string,
): Promise<readonly StoppedPhone[]> {
  const endpoints = await parts.cards.endpointsOf(parts.db.reader, memberId);
  const stopped: StoppedPhone[] = [];
  for (const { id, kind, masked, value } of endpoints) {
    if (kind !== 'phone') continue;
    const last = await findStop(parts.db.reader, parts.secrets.hashEndpoint(value));
    if (last?.is_stopped === true)
      stopped.push({ contactPointId: id, masked, since: last.at as Instant });
  }
  return stopped;
}

/** A member lets their phone have texts again, on the page. */
export async function startAgain(
  parts: ContactParts,
  member: Saying,
  contactPointId: string,
): Promise<boolean> {
  const endpoint = await parts.cards.findEndpoint(parts.db.reader, contactPointId);
  if (endpoint?.memberId !== member.memberId || endpoint.kind !== 'phone') return false;
  return parts.db.transaction((tx) =>
    stopNumber(parts, tx, { ...member, number: endpoint.value, isStopped: false, source: 'web' }),
  );
}

export type WhyNot = 'contact.no-consent' | 'contact.texts-stopped';

/** Why nothing of this kind goes this way to this member now; nothing where it may. */
export async function whyNot(
  db: Reader,
  ask: {
    readonly memberId: string;
    readonly purpose: string;
    readonly basis: 'service' | 'consent';
    readonly channel: ContactChannel;
    readonly endpointHash: Buffer;
    /** Asked for at this moment by whoever gets it: a code, an answer. */
    readonly isAskedFor: boolean;
  },
): Promise<WhyNot | undefined> {
  if (ask.basis === 'consent' && !(await isGiven(db, ask))) return 'contact.no-consent';
  if (ask.channel !== 'sms' || ask.isAskedFor) return undefined;
  const stop = await findStop(db, ask.endpointHash);
  return stop?.is_stopped === true ? 'contact.texts-stopped' : undefined;
}
