// What people type about a message or a call, as the check reads it.
import { type CodesSeen, parseCodes, parseUnread, withSeen } from '@countersign/pictures';
import type { Answers, Message } from '@countersign/scamflags';
import { DEEDS, type Happened } from '../../reports/index.ts';

type Form = Readonly<Record<string, string>>;
export type Direction = NonNullable<Answers['direction']>;
export type Asked = NonNullable<Answers['askedFor']>[number];

export const DIRECTIONS: readonly Direction[] = [
  'they-contacted-me',
  'i-called-the-number-on-my-card',
  'i-called-another-number',
];
export const ASKED_FOR: readonly Asked[] = [
  'code',
  'pin',
  'password',
  'card-number',
  'payment',
  'remote-access',
  'nothing',
];
const TEXT_MAX = 65_536;
const SUBJECT_MAX = 1_000;
const FROM_MAX = 320;

export const directionIn = (typed: string | undefined): Direction | undefined =>
  DIRECTIONS.find((one) => one === typed);

/** The boxes that were ticked. "Nothing" beside something else is a slip: what was asked for counts. */
export function askedIn(form: Form): readonly Asked[] {
  const ticked = ASKED_FOR.filter((one) => form[`asked-${one}`] === 'yes');
  const something = ticked.filter((one) => one !== 'nothing');
  return something.length > 0 ? something : ticked;
}

export function callIn(form: Form): Message {
  const direction = directionIn(form['direction']);
  return {
    channel: 'call',
    text: (form['text'] ?? '').slice(0, TEXT_MAX),
    answers: { ...(direction === undefined ? {} : { direction }), askedFor: askedIn(form) },
  };
}

/** What a browser found in pictures and PDFs, as its form says it. */
export const seenIn = (form: Form): CodesSeen => ({
  codes: parseCodes(form['codes']),
  links: parseCodes(form['pdfLinks']),
  unread: parseUnread(form['picturesUnread']),
});

/** What the form of a report carries along: the message as it was read a page before. */
export function reportedIn(form: Form, mail: Message | undefined): Message | undefined {
  if (mail !== undefined) return mail;
  const text = (form['text'] ?? '').slice(0, TEXT_MAX);
  const channel = (['sms', 'email', 'call'] as const).find((one) => one === form['channel']);
  const seen = seenIn(form);
  const isEmpty = text.trim() === '' && seen.codes.length + seen.links.length === 0;
  if (channel === undefined || (isEmpty && channel !== 'call')) return undefined;
  const direction = directionIn(form['direction']);
  const asked = (form['asked'] ?? '').split(' ');
  const askedFor = ASKED_FOR.filter((one) => asked.includes(one));
  if (isEmpty && askedFor.length === 0) return undefined;
  const subject = (form['subject'] ?? '').slice(0, SUBJECT_MAX);
  const from = (form['from'] ?? '').slice(0, FROM_MAX);
  const message: Message = {
    ...{ channel, text },
    ...(subject === '' ? {} : { subject }),
    ...(from === '' ? {} : { from }),
    ...(channel === 'call'
      ? { answers: { ...(direction === undefined ? {} : { direction }), askedFor } }
      : {}),
  };
  return withSeen(message, seen);
}

export const deedsIn = (form: Form): readonly Happened[] =>
  DEEDS.filter((one) => form[`deed-${one}`] === 'yes');

/** From the address of the page after a report, where it says what was done: for what to do now, and for nothing else. */
export function didIn(query = ''): {
  readonly channel: Message['channel'];
  readonly happened: readonly Happened[];
} {
  const words = query.slice(0, 200).split('.');
  const channel = (['sms', 'email', 'call'] as const).find((one) => words.includes(one)) ?? 'sms';
  return { channel, happened: DEEDS.filter((one) => words.includes(one)) };
}
