import type { Say, VoiceLanguage } from '@countersign/callflow';
import type { LineCall, LineLanguage } from '../../phone-line/index.ts';
import { en } from './prompts/en.ts';
import { es } from './prompts/es.ts';
import type { Said } from './prompts/table.ts';

const words = { en, es } as const;

const VOICES: Readonly<Record<LineLanguage, (region: string) => VoiceLanguage>> = {
  en: (region) => (region === 'UK' ? 'en-GB' : 'en-US'),
  es: () => 'es-US',
};

/** A prompt as a platform says it: in the caller's language and voice, with its gaps filled. */
export function spoken(call: Pick<LineCall, 'language' | 'region' | 'slow'>, said: Said): Say {
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
