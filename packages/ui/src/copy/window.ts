import { inLanguages } from './language.ts';
import { windowEn } from './window.en.ts';
import { windowEs } from './window.es.ts';

/** What the window's pages say, in every language. */
export const windowCopy = inLanguages(windowEn, windowEs);
