// What is alike in rows of both sets that people wrote by hand; how they write results of servers and who called whom is their own.
import type { ShownLink } from '@countersign/scamflags';

import type { TrainRow } from './rows.ts';
import { fieldsIn, flagsIn, listIn, oneOf, textIn } from './strict.ts';

const FIELDS = [
  ...['id', 'channel', 'lang', 'label', 'pair', 'kind', 'text', 'subject', 'from', 'links'],
  ...['headers', 'answers', 'flags'],
];

export interface HandSet {
  readonly source: string;
  /** Fields of a flag beside its code. */
  readonly ofFlag: readonly string[];
  readonly headers: (headers: unknown, id: string) => Pick<TrainRow, 'authentication' | 'replyTo'>;
  readonly answers: (answers: unknown, id: string) => Pick<TrainRow, 'answers'>;
}

/**
 * Reads a row that somebody wrote by hand.
 * @returns the row; one that is in no pair (`null`) has no `pair`
 * @throws DataError for a field, a label or any other word that is not in the description of the set
 */
export function handRow(row: unknown, set: HandSet): TrainRow {
  const { id: named, ...more } = fieldsIn(row, {
    ...{ id: (row as { id?: unknown } | null)?.id, known: FIELDS, place: 'row' },
  });
  const id = textIn(named, { id: named, place: 'id' });
  const text = (place: string) => textIn(more[place], { id, place });
  const maybe = <Name extends 'subject' | 'from'>(place: Name) =>
    more[place] === undefined ? {} : { [place]: text(place) };
  return {
    ...{ id, source: set.source, kind: text('kind'), text: text('text') },
    channel: oneOf(['sms', 'email', 'call'], more['channel'], { id, place: 'channel' }),
    lang: oneOf(['en', 'es'], more['lang'], { id, place: 'language' }),
    label: oneOf(['scam', 'legit'], more['label'], { id, place: 'label' }),
    flags: flagsIn(more['flags'], id, set.ofFlag),
    ...(more['pair'] === null ? {} : { pair: text('pair') }),
    ...maybe('subject'),
    ...maybe('from'),
    ...(more['links'] === undefined ? {} : { links: linksIn(more['links'], id) }),
    ...(more['headers'] === undefined ? {} : set.headers(more['headers'], id)),
    ...(more['answers'] === undefined ? {} : set.answers(more['answers'], id)),
  };
}

const linksIn = (links: unknown, id: string): readonly ShownLink[] =>
  listIn(links, { id, place: 'links' }).map((one) => {
    const { href, text } = fieldsIn(one, { id, known: ['text', 'href'], place: 'link' });
    const place = 'link';
    return { text: textIn(text, { id, place }), href: textIn(href, { id, place }) };
  });

const PASSED = ['pass', 'fail', 'none'] as const;

/** What servers found, each of the three. @throws DataError for another word, and where one is missing */
export function authenticationIn(
  results: Readonly<Record<string, unknown>>,
  id: string,
): NonNullable<TrainRow['authentication']> {
  const passed = (name: string) => oneOf(PASSED, results[name], { id, place: name });
  return { spf: passed('spf'), dkim: passed('dkim'), dmarc: passed('dmarc') };
}

/** @returns nothing where the head has no address for answers */
export const replyToIn = (replyTo: unknown, id: string): Pick<TrainRow, 'replyTo'> =>
  replyTo === undefined ? {} : { replyTo: textIn(replyTo, { id, place: 'replyTo' }) };
