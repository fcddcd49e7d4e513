import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { Compile } from 'typebox/compile';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { findContradictions } from './programme-rules.ts';
import { ProgrammeSchema, type Programme } from './programme-schema.ts';

/** Longest programme file, in bytes. */
export const PROGRAMME_BYTES_MAX = 256 * 1024;
const ALIASES_MAX = 20;
const MISTAKES_MAX = 50;

/** One mistake with its place and its remedy: what `countersign programme check` prints. */
export interface ProgrammeMistake {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The member, such as `products[0].pin.reveal`; '' for the file as a whole. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

const validator = Compile(ProgrammeSchema);
type Path = readonly (string | number)[];

/** Reads a programme file. All mistakes are told at once, in the order of the file, each with line and remedy. */
export function parseProgramme(text: string): Outcome<Programme, readonly ProgrammeMistake[]> {
  if (new TextEncoder().encode(text).length > PROGRAMME_BYTES_MAX) {
    return refused([
      whole(`is larger than ${PROGRAMME_BYTES_MAX} bytes`, 'Split off what is not configuration.'),
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const broken = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      line,
      column: col,
      where: '',
      what: 'is not YAML as expected here',
      remedy: plain(error.message),
    };
  });
  if (broken.length > 0) return refused(broken.slice(0, MISTAKES_MAX));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch {
    return refused([whole('uses too many aliases', 'Write the parts out.')]);
  }
  const place = (path: Path) => placeOf(document, lines, path);
  if (!validator.Check(value)) {
    const mistakes = validator.Errors(value).flatMap((error) => fromSchema(error, place));
    return refused(distinct(mistakes).slice(0, MISTAKES_MAX));
  }
  const mistakes = findContradictions(value).map(({ path, what, remedy }) => ({
    ...place(path),
    what,
    remedy,
  }));
  return mistakes.length === 0 ? ok(value) : refused(distinct(mistakes).slice(0, MISTAKES_MAX));
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

function fromSchema(
  error: SchemaError,
  place: (path: Path) => Omit<ProgrammeMistake, 'what' | 'remedy'>,
): ProgrammeMistake[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~'),
    );
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'required') {
    return strings(params['requiredProperties']).map((name) => ({
      ...place(path),
      what: `lacks ${name}`,
      remedy: `Add ${name}: to it.`,
    }));
  }
  if (error.keyword === 'additionalProperties') {
    return strings(params['additionalProperties']).map((name) => ({
      ...place([...path, name]),
      what: 'is not a member that is known here',
      remedy: 'Check the spelling, or take it out.',
    }));
  }
  // Each branch of a choice says why it does not fit; the choice itself says it once.
  if (/\/anyOf\/\d+/.test((error as { schemaPath?: string }).schemaPath ?? '')) return [];
  return [
    { ...place(path), what: `does not fit: ${error.message}`, remedy: remedyFor(error.keyword) },
  ];
}

function remedyFor(keyword: string): string {
  switch (keyword) {
    case 'anyOf':
      return 'Use one of the forms in docs/programme.schema.json.';
    case 'pattern':
      return 'See the description of this member in docs/programme.schema.json.';
    case 'type':
      return 'Write a value of that type; texts that look like numbers need quotes.';
    default:
      return 'See docs/programme.schema.json for the limits.';
  }
}

function placeOf(
  document: Document,
  lines: LineCounter,
  path: Path,
): Omit<ProgrammeMistake, 'what' | 'remedy'> {
  const where = path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col, where };
    }
  }
  return { line: 1, column: 1, where };
}

/** Where a member starts: at its key where it has one. */
function offsetOf(document: Document, path: Path): number | undefined {
  if (path.length === 0) return document.contents?.range?.[0];
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return pair !== undefined && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function distinct(mistakes: readonly ProgrammeMistake[]): readonly ProgrammeMistake[] {
  const seen = new Set<string>();
  return mistakes
    .filter((one) => {
      const key = `${one.line}:${one.where}:${one.what}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function plain(message: string): string {
  return `${message.split('\n')[0] ?? ''}.`.replace(/\.\.$/, '.');
}

function whole(what: string, remedy: string): ProgrammeMistake {
  return { line: 1, column: 1, where: '', what, remedy };
}
