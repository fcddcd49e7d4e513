import type { Message } from '@countersign/scamflags';
import type { LineCall, Turn } from '../../../phone-line/index.ts';
import { ask, askHash, type Hearing, type Led, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { digitByDigit } from '../spoken.ts';
import { menuKeys, menuSaid } from './menu.ts';

/** E.164 has fifteen digits; whoever calls abroad keys two or three before them. */
const NUMBER_KEYS_MAX = 18;
const NUMBER = /^[0-9]{4,18}$/;

/** The number that they were called from, by keys: whoever does not know it presses the hash key alone. */
const reportNumber: Place = {
  say: async () => askHash(NUMBER_KEYS_MAX, say('report-number')),
  hear: (hearing) => report(hearing, NUMBER.test(hearing.keys) ? hearing.keys : undefined),
  // The hash key alone is told by platforms as silence.
  silence: (_call, hearing) => report(hearing, undefined),
};

/**
 * A report of a call that was not ours. Who calls has proven little: the report is nobody's, whatever card was named, and its reference
 * alone opens what came of it.
 */
function report({ call, correlation, voice }: Hearing, keyed: string | undefined): Led {
  const from = keyed === undefined ? undefined : dialled(keyed, call.number);
  const message: Message = {
    ...{ channel: 'call', text: '', answers: { direction: 'they-contacted-me' } },
    ...(from === undefined ? {} : { from }),
  };
  return {
    place: 'one-moment',
    notes: call.notes,
    does: async (taken) => {
      const source = `line ${taken.source}`;
      const asked = { message, happened: [], ledger: 'unknown', source, correlation } as const;
      const prepared = await voice.reports.prepare({ ...asked, way: 'line' });
      return async (tx, now): Promise<Turn> => {
        await voice.line.report(tx, now);
        await voice.audit.append(tx, {
          actor: { kind: 'anonymous', id: 'caller' },
          ...{ channel: 'voice', operation: 'line.reported', subject: now.id, correlation },
          result: 'done',
        });
        // There were too many: it is counted, and recorded as not taken, and has no reference.
        if (!prepared.ok) return { place: 'reported' };
        const { reference } = await prepared.value(tx);
        return { place: 'reported', notes: { report: reference } };
      };
    },
  };
}

/** As the network writes it: by the country of the line that was called. */
export function dialled(keyed: string, ours: LineCall['number']): string {
  const [country, abroad, home] = ours.startsWith('+1') ? ['+1', '011', '1'] : ['+44', '00', '0'];
  if (keyed.startsWith(abroad)) return `+${keyed.slice(abroad.length)}`;
  const own = keyed.startsWith(home) ? keyed.slice(home.length) : keyed;
  // Short numbers are written as they are.
  return own.length < OWN_DIGITS_MIN ? keyed : `${country}${own}`;
}
const OWN_DIGITS_MIN = 9;

const reported: Place = {
  say: async (voice, call) => {
    const { report: reference } = call.notes;
    return ask(
      1,
      say('reported'),
      ...(reference === undefined
        ? []
        : [say('report-reference', { reference: digitByDigit(reference) })]),
      say('report-next'),
      ...(await menuSaid(voice, call)),
    );
  },
  hear: menuKeys,
};

export const reporting = { reported, 'report-number': reportNumber };
