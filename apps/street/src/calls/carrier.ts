import { createHash, timingSafeEqual } from 'node:crypto';
import { problem, type LineAnswer, type LineRequest } from '@countersign/lines';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Exchange } from './exchange.ts';

export interface CarrierAccount {
  readonly account: string;
  readonly secret: string;
}

const Dial = Type.Object(
  {
    key: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }),
    to: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' }),
    from: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' }),
    assertion: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);
const dial = Compile(Dial);

const HANG_UP = /^\/carrier\/calls\/([A-Za-z0-9-]{1,64})\/hang-up$/;

/** The carrier's door for the bank; `undefined` for any other path. */
export function answerCarrier(
  {
    account,
    exchange,
  }: { readonly account: CarrierAccount | undefined; readonly exchange: Exchange },
  request: LineRequest,
): LineAnswer | undefined {
  const isDial = request.path === '/carrier/calls';
  const ended = HANG_UP.exec(request.path)?.[1];
  if (!isDial && ended === undefined) return undefined;
  if (request.method !== 'POST') return problem(405, 'street.method', 'Use POST.');
  if (!isSubscriber(account, request.headers['authorization']))
    return problem(401, 'street.not-a-subscriber', 'Who dials shows the secret of an account.');
  if (ended !== undefined) {
    exchange.end(ended, 'caller');
    return { status: 204, body: '' };
  }
  const asked = readJson(request.body);
  if (!dial.Check(asked)) return problem(400, 'street.bad-call', 'key, to and from.');
  return { status: 201, body: { id: exchange.dial({ kind: 'bank', ...asked }) } };
}

function isSubscriber(
  account: CarrierAccount | undefined,
  authorization: string | string[] | undefined,
): boolean {
  if (account === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const wanted = Buffer.from(`${account.account}:${account.secret}`).toString('base64');
  return timingSafeEqual(digest(String(authorization ?? '')), digest(`Basic ${wanted}`));
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
