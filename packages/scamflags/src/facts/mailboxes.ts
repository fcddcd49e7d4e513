// Mail for anybody: who writes from there speaks for nobody but themselves.
import { domainOf } from '../extract/domains.ts';
import { shownHost } from '../extract/punycode.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../types.ts';
import { FREE_MAIL } from './hosts.ts';
import { ROLES, isAdded } from './name-words.ts';
import { fitOf, namesOf } from './names.ts';
import { senderHost } from './sender-host.ts';

/** "quickmail", "inboxly", "correolibre": what a host of mailboxes is called. */
const MAIL_NAME =
  /(?:^|-)(?:mail|post|inbox|correo|buzon)[a-z]{2,8}(?:-|$)|[a-z]{3}(?:mail|post|postal|inbox|mailbox|letter)(?:-|$)|-(?:inbox|mailbox|buzon)$/;

const labelOf = (host: string): string => shownHost(domainOf(host)).split('.')[0] ?? '';

/** Shorter names are in many words. */
const NAME_LEAST = 6;

const isMailHost = (host: string): boolean => {
  const domain = domainOf(host);
  return FREE_MAIL.has(domain) || MAIL_NAME.test(labelOf(host));
};

/** What stands before the sign of an address. */
function localOf(line: string): string {
  const text = line.slice(0, LIMITS.fromMax);
  return text.slice(text.lastIndexOf('<') + 1, text.lastIndexOf('@')).toLowerCase();
}

/** A role beside somebody's or something's name. */
function speaksForOffice(line: string): boolean {
  const parts = localOf(line)
    .split(/[._+-]/)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.some((part) => ROLES.has(part.replace(/\d{1,8}$/, '')));
}

/** The host is called like the sender, or the text tells whose it is. */
const isNamed = (host: string, message: Message): boolean =>
  ['own', 'near'].includes(fitOf(host, namesOf(message)));

/** The answer is to go to another domain, which bears the sender's in its name or in what stands before the sign. */
function isReplyDisguised(own: string, reply: string, line: string): boolean {
  const name = labelOf(own).replaceAll('-', '');
  if (name.length < NAME_LEAST) return false;
  if (isMailHost(reply))
    return localOf(line)
      .replaceAll(/[^a-z0-9]/g, '')
      .includes(name);
  const label = labelOf(reply);
  const flat = label.replaceAll('-', '');
  return label.includes('-') && flat.startsWith(name) && isAdded(flat.slice(name.length));
}

/**
 * An office, or the person who runs it, writes from a mailbox of anybody ("northbank.billing@quickmail.example"), or wants the answer there
 * or at a domain that only looks like its own. Small firms do so, too: it is to be doubted only where something is wanted.
 */
export function isOfficeElsewhere(message: Message): boolean {
  if (message.channel !== 'email') return false;
  const { from, replyTo } = message;
  const own = senderHost(from);
  if (from === undefined || own === undefined) return false;
  if (isMailHost(own) && speaksForOffice(from) && !isNamed(own, message)) return true;
  const reply = senderHost(replyTo);
  if (replyTo === undefined || reply === undefined || domainOf(reply) === domainOf(own))
    return false;
  if (isReplyDisguised(own, reply, replyTo)) return true;
  return isMailHost(reply) && speaksForOffice(replyTo) && !isNamed(reply, message);
}
