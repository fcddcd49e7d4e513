// What a template is, and the short notation that the data files are written in.
import { type Answers, type Channel, FLAGS, type FlagCode } from '@countersign/scamflags';

export type Side = 'legit' | 'scam' | 'pair';

/** Where a row plays: its money, its telephone numbers, its names. */
export type Region = 'us' | 'gb' | 'es' | 'mx' | 'co' | 'ar' | 'pt' | 'fr' | 'de' | 'it' | 'nl';

export interface Template {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: string;
  /** A pair writes two rows, which differ in what stands between « and ». */
  readonly side: Side;
  readonly kind: string;
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly regions?: readonly Region[];
  readonly flags?: readonly FlagCode[];
  readonly answers?: Answers;
  /** How many rows it writes, where it is not the usual number. */
  readonly rows?: number;
}

/** What all templates of one data file have in common. */
export interface Sheet {
  /** Unique; the first part of every id. */
  readonly name: string;
  readonly channel: Channel;
  readonly lang: string;
  readonly side: Side;
}

export class SheetError extends Error {
  override readonly name = 'SheetError';
}

interface Heading {
  readonly kind: string;
  readonly from?: string;
  readonly flags?: readonly FlagCode[];
  readonly regions?: readonly Region[];
  readonly answers?: Answers;
  readonly rows?: number;
}

const HEADING = /^== (?<kind>[\w-]+)(?<rest>.*)$/;
const LINE = /^(?<id>[a-z0-9-]+)(?:\((?<changes>[^)]*)\))?: (?<text>.+)$/;
const FIELDS = /(?<name>\w+)=(?:"(?<quoted>[^"]*)"|(?<bare>\S+))/g;

/**
 * Reads a sheet. `== kind from="…" flags=a,b regions=us,gb asked=code direction=they-contacted-me rows=9` holds for the lines below it.
 * A line is `id: text`, or `id(+flag,-flag,us): text`; "¶" is a new line.
 * @throws SheetError for a line that is neither
 */
export function readSheet(sheet: Sheet, lines: string): readonly Template[] {
  let heading: Heading = { kind: 'other' };
  return lines.split('\n').flatMap((line): readonly Template[] => {
    if (line.trim() === '') return [];
    const headed = HEADING.exec(line);
    if (headed !== null) {
      heading = readHeading(headed.groups?.['kind'] ?? '', headed.groups?.['rest'] ?? '');
      return [];
    }
    const { id, changes, text } = LINE.exec(line)?.groups ?? {};
    if (id === undefined || text === undefined)
      throw new SheetError(`${sheet.name}: "${line.slice(0, 60)}" is no line of a sheet.`);
    const { channel, lang, side } = sheet;
    const own = changes === undefined ? heading : change(heading, changes.split(','));
    return [{ ...own, id: `${sheet.name}/${id}`, channel, lang, side, text }];
  });
}

function readHeading(kind: string, rest: string): Heading {
  const fields = new Map<string, string>();
  for (const { groups } of rest.matchAll(FIELDS))
    fields.set(groups?.['name'] ?? '', groups?.['quoted'] ?? groups?.['bare'] ?? '');
  const from = fields.get('from');
  const flags = fields.get('flags');
  const regions = fields.get('regions');
  const rows = fields.get('rows');
  const answers = answersOf(fields.get('direction'), fields.get('asked'));
  return {
    kind,
    ...(from === undefined ? {} : { from }),
    ...(flags === undefined ? {} : { flags: listOf(flags).map(parseFlag) }),
    ...(regions === undefined ? {} : { regions: listOf(regions) as Region[] }),
    ...(rows === undefined ? {} : { rows: Number(rows) }),
    ...(answers === undefined ? {} : { answers }),
  };
}

const listOf = (text: string) => text.split(',').filter((one) => one !== '' && one !== 'none');

function answersOf(direction: string | undefined, asked: string | undefined): Answers | undefined {
  if (direction === undefined && asked === undefined) return undefined;
  return {
    ...(direction === undefined ? {} : { direction }),
    ...(asked === undefined ? {} : { askedFor: listOf(asked) }),
  } as Answers;
}

function parseFlag(name: string): FlagCode {
  const found = FLAGS.find((flag) => flag === name);
  if (found === undefined) throw new SheetError(`There is no flag "${name}".`);
  return found;
}

function change(heading: Heading, changes: readonly string[]): Heading {
  const flags = new Set(heading.flags);
  const regions: Region[] = [];
  for (const one of changes) {
    if (one.startsWith('+')) flags.add(parseFlag(one.slice(1)));
    else if (one.startsWith('-')) flags.delete(parseFlag(one.slice(1)));
    else regions.push(one as Region);
  }
  return {
    ...heading,
    ...(heading.flags === undefined && flags.size === 0 ? {} : { flags: [...flags] }),
    ...(regions.length === 0 ? {} : { regions }),
  };
}
