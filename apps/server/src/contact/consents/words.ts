/** What somebody wants who writes a word to the number that our texts come from. */
export type WrittenWord = 'stop' | 'start' | 'help';

const WORDS: Readonly<Record<WrittenWord, readonly string[]>> = {
  stop: [
    ...['STOP', 'STOPALL', 'END', 'QUIT', 'CANCEL', 'UNSUBSCRIBE', 'REVOKE', 'OPTOUT'],
    ...['ALTO', 'BASTA', 'PARA', 'PARAR', 'BAJA', 'DETENER', 'CANCELAR', 'NOMAS'],
  ],
  start: ['START', 'UNSTOP', 'RESUME', 'INICIAR', 'EMPEZAR', 'ALTA'],
  help: ['HELP', 'INFO', 'AYUDA'],
};
/** Longer than any of these; what is longer is a message. */
const CHARS_MAX = 40;
const BESIDE = /[\s\p{Punctuation}\p{Symbol}]/gu;

/** By the whole text, whatever its case, accents, marks and spaces; “stop by tomorrow” is a message, and no word. */
export function readWord(text: string): WrittenWord | undefined {
  if (text.length > CHARS_MAX) return undefined;
  const said = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(BESIDE, '')
    .toUpperCase();
  return (['stop', 'start', 'help'] as const).find((word) => WORDS[word].includes(said));
}
