import type { LineCall } from '../../../phone-line/index.ts';
import type { Reader } from '../../../platform/index.ts';
import { mayTell } from '../may-tell.ts';
import type { VoiceDeskParts } from '../parts.ts';
import { ask, type Saying } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';

/** What is never asked, and the one thing that our machine may ask for by keys. */
export const neverAsked = ({
  windowOrigin,
}: Pick<VoiceDeskParts, 'windowOrigin'>): readonly Said[] =>
  windowOrigin === undefined ? [say('never-ask')] : [say('never-ask'), say('never-ask-keys')];

/** As on any other day, when a part of ours is away: nothing tells that something is wrong. */
export const saysAway = (voice: VoiceDeskParts): Saying =>
  ask(1, say('check-away'), ...neverAsked(voice));

/** Where a yes may not be told, a no may not either: whoever named somebody would know one by the other. */
export const isKeptBack = async (
  voice: VoiceDeskParts,
  call: LineCall,
  db?: Reader,
): Promise<boolean> => call.case.memberId !== undefined && !(await mayTell(voice, call, db));
