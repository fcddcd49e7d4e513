import type { CallDocument, Say, Step } from '@countersign/callflow';
import type { LineCall } from '../../phone-line/index.ts';
import { sayingAt } from './conversation.ts';
import type { VoiceAsk, VoiceDeskParts } from './parts.ts';
import { say } from './prompts/table.ts';
import type { AnsweredCall } from '../../contact/index.ts';
import { spokenPurpose } from './spoken.ts';
import { spoken } from './spoken-step.ts';
import { betweenDocument, WAIT_SECONDS } from './waiting.ts';

const PATIENCE_SECONDS = 10;
const RING_SECONDS = 30;
const QUEUE = 'desk';

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

/** Waiting is over, or a conversation with a representative. */
export async function afterQueue(
  voice: VoiceDeskParts,
  call: LineCall,
  { platform, queueResult }: Pick<VoiceAsk, 'platform' | 'queueResult'>,
): Promise<CallDocument> {
  // Somebody has taken them, and the platform heard of it only now: they are led there.
  const isEnd = call.state === 'ended' || (call.state === 'taken' && queueResult !== 'left');
  if (isEnd) return leftDocument(call);
  const between =
    call.state === 'waiting' && queueResult === 'left'
      ? await betweenDocument(voice, { base: callAddress(voice, call), call, platform })
      : undefined;
  if (between !== undefined) return between;
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
