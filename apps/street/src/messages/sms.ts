import { createHash, timingSafeEqual } from 'node:crypto';
import type { LineAnswer, LineRequest } from '@countersign/lines';
import type { SmsAccount, SmsNews } from './sms-news.ts';
import type { StreetStore } from './store.ts';

export interface SmsProvider {
  readonly store: StreetStore;
  readonly newId: () => string;
  /** What whoever sends must show; anybody may send where it is absent. */
  readonly account: SmsAccount | undefined;
  readonly news: SmsNews;
}

const PATH = /^\/2010-04-01\/Accounts\/([A-Za-z0-9]{1,64})\/Messages\.json$/;
const PHONE = /^\+[1-9][0-9]{6,14}$/;
const BODY_CHARACTERS_MAX = 1_600;

/** `POST /2010-04-01/Accounts/{sid}/Messages.json` in the form of Twilio's messages API; undefined for any other path. */
export function answerSms(provider: SmsProvider, request: LineRequest): LineAnswer | undefined {
  const account = PATH.exec(request.path)?.[1];
  if (account === undefined) return undefined;
  if (request.method !== 'POST') return problem(405, 20004, 'Use POST');
  if (!isKnown(provider, account, request.headers['authorization']))
    return problem(401, 20003, 'Authenticate');
  const form = new URLSearchParams(request.body.toString('utf8'));
  const [to, from, body] = ['To', 'From', 'Body'].map((name) => form.get(name) ?? '');
  if (to === undefined || !PHONE.test(to)) return problem(400, 21211, 'Invalid ‘To’ phone number');
  if (body === undefined || body === '') return problem(400, 21602, 'Message body is required');
  if (body.length > BODY_CHARACTERS_MAX) return problem(400, 21617, 'The message is too long');
  const token = request.headers['i-twilio-idempotency-token'];
  const sid = sidOf(typeof token === 'string' ? token : provider.newId());
  provider.store.addMessage({
    id: sid,
    channel: 'sms',
    to,
    from: from ?? '',
    subject: '',
    text: body,
  });
  const address = form.get('StatusCallback');
  if (address !== null) provider.news.arrived({ sid, address });
  return { status: 201, body: { sid, account_sid: account, to, from, status: 'queued', body } };
}

/** The same contact sent again is the same message. */
function sidOf(token: string): string {
  return `SM${createHash('sha256').update(token).digest('hex').slice(0, 32)}`;
}

function isKnown(
  { account: known }: SmsProvider,
  named: string,
  authorization: string | string[] | undefined,
): boolean {
  const shown = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(String(authorization ?? ''))?.[1];
  if (shown === undefined) return false;
  if (known === undefined) return true;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const given = Buffer.from(shown, 'base64').toString('utf8');
  return (
    named === known.account &&
    timingSafeEqual(digest(given), digest(`${known.account}:${known.secret}`))
  );
}

function problem(status: number, code: number, message: string): LineAnswer {
  return { status, body: { code, message, status } };
}
