import type { Channel } from '@countersign/scamflags';

const TEXT_LONG = 700;
const MAIL_HEAD = /^[ \t>]{0,4}(?:subject|from|to|asunto|de|para)[ \t]?:/im;

/** What was pasted without a word about how it came: with a head, or long, it was an e-mail. */
export function channelOf(text: string): Exclude<Channel, 'call'> {
  return text.length > TEXT_LONG || MAIL_HEAD.test(text) ? 'email' : 'sms';
}
