import { SHAPES, membersOf, optionalText, text } from '../wire/members.ts';
import { conflict, notFound } from '../wire/exceptions.ts';
import { page } from './lifecycle.ts';
import type { ControlOperation, ControlRoom } from './room.ts';

const NAMED = new Set(['AliasName', 'KeyArn']);
const NAME = new Set(['AliasName']);
const LIST = new Set(['KeyArn', 'NextToken', 'MaxResults']);

function onWire(name: string, arn: string | null): Readonly<Record<string, unknown>> {
  return { AliasName: name, ...(arn === null ? {} : { KeyArn: arn }) };
}

function current(room: ControlRoom, name: string): string | null {
  const arn = room.store.aliases().get(name);
  if (arn === undefined) throw notFound(name);
  return arn;
}

/** CreateAlias. */
export const createAlias: ControlOperation = (room, request, trace) => {
  const members = membersOf(request, '', NAMED);
  const name = text(members, 'AliasName', SHAPES.aliasName);
  const target = optionalText(members, 'KeyArn', SHAPES.keyIdentifier);
  const record = target === undefined ? undefined : room.store.get(target);
  if (room.store.aliases().has(name)) throw conflict('the alias exists');
  if (record !== undefined) trace.keys.push(record);
  room.store.setAlias(name, record?.arn ?? null);
  return { Alias: onWire(name, record?.arn ?? null) };
};

/** UpdateAlias: rotation without downtime is one of these. Without KeyArn the alias points at nothing. */
export const updateAlias: ControlOperation = (room, request, trace) => {
  const members = membersOf(request, '', NAMED);
  const name = text(members, 'AliasName', SHAPES.aliasName);
  current(room, name);
  const target = optionalText(members, 'KeyArn', SHAPES.keyIdentifier);
  const record = target === undefined ? undefined : room.store.get(target);
  if (record !== undefined) trace.keys.push(record);
  room.store.setAlias(name, record?.arn ?? null);
  return { Alias: onWire(name, record?.arn ?? null) };
};

/** GetAlias. */
export const getAlias: ControlOperation = (room, request) => {
  const name = text(membersOf(request, '', NAME), 'AliasName', SHAPES.aliasName);
  return { Alias: onWire(name, current(room, name)) };
};

/** DeleteAlias. */
export const deleteAlias: ControlOperation = (room, request) => {
  const name = text(membersOf(request, '', NAME), 'AliasName', SHAPES.aliasName);
  current(room, name);
  room.store.setAlias(name, undefined);
  return {};
};

/** ListAliases. */
export const listAliases: ControlOperation = (room, request) => {
  const members = membersOf(request, '', LIST);
  const arn = optionalText(members, 'KeyArn', SHAPES.keyIdentifier);
  const all = [...room.store.aliases()].filter(([, target]) => arn === undefined || target === arn);
  const { items, next } = page(members, all);
  return { Aliases: items.map(([name, target]) => onWire(name, target)), ...next };
};
