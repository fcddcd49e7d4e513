import {
  renderJambonz,
  renderTwiml,
  verifyWebhook,
  webhookOf,
  wordsOf,
  type CallDocument,
  type CallPlatform,
  type WebhookSecrets,
} from '@countersign/callflow';
import type { Clock } from '@countersign/kernel';
import { problem, type Call, type LineAnswer, type LineRequest } from '@countersign/lines';
import { handKeys } from './phone-keys.ts';

/** Who carries the bank's calls, and what its posts are verified with. */
export interface PhonePlatformSetting extends WebhookSecrets {
  readonly platform: CallPlatform;
}

export interface PhoneParts {
  /** The keeper's socket for the window. */
  readonly call: Call;
  readonly clock: Clock;
  readonly windowOrigin: string;
  readonly appOrigin: string;
  readonly phone: PhonePlatformSetting;
}

/** Who carries the call, our name of it, where the conversation stands, and the keeper's ticket for what is to be keyed. */
const ADDRESS =
  /^\/line\/([a-z-]{1,32})\/([A-Za-z0-9-]{1,64})\/([0-9]{1,6})\/(ln_[A-Za-z0-9_-]{22})$/;
/** What a platform calls a call. */
const CALL_ID = /^[A-Za-z0-9:_.-]{1,128}$/;
/** Keys that mean the same everywhere on the line go on to the server: they are no secret. */
const PASSED: Readonly<Record<string, string>> = {
  ...{ '*': '/star', '8': '/eight', '0': '/zero' },
};

export const isPhonePath = (path: string): boolean => ADDRESS.test(path);

/**
 * The telephone's face: the steps of a call whose keys the server must not see. The platform brings them here, signed; they go sealed to the
 * keeper, and the platform is sent back to the server with nothing but where the conversation stands. Right or wrong, known or not: the same
 * words.
 */
export async function answerPhone(parts: PhoneParts, request: LineRequest): Promise<LineAnswer> {
  const { appOrigin, clock, phone, windowOrigin } = parts;
  const [, provider = '', call = '', step = '', ticket = ''] = ADDRESS.exec(request.path) ?? [];
  if (request.method !== 'POST') return problem(405, 'window.method', 'This address is posted to.');
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const asked = { path: request.path, header, rawBody: request.body.toString('utf8') };
  const webhook = webhookOf(asked, { origin: windowOrigin, now: clock() });
  const isTheirs = verifyWebhook(phone.platform, webhook, phone);
  const said = wordsOf(phone.platform, webhook);
  request.body.fill(0);
  if (!isTheirs) return problem(401, 'window.not-the-platform', 'Not signed by the platform.');
  const [on, digits] = [said('call'), said('digits')];
  if (CALL_ID.test(on)) await handKeys(parts.call, { call: on, ticket, digits });
  const passed = Object.hasOwn(PASSED, digits) ? (PASSED[digits] ?? '') : '';
  const back = `${appOrigin}/v1/providers/${provider}/voice/${call}/${step}${passed}`;
  return written({ steps: [{ do: 'go-to', next: back }] }, phone.platform);
}

function written(document: CallDocument, platform: CallPlatform): LineAnswer {
  const isJson = platform === 'jambonz';
  const body = isJson ? JSON.stringify(renderJambonz(document)) : renderTwiml(document, platform);
  const type = isJson ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8';
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: Buffer.from(body),
  };
}
