import {
  KEY_ALGORITHMS,
  KEY_CLASSES,
  KEY_USAGES,
  type KeyAlgorithm,
  type KeyAttributes,
  type KeyUsage,
  MODES,
  type Modes,
  decideAttributes,
} from '../keys/attributes.ts';
import { ibmAttributesOf } from '../keys/ibm-attributes.ts';
import type { KeyRecord } from '../keys/record.ts';
import { invalid } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  bool,
  has,
  list,
  membersOf,
  object,
  text,
  word,
} from '../wire/members.ts';

const ATTRIBUTES = new Set(['KeyUsage', 'KeyClass', 'KeyAlgorithm', 'KeyModesOfUse']);
const MODE_NAMES = new Set<string>(MODES);
const TAG = new Set(['Key', 'Value']);
const TAGS_MAX = 50;

export const USAGES = Object.keys(KEY_USAGES) as KeyUsage[];
const ALGORITHMS = Object.keys(KEY_ALGORITHMS) as KeyAlgorithm[];

/** The modes that are true in an object of them. */
export function readModes(members: Members, name: string): Modes {
  const modes = object(members, name, MODE_NAMES);
  return MODES.filter((mode) => has(modes, mode) && bool(modes, mode));
}

/** Reads `KeyAttributes`. @throws WireException when a key cannot have them */
export function readAttributes(
  members: Members,
  name: string,
): KeyAttributes & { readonly letter: string } {
  const inner = object(members, name, ATTRIBUTES);
  const attributes: KeyAttributes = {
    usage: word(inner, 'KeyUsage', USAGES),
    keyClass: word(inner, 'KeyClass', KEY_CLASSES),
    algorithm: word(inner, 'KeyAlgorithm', ALGORITHMS),
    modes: readModes(inner, 'KeyModesOfUse'),
  };
  const decision = decideAttributes(attributes);
  if (!decision.allowed) throw invalid(name, decision.reason);
  return { ...attributes, letter: decision.letter };
}

/** Reads `Tags`; those that are attributes of an IBM 3624 key must have values that such a key may have. */
export function readTags(members: Members, usage: KeyUsage): KeyRecord['tags'] {
  const tags = list(members, 'Tags', TAGS_MAX).map((value) => {
    const tag = membersOf(value, 'Tags', TAG);
    return { key: text(tag, 'Key', SHAPES.tagKey), value: text(tag, 'Value', SHAPES.tagValue) };
  });
  if (new Set(tags.map(({ key }) => key)).size !== tags.length)
    throw invalid('Tags', 'a key is given twice');
  if (usage === 'TR31_V1_IBM3624_PIN_VERIFICATION_KEY') ibmAttributesOf(tags);
  return tags;
}
