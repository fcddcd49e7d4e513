import { createHash, timingSafeEqual } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import type { OutboundMessage } from '../../channels/index.ts';
import type { TooMany } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import { findContact, type ContactRow } from '../store.ts';
import { say } from './consents.ts';
import { isGiven } from './store.ts';

const MAC_BYTES = 16;
const TOKEN = /^([0-9a-f]{32})\.([A-Za-z0-9_-]{22})$/;
const SUBJECT = /^\s*unsubscribe\s+([0-9a-f]{32}\.[A-Za-z0-9_-]{22})\s*$/i;

/** How the reader of an e-mail that rests on a consent takes that consent back; nothing for any other message. */
export function unsubscribeOf(
  parts: ContactParts,
  row: Pick<ContactRow, 'id' | 'channel' | 'basis'>,
): OutboundMessage['unsubscribe'] {
  if (row.channel !== 'email' || row.basis !== 'consent') return undefined;
  const token = tokenOf(parts, row.id);
  const address = parts.mailAddress();
  return {
    url: `${parts.appOrigin}/u/${token}`,
    ...(address === undefined
      ? {}
      : { mailto: `mailto:${address}?subject=unsubscribe%20${token}` }),
  };
}

/** The token in the subject of an e-mail that a mail program writes to unsubscribe; nothing for any other subject. */
export const tokenInSubject = (subject: string): string | undefined => SUBJECT.exec(subject)?.[1];

/** A token of ours is good as long as its contact is known; one of nobody's is asked for only so often. */
const PER_TOKEN = { kind: 'bucket', name: 'contact.one-click', max: 20, seconds: 3_600 } as const;
const PER_SOURCE = {
  kind: 'bucket',
  name: 'contact.one-click-unknown',
  max: 60,
  seconds: 3_600,
} as const;

export interface OneClick {
  readonly token: string;
  /** By the address of the page, or by an e-mail. */
  readonly by: 'one-click' | 'email';
  /** Whoever asks: an address of the network, or of e-mail. */
  readonly source: string;
  readonly correlation: string;
}

/**
 * Takes back the consent that an e-mail rested on, for its purpose by e-mail. The token is the proof, and gives nothing: whoever
 * has it makes us send less. Nobody is told whether it was one.
 */
export async function takeBackByToken(
  parts: ContactParts,
  { by, correlation, source, token }: OneClick,
): Promise<Outcome<void, TooMany>> {
  const contactId = contactIn(parts, token);
  // Mailbox providers press for many people from one address: that costs no budget but the token's.
  const taken = await parts.limits.take([
    contactId === undefined
      ? { limit: PER_SOURCE, subject: source }
      : { limit: PER_TOKEN, subject: contactId },
  ]);
  if (!taken.ok) return taken;
  await parts.db.transaction(async (tx) => {
    const row = contactId === undefined ? undefined : await findContact(tx, contactId);
    if (row === undefined || row.channel !== 'email' || row.basis !== 'consent') {
      await parts.audit.append(tx, {
        actor: { kind: 'anonymous', id: by },
        channel: by === 'email' ? 'email' : 'web',
        ...{ operation: 'contact.consent-taken-back', result: 'refused', correlation },
        refusal: 'contact.token-unknown',
      });
      return;
    }
    const { channel, member_id: memberId, purpose } = row;
    if (!(await isGiven(tx, { memberId, purpose, channel }))) return;
    const said = { memberId, purpose, channel, isGiven: false, source: by, correlation };
    await say(parts, tx, said);
  });
  return ok(undefined);
}

const tokenOf = (parts: ContactParts, contactId: string): string =>
  `${contactId.replaceAll('-', '')}.${macOf(parts, contactId)}`;

/** The contact that a token of ours names. */
function contactIn(parts: ContactParts, token: string): string | undefined {
  const [, hex = '', mac = ''] = TOKEN.exec(token) ?? [];
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isSame(mac, macOf(parts, id)) ? id : undefined;
}

const macOf = ({ secrets }: ContactParts, contactId: string): string =>
  secrets.hashEndpoint(`unsubscribe ${contactId}`).subarray(0, MAC_BYTES).toString('base64url');

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
