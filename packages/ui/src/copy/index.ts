// What the server's pages, the window's static pages and the letters say, in every language.
// Browser-safe: no import of Node.
import { about } from './about.ts';
import { alerts } from './alerts.ts';
import { calls } from './calls.ts';
import { card } from './card.ts';
import { casework } from './casework.ts';
import { choices } from './choices.ts';
import { common } from './common.ts';
import { entry } from './entry.ts';
import { evidence } from './evidence.ts';
import { freeze } from './freeze.ts';
import { help } from './help.ts';
import { kept } from './kept.ts';
import { languages, type Language } from './language.ts';
import { letter } from './letter.ts';
import { live } from './live.ts';
import { mailer } from './mailer.ts';
import { operations } from './operations.ts';
import { problems } from './problems.ts';
import { reach } from './reach.ts';
import { reports } from './reports.ts';
import { scam } from './scam.ts';
import { scamModel } from './scam-model.ts';
import { refusals } from './refusals.ts';
import { register } from './register.ts';
import { security } from './security.ts';
import { staff } from './staff.ts';
import { tasks } from './tasks.ts';
import { windowCopy } from './window.ts';

const sections = {
  common,
  entry,
  register,
  card,
  mailer,
  security,
  staff,
  problems,
  help,
  refusals,
  about,
  live,
  choices,
  alerts,
  letter,
  operations,
  calls,
  casework,
  evidence,
  reports,
  scam,
  scamModel,
  tasks,
  reach,
  freeze,
  kept,
};

type Sections = typeof sections;

/** Everything that the app says, in one language. */
export type Copy = { readonly [Name in keyof Sections]: Sections[Name]['en'] };

/** What the window's pages say, in one language. */
export type WindowCopy = (typeof windowCopy)['en'];

/** The app's words in one language. */
export function copyFor(language: Language): Copy {
  return {
    common: common[language],
    entry: entry[language],
    register: register[language],
    card: card[language],
    mailer: mailer[language],
    security: security[language],
    staff: staff[language],
    problems: problems[language],
    help: help[language],
    refusals: refusals[language],
    about: about[language],
    live: live[language],
    choices: choices[language],
    alerts: alerts[language],
    letter: letter[language],
    operations: operations[language],
    evidence: evidence[language],
    reports: reports[language],
    scam: scam[language],
    scamModel: scamModel[language],
    calls: calls[language],
    casework: casework[language],
    tasks: tasks[language],
    reach: reach[language],
    freeze: freeze[language],
    kept: kept[language],
  };
}

export { windowCopy };
export { languages, type Language };
export { chooseLanguage, parseLanguage } from './language.ts';
export { pieces, plural, say, type Piece, type Plural, type SlotNames, type Slots } from './say.ts';
export { formatsFor, type DayText, type Formats } from './formats.ts';

/** What happened, and what happens next, for a refusal code; a code without words of its own gets the general ones. */
export function refusalWords(
  copy: Copy,
  code: string,
): { readonly what: string; readonly next: string } {
  const words: Readonly<Record<string, { readonly what: string; readonly next: string }>> =
    copy.refusals;
  return words[code] ?? copy.refusals.other;
}
