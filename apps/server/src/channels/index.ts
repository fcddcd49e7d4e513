export { createChannels, type Channels, type ChannelsParts } from './channels.ts';
export {
  CALL_PLATFORMS,
  type CallEvent,
  type CallPlatform,
  type CallProgress,
  type Carrier,
  type Dialled,
  type OutboundCall,
} from './carrier.ts';
export { readCallEvent, readVoiceAsk, type CallStatus, type VoiceAsk } from './voice-ask.ts';
export {
  isSigned,
  signForm,
  verifyWebhook,
  webhookOf,
  type Webhook,
  type WebhookSecrets,
} from '@countersign/callflow';
export { createCarrierHttp, createNoCarrier, type CarrierSettings } from './carrier-http.ts';
export { createOutbox } from './outbox.ts';
export { createBounces, readBounce, type Bounces } from './bounces.ts';
export { openVapid } from '@countersign/webpush';
export { createPushHttp, PUSH_GONE, type PushSettings } from './push-http.ts';
export { isPushService, PUSH_SERVICES } from './push-services.ts';
export { createSmsSmpp, type Incoming } from './sms-smpp.ts';
export { createSmsHttp, type SmsSettings } from './sms-http.ts';
export { createSmtp, type SmtpSettings } from './smtp.ts';
export {
  ChannelFault,
  UnregisteredContactError,
  type Accepted,
  type Delivery,
  type IsRegistered,
  type MessageChannel,
  type OutboundMessage,
  type Provider,
  type ProviderTry,
  type Rejected,
  type Send,
} from './types.ts';
