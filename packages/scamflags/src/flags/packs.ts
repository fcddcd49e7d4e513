// The packs by language, each compiled when a message first needs it.
import type { Language } from '../types.ts';
import { type CompiledPack, compilePack } from './compile.ts';
import type { Pack } from './pack.ts';
import { EN } from './packs/en.ts';
import { ES } from './packs/es.ts';

export const PACKS: Readonly<Partial<Record<Language, Pack>>> = { en: EN, es: ES };

const compiled = new Map<Language, CompiledPack>();

export function packOf(language: Language): CompiledPack {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = compilePack(PACKS[language] ?? EN);
  compiled.set(language, made);
  return made;
}
