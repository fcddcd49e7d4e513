// One text of a pattern: chance decides between alternatives, the scene fills the slots.
import type { Chance } from '../random.ts';
import type { Part, Pattern } from './pattern.ts';
import type { Scene } from './slots.ts';

export interface Expansion {
  readonly chance: Chance;
  readonly scene: Scene;
  readonly isScam: boolean;
}

const PERHAPS = 0.5;

export function expand(pattern: Pattern, expansion: Expansion): string {
  return smooth(write(pattern, expansion));
}

function write(pattern: Pattern, expansion: Expansion): string {
  return pattern.map((part) => writePart(part, expansion)).join('');
}

function writePart(part: Part, expansion: Expansion): string {
  const { chance, scene, isScam } = expansion;
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'slot':
      return scene.fill(part.name);
    case 'choice':
      return write(part.of[chance.below(part.of.length)] ?? [], expansion);
    case 'perhaps':
      return chance.next() < PERHAPS ? write(part.pattern, expansion) : '';
    case 'pair': {
      // Both sides draw, so that what comes behind is the same on both.
      const genuine = write(part.genuine, expansion);
      const scam = write(part.scam, expansion);
      return isScam ? scam : genuine;
    }
    case 'gender':
      return scene.isFeminine ? part.feminine : part.masculine;
  }
}

/** Takes out what a part that was left out leaves behind: two blanks, a blank before a full stop; "a(n)" becomes what it must be. */
function smooth(text: string): string {
  return text
    .replace(/¶/g, '\n')
    .replace(/\ba\(n\) (?=["']?[aeiouAEIOU])/g, 'an ')
    .replace(/\b([aA])\(n\) /g, '$1 ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;!?](?=\s|$))/g, '$1')
    .replace(/[.,]+,(?=\s|$)/g, ',')
    .replace(/,\./g, '.')
    .replace(/,\s*$/, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .trim();
}
