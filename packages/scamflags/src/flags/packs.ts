// The packs by language, each compiled when a message first needs it.
import type { Language } from '../types.ts';
import { type CompiledPack, compilePack } from './compile.ts';
import type { Pack } from './pack.ts';
import { EN } from './packs/en.ts';
import { DE } from './packs/de.ts';
import { ES } from './packs/es.ts';
import { FR } from './packs/fr.ts';
import { IT } from './packs/it.ts';
import { NL } from './packs/nl.ts';
import { PT } from './packs/pt.ts';

export const PACKS: Readonly<Record<Language, Pack>> = {
  en: EN,
  es: ES,
  pt: PT,
  fr: FR,
  de: DE,
  it: IT,
  nl: NL,
};

const compiled = new Map<Language, CompiledPack>();

export function packOf(language: Language): CompiledPack {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = compilePack(PACKS[language]);
  compiled.set(language, made);
  return made;
}
