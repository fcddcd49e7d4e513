export type {
  CallDocument,
  Dial,
  DialTarget,
  Enqueue,
  Gather,
  GoTo,
  Pause,
  Play,
  Record_,
  Say,
  Step,
  VoiceLanguage,
} from './flow.ts';
export { renderJambonz, type JambonzVerb } from './jambonz.ts';
export {
  CallDocumentError,
  checkDocument,
  DIGITS_MAX,
  PROMPTS_MAX,
  RECORD_SECONDS_MAX,
  STEPS_MAX,
  TEXT_CHARACTERS_MAX,
  TIMEOUT_SECONDS_MAX,
} from './law.ts';
export { parseJambonz } from './parse-jambonz.ts';
export { parseTwiml } from './parse-twiml.ts';
export { type CallPlatform, type PhonePlatform } from './platforms.ts';
export { withoutSlow } from './slow.ts';
export { renderTwiml } from './twiml.ts';
export { isSigned, signForm } from './webhook/form-signature.ts';
export { verifyWebhook, webhookOf, type Webhook, type WebhookSecrets } from './webhook/webhook.ts';
export { wordsOf, type Said, type Told } from './webhook/words.ts';
export { TWIML_BYTES_MAX, TwimlError } from './xml-reader.ts';
export {
  type Doing,
  type EndStatus,
  type Heard,
  type HeardEvent,
  HIDDEN_KEY,
  type Key,
  type Prompt,
} from './phone/heard.ts';
export {
  type DialledLeg,
  type Fields,
  type Leg,
  type LegEvents,
  type LegOutcome,
  lengthOf,
  type OnDial,
  type Sound,
  SOUND_SECONDS,
  SPEECH_CHARACTERS_PER_SECOND,
} from './phone/line.ts';
export { createPhoneCall, type PhoneCall, type PhoneCallParts } from './phone/phone-call.ts';
export { DOCUMENTS_MAX, type FetchDocument } from './phone/requests.ts';
export { TRANSCRIPT_ENTRIES_MAX } from './phone/transcript.ts';
export {
  createQueues,
  QUEUE_SIZE_MAX,
  type Party,
  type Place,
  type Queues,
  type Waiting,
} from './phone/queues.ts';
export { DOCUMENTS_IN_A_ROW_MAX } from './phone/run.ts';
export { createManualTimers, type ManualTimers, type Timers } from './phone/timers.ts';
