import { createHash } from 'node:crypto';
import type { VoiceLanguage } from '@countersign/callflow';

/** A text as sound: 8 000 samples a second. */
export type Speak = (text: string, language: VoiceLanguage, slow: boolean) => Promise<Int16Array>;

/** Sounds that are kept; what was not heard for longest goes first. */
export const SOUNDS_MAX = 60;
/** Texts that are said at one time; the others wait. */
const AT_ONCE_MAX = 2;

/** Says each text once and keeps it, by a hash of what is said, for the next time. */
export function createKeptSpeak(speak: Speak): Speak {
  const kept = new Map<string, Promise<Int16Array>>();
  const inTurn = createTurns(AT_ONCE_MAX);
  return (text, language, slow) => {
    const key = createHash('sha256')
      .update(JSON.stringify([text, language, slow]))
      .digest('hex');
    const found = kept.get(key);
    if (found !== undefined) {
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const said = inTurn(() => speak(text, language, slow));
    kept.set(key, said);
    // What failed is tried again when it is wanted again.
    said.catch(() => kept.delete(key));
    if (kept.size > SOUNDS_MAX) kept.delete(kept.keys().next().value ?? '');
    return said;
  };
}

function createTurns(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
