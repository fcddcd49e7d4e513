import type { CallPlatform } from '../platforms.ts';
import type { Webhook } from './webhook.ts';

/** What is read of a platform's post, once it is known to be the platform's. */
export type Told = Pick<Webhook, 'rawBody' | 'fields' | 'now'>;

type Word =
  | 'call'
  | 'parent'
  | 'status'
  | 'sequence'
  | 'at'
  | 'from'
  | 'to'
  | 'direction'
  | 'digits'
  | 'position'
  | 'seconds'
  | 'queueResult'
  | 'dialStatus';

/** What each is called: in the forms of Twilio, SignalWire and Telnyx, and in jambonz's JSON, which has two spellings. */
const WORDS: Readonly<Record<Word, readonly [form: string, ...json: string[]]>> = {
  call: ['CallSid', 'call_sid'],
  parent: ['ParentCallSid', 'parent_call_sid'],
  status: ['CallStatus', 'call_status'],
  sequence: ['SequenceNumber'],
  at: ['Timestamp'],
  from: ['From', 'from'],
  to: ['To', 'to'],
  direction: ['Direction', 'direction'],
  digits: ['Digits', 'digits'],
  position: ['QueuePosition', 'queue_position', 'queuePosition'],
  seconds: ['QueueTime', 'queue_time', 'queueTime'],
  queueResult: ['QueueResult', 'queue_result', 'queueResult'],
  dialStatus: ['DialCallStatus', 'dial_call_status'],
};

export interface Said {
  (word: Word): string;
  readonly has: (word: Word) => boolean;
}

/** The words of one post, by our names for them; an empty one for what was not said. */
export function wordsOf(platform: CallPlatform, { fields, rawBody }: Told): Said {
  const isJson = platform === 'jambonz';
  const source = isJson ? parsed(rawBody) : fields;
  const find = (word: Word): unknown => {
    const [form, ...json] = WORDS[word];
    const name = (isJson ? json : [form]).find((one) => Object.hasOwn(source, one));
    return name === undefined ? undefined : Reflect.get(source, name);
  };
  const said = (word: Word): string => {
    const value = find(word);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return Object.assign(said, { has: (word: Word) => find(word) !== undefined });
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
