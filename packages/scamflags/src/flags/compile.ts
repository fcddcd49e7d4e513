// A pack becomes numbers: words are entries of a graph, classes are lists of its leaves, patterns are lists of classes.
import type { CueCode, FlagCode } from '../codes.ts';
import { Classes } from './classes.ts';
import { Occurrences } from './occurrences.ts';
import { SECRETS, type Pack, type SecretKind, type StateCode } from './pack.ts';
import { Phrases } from './phrases.ts';
import { type Reach, readPattern, type WrittenPattern } from './read-pattern.ts';

export type PatternCode = FlagCode | CueCode | StateCode;

export interface Step {
  readonly cls: number;
  readonly gapMax: number;
  readonly isAtStart: boolean;
  /** A class that may not stand just before; -1 for none. */
  readonly notBehind: number;
}

export interface PatternPart {
  readonly steps: readonly Step[];
  readonly reach: Reach;
  /** A class that may not follow; -1 for none. */
  readonly notBefore: number;
}

export interface Pattern {
  readonly code: PatternCode;
  readonly form: WrittenPattern['form'];
  readonly keepsUnderNegation: boolean;
  readonly unless: readonly string[];
  readonly parts: readonly PatternPart[];
  /** All classes of it: none of them missing, or it is not looked at. */
  readonly needs: readonly number[];
}

export interface CompiledPack {
  readonly pack: Pack;
  readonly phrases: Phrases;
  readonly classes: Classes;
  readonly occurrences: Occurrences;
  /** Patterns by the class that is looked for first. */
  readonly byClass: readonly (readonly Pattern[])[];
  readonly not: number;
  readonly never: number;
  readonly stops: number;
  readonly voidNot: number;
  readonly starters: number;
  readonly decoys: number;
  readonly secrets: readonly { readonly kind: SecretKind; readonly cls: number }[];
  readonly patternCount: number;
}

export function compilePack(pack: Pack): CompiledPack {
  const phrases = new Phrases();
  const classes = new Classes(phrases, pack.common, (name) => pack.classes[name] ?? secret(name));
  const secret = (name: string) => {
    const kind = SECRETS.find((one) => one === name);
    return kind === undefined ? undefined : pack.secrets[kind];
  };
  const patterns = Object.entries(pack.patterns).flatMap(([code, lines]) =>
    lines.map((written) => compilePattern(classes, code as PatternCode, readPattern(written))),
  );
  const secrets = Object.entries(pack.secrets).map(([kind, alternatives]) => ({
    kind: kind as SecretKind,
    cls: classes.of(alternatives),
  }));
  const named = {
    not: classes.of(pack.not),
    never: classes.of(pack.never),
    stops: classes.of(pack.stops),
    voidNot: classes.of(pack.voidNot),
    starters: classes.of(pack.starters),
    decoys: classes.of(pack.decoys),
  };
  const byClass: Pattern[][] = Array.from({ length: classes.count }, () => []);
  for (const pattern of patterns) byClass[rarest(classes, pattern)]?.push(pattern);
  const occurrences = new Occurrences(phrases, classes, named.starters);
  const patternCount = patterns.length;
  return { pack, phrases, classes, occurrences, byClass, ...named, secrets, patternCount };
}

function compilePattern(classes: Classes, code: PatternCode, read: WrittenPattern): Pattern {
  const needs: number[] = [];
  const need = (alternatives: string) => {
    const cls = classes.of(alternatives);
    if (!needs.includes(cls)) needs.push(cls);
    return cls;
  };
  const barred = (alternatives: string | undefined) =>
    alternatives === undefined ? -1 : classes.of(alternatives);
  const parts = read.parts.map(({ steps, reach, notBefore }) => ({
    reach,
    notBefore: barred(notBefore),
    steps: steps.map(({ alternatives, gapMax, isAtStart, notBehind }) => ({
      cls: need(alternatives),
      gapMax,
      isAtStart,
      notBehind: barred(notBehind),
    })),
  }));
  const { form, keepsUnderNegation, unless } = read;
  return { code, form, keepsUnderNegation, unless, parts, needs };
}

/** The first of the classes with the fewest common words: a search begins with it. */
function rarest(classes: Classes, { needs }: Pattern): number {
  let best = needs[0] ?? 0;
  for (const cls of needs) if (classes.commonness(cls) < classes.commonness(best)) best = cls;
  return best;
}
