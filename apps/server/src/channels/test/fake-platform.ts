// A platform that takes calls, as far as the contract needs one: it keeps what it was told, and forgets nothing.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { systemClock } from '@countersign/kernel';
import type { CallPlatform } from '../carrier.ts';

export interface TakenCall {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly statusUrl: string;
  /** Where the call says of itself who it is, as the phone gets it. */
  readonly callInfo: string | undefined;
  /** The document that it runs. */
  document: string;
  isOver: boolean;
}

/** `swallows`: takes the call, and the answer is lost. */
export type Mood = 'fine' | 'rejects' | 'fails' | 'locks-out' | 'swallows';

export interface FakePlatform {
  readonly platform: CallPlatform;
  readonly url: string;
  readonly calls: readonly TakenCall[];
  readonly mood: (mood: Mood) => void;
}

const DAY_MS = 86_400_000;

/** @param account `AC1` with the secret `a secret` */
export async function openFakePlatform(platform: CallPlatform): Promise<FakePlatform> {
  const calls: TakenCall[] = [];
  let mood: Mood = 'fine';
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      assert.equal(request.headers.authorization, AUTHORIZATIONS[platform]);
      const path = new URL(request.url ?? '', 'http://fake').pathname;
      const id = new RegExp(`^${ROOTS[platform]}(?:/([^/.]+))?(?:.json)?$`).exec(path);
      assert.ok(id !== null, `${platform} was asked at ${path}`);
      const body = read(request, Buffer.concat(parts).toString());
      if (request.method === 'GET') return answer(response, 200, listed(platform, calls));
      if (id[1] === undefined) return take(response, body);
      const call = calls.find((one) => one.id === decodeURIComponent(id[1] ?? ''));
      return update(response, request, { call, body });
    });
  });
  const take = (response: ServerResponse, body: Posted): void => {
    if (mood === 'rejects') return answer(response, platform === 'telnyx' ? 422 : 400, REJECTED);
    if (mood === 'fails') return answer(response, 503, '<html>');
    if (mood === 'locks-out') return answer(response, 401, { code: 20003 });
    const call = callOf(platform, body, `call-${calls.length + 1}`);
    calls.push(call);
    if (mood === 'swallows') return void response.destroy();
    answer(response, 201, platform === 'telnyx' ? { status: 'queued' } : { sid: call.id });
  };
  const update = (
    response: ServerResponse,
    { method }: IncomingMessage,
    { body, call }: { readonly body: Posted; readonly call: TakenCall | undefined },
  ): void => {
    assert.equal(method, platform === 'jambonz' ? 'PUT' : 'POST');
    if (call === undefined) return answer(response, 404, { code: 20404 });
    if (call.isOver && body.one('Url') !== undefined)
      return answer(response, 400, { code: 21220, message: 'Call is not in-progress' });
    if (call.isOver && platform !== 'twilio') return answer(response, 404, {});
    if ((body.one('Status') ?? body.at('call_status')) === 'completed') call.isOver = true;
    const hook = body.at('call_hook', 'url');
    call.document = body.one('Url') ?? (typeof hook === 'string' ? hook : call.document);
    answer(response, platform === 'jambonz' ? 202 : 200, platform === 'jambonz' ? '' : {});
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { platform, url, calls, mood: (next) => (mood = next) };
}

const REJECTED = { code: 21211, message: 'The number +12125550123 is not a number' };
const BASIC = `Basic ${Buffer.from('AC1:a secret').toString('base64')}`;
const AUTHORIZATIONS: Readonly<Record<CallPlatform, string>> = {
  twilio: BASIC,
  signalwire: BASIC,
  telnyx: 'Bearer a secret',
  jambonz: 'Bearer a secret',
};
const ROOTS: Readonly<Record<CallPlatform, string>> = {
  twilio: '/2010-04-01/Accounts/AC1/Calls',
  signalwire: '/api/laml/2010-04-01/Accounts/AC1/Calls',
  telnyx: '/v2/texml/Accounts/AC1/Calls',
  jambonz: '/v1/Accounts/AC1/Calls',
};

interface Posted {
  readonly isJson: boolean;
  /** A field of a form, or a text at the top of JSON. */
  readonly one: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  readonly at: (...path: readonly (string | number)[]) => unknown;
}

function read({ headers }: IncomingMessage, text: string): Posted {
  const isJson = headers['content-type'] === 'application/json';
  const form = new URLSearchParams(isJson ? '' : text);
  const value: unknown = isJson ? JSON.parse(text) : {};
  const at = (...path: readonly (string | number)[]) =>
    path.reduce<unknown>(
      (found, name) =>
        typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined,
      value,
    );
  const one = (name: string) => {
    const found = form.get(name) ?? at(name);
    return typeof found === 'string' ? found : undefined;
  };
  return { isJson, one, at, all: (name) => form.getAll(name) };
}

/** Reads an order as the platform's documentation has it. */
function callOf(platform: CallPlatform, body: Posted, id: string): TakenCall {
  const isForm = platform === 'twilio' || platform === 'signalwire';
  assert.equal(body.isJson, !isForm);
  if (platform === 'jambonz')
    return {
      ...{ id, isOver: false, to: String(body.at('to', 'number')), from: String(body.at('from')) },
      document: String(body.at('call_hook', 'url')),
      statusUrl: String(body.at('call_status_hook', 'url')),
      callInfo: body.at('headers', 'Call-Info') as string | undefined,
    };
  const events = isForm ? body.all('StatusCallbackEvent') : [body.one('StatusCallbackEvent') ?? ''];
  assert.deepEqual(events.join(' '), 'initiated ringing answered completed');
  if (platform === 'telnyx') assert.equal(body.at('ApplicationSid'), 'app-1');
  return {
    ...{ id, isOver: false, to: body.one('To') ?? '', from: body.one('From') ?? '' },
    ...{ document: body.one('Url') ?? '', statusUrl: body.one('StatusCallback') ?? '' },
    callInfo: isForm
      ? body.one('CallInfo')
      : (body.at('CustomHeaders', 0, 'value') as string | undefined),
  };
}

/** Every call, whatever was asked for, and around it what is none of ours. */
function listed(platform: CallPlatform, calls: readonly TakenCall[]): unknown {
  const name = platform === 'jambonz' ? 'call_sid' : 'sid';
  const shown = calls.map(({ from, id, to }) => ({
    ...{ [name]: id, from, to, direction: platform === 'twilio' ? 'outbound-api' : 'outbound' },
    ...(platform === 'jambonz' ? {} : { date_created: new Date(systemClock()).toUTCString() }),
  }));
  const [first] = shown;
  if (first === undefined) return platform === 'jambonz' ? [] : { calls: [] };
  const others = [
    { ...first, [name]: 'to-another', to: '+12125550199' },
    { ...first, [name]: 'comes-in', direction: 'inbound' },
    { ...first, [name]: 'no name of a call/' },
    ...(platform === 'jambonz'
      ? []
      : [{ ...first, [name]: 'of-yesterday', date_created: yesterday() }]),
  ];
  return platform === 'jambonz' ? [...others, ...shown] : { calls: [...others, ...shown] };
}

const yesterday = () => new Date(systemClock() - DAY_MS).toUTCString();

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
