// From templates to rows.
import type { Channel } from '@countersign/scamflags';

import { type Chance, chanceOf, hashText } from '../random.ts';
import type { TrainRow } from '../data/rows.ts';
import { expand } from './expand.ts';
import { addNoise } from './noise.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { type Scene, makeScene } from './slots.ts';
import type { Region, Template } from './template.ts';

/** Rows of a template, where it does not say. A pair writes so many twice. */
const ROWS_USUAL = 12;
const ROWS_OF_PAIR = 6;
/** Draws for one row until a new one comes; a template of few words runs dry. */
const TRIES = 4;
const HELD_OUT_PERCENT = 15;
/** How many of the companies that are named are such that exist: people name them, and so do scams. */
const KNOWN_SHARE: Readonly<Record<Channel, number>> = { sms: 0.35, call: 0.35, email: 0 };

const REGIONS: Readonly<Record<string, readonly Region[]>> = {
  en: ['us', 'us', 'gb'],
  es: ['es', 'es', 'mx', 'mx', 'co', 'ar'],
};

/** A fixed part of the templates that a trainer may leave out whole. */
export function isHeldOut(templateId: string): boolean {
  return hashText(`held out ${templateId}`) % 100 < HELD_OUT_PERCENT;
}

/** The rows of one template: the same for the same seed, whatever other templates there are. */
export function* rowsOf(template: Template, seed: number): Iterable<TrainRow> {
  const chance = chanceOf(seed ^ hashText(template.id));
  const patterns = patternsOf(template);
  const wanted = template.rows ?? (template.side === 'pair' ? ROWS_OF_PAIR : ROWS_USUAL);
  const seen = new Set<string>();
  for (let tries = 0; tries < wanted * TRIES && seen.size < wanted; tries += 1) {
    const drawn = Math.floor(chance.next() * 2 ** 32);
    const sides = template.side === 'pair' ? [false, true] : [template.side === 'scam'];
    const rows = sides.map((isScam) =>
      rowOf(template, patterns, { isScam, drawn, nth: seen.size }),
    );
    const key = rows.map(({ text }) => text).join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    yield* rows;
  }
}

interface Patterns {
  readonly text: Pattern;
  readonly subject?: Pattern;
  readonly from?: Pattern;
  readonly replyTo?: Pattern;
}

function patternsOf({ text, subject, from, replyTo }: Template): Patterns {
  return {
    text: parsePattern(text),
    ...(subject === undefined ? {} : { subject: parsePattern(subject) }),
    ...(from === undefined ? {} : { from: parsePattern(from) }),
    ...(replyTo === undefined ? {} : { replyTo: parsePattern(replyTo) }),
  };
}

interface Ask {
  readonly isScam: boolean;
  readonly drawn: number;
  readonly nth: number;
}

function rowOf(template: Template, patterns: Patterns, { isScam, drawn, nth }: Ask): TrainRow {
  const chance = chanceOf(drawn);
  const scene = sceneOf(template, chance);
  const ask = { chance, scene, isScam };
  const written = expand(patterns.text, ask);
  const text = addNoise(written, template, { chance, isScam });
  const side = isScam ? 'scam' : 'legit';
  const { id, channel, lang, kind, flags, answers } = template;
  const part = (name: 'subject' | 'from' | 'replyTo') => {
    const pattern = patterns[name];
    const value = pattern === undefined ? '' : expand(pattern, ask);
    return value === '' ? {} : { [name]: value };
  };
  return {
    id: `${id}/${template.side === 'pair' ? `${side}/` : ''}${nth}`,
    channel,
    lang,
    label: side,
    source: 'grammar',
    kind,
    text,
    template: id,
    ...part('subject'),
    ...part('from'),
    ...part('replyTo'),
    ...(template.side === 'pair' ? { pair: `${id}/${nth}` } : {}),
    ...(flags === undefined ? {} : { flags: isScam || template.side !== 'pair' ? flags : [] }),
    // Not everybody answers what is asked.
    ...(answers === undefined || chance.next() < 0.6 ? {} : { answers }),
  };
}

function sceneOf({ regions, lang, channel }: Template, chance: Chance): Scene {
  const possible = regions ?? REGIONS[lang] ?? [lang as Region];
  return makeScene(possible[chance.below(possible.length)] ?? 'us', chance, KNOWN_SHARE[channel]);
}
