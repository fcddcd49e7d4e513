import type { CallDocument, Dial, Gather, Pause, Play, Say, Step, VoiceLanguage } from './flow.ts';
import { CallDocumentError, checkDocument } from './law.ts';

/** Twice what a document of fifty steps can have. */
const CHARACTERS_MAX = 131_072;

/**
 * Reads the jambonz verbs that `renderJambonz` writes, and nothing else: another verb, another property or a missing one is refused.
 * Voices are read over: the language says enough.
 * @param json what was answered to jambonz: a list of verbs
 * @throws CallDocumentError, and nothing else, whatever is handed in
 */
export function parseJambonz(json: string): CallDocument {
  const verbs = json.length > CHARACTERS_MAX ? undefined : parsed(json);
  if (!Array.isArray(verbs)) throw new CallDocumentError('no list of jambonz verbs');
  const document = { steps: verbs.map((verb) => stepOf(asRecord(verb))) };
  checkDocument(document);
  return document;
}

type Props = Readonly<Record<string, unknown>>;

function stepOf({ verb, ...props }: Props): Step {
  const read = typeof verb === 'string' && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (read === undefined) throw new CallDocumentError('a verb that is none of the subset');
  return read(props);
}

const VERBS: Readonly<Record<string, (props: Props) => Step>> = {
  say: sayOf,
  play: (props) => ({ do: 'play', url: textIn(only(props, ['url']), 'url') }),
  pause: (props): Pause => ({ do: 'pause', seconds: countIn(only(props, ['length']), 'length') }),
  gather: gatherOf,
  redirect: (props) => ({ do: 'go-to', next: hookIn(only(props, ['actionHook']), 'actionHook') }),
  dial: dialOf,
  dequeue: (props) => {
    const { name, ...rest } = only(props, ['name', 'actionHook', 'timeout']);
    return { ...legOf(rest), target: { kind: 'queue', queue: asText(name) } };
  },
  enqueue: (props) => {
    const found = only(props, ['name', 'actionHook', 'waitHook']);
    const [waiting, next] = [hookIn(found, 'waitHook'), hookIn(found, 'actionHook')];
    return { do: 'enqueue', queue: textIn(found, 'name'), waiting, next };
  },
  leave: (props) => (only(props, []), { do: 'leave' }),
  hangup: (props) => (only(props, []), { do: 'hang-up' }),
  'sip:decline': (props) => {
    const { status } = only(props, ['status', 'reason']);
    if (status !== 486 && status !== 603) throw new CallDocumentError('a decline that is none');
    return { do: 'reject', reason: status === 486 ? 'busy' : 'rejected' };
  },
};

function sayOf(props: Props): Say {
  const { synthesizer, text } = only(props, ['text', 'synthesizer']);
  const spoken = ['vendor', 'language', 'voice', 'engine'];
  return { do: 'say', text: asText(text), language: languageOf(only(synthesizer, spoken)) };
}

function languageOf({ language }: Props): VoiceLanguage {
  if (language !== 'en-US' && language !== 'en-GB' && language !== 'es-US')
    throw new CallDocumentError('a language that is none of the subset');
  return language;
}

const GATHER = ['input', 'actionHook', 'dtmfBargein', 'timeout', 'interDigitTimeout'] as const;

function gatherOf(props: Props): Gather {
  const found = only(props, GATHER, ['finishOnKey', 'numDigits', 'say', 'play']);
  const { finishOnKey = '', input, numDigits, play, say } = found;
  if (!isDigitsAlone(input) || found['dtmfBargein'] !== true)
    throw new CallDocumentError('a gather that takes more than keys, or waits for its prompt');
  if (finishOnKey !== '#' && finishOnKey !== '')
    throw new CallDocumentError('a last key that is none of the subset');
  if (found['timeout'] !== found['interDigitTimeout'])
    throw new CallDocumentError('a gather of two times');
  return {
    do: 'gather',
    prompts: say === undefined ? soundsOf(play) : [sayOf(asRecord(say))],
    ...(numDigits === undefined ? {} : { digitsMax: asCount(numDigits) }),
    finishOnKey,
    timeoutSeconds: countIn(found, 'timeout'),
    next: hookIn(found, 'actionHook'),
  };
}

/** Compared item by item: what is made into a text first goes as deep as its lists do. */
const isDigitsAlone = (input: unknown): boolean =>
  Array.isArray(input) && input.length === 1 && input[0] === 'digits';

function soundsOf(play: unknown): readonly Play[] {
  if (play === undefined) return [];
  const { url } = only(play, ['url']);
  if (!Array.isArray(url)) throw new CallDocumentError('a play without a list of sounds');
  return url.map((one) => ({ do: 'play', url: asText(one) }));
}

function dialOf(props: Props): Dial {
  const { target, ...rest } = only(props, ['target', 'actionHook', 'timeout'], ['callerId']);
  const [one, second] = Array.isArray(target) ? (target as readonly unknown[]) : [];
  if (second !== undefined) throw new CallDocumentError('a dial of more than one');
  const { type, ...to } = asRecord(one);
  const leg = legOf(rest);
  if (type === 'phone')
    return { ...leg, target: { kind: 'number', number: textIn(only(to, ['number']), 'number') } };
  if (type !== 'sip') throw new CallDocumentError('a target that is none of the subset');
  return { ...leg, target: { kind: 'sip', uri: textIn(only(to, ['sipUri']), 'sipUri') } };
}

const legOf = (props: Props) => ({
  do: 'dial' as const,
  ...(props['callerId'] === undefined ? {} : { from: textIn(props, 'callerId') }),
  timeoutSeconds: countIn(props, 'timeout'),
  next: hookIn(props, 'actionHook'),
});

/** Exactly these, whether they are needed or may be missing. */
function only(value: unknown, needed: readonly string[], free: readonly string[] = []): Props {
  const props = asRecord(value);
  const isKnown = Object.keys(props).every((name) => needed.includes(name) || free.includes(name));
  if (!isKnown || needed.some((name) => props[name] === undefined))
    throw new CallDocumentError('a verb with other properties than those of the subset');
  return props;
}

const asRecord = (value: unknown): Props => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CallDocumentError('a verb that is no object');
  return value as Props;
};
const asText = (value: unknown): string => {
  if (typeof value !== 'string') throw new CallDocumentError('a text that is none');
  return value;
};
const asCount = (value: unknown): number => {
  if (!Number.isSafeInteger(value)) throw new CallDocumentError('a number that is none');
  return value as number;
};
const textIn = (props: Props, name: string): string => asText(props[name]);
const countIn = (props: Props, name: string): number => asCount(props[name]);

function hookIn(props: Props, name: string): string {
  const { method, url } = only(props[name], ['url', 'method']);
  if (method !== 'POST') throw new CallDocumentError('a hook that does not ask by POST');
  return asText(url);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
