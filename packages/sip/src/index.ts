export { type CallEnd, type CallEvents, type IncomingCall } from './call/incoming.ts';
export {
  type OutgoingCall,
  type OutgoingEnd,
  type OutgoingEvents,
  type PlacedCall,
} from './call/outgoing.ts';
export { type Binding, REGISTRATION_SECONDS_MAX } from './call/registrar.ts';
export { type DigestAlgorithm } from './digest/challenge.ts';
export { type Identity, parseIdentity, writeIdentity } from './identity/identity.ts';
export { isPassportSigned, type Passport, parsePassport } from './identity/passport.ts';
export { createEndpoint, type Endpoint, type EndpointParts } from './endpoint.ts';
export { decodeG711, encodeG711, FRAME_SAMPLES, type Law, SAMPLE_RATE } from './media/g711.ts';
export { createKeyReader, parseKeyEvent, type TelephoneKey, writeKeyEvent } from './media/keys.ts';
export { resample } from './media/resample.ts';
export { createRtpStream, parseRtp, type RtpPacket, writeRtp } from './media/rtp.ts';
export { parseWav, type Sound, writeWav } from './media/wav.ts';
export { findHeader, SipError, type SipMessage } from './message/message.ts';
export { parseMessage } from './message/parse.ts';
export { type Peer } from './message/uri.ts';
export { writeMessage } from './message/write.ts';
export { type AgreedAudio, answerOffer, readAnswer, writeOffer } from './session/audio.ts';
