// The id that a text message comes from, against the name that it goes by.
import { LIMITS } from '../limits.ts';
import type { Message } from '../types.ts';
import { FILLERS, undressed } from './name-words.ts';
import {
  SENDER_ID_MOST,
  contentOf,
  displayName,
  leadOf,
  namesInText,
  runsOf,
  wordsOf,
} from './names.ts';
import { distance, skeletonOf } from './skeleton.ts';

/** From this length on one letter more or less is a slip and no other name. */
const RUN_LEAST = 8;

/** True for an id that no company would choose, or that is nearly the name in its text though there was room for all of it. */
export function isFalseId(message: Message): boolean {
  if (message.channel !== 'sms' || message.from === undefined) return false;
  const shown = displayName(message.from.slice(0, LIMITS.fromMax));
  return (
    shown !== '' && (undressed(shown) !== undefined || hasNought(shown) || isMisspelt(message))
  );
}

/** A nought among letters stands for an O: "N0RTHBANK". */
const hasNought = (id: string): boolean =>
  id.length > 4 && /^\p{L}+0\p{L}*$/u.test(id) && /\p{L}{4}/u.test(id.replaceAll('0', 'o'));

function isMisspelt({ text, from = '' }: Message): boolean {
  const shown = displayName(from.slice(0, LIMITS.fromMax));
  const id = wordsOf(shown).join('');
  if (id.length < 5) return false;
  const lead = wordsOf(leadOf(text));
  const name = contentOf(lead).join('');
  const runs = [lead, ...namesInText(text).map(({ words }) => words)].flatMap(runsOf);
  if (runs.some((run) => run === id)) return false;
  const all = lead.filter((word) => !FILLERS.has(word)).join('');
  if (shown.length < SENDER_ID_MOST && (isShort(id, all) || isShort(id, name))) return true;
  if (name.startsWith(id)) return false;
  const most = name.length < 9 ? 1 : 2;
  const hasRoom = name.length <= SENDER_ID_MOST && (name === all || all.length <= SENDER_ID_MOST);
  if (hasRoom && !id.startsWith(name) && distance(id, name, most) <= most) return true;
  return runs.some((run) => isNearRun(id, run));
}

/** The name without its last letter. That of a plural or a genitive is no part of it. */
const isShort = (id: string, name: string): boolean =>
  name.length === id.length + 1 &&
  name.length >= RUN_LEAST &&
  name.length <= SENDER_ID_MOST &&
  name.startsWith(id) &&
  !name.endsWith('s');

/** One letter is another or is missing. An id that has one more says more: "CSaludSur" for "Centro de Salud Sur". */
const isNearRun = (id: string, run: string): boolean =>
  run.length >= RUN_LEAST &&
  run.length <= SENDER_ID_MOST &&
  !run.startsWith(id) &&
  !id.startsWith(run) &&
  (skeletonOf(id) === skeletonOf(run) ||
    (id.length <= run.length && id[0] === run[0] && distance(id, run, 1) === 1));
