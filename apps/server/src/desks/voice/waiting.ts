import type { CallDocument, Say, Step } from '@countersign/callflow';
import type { LineCall } from '../../phone-line/index.ts';
import { offerOf } from './offer.ts';
import { stopDenied } from './over.ts';
import type { VoiceAsk, VoiceDeskParts } from './parts.ts';
import { callBackTurn } from './places/keep-place.ts';
import { say, type Said } from './prompts/table.ts';
import { spokenMinutes } from './spoken.ts';
import { spoken } from './spoken-step.ts';

/** Whoever waits hears where they stand again after this time and the words before it: in half a minute at most. */
export const WAIT_SECONDS = 18;
/** Where keys are not heard while a platform holds somebody in a queue, they are led out of it for so long. */
const OFFER_SECONDS = 5;

/** Which platforms hear keys of somebody whom they hold in a queue, by their references. */
const HEARS_WHILE_WAITING: Readonly<Record<VoiceAsk['platform'], boolean>> = {
  twilio: true,
  signalwire: true,
  telnyx: false,
  jambonz: false,
};

interface Waiting {
  readonly call: LineCall;
  /** Where the platform brings what happens. */
  readonly base: string;
  readonly platform: VoiceAsk['platform'];
}

/** What is heard while one waits. Whoever waits no more leaves the queue. */
export async function waitDocument(
  voice: VoiceDeskParts,
  { base, call, platform }: Waiting,
): Promise<CallDocument> {
  const stands = await voice.line.placeInQueue(call.id);
  if (stands === undefined) return leave;
  const said = [
    ...standing(call, stands),
    ...(await offered(voice, call)).map((one) => spoken(call, one)),
  ];
  if (!HEARS_WHILE_WAITING[platform])
    return {
      steps: [...standing(call, stands), { do: 'pause', seconds: WAIT_SECONDS }, ...leave.steps],
    };
  return { steps: asking(said, { seconds: WAIT_SECONDS, base, silence: `${base}/wait` }) };
}

const leave: CallDocument = { steps: [{ do: 'leave' }] };

function standing(
  call: LineCall,
  {
    expectedSeconds,
    position,
  }: { readonly position: number; readonly expectedSeconds: number | undefined },
): readonly Say[] {
  const place =
    position === 1 ? say('wait-first') : say('wait-place', { position: String(position) });
  const minutes =
    expectedSeconds === undefined
      ? []
      : [say('wait-minutes', { minutes: spokenMinutes(expectedSeconds, call.language) })];
  return [place, ...minutes].map((one) => spoken(call, one));
}

async function offered(voice: VoiceDeskParts, call: LineCall): Promise<readonly Said[]> {
  return (await offerOf(voice, call)).callBack ? [say('wait-offer')] : [];
}

function asking(
  prompts: readonly Say[],
  ask: { readonly seconds: number; readonly base: string; readonly silence: string },
): readonly Step[] {
  const timing = { digitsMax: 1, finishOnKey: '', timeoutSeconds: ask.seconds } as const;
  return [
    { do: 'gather', prompts, ...timing, next: `${ask.base}/wait-key` },
    { do: 'go-to', next: ask.silence },
  ];
}

/** Between two stays in a queue whose platform hears no keys: the offer, and into the queue again. Nothing where there is none. */
export async function betweenDocument(
  voice: VoiceDeskParts,
  { base, call, platform }: Waiting,
): Promise<CallDocument | undefined> {
  const said = await offered(voice, call);
  if (HEARS_WHILE_WAITING[platform] || said.length === 0) return undefined;
  const prompts = said.map((one) => spoken(call, one));
  return { steps: asking(prompts, { seconds: OFFER_SECONDS, base, silence: `${base}/taken` }) };
}

/**
 * A key of somebody who waits. One asks to be called back, eight is slower; star and zero say again where they stand, as everything does
 * that is nothing. @returns what is heard; nothing where they are led to what is asked now
 */
export async function hearWaiting(
  voice: VoiceDeskParts,
  { base, call, platform }: Waiting,
  keys: string,
): Promise<CallDocument | undefined> {
  const now = await voice.db.transaction(async (tx) => {
    const waits = await stopDenied(voice, tx, call);
    const locked = await voice.line.lock(tx, waits.id);
    if (locked?.state !== 'waiting') return locked ?? waits;
    if (keys === '8') return voice.line.slowDown(tx, locked);
    const to = keys === '1' ? await callBackTurn(voice, tx, locked) : undefined;
    return to === undefined ? locked : voice.line.leaveQueue(tx, locked, to);
  });
  if (now.state === 'waiting')
    return HEARS_WHILE_WAITING[platform]
      ? waitDocument(voice, { base, call: now, platform })
      : undefined;
  return HEARS_WHILE_WAITING[platform] ? leave : undefined;
}
