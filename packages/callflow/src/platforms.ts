import type { VoiceLanguage } from './flow.ts';

/** The platforms that read TwiML: Twilio itself, SignalWire (cXML) and Telnyx (TeXML). */
export type PhonePlatform = 'twilio' | 'signalwire' | 'telnyx';

/** Every platform whose posts are verified and read: those, and jambonz, which speaks JSON. */
export type CallPlatform = PhonePlatform | 'jambonz';

interface PlatformFacts {
  /** The `voice` of a `Say`. Amazon Polly's names, which all of them take; Telnyx hears the language from the voice alone. */
  readonly voices: Readonly<Record<VoiceLanguage, string>>;
  /** Shortest `timeout` of a `Dial`, in seconds; a shorter one is written as this. */
  readonly dialSecondsMin: number;
  /** Silence that ends a voicemail, in seconds. 0, never: Telnyx would listen to the words to find silence, and charge. */
  readonly recordSilenceSeconds: number;
}

const POLLY = {
  'en-US': 'Polly.Joanna-Neural',
  'en-GB': 'Polly.Amy-Neural',
  'es-US': 'Polly.Lupe-Neural',
} as const;

/**
 * Where the platforms differ. Everything else of the subset is written the same for all three.
 * @source the references of TwiML (`Say`, `Dial`, `Record`), cXML and TeXML
 */
export const PLATFORMS: Readonly<Record<PhonePlatform, PlatformFacts>> = {
  twilio: { voices: POLLY, dialSecondsMin: 1, recordSilenceSeconds: 5 },
  signalwire: { voices: POLLY, dialSecondsMin: 1, recordSilenceSeconds: 5 },
  telnyx: { voices: POLLY, dialSecondsMin: 5, recordSilenceSeconds: 0 },
};

/** How jambonz speaks: the account has credentials for Amazon Polly under the vendor `aws`. */
export const JAMBONZ_VOICES: Readonly<Record<VoiceLanguage, string>> = {
  'en-US': 'Joanna',
  'en-GB': 'Amy',
  'es-US': 'Lupe',
};
