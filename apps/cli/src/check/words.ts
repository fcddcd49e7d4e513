import { TEXTS, type Verdict } from '@countersign/scamflags';

export type CheckLanguage = 'en' | 'es';

interface CheckWords {
  readonly progress: (read: number, all: number) => string;
  readonly unread: (path: string) => string;
  readonly summary: (read: number) => string;
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
    summary: (read) => `${read} messages:`,
    levels: levelsOf('en'),
  },
  es: {
    progress: (read, all) => `${read} de ${all} leídos`,
    unread: (path) => `${path} no se puede leer: no está, es demasiado grande o no es un mensaje.`,
    summary: (read) => `${read} mensajes:`,
    levels: levelsOf('es'),
  },
};
