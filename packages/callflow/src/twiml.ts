import type { CallDocument, Dial, DialTarget, Gather, Step } from './flow.ts';
import { checkDocument } from './law.ts';
import { type PhonePlatform, PLATFORMS } from './platforms.ts';
import { withoutSlow } from './slow.ts';
import { element, type XmlElement, writeXml } from './xml-writer.ts';

/** Written out although it is everybody's default: on Telnyx the application decides where nothing is said. */
const POST = { method: 'POST' } as const;

/**
 * A call document as TwiML. Only the verbs that run on all three platforms, nothing left to a platform's defaults.
 * @param platform the platform that reads it; the few differences are in `platforms.ts`
 * @returns an XML document, to be sent as `text/xml`
 * @throws CallDocumentError
 * @source the TwiML reference of each verb; golden: golden/*.json
 */
export function renderTwiml(document: CallDocument, platform: PhonePlatform): string {
  checkDocument(document);
  const verbs = withoutSlow(document).steps.map((step) => verbOf(step, platform));
  return writeXml(element('Response', {}, verbs));
}

function verbOf(step: Step, platform: PhonePlatform): XmlElement {
  const { voices, recordSilenceSeconds } = PLATFORMS[platform];
  switch (step.do) {
    case 'say':
      return element('Say', { language: step.language, voice: voices[step.language] }, step.text);
    case 'play':
      return element('Play', {}, step.url);
    case 'pause':
      return element('Pause', { length: String(step.seconds) });
    case 'gather':
      return gatherVerb(step, platform);
    case 'go-to':
      return element('Redirect', POST, step.next);
    case 'dial':
      return dialVerb(step, platform);
    case 'enqueue':
      return element(
        'Enqueue',
        { action: step.next, ...POST, waitUrl: step.waiting, waitUrlMethod: 'POST' },
        step.queue,
      );
    case 'record':
      return element('Record', {
        ...{ action: step.next, ...POST, maxLength: String(step.secondsMax) },
        ...{ timeout: String(recordSilenceSeconds), finishOnKey: '#', playBeep: 'true' },
      });
    case 'leave':
      return element('Leave');
    case 'hang-up':
      return element('Hangup');
    case 'reject':
      return element('Reject', { reason: step.reason });
  }
}

function gatherVerb(step: Gather, platform: PhonePlatform): XmlElement {
  const attributes = {
    ...{ input: 'dtmf', action: step.next, ...POST },
    ...{ timeout: String(step.timeoutSeconds), finishOnKey: step.finishOnKey },
    numDigits: step.digitsMax?.toString(),
  };
  return element(
    'Gather',
    attributes,
    step.prompts.map((prompt) => verbOf(prompt, platform)),
  );
}

function dialVerb(
  { target, from, timeoutSeconds, next }: Dial,
  platform: PhonePlatform,
): XmlElement {
  const timeout = Math.max(timeoutSeconds, PLATFORMS[platform].dialSecondsMin);
  const attributes = { action: next, ...POST, timeout: String(timeout), callerId: from };
  return element('Dial', attributes, [nounOf(target)]);
}

function nounOf(target: DialTarget): XmlElement {
  switch (target.kind) {
    case 'number':
      return element('Number', {}, target.number);
    case 'sip':
      return element('Sip', {}, target.uri);
    case 'queue':
      return element('Queue', {}, target.queue);
  }
}
