// For the tests of this package only: a platform with a manual clock, and documents that answer by their path.
import type { CallDocument, Gather, Say, Step } from '../flow.ts';
import type { Heard } from '../phone/heard.ts';
import { createPhoneCall, type PhoneCall, type PhoneCallParts } from '../phone/phone-call.ts';
import { createManualTimers, type ManualTimers } from '../phone/timers.ts';
import { renderTwiml } from '../twiml.ts';

export const VOICE = 'https://desk.bank.example/voice/';

/** Fifteen characters are one second of speech. */
export const say = (text: string): Say => ({ do: 'say', text, language: 'en-US' });
export const goTo = (path: string): Step => ({ do: 'go-to', next: VOICE + path });
export const hangUp: Step = { do: 'hang-up' };
export const gather = (path: string, more: Partial<Gather> = {}): Gather => ({
  ...{ do: 'gather', prompts: [say('Press some keys')], finishOnKey: '#', timeoutSeconds: 5 },
  ...{ next: VOICE + path },
  ...more,
});
export const enqueue: Step = {
  ...{ do: 'enqueue', queue: 'desk' },
  ...{ waiting: `${VOICE}waiting`, next: `${VOICE}waited` },
};
export const takeNext: Step = {
  ...{ do: 'dial', target: { kind: 'queue', queue: 'desk' } },
  ...{ timeoutSeconds: 30, next: `${VOICE}desk-over` },
};

type Fields = Readonly<Record<string, string>>;
type Answer = readonly Step[] | string | ((fields: Fields) => readonly Step[] | string);

/** What each path answers. A text is TwiML as it stands; a path that is missing is a fault of the server. */
export type Pages = Readonly<Record<string, Answer>>;

export interface Asked {
  readonly path: string;
  readonly fields: Fields;
}

export interface TestCall {
  readonly call: PhoneCall;
  readonly timers: ManualTimers;
  readonly asked: readonly Asked[];
  readonly ended: readonly { readonly status: string; readonly fields: Fields }[];
  /** What was heard, in short: `12.0 said Hello.` */
  readonly heard: () => readonly string[];
  readonly paths: () => readonly string[];
}

export function callWith(pages: Pages, parts: Partial<PhoneCallParts> = {}): TestCall {
  const timers = (parts.timers as ManualTimers | undefined) ?? createManualTimers();
  const asked: Asked[] = [];
  const ended: TestCall['ended'][number][] = [];
  const call = createPhoneCall({
    ...{ callId: 'CA1', account: 'AC1', from: '+12125550199', to: '+12125550142' },
    ...{ direction: 'inbound', begin: `${VOICE}begin` },
    fetchDocument: async ({ url, fields }) => {
      const path = url.slice(VOICE.length);
      asked.push({ path, fields });
      return write(pages[path], fields);
    },
    onEnded: (one) => ended.push(one),
    ...parts,
    timers,
  });
  const heard = () => call.transcript.map(shortly);
  return { call, timers, asked, ended, heard, paths: () => asked.map(({ path }) => path) };
}

function write(answer: Answer | undefined, fields: Fields): string {
  if (answer === undefined) throw new Error('404');
  if (typeof answer === 'function') return write(answer(fields), fields);
  if (typeof answer === 'string') return answer;
  const document: CallDocument = { steps: answer };
  return renderTwiml(document, 'twilio');
}

export function shortly({ at, kind, ...more }: Heard): string {
  const seconds = (at / 1_000).toFixed(1);
  const {
    text,
    key,
    to,
    queue,
    status,
    seconds: length,
  } = more as Record<string, string | number | undefined>;
  const what = [text, key, to, queue, status, length].find((one) => one !== undefined);
  return [seconds, kind, ...(what === undefined ? [] : [String(what)])].join(' ');
}
