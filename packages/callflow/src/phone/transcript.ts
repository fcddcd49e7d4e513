import type { Heard, HeardEvent, Prompt } from './heard.ts';
import type { Timers } from './timers.ts';

/** Entries that are kept, the newest. */
export const TRANSCRIPT_ENTRIES_MAX = 5_000;

/** What was heard and pressed, with its times. */
export function createTranscript(timers: Timers, onHeard: ((entry: Heard) => void) | undefined) {
  const entries: Heard[] = [];
  let prompt: Prompt | undefined;
  let isOver = false;
  return {
    /** Nothing is heard behind the end. */
    hear(event: HeardEvent): void {
      if (isOver) return;
      if (event.kind === 'said') prompt = { text: event.text, language: event.language };
      if (event.kind === 'ended') {
        isOver = true;
        prompt = undefined;
      }
      const entry = { ...event, at: timers.now() };
      entries.push(entry);
      if (entries.length > TRANSCRIPT_ENTRIES_MAX) entries.shift();
      onHeard?.(entry);
    },
    entries: (): readonly Heard[] => [...entries],
    prompt: () => prompt,
  };
}
