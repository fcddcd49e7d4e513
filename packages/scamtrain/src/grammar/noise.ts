// What thumbs and senders do to a text: no accents, no capitals, a slip of a finger; and what scams do so that no filter reads them.
import type { Chance } from '../random.ts';
import { DISGUISES, type Disguise, disguise } from '../measure/disguise.ts';
import type { Template } from './template.ts';

/** Words with a number, a link or an address in them stay as they are. */
const WORD = /(?<![\w./:@$€£-])[\p{L}']{4,}(?![\w./:@-])/gu;

type Change = (text: string, chance: Chance) => string;

const withoutAccents: Change = (text) =>
  text
    .normalize('NFD')
    .replace(/(?<![nN])[\u0300-\u036f]|(?<=[nN])[\u0300-\u0302\u0304-\u036f]/g, '')
    .normalize('NFC');
const withoutOpening: Change = (text) => text.replace(/[¿¡]/g, '');
const lowered: Change = (text) =>
  text.replace(/(?<![\w./])\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase()).replace(/\bI\b/g, 'i');
const withoutApostrophes: Change = (text) => text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
const withoutFullStops: Change = (text) => text.replace(/\.(?=\s|$)/g, '');
const curled: Change = (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
const slipped: Change = (text, chance) => {
  let left = 1 + chance.below(2);
  return text.replace(WORD, (word) => {
    if (left === 0 || chance.next() > 0.08) return word;
    left -= 1;
    const at = 1 + chance.below(word.length - 2);
    const kind = chance.below(3);
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 1) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  });
};
const shouted: Change = (text, chance) => {
  const sentences = text.split(/(?<=[.!?:]\s)/);
  const at = chance.below(sentences.length);
  return sentences
    .map((one, i) => (i === at && !/[./]\w/.test(one) ? one.toUpperCase() : one))
    .join('');
};

/** How often each happens, of those that happen to a text of its kind. */
const ALL: readonly (readonly [change: Change, share: number])[] = [
  [withoutAccents, 0.2],
  [withoutOpening, 0.12],
  [curled, 0.12],
];
const TYPED: readonly (readonly [change: Change, share: number])[] = [
  [withoutAccents, 0.35],
  [withoutOpening, 0.5],
  [lowered, 0.25],
  [withoutApostrophes, 0.25],
  [withoutFullStops, 0.15],
  [slipped, 0.25],
];
const SCAMS: readonly (readonly [change: Change, share: number])[] = [
  [slipped, 0.12],
  [shouted, 0.06],
  [withoutFullStops, 0.05],
];
const DISGUISED = 0.07;
const MARKS = DISGUISES.filter((one): one is Disguise => one !== 'defanged links');

/** @param isScam only scams are disguised */
export function addNoise(
  text: string,
  template: Template,
  { chance, isScam }: { readonly chance: Chance; readonly isScam: boolean },
): string {
  const isTyped = template.channel === 'call' || template.kind.startsWith('personal');
  const changes = [...(isTyped ? TYPED : ALL), ...(isScam && !isTyped ? SCAMS : [])];
  let changed = text;
  for (const [change, share] of changes)
    if (chance.next() < share) changed = change(changed, chance);
  if (
    !isScam ||
    template.side === 'pair' ||
    template.channel === 'call' ||
    chance.next() >= DISGUISED
  )
    return changed;
  return disguise(changed, MARKS[chance.below(MARKS.length)] ?? 'accents');
}
