import { invalid } from './exceptions.ts';

/** One JSON object of a request, and where it stands. Reads each member into its type or refuses the call. */
export interface Members {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface TextShape {
  readonly min: number;
  readonly max: number;
  readonly pattern: RegExp;
}

const DIGITS = /^[0-9]+$/;
const HEX = /^[0-9a-fA-F]+$/;

/** Shapes of the service models, by AWS's name or ours. */
export const SHAPES = {
  keyIdentifier: {
    min: 7,
    max: 322,
    pattern: /^(?:arn:aws:payment-cryptography:|alias\/)[a-zA-Z0-9:/_-]+$/,
  },
  aliasName: { min: 7, max: 256, pattern: /^alias\/[a-zA-Z0-9/_-]+$/ },
  accountNumber: { min: 12, max: 19, pattern: DIGITS },
  pinBlock: { min: 16, max: 32, pattern: HEX },
  decimalizationTable: { min: 16, max: 16, pattern: DIGITS },
  padCharacter: { min: 1, max: 1, pattern: /^[0-9A-F]$/ },
  validationData: { min: 4, max: 16, pattern: DIGITS },
  pinOffset: { min: 4, max: 12, pattern: DIGITS },
  cardExpiry: { min: 4, max: 4, pattern: DIGITS },
  serviceCode: { min: 3, max: 3, pattern: DIGITS },
  cardValue: { min: 3, max: 5, pattern: DIGITS },
  certificate: { min: 1, max: 32_768, pattern: /^[A-Za-z0-9+/=\s]+$/ },
  sharedInformation: { min: 2, max: 2048, pattern: /^(?:[0-9a-fA-F]{2})+$/ },
  keyBlock: { min: 56, max: 9984, pattern: /^[\x20-\x7e]+$/ },
  word: { min: 1, max: 64, pattern: /^[A-Za-z0-9_]+$/ },
  tagKey: { min: 1, max: 128, pattern: /^[\x20-\x7e]+$/ },
  tagValue: { min: 1, max: 256, pattern: /^[\x20-\x7e]+$/ },
  token: { min: 1, max: 64, pattern: /^[A-Za-z0-9_-]+$/ },
} as const satisfies Record<string, TextShape>;

/** @throws WireException unless the value is an object with no member but the allowed ones */
export function membersOf(value: unknown, path: string, allowed: ReadonlySet<string>): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(path || 'request', 'is not an object');
  const values = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(values)) {
    if (!allowed.has(name))
      throw invalid(path || 'request', 'has a member that is not served here');
  }
  return { path, values };
}

function pathOf(members: Members, name: string): string {
  return members.path === '' ? name : `${members.path}.${name}`;
}

export function has(members: Members, name: string): boolean {
  const value = members.values[name];
  return value !== undefined && value !== null;
}

export function text(members: Members, name: string, shape: TextShape): string {
  const value = members.values[name];
  if (
    typeof value !== 'string' ||
    value.length < shape.min ||
    value.length > shape.max ||
    !shape.pattern.test(value)
  )
    throw invalid(pathOf(members, name), 'is missing or misshapen');
  return value;
}

export function optionalText(members: Members, name: string, shape: TextShape): string | undefined {
  return has(members, name) ? text(members, name, shape) : undefined;
}

export function integer(
  members: Members,
  name: string,
  range: { readonly min: number; readonly max: number; readonly otherwise?: number },
): number {
  const value = members.values[name] ?? range.otherwise;
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    value < range.min ||
    value > range.max
  )
    throw invalid(pathOf(members, name), 'is missing or out of range');
  return value;
}

export function bool(members: Members, name: string, otherwise?: boolean): boolean {
  const value = members.values[name] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(pathOf(members, name), 'is not true or false');
  return value;
}

/** One of a few words. */
export function word<Word extends string>(
  members: Members,
  name: string,
  words: readonly Word[],
): Word {
  const value = members.values[name];
  const found = words.find((one) => one === value);
  if (found === undefined)
    throw invalid(pathOf(members, name), 'is missing or not one of its values');
  return found;
}

export function object(members: Members, name: string, allowed: ReadonlySet<string>): Members {
  return membersOf(members.values[name], pathOf(members, name), allowed);
}

export function list(members: Members, name: string, max: number): readonly unknown[] {
  const value = members.values[name] ?? [];
  if (!Array.isArray(value) || value.length > max)
    throw invalid(pathOf(members, name), 'is not a list, or too long');
  return value as readonly unknown[];
}

/** A union of the service model: exactly one member, and one that is served here. */
export function union<Name extends string>(
  members: Members,
  name: string,
  variants: Readonly<Record<Name, ReadonlySet<string>>>,
): { readonly name: Name; readonly members: Members } {
  const path = pathOf(members, name);
  const value = members.values[name];
  if (typeof value !== 'object' || value === null) throw invalid(path, 'is missing');
  const names = Object.keys(value);
  const only = (Object.keys(variants) as Name[]).find((one) => one === names[0]);
  if (names.length !== 1 || only === undefined)
    throw invalid(path, 'has not exactly one member, or one that is not served here');
  const inner = (value as Readonly<Record<string, unknown>>)[only];
  return { name: only, members: membersOf(inner, `${path}.${only}`, variants[only]) };
}
