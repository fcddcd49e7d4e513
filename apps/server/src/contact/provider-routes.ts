import { Type } from 'typebox';
import { ok, refused } from '@countersign/kernel';
import type { Delivery } from '../channels/index.ts';
import { route, type App } from '../platform/index.ts';
import type { TextIn } from './consents/texts.ts';

/** More than a provider sends; what is longer is no text. */
const FIELD_CHARS_MAX = 4_096;
const BODY_BYTES_MAX = 32 * 1024;

const Form = Type.Record(Type.String(), Type.String({ maxLength: FIELD_CHARS_MAX }), {
  description: 'The form of Twilio’s messages API',
});
const Name = Type.String({ pattern: '^[a-z-]{1,32}$', description: 'Who carries our texts' });
const Nothing = Type.Null();
const notTheProvider = {
  'contact.not-the-provider': { status: 401, title: 'Not signed by the provider' },
} as const;

export interface ProviderRoutesParts {
  readonly appOrigin: string;
  readonly isProviders: (
    provider: string,
    form: {
      readonly address: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly signature: string;
    },
  ) => boolean;
  readonly takeDelivery: (
    contact: { readonly id: string; readonly channel: 'sms' },
    delivery: Delivery,
  ) => Promise<boolean>;
  readonly takeText: (text: TextIn) => Promise<void>;
}

/** What became of a text, in the provider's words; anything else is said on the way and changes nothing. */
const OUTCOMES: Readonly<Record<string, Delivery['outcome']>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'undelivered',
};

/** How a provider of Twilio's form tells us of our texts, and brings what people write back. Its signature is its proof. */
export function addProviderRoutes(app: App, parts: ProviderRoutesParts): void {
  addNews(app, parts);
  addTexts(app, parts);
}

/** The signature covers the address, as the provider was told it, and every field. */
function isProven(
  parts: ProviderRoutesParts,
  ask: { readonly header: (name: string) => string | undefined },
  form: {
    readonly provider: string;
    readonly path: string;
    readonly fields: Readonly<Record<string, string>>;
  },
): boolean {
  return parts.isProviders(form.provider, {
    address: parts.appOrigin + form.path,
    fields: form.fields,
    signature: ask.header('x-twilio-signature') ?? '',
  });
}

function addNews(app: App, parts: ProviderRoutesParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/providers/:provider/news/:contact',
    audience: 'public',
    tag: 'Contacts',
    summary: 'What became of a text of ours, signed by its provider',
    anyOrigin: true,
    bodyBytesMax: BODY_BYTES_MAX,
    params: Type.Object({ provider: Name, contact: Type.String({ maxLength: 64 }) }),
    body: Form,
    response: Nothing,
    problems: {
      ...notTheProvider,
      'contact.unknown': { status: 404, title: 'No text of ours went out under this name' },
    },
    handler: async (ask) => {
      const { contact, provider } = ask.params;
      const fields = ask.body;
      const path = `/v1/providers/${provider}/news/${contact}`;
      if (!isProven(parts, ask, { provider, path, fields }))
        return refused({ code: 'contact.not-the-provider' as const });
      const outcome = OUTCOMES[fields['MessageStatus'] ?? ''];
      const error = fields['ErrorCode'];
      const taken =
        outcome === undefined ||
        (await parts.takeDelivery(
          { id: contact, channel: 'sms' },
          {
            outcome,
            ...(error === undefined || !/^[0-9]{1,6}$/.test(error)
              ? {}
              : { reason: `sms ${error}` }),
          },
        ));
      return taken ? ok(NOTHING) : refused({ code: 'contact.unknown' as const });
    },
  });
}

function addTexts(app: App, parts: ProviderRoutesParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/providers/:provider/texts',
    audience: 'public',
    tag: 'Contacts',
    summary: 'A text that somebody wrote to a number of ours, signed by its provider',
    anyOrigin: true,
    bodyBytesMax: BODY_BYTES_MAX,
    params: Type.Object({ provider: Name }),
    body: Form,
    response: Nothing,
    problems: notTheProvider,
    handler: async (ask) => {
      const { provider } = ask.params;
      const fields = ask.body;
      const path = `/v1/providers/${provider}/texts`;
      if (!isProven(parts, ask, { provider, path, fields }))
        return refused({ code: 'contact.not-the-provider' as const });
      const { Body: text = '', From: from = '', MessageSid: named = '' } = fields;
      // A text without a name counts each time it is brought.
      const providerId = named === '' ? ask.reference : named;
      await parts.takeText({ provider, providerId, from, text, correlation: ask.reference });
      return ok(NOTHING);
    },
  });
}

const NOTHING = { status: 204, body: null } as const;
