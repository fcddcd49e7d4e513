import type { CallDocument, Say, Step, VoiceLanguage } from '@countersign/callflow';
import type { LineCall, LineLanguage } from '../../phone-line/index.ts';
import { sayingAt } from './conversation.ts';
import type { VoiceAsk, VoiceDeskParts } from './parts.ts';
import { en } from './prompts/en.ts';
import { es } from './prompts/es.ts';
import { say, type Said } from './prompts/table.ts';
import type { AnsweredCall } from '../../contact/index.ts';
import { spokenMinutes, spokenPurpose } from './spoken.ts';

const PATIENCE_SECONDS = 10;
const RING_SECONDS = 30;
/** Whoever waits hears where they stand so often. */
const WAIT_SECONDS = 20;
const QUEUE = 'desk';
const words = { en, es } as const;

/** Where a platform brings what happens in a call. */
export function callAddress(voice: Pick<VoiceDeskParts, 'appOrigin'>, call: LineCall): string {
  return `${voice.appOrigin}/v1/providers/${call.provider}/voice/${call.id}`;
}

/** Where a platform brings what we must not learn: past us, to the window, which sends it back here. */
function secretAddress(
  { windowOrigin }: VoiceDeskParts,
  { id, provider, step }: LineCall,
  ticket: string,
): string {
  if (windowOrigin === undefined) throw new Error('no window takes keys of a telephone');
  return `${windowOrigin}/line/${provider}/${id}/${step}/${ticket}`;
}

/** What the platform does now, by where the call stands. */
export async function documentOf(voice: VoiceDeskParts, call: LineCall): Promise<CallDocument> {
  const base = callAddress(voice, call);
  if (call.state === 'ended')
    return { steps: [...(await lastWords(voice, call)), { do: 'hang-up' }] };
  if (call.state === 'waiting')
    return {
      steps: [
        { do: 'enqueue', queue: QUEUE, waiting: `${base}/wait`, next: `${base}/left` },
        { do: 'hang-up' },
      ],
    };
  if (call.state === 'taken') {
    const uri = voice.agentAddress(call.takenBy ?? '');
    return {
      steps: [
        spoken(call, say('hand-over')),
        {
          do: 'dial',
          target: { kind: 'sip', uri },
          ...{ timeoutSeconds: RING_SECONDS, next: `${base}/left` },
        },
      ],
    };
  }
  const saying = await sayingAt(voice, call);
  const said = saying.said.map((one) => spoken(call, one));
  if (saying.kind === 'end') return { steps: [...said, { do: 'hang-up' }] };
  const next =
    saying.ticket === undefined
      ? `${base}/${call.step}`
      : secretAddress(voice, call, saying.ticket);
  const gather: Step = {
    do: 'gather',
    prompts: said,
    ...{ digitsMax: saying.digitsMax, finishOnKey: saying.hash ? '#' : '' },
    ...{ timeoutSeconds: PATIENCE_SECONDS, next },
  };
  return { steps: [gather, { do: 'go-to', next }] };
}

/** What a call of ours ends with, where we end it. */
async function lastWords(voice: VoiceDeskParts, call: LineCall): Promise<readonly Say[]> {
  const saying = await sayingAt(voice, call);
  return saying.kind === 'end' ? saying.said.map((one) => spoken(call, one)) : [];
}

/** What is heard while one waits. Whoever waits no more leaves the queue. */
export async function waitDocument(voice: VoiceDeskParts, call: LineCall): Promise<CallDocument> {
  const stands = await voice.line.placeInQueue(call.id);
  if (stands === undefined) return { steps: [{ do: 'leave' }] };
  const { expectedSeconds, position } = stands;
  const place =
    position === 1 ? say('wait-first') : say('wait-place', { position: String(position) });
  const minutes =
    expectedSeconds === undefined
      ? []
      : [say('wait-minutes', { minutes: spokenMinutes(expectedSeconds, call.language) })];
  return {
    steps: [
      ...[place, ...minutes].map((one) => spoken(call, one)),
      { do: 'pause', seconds: WAIT_SECONDS },
    ],
  };
}

/** Waiting is over, or a conversation with a representative. */
export async function afterQueue(
  voice: VoiceDeskParts,
  call: LineCall,
  queueResult: VoiceAsk['queueResult'],
): Promise<CallDocument> {
  // Somebody has taken them, and the platform heard of it only now: they are led there.
  const isEnd = call.state === 'ended' || (call.state === 'taken' && queueResult !== 'left');
  if (isEnd) return leftDocument(call);
  const document = await documentOf(voice, call);
  const isTurnedAway = queueResult === 'full' || queueResult === 'failed';
  // A queue that takes nobody is not asked again at once, or platform and house do nothing else.
  return call.state === 'waiting' && isTurnedAway
    ? { steps: [{ do: 'pause', seconds: WAIT_SECONDS }, ...document.steps] }
    : document;
}

function leftDocument(call: LineCall): CallDocument {
  return {
    steps: [spoken(call, say('over-there')), spoken(call, say('goodbye')), { do: 'hang-up' }],
  };
}

/** What somebody hears who answers a call of ours: who it is and why, that they need not believe it, and then a person. */
export function answeredDocument(
  voice: VoiceDeskParts,
  call: AnsweredCall,
  next: string,
): CallDocument {
  const language = call.language === 'es' ? 'es' : 'en';
  const speaker = { language, region: call.region, slow: false } as const;
  const brand = voice.programme.current().programme.brand.name;
  const purpose = spokenPurpose(voice, call.purpose, language);
  return {
    steps: [
      spoken(speaker, say('we-call', { brand, purpose })),
      spoken(speaker, say('need-not-believe')),
      {
        do: 'dial',
        target: { kind: 'sip', uri: voice.agentAddress(call.agentId) },
        ...{ timeoutSeconds: RING_SECONDS, next },
      },
    ],
  };
}

/** For a number that is not ours, or a call that nobody knows. */
export const refusedDocument: CallDocument = { steps: [{ do: 'reject', reason: 'rejected' }] };

const VOICES: Readonly<Record<LineLanguage, (region: string) => VoiceLanguage>> = {
  en: (region) => (region === 'UK' ? 'en-GB' : 'en-US'),
  es: () => 'es-US',
};

function spoken(call: Pick<LineCall, 'language' | 'region' | 'slow'>, said: Said): Say {
  const language = said.language ?? call.language;
  const text = Object.entries(said.slots ?? {}).reduce(
    (filled, [gap, value]) => filled.replaceAll(`{${gap}}`, () => value),
    words[language][said.prompt],
  );
  return {
    do: 'say',
    text,
    language: VOICES[language](call.region),
    ...(call.slow ? { slow: true } : {}),
  };
}
