import { createHash, timingSafeEqual } from 'node:crypto';
import type { LineAnswer, LineRequest } from '@countersign/lines';
import type { Exchange, StreetCall } from './exchange.ts';
import type { PracticePhones } from '../phone/phones.ts';
import { dateOf } from './tell-bank.ts';

export interface CarrierAccount {
  readonly account: string;
  readonly secret: string;
}

export interface CarrierParts {
  readonly account: CarrierAccount | undefined;
  readonly exchange: Exchange;
  /** Telephones that call the bank. */
  readonly phones: Pick<PracticePhones, 'update'>;
}

const ROOT = /^\/2010-04-01\/Accounts\/([A-Za-z0-9]{1,64})\/Calls(?:\/([A-Za-z0-9]{1,64}))?\.json$/;
const PHONE = /^\+[1-9][0-9]{6,14}$/;
const URL_CHARACTERS_MAX = 500;
const RING_SECONDS_MAX = 600;
const LISTED_MAX = 50;
const MS = 1_000;

/** The carrier's door for the bank, in the form of Twilio's calls API; `undefined` for any other path. */
export function answerCarrier(parts: CarrierParts, request: LineRequest): LineAnswer | undefined {
  const [, account, id] = ROOT.exec(request.path) ?? [];
  if (account === undefined) return undefined;
  if (!isSubscriber(parts.account, account, request.headers['authorization']))
    return problem(401, 20003, 'Authenticate');
  const { exchange } = parts;
  const isPost = request.method === 'POST';
  if (!isPost && request.method !== 'GET') return problem(405, 20004, 'Method not allowed');
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (id === undefined)
    return isPost ? dial(exchange, account, form) : list(exchange, account, request.query);
  const call = exchange.find(id);
  if (call === undefined && isPost) return updatePlaced(parts, { account, id, form });
  if (call?.kind !== 'bank') return problem(404, 20404, 'The call was not found');
  if (isPost) return update(exchange, account, call, form);
  return { status: 200, body: resource(call, account) };
}

function dial(exchange: Exchange, account: string, form: URLSearchParams): LineAnswer {
  const said = (name: string) => form.get(name) ?? undefined;
  const [to = '', from = ''] = [said('To'), said('From')];
  const [answeredUrl, statusUrl] = [said('Url'), said('StatusCallback')];
  if (!PHONE.test(to)) return problem(400, 21211, 'Invalid ‘To’ phone number');
  if (!PHONE.test(from)) return problem(400, 21212, 'Invalid ‘From’ phone number');
  if (!isAddress(answeredUrl)) return problem(400, 21205, 'Url is not a valid URL');
  if (statusUrl !== undefined && !isAddress(statusUrl))
    return problem(400, 21609, 'Invalid StatusCallback');
  const seconds = Number(said('Timeout') ?? 0);
  const call = exchange.dial({
    ...{ kind: 'bank', to, from, assertion: assertionOf(said('CallInfo')) },
    orders: {
      ...{ answeredUrl, statusUrl },
      events: form.has('StatusCallbackEvent')
        ? form.getAll('StatusCallbackEvent').flatMap((one) => one.split(' '))
        : undefined,
    },
    ringMs: seconds > 0 ? Math.min(seconds, RING_SECONDS_MAX) * MS : undefined,
  });
  return { status: 201, body: { ...resource(call, account), status: 'queued' } };
}

/** A call that somebody of the street placed to the bank. */
function updatePlaced(
  { phones }: CarrierParts,
  ask: { readonly account: string; readonly id: string; readonly form: URLSearchParams },
): LineAnswer {
  const { account, form, id } = ask;
  const url = form.get('Url') ?? undefined;
  const isEnd = form.get('Status') === 'completed';
  if (!isEnd && !isAddress(url)) return problem(400, 21205, 'Url is not a valid URL');
  const change = isEnd || url === undefined ? 'end' : { url };
  if (!phones.update(id, change)) return problem(404, 20404, 'The call was not found');
  return { status: 200, body: { sid: id, account_sid: account, direction: 'inbound' } };
}

function update(
  exchange: Exchange,
  account: string,
  call: StreetCall,
  form: URLSearchParams,
): LineAnswer {
  const [status, url] = [form.get('Status'), form.get('Url')];
  if (status !== null && status !== 'completed' && status !== 'canceled')
    return problem(400, 20001, 'Invalid Status');
  if (url !== null && !isAddress(url)) return problem(400, 21205, 'Url is not a valid URL');
  // Only a call that nobody has answered can be cancelled; any call can be completed.
  const ends = status === 'completed' || (status === 'canceled' && call.state === 'ringing');
  if (ends) exchange.end(call.id, 'caller');
  else if (url !== null && !exchange.redirect(call.id, url))
    return problem(
      400,
      21220,
      'Unable to update record. Call is not in-progress. Cannot redirect.',
    );
  return { status: 200, body: resource(exchange.find(call.id) ?? call, account) };
}

function list(exchange: Exchange, account: string, query: URLSearchParams): LineAnswer {
  const [to, from] = [query.get('To'), query.get('From')];
  const found = exchange
    .banksCalls()
    .filter((call) => (to === null || call.to === to) && (from === null || call.from === from));
  const size = Math.min(LISTED_MAX, Math.max(1, Number(query.get('PageSize') ?? LISTED_MAX)));
  const calls = found.slice(0, size).map((call) => resource(call, account));
  return { status: 200, body: { calls, page: 0, page_size: size, next_page_uri: null } };
}

/** A call as the calls API shows it. */
function resource(call: StreetCall, account: string) {
  const { from, id: sid, madeAt, movedAt, state, status, to } = call;
  return {
    ...{ sid, account_sid: account, to, from, direction: 'outbound-api' },
    status: status === 'initiated' ? 'queued' : status,
    ...{ api_version: '2010-04-01', date_created: dateOf(madeAt), date_updated: dateOf(movedAt) },
    ...{ start_time: dateOf(madeAt), end_time: state === 'over' ? dateOf(movedAt) : null },
    uri: `/2010-04-01/Accounts/${account}/Calls/${sid}.json`,
  };
}

const isAddress = (text: string | undefined): text is string =>
  text !== undefined &&
  text.length <= URL_CHARACTERS_MAX &&
  /^https?:$/.test(URL.parse(text)?.protocol ?? '');

/** The address in a Call-Info header (RFC 3261 clause 20.9). */
function assertionOf(callInfo: string | undefined): string | undefined {
  const address = /^<([^<>]*)>/.exec(callInfo ?? '')?.[1];
  return isAddress(address) ? address : undefined;
}

function isSubscriber(
  known: CarrierAccount | undefined,
  named: string,
  authorization: string | string[] | undefined,
): boolean {
  if (known === undefined || named !== known.account) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const wanted = Buffer.from(`${known.account}:${known.secret}`).toString('base64');
  return timingSafeEqual(digest(String(authorization ?? '')), digest(`Basic ${wanted}`));
}

function problem(status: number, code: number, message: string): LineAnswer {
  return { status, body: { code, message, more_info: `code ${code}`, status } };
}
