// All that is found in a message before a model is asked; training reads its rows through it, too.
import { extract } from './extract/extract.ts';
import { findFacts } from './facts/facts.ts';
import { derive } from './flags/derive.ts';
import { findSaid } from './flags/find.ts';
import type { SecretKind, StateCode } from './flags/pack.ts';
import { packOf } from './flags/packs.ts';
import type { TextPart } from './flags/tokens.ts';
import { languageOf } from './language.ts';
import { LIMITS } from './limits.ts';
import { maskEntities, type Masked } from './mask.ts';
import { normalise } from './normalise/normalise.ts';
import type { Issuer, Language, Message, Signal } from './types.ts';

export interface Read {
  readonly language: Language;
  readonly masked: Masked;
  /** Facts, flags and cues; one code may stand there more than once. */
  readonly signals: readonly Signal[];
  readonly secrets: ReadonlySet<SecretKind>;
  readonly states: ReadonlySet<StateCode>;
  readonly wordCount: number;
  /** A link, a number or the like is named. */
  readonly isAnythingNamed: boolean;
  readonly isCut: boolean;
}

export function readMessage(message: Message, issuer?: Issuer): Read {
  const text = normalise(message.text);
  const subject =
    message.subject === undefined || message.subject === ''
      ? undefined
      : normalise(message.subject.slice(0, LIMITS.subjectMax), 'subject');
  const language = message.language ?? languageOf(text.normalised.folded);
  const extracted = extract(text.normalised, message, issuer);
  const parts: TextPart[] = [{ part: 'text', normalised: text.normalised }];
  if (subject !== undefined) parts.unshift({ part: 'subject', normalised: subject.normalised });
  const facts = [
    ...text.signals,
    ...(subject?.signals ?? []),
    ...findFacts(text.normalised, extracted, message, issuer),
  ];
  const known = new Set<string>(facts.map(({ code }) => code));
  const said = findSaid(packOf(language), parts, extracted, message.channel, known);
  const { signals, secrets } = derive(message, said, extracted, facts);
  return {
    language,
    masked: maskEntities(text.normalised, extracted),
    signals: [...signals, ...facts],
    secrets,
    states: said.states,
    wordCount: said.wordCount,
    isAnythingNamed:
      extracted.links.length > 0 ||
      extracted.entities.length > 0 ||
      (message.attachments?.length ?? 0) > 0,
    isCut: message.text.length > LIMITS.textMax,
  };
}
