import { readFileSync } from 'node:fs';

/** Published examples; each file names where they are from. */
export function golden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), 'utf8'));
}
