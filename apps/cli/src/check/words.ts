import { TEXTS, type Verdict } from '@countersign/scamflags';

export type CheckLanguage = 'en' | 'es';

interface CheckWords {
  readonly progress: (read: number, all: number) => string;
  readonly unread: (path: string) => string;
  readonly summary: (read: number, unread: number) => string;
  /** Of folders without a message in them. */
  readonly nothing: string;
  readonly levels: Readonly<Record<Verdict['level'], string>>;
}

const levelsOf = (language: CheckLanguage) => {
  const { levels } = TEXTS[language];
  return {
    scam: levels.scam.title,
    likely: levels.likely.title,
    caution: levels.caution.title,
    'no-flags': levels['no-flags'].title,
    'not-enough': levels['not-enough'].title,
  };
};

/** What the command itself says; reasons are told in the words of the check. */
export const WORDS: Readonly<Record<CheckLanguage, CheckWords>> = {
  en: {
    progress: (read, all) => `${read} of ${all} read`,
    unread: (path) => `${path} cannot be read: it is not there, too large, or no message.`,
    summary: (read, unread) =>
      unread === 0 ? `${read} read:` : `${read} read, ${unread} could not be read:`,
    nothing: 'There is no message here: .eml, .msg, .pdf and .txt files are looked for.',
    levels: levelsOf('en'),
  },
  es: {
    progress: (read, all) => `${read} de ${all} leídos`,
    unread: (path) => `${path} no se puede leer: no está, es demasiado grande o no es un mensaje.`,
    summary: (read, unread) =>
      unread === 0 ? `${read} leídos:` : `${read} leídos, ${unread} no se pudieron leer:`,
    nothing: 'Aquí no hay ningún mensaje: se buscan archivos .eml, .msg, .pdf y .txt.',
    levels: levelsOf('es'),
  },
};
