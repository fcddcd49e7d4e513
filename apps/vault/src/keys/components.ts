import { Buffer } from 'node:buffer';
import { createHash, timingSafeEqual } from 'node:crypto';
import { dirname } from 'node:path';
import { type Settling, makeFolder, readIfThere, writeWhole } from './files.ts';
import {
  COMPONENTS,
  COMPONENTS_NEEDED,
  type Component,
  SPLIT_KEY_BYTES,
  assembleKey,
  splitKey,
} from './split-key.ts';

// Each component lies in a folder of its own, so that each can be given to another custodian or medium.

/** A vault that cannot start; the message says what is wrong and what to do, in one line. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const COMPONENT_MODE = 0o400;
const CHECK_BYTES = 8;

interface ComponentFile extends Component {
  /** Which key it belongs to. */
  readonly set: string;
  readonly check: Buffer;
}

/** Shows that a key was assembled right without saying anything about it. */
function checkOf(key: Uint8Array, set: string): Buffer {
  const digest = createHash('sha256')
    .update('countersign-split-key-check\0')
    .update(set)
    .update(key);
  return digest.digest().subarray(0, CHECK_BYTES);
}

function writeComponent(
  path: string,
  component: Component,
  facts: { set: string; check: Buffer; settling: Settling },
): void {
  makeFolder(dirname(path));
  const share = Buffer.from(component.share).toString('base64');
  const file = {
    version: 1,
    set: facts.set,
    index: component.index,
    share,
    check: facts.check.toString('hex'),
  };
  const contents = `${JSON.stringify(file)}\n`;
  writeWhole(facts.settling, { path, contents, mode: COMPONENT_MODE });
}

function readComponent(path: string): ComponentFile | undefined {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  const broken = new StartRefused(
    `${path} is not a key component: restore it, or take it away and start with the other two`,
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken;
  }
  if (typeof value !== 'object' || value === null) throw broken;
  const { version, set, index, share, check } = value as Readonly<Record<string, unknown>>;
  if (
    version !== 1 ||
    typeof set !== 'string' ||
    typeof share !== 'string' ||
    typeof check !== 'string'
  )
    throw broken;
  const bytes = Buffer.from(share, 'base64');
  if (
    typeof index !== 'number' ||
    index < 1 ||
    index > COMPONENTS ||
    bytes.length !== SPLIT_KEY_BYTES
  )
    throw broken;
  return { set, index, share: bytes, check: Buffer.from(check, 'hex') };
}

export interface ComponentPaths {
  readonly paths: readonly string[];
  readonly random: (length: number) => Uint8Array;
  /** Is there a store that a key protects already? Then no new key is made. */
  readonly storeExists: boolean;
  readonly settling: Settling;
}

export interface AssembledKey {
  /** 32 secret bytes: wipe them. */
  readonly key: Buffer;
  readonly set: string;
  /** How many of the three are there: two will do. */
  readonly present: number;
}

function makeComponents(ask: ComponentPaths): AssembledKey {
  const key = Buffer.from(ask.random(SPLIT_KEY_BYTES));
  const set = Buffer.from(ask.random(8)).toString('hex');
  const check = checkOf(key, set);
  for (const component of splitKey(key, ask.random)) {
    const path = ask.paths[component.index - 1];
    if (path === undefined) throw new RangeError('components: three paths are needed');
    writeComponent(path, component, { set, check, settling: ask.settling });
    component.share.fill(0);
  }
  return { key, set, present: COMPONENTS };
}

/** Every pair of the components that are there must give the same key. */
function assembleAll(files: readonly ComponentFile[]): Buffer {
  let key: Buffer | undefined;
  for (const [at, first] of files.entries()) {
    for (const second of files.slice(at + 1)) {
      const wrong = new StartRefused(
        'the key components do not belong together: take the wrong one away and start with the other two',
      );
      if (first.set !== second.set || first.index === second.index) throw wrong;
      const assembled = assembleKey(first, second);
      const check = checkOf(assembled, first.set);
      if (check.length !== first.check.length || !timingSafeEqual(check, first.check)) throw wrong;
      if (key === undefined) key = assembled;
      else assembled.fill(0);
    }
  }
  if (key === undefined) throw new StartRefused('fewer than two key components');
  return key;
}

/**
 * Assembles the key from two of its three components; makes all three at the very first start.
 * @throws StartRefused when fewer than two are there and a store needs them, or when they do not belong together
 */
export function assembleFromFiles(ask: ComponentPaths): AssembledKey {
  if (
    ask.paths.length !== COMPONENTS ||
    new Set(ask.paths.map((path) => dirname(path))).size !== COMPONENTS
  )
    throw new StartRefused('VAULT_COMPONENT_FILES: three files in three folders are needed');
  const files = ask.paths.map(readComponent).filter((file) => file !== undefined);
  if (files.length < COMPONENTS_NEEDED) {
    if (ask.storeExists)
      throw new StartRefused(
        'two of the three key components are needed to open the store: bring one back',
      );
    return makeComponents(ask);
  }
  const key = assembleAll(files);
  const set = files[0]?.set ?? '';
  for (const file of files) file.share.fill(0);
  return { key, set, present: files.length };
}
