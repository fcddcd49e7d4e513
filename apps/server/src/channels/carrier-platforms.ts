import type { CallPlatform, OutboundCall } from './carrier.ts';

/** A body before it is written: a list becomes one field for each of its values where it goes as a form. */
export type Body = Readonly<Record<string, unknown>>;

/** What an account at a platform is, beside the numbers of a call. */
export interface CarrierAccount {
  /** Who we are there: the `{account}` of every address. */
  readonly account: string;
  readonly secret: string;
  /** Who shows the secret, where that is not the account itself: Twilio's API keys. */
  readonly user?: string;
  /** Telnyx alone: the TeXML application that calls are placed by. */
  readonly application?: string;
  /** The form field that this carrier takes a Call-Info header in; none of the platforms documents one. */
  readonly callInfoField?: string;
}

/** How one platform wants to be asked. Everything else is common to all. */
export interface CallPlatformForm {
  /** Where the calls of an account are, under the platform's origin. */
  readonly calls: (account: string) => string;
  readonly call: (account: string, id: string) => string;
  readonly authorization: 'basic' | 'bearer';
  readonly dial: (call: OutboundCall, account: CarrierAccount) => Body;
  readonly dialAs: 'form' | 'json';
  readonly update: 'POST' | 'PUT';
  readonly updateAs: 'form' | 'json';
  readonly hangUp: Body;
  readonly redirect: (url: string) => Body;
  /** Calls between two numbers, as a query. */
  readonly list: (call: Pick<OutboundCall, 'to' | 'from'>) => Readonly<Record<string, string>>;
  /** Where a list of calls has its calls; the answer itself where there is none. */
  readonly listIn: string | undefined;
  /** The names that a call's own name goes by in answers. */
  readonly idIn: readonly string[];
  /** Also in the answer to an order that was taken: nothing, where it is not documented to be there. */
  readonly namesWhatItTook: boolean;
}

/** A phone rings for so long. */
const RING_SECONDS = 45;
const EVENTS = ['initiated', 'ringing', 'answered', 'completed'] as const;
const LISTED_MAX = '20';

/** SIP's Call-Info (RFC 3261 clause 20.9): where the call says of itself what it is. */
export const callInfo = (url: string) => `<${url}>;purpose=info`;

/** What Twilio, SignalWire and Telnyx call the same. */
const common = ({ answeredUrl, from, statusUrl, to }: OutboundCall) => ({
  ...{ To: to, From: from, Url: answeredUrl, Timeout: String(RING_SECONDS) },
  ...{ StatusCallback: statusUrl, StatusCallbackMethod: 'POST' },
});

/** The form that Twilio made and SignalWire took over. */
const twilioForm = {
  authorization: 'basic',
  dial: (call, { callInfoField }) => ({
    ...common(call),
    ...{ Method: 'POST', StatusCallbackEvent: EVENTS },
    ...(callInfoField === undefined ? {} : { [callInfoField]: callInfo(call.assertionUrl) }),
  }),
  dialAs: 'form',
  update: 'POST',
  updateAs: 'form',
  hangUp: { Status: 'completed' },
  redirect: (url) => ({ Url: url, Method: 'POST' }),
  list: ({ from, to }) => ({ To: to, From: from, PageSize: LISTED_MAX }),
  listIn: 'calls',
  idIn: ['sid'],
  namesWhatItTook: true,
} as const satisfies Partial<CallPlatformForm>;

const at = (root: string, suffix: string) => ({
  calls: (account: string) => `${root}/${encodeURIComponent(account)}/Calls${suffix}`,
  call: (account: string, id: string) =>
    `${root}/${encodeURIComponent(account)}/Calls/${encodeURIComponent(id)}${suffix}`,
});

/**
 * The differences between the platforms, from their public documentation of 2026.
 * jambonz takes what speaks and listens from the call's document; what is named here is what it insists on.
 */
export const CALL_PLATFORM_FORMS: Readonly<Record<CallPlatform, CallPlatformForm>> = {
  twilio: { ...at('/2010-04-01/Accounts', '.json'), ...twilioForm },
  signalwire: { ...at('/api/laml/2010-04-01/Accounts', '.json'), ...twilioForm },
  telnyx: {
    ...at('/v2/texml/Accounts', ''),
    ...twilioForm,
    authorization: 'bearer',
    dial: (call, { application }) => ({
      ...common(call),
      ...{ ApplicationSid: application, UrlMethod: 'POST', Timeout: RING_SECONDS },
      StatusCallbackEvent: EVENTS.join(' '),
      CustomHeaders: [{ name: 'Call-Info', value: callInfo(call.assertionUrl) }],
    }),
    dialAs: 'json',
    idIn: ['sid', 'call_sid'],
    namesWhatItTook: false,
  },
  jambonz: {
    ...at('/v1/Accounts', ''),
    authorization: 'bearer',
    dial: ({ answeredUrl, assertionUrl, contactId, from, statusUrl, to }) => ({
      ...{ from, to: { type: 'phone', number: to }, timeout: RING_SECONDS },
      call_hook: { url: answeredUrl, method: 'POST' },
      call_status_hook: { url: statusUrl, method: 'POST' },
      headers: { 'Call-Info': callInfo(assertionUrl) },
      tag: { contact: contactId },
      ...{ speech_synthesis_vendor: 'google', speech_synthesis_language: 'en-US' },
      ...{ speech_synthesis_voice: 'en-US-Standard-C' },
      ...{ speech_recognizer_vendor: 'google', speech_recognizer_language: 'en-US' },
    }),
    dialAs: 'json',
    update: 'PUT',
    updateAs: 'json',
    hangUp: { call_status: 'completed' },
    redirect: (url) => ({ call_hook: { url, method: 'POST' } }),
    list: ({ from, to }) => ({ direction: 'outbound', from, to }),
    listIn: undefined,
    idIn: ['sid', 'call_sid'],
    namesWhatItTook: true,
  },
};
