export { MESSAGE_BYTES_MAX, sealMessage, type SubscriptionKeys } from './seal.ts';
export { openVapid, vapidHeader, type Vapid } from './vapid.ts';
