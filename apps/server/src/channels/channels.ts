import type { Clock } from '@countersign/kernel';
import type { Carrier } from './carrier.ts';
import { isPushService } from './push-services.ts';
import { createProviders, type SendByAny } from './providers.ts';
import { isUnsubscribe } from './unsubscribe.ts';
import type {
  IsRegistered,
  MessageChannel,
  OutboundMessage,
  Provider,
  ProviderTry,
} from './types.ts';
import { UnregisteredContactError } from './types.ts';

export interface ChannelsParts {
  readonly clock: Clock;
  /** Of each channel, in the order in which they are asked. */
  readonly drivers: Readonly<Record<MessageChannel, readonly [Provider, ...Provider[]]>>;
  /** Origins that a browser may be reached at. */
  readonly pushServices: readonly string[];
  readonly carrier: Carrier;
  readonly isRegistered: IsRegistered;
  /** Records an attempt without a ledger row, before it throws. */
  readonly onUnregistered: (contactId: string) => Promise<void>;
  /** Keeps how each try at a provider went. */
  readonly onTry: (tried: ProviderTry) => Promise<void>;
}

export interface Channels {
  /** The only way out of the house for a message. @throws UnregisteredContactError without a registered, committed row */
  readonly send: SendByAny;
  /** The only way out for a call. @throws UnregisteredContactError without a registered, committed row */
  readonly dial: Carrier['dial'];
  readonly find: Carrier['find'];
  readonly hangUp: Carrier['hangUp'];
  readonly redirect: Carrier['redirect'];
}

/** E-mail subjects and names are headers: one line, of sane length. */
const SUBJECT = /^\P{Cc}{0,150}$/u;
const TEXT_CHARS_MAX = 10_000;
const PHONE = /^\+[1-9][0-9]{6,14}$/;
const EMAIL = /^[\w.!#$%&*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{3,190}$/;
const FROM = /^[\w.@+ -]{1,120}$/;

export function createChannels(parts: ChannelsParts): Channels {
  const mustBeRegistered = async (contactId: string): Promise<void> => {
    // Read on a connection of its own, so that a row that is not committed does not count.
    if (await parts.isRegistered(contactId)) return;
    await parts.onUnregistered(contactId);
    throw new UnregisteredContactError('nothing goes out without a registered contact');
  };
  const senders = {
    sms: createProviders({ ...parts, providers: parts.drivers.sms, note: parts.onTry }),
    email: createProviders({ ...parts, providers: parts.drivers.email, note: parts.onTry }),
    push: createProviders({ ...parts, providers: parts.drivers.push, note: parts.onTry }),
  };
  return {
    send: async (message, attempt) => {
      checkMessage(message, parts.pushServices);
      await mustBeRegistered(message.contactId);
      return senders[message.channel](message, attempt);
    },
    dial: async (call) => {
      if (!PHONE.test(call.to) || !PHONE.test(call.from))
        throw new Error('a call is not of the form that may go out');
      await mustBeRegistered(call.contactId);
      return parts.carrier.dial(call);
    },
    find: parts.carrier.find,
    hangUp: parts.carrier.hangUp,
    redirect: parts.carrier.redirect,
  };
}

/** What reaches a provider is one message to one endpoint: no second header, no second recipient. */
function checkMessage(message: OutboundMessage, pushServices: readonly string[]): void {
  const { channel, to } = message;
  const fine =
    (channel === 'push'
      ? isPushService(to, pushServices)
      : (channel === 'sms' ? PHONE : EMAIL).test(to)) &&
    FROM.test(message.from) &&
    SUBJECT.test(message.subject) &&
    SUBJECT.test(message.fromName) &&
    (message.replyTo === undefined || EMAIL.test(message.replyTo)) &&
    (message.unsubscribe === undefined || isUnsubscribe(message.unsubscribe)) &&
    message.text.length > 0 &&
    message.text.length <= TEXT_CHARS_MAX;
  if (!fine) throw new Error(`a message for ${message.channel} is not of the form that may go out`);
}
