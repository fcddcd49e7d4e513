// The notation of e-mail templates. Below a heading, each template is a block: "= id(+flag,trade=bank)", the subject, then a paragraph a line.
import { FLAGS, type FlagCode } from '@countersign/scamflags';

import { SheetError, type Region, type Side } from './template.ts';

/** What is put around the body: greeting, sign-off, footer. */
export const FRAMES = ['company', 'notice', 'business', 'personal', 'internal', 'none'] as const;
export type Frame = (typeof FRAMES)[number];

export interface MailTemplate {
  readonly id: string;
  readonly lang: string;
  readonly side: Side;
  readonly kind: string;
  readonly frame: Frame;
  /** Whose name it bears: a trade of the world. */
  readonly trade: string;
  readonly subject: string;
  readonly text: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly flags?: readonly FlagCode[];
  readonly regions?: readonly Region[];
  readonly rows?: number;
}

export interface MailSheet {
  /** Unique; the first part of every id. */
  readonly name: string;
  readonly lang: string;
  readonly side: Side;
}

type Heading = Pick<MailTemplate, 'kind' | 'frame' | 'trade' | 'from' | 'flags' | 'regions'>;

const HEADING = /^== (?<kind>[\w-]+)(?<rest>.*)$/;
const START = /^= (?<id>[a-z0-9-]+)(?:\((?<changes>[^)]*)\))?$/;
const HEADER = /^(?<name>From|Reply-To): (?<value>.+)$/;
/** Headers stand before or behind the subject; further down such a line is of the body. */
const HEADERS_MAX = 2;
const FIELDS = /(?<name>\w+)=(?:"(?<quoted>[^"]*)"|(?<bare>\S+))/g;

/**
 * `== kind trade=bank frame=company flags=a,b from="…" regions=us` holds for the blocks below it. In a body, "¶" is a new line,
 * `<words>` a link: to the sender's own site in genuine mail and in pairs, to the trap in scams; `<!words>` is always to the trap.
 * @throws SheetError for a block that has no subject or no body
 */
export function readMailSheet(sheet: MailSheet, lines: string): readonly MailTemplate[] {
  let heading: Heading = { kind: 'other', frame: 'none', trade: 'firm' };
  const templates: MailTemplate[] = [];
  for (const block of lines.split(/\n(?==)/)) {
    const [first = '', ...rest] = block.split('\n').filter((line) => line.trim() !== '');
    if (first === '') continue;
    const headed = HEADING.exec(first)?.groups;
    if (headed !== undefined) {
      heading = readHeading(headed['kind'] ?? '', headed['rest'] ?? '');
      continue;
    }
    const { id, changes } = START.exec(first)?.groups ?? {};
    if (id === undefined)
      throw new SheetError(`${sheet.name}: "${first.slice(0, 60)}" begins nothing.`);
    templates.push({
      ...change(heading, changes),
      ...readBlock(`${sheet.name}/${id}`, rest),
      id: `${sheet.name}/${id}`,
      lang: sheet.lang,
      side: sheet.side,
    });
  }
  return templates;
}

function readBlock(
  id: string,
  lines: readonly string[],
): Pick<MailTemplate, 'subject' | 'text' | 'from' | 'replyTo'> {
  const headers = new Map<string, string>();
  const rest = lines.filter((line, at) => {
    const { name, value } = HEADER.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined || at >= HEADERS_MAX) return true;
    headers.set(name, value);
    return false;
  });
  const [subject, ...body] = rest;
  if (subject === undefined || body.length === 0) throw new SheetError(`${id} says nothing.`);
  const from = headers.get('From');
  const replyTo = headers.get('Reply-To');
  return {
    subject: subject === '-' ? '' : subject,
    text: body.join('¶¶'),
    ...(from === undefined ? {} : { from }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

function readHeading(kind: string, rest: string): Heading {
  const fields = new Map<string, string>();
  for (const { groups } of rest.matchAll(FIELDS))
    fields.set(groups?.['name'] ?? '', groups?.['quoted'] ?? groups?.['bare'] ?? '');
  const frame = FRAMES.find((one) => one === fields.get('frame')) ?? 'company';
  const from = fields.get('from');
  const flags = fields.get('flags');
  const regions = fields.get('regions');
  return {
    kind,
    frame,
    trade: fields.get('trade') ?? 'firm',
    flags: flags === undefined || flags === 'none' ? [] : flags.split(',').map(parseFlag),
    ...(from === undefined ? {} : { from }),
    ...(regions === undefined ? {} : { regions: regions.split(',') as Region[] }),
  };
}

function change(heading: Heading, changes: string | undefined): Heading {
  const flags = new Set(heading.flags);
  let { trade } = heading;
  for (const one of (changes ?? '').split(',').filter((part) => part !== ''))
    if (one.startsWith('trade=')) trade = one.slice('trade='.length);
    else if (one.startsWith('-')) flags.delete(parseFlag(one.slice(1)));
    else flags.add(parseFlag(one.replace('+', '')));
  return { ...heading, trade, flags: [...flags] };
}

function parseFlag(name: string): FlagCode {
  const found = FLAGS.find((flag) => flag === name);
  if (found === undefined) throw new SheetError(`There is no flag "${name}".`);
  return found;
}
