// The law of the house: who may import whom, and only through the door. Pure; `rooms.ts` hands it the tree.
import { posix } from 'node:path';

/** `rooms.json`: every room and the rooms it may import. The longest path that contains a file is its room. */
export interface Law {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}

export interface RoomFile {
  readonly path: string;
  readonly imports: readonly { readonly specifier: string; readonly line: number }[];
}

/** A workspace package: its folder and the files that its `exports` open. */
export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly doors: Readonly<Record<string, string>>;
}

export interface House {
  readonly law: Law;
  readonly files: readonly RoomFile[];
  readonly workspaces: readonly Workspace[];
}

const TESTKIT = 'packages/testkit';
const SERVER = 'apps/server/src';
const ROOF = 'apps/demo';
const WITHOUT_DEPENDENCIES = ['packages/kernel', 'packages/pincrypto', 'packages/hashchain'];

/** Rules of the house that a line in `rooms.json` cannot change. */
const FIXED: readonly {
  readonly to: string;
  readonly from: readonly string[];
  readonly why: string;
}[] = [
  {
    to: `${SERVER}/channels`,
    from: [`${SERVER}/contact`, SERVER],
    why: 'only contact (and the wiring in main) sends or dials, so that nothing leaves without a ledger entry',
  },
  {
    to: 'packages/keeper-contract',
    from: [
      ...['pin', 'cards', 'signin', 'verification', 'keeper-feed'].map(
        (room) => `${SERVER}/${room}`,
      ),
      ...[SERVER, 'apps/keeper', 'apps/window', 'apps/hostline', 'apps/press', 'apps/cli', ROOF],
    ],
    why: 'in the server only pin, cards, signin, verification and keeper-feed talk to the keeper',
  },
];

/** Breaches of the law, each in one sentence, in the order of files and lines. */
export function findBreaches(house: House): readonly string[] {
  return [...checkLaw(house), ...house.files.flatMap((file) => checkFile(house, file))];
}

/** What `rooms.json` itself must not say. */
export function checkLaw({ law, files }: House): readonly string[] {
  const breaches: string[] = [];
  for (const [room, allowed] of Object.entries(law.rooms)) {
    if (!files.some((file) => isInside(file.path, room))) {
      breaches.push(`rooms.json names ${room}, which has no file.`);
    }
    for (const target of allowed) {
      const breach = checkEdge(law, room, target);
      if (breach !== undefined) breaches.push(breach);
    }
  }
  const cycle = findCycle(law);
  if (cycle !== undefined) breaches.push(`rooms.json has a circle: ${cycle.join(' -> ')}.`);
  return breaches;
}

function checkEdge(law: Law, room: string, target: string): string | undefined {
  const edge = `rooms.json lets ${room} import ${target}, but`;
  if (law.rooms[target] === undefined) return `${edge} there is no such room.`;
  if (isApp(target) && !sameApp(room, target) && room !== ROOF) {
    return `${edge} an app never imports an app; only ${ROOF} may.`;
  }
  if (target === TESTKIT && room !== ROOF) return `${edge} shipped code never imports testkit.`;
  if (isInside(room, SERVER) && ['packages/pincrypto', 'packages/sealing'].includes(target)) {
    return `${edge} the server owns no code that could open a box.`;
  }
  const fixed = FIXED.find((rule) => rule.to === target && !rule.from.includes(room));
  return fixed === undefined ? undefined : `${edge} ${fixed.why}.`;
}

function checkFile(house: House, file: RoomFile): readonly string[] {
  const room = roomOf(house.law, file.path);
  if (room === undefined) {
    const isHoused = file.path.startsWith('packages/') || file.path.startsWith('apps/');
    const isLoose = isHoused && !isTest(file.path) && isInSource(file.path);
    return isLoose ? [`${file.path} is in no room: add its folder to rooms.json.`] : [];
  }
  const loose = looseFolder(house.law, room, file.path);
  if (loose !== undefined) return [`${file.path}: ${loose} is no room yet: add it to rooms.json.`];
  return file.imports.flatMap(({ specifier, line }) => {
    const breach = checkImport(house, { path: file.path, room, specifier });
    return breach === undefined ? [] : [`${file.path}:${line} ${breach}`];
  });
}

interface Ask {
  readonly path: string;
  readonly room: string;
  readonly specifier: string;
}

function checkImport(house: House, { path, room, specifier }: Ask): string | undefined {
  if (specifier.startsWith('.')) return checkRelative(house, { path, room, specifier });
  const workspace = house.workspaces.find(
    ({ name }) => specifier === name || specifier.startsWith(`${name}/`),
  );
  if (workspace === undefined) {
    const isFree = specifier.startsWith('node:') || !WITHOUT_DEPENDENCIES.includes(room);
    if (isFree || isTest(path)) return undefined;
    return `imports ${specifier}, but ${room} has no dependency at run time.`;
  }
  const entry = `.${specifier.slice(workspace.name.length)}`;
  const door = workspace.doors[entry];
  if (door === undefined) return `imports ${specifier}, which ${workspace.name} does not export.`;
  const target = roomOf(house.law, door) ?? workspace.folder;
  return target === room ? undefined : checkReach(house, { path, room, target });
}

function checkRelative(house: House, { path, room, specifier }: Ask): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (isTest(target) && !isTest(path))
    return `imports ${target}, and shipped code never imports a test.`;
  const owner = roomOf(house.law, target);
  if (owner === room) return undefined;
  if (owner === undefined) {
    return isTest(path) || isTest(target) ? undefined : `imports ${target}, which is in no room.`;
  }
  if (workspaceOf(house, path) !== workspaceOf(house, target)) {
    return `reaches into ${owner} by path: import its package instead.`;
  }
  if (target !== `${owner}/index.ts`) {
    return `goes around the door of ${owner}: import ${owner}/index.ts.`;
  }
  return checkReach(house, { path, room, target: owner });
}

function checkReach(
  { law }: House,
  { path, room, target }: { readonly path: string; readonly room: string; readonly target: string },
): string | undefined {
  const allowed = law.rooms[room] ?? [];
  if (allowed.includes(target)) return undefined;
  if (target === TESTKIT && !isTest(path)) return 'imports testkit, and shipped code never does.';
  if (isTest(path) && (target.startsWith('packages/') || reaches(law, room, target)))
    return undefined;
  if (isApp(target) && isApp(room) && !sameApp(room, target)) {
    return `imports ${target}: apps never import apps.`;
  }
  return `lets ${room} import ${target}, which rooms.json does not allow.`;
}

/** Rooms of lower floors: allowed, or allowed to something allowed. */
function reaches(law: Law, room: string, target: string): boolean {
  const seen = new Set<string>();
  const open = [room];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of law.rooms[next] ?? []) {
      if (one === target) return true;
      if (!seen.has(one)) open.push(one);
      seen.add(one);
    }
  }
  return false;
}

function findCycle(law: Law): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (room: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of law.rooms[room] ?? []) {
      const cycle = visit(next, [...path, room]);
      if (cycle !== undefined) return cycle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of Object.keys(law.rooms)) {
    const cycle = visit(room, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

export function roomOf(law: Law, path: string): string | undefined {
  let best: string | undefined;
  for (const room of Object.keys(law.rooms)) {
    if (isInside(path, room) && room.length > (best?.length ?? 0)) best = room;
  }
  return best;
}

/** Tests, their helpers, benchmarks and journeys: they may use testkit, and nobody ships them. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/(test|tests|bench|journeys|fuzz)\//.test(path);
}

// A room that holds rooms (the server's main floor) has files of its own, but no folders of its own.
function looseFolder(law: Law, room: string, path: string): string | undefined {
  const holdsRooms = Object.keys(law.rooms).some(
    (other) => other !== room && isInside(other, room),
  );
  const rest = path.slice(room.length + 1);
  const isLoose = holdsRooms && rest.includes('/') && !isTest(path);
  return isLoose ? `${room}/${rest.slice(0, rest.indexOf('/'))}` : undefined;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isInSource(path: string): boolean {
  return path.split('/')[2] === 'src';
}

function isApp(room: string): boolean {
  return room.startsWith('apps/');
}

function sameApp(one: string, other: string): boolean {
  return one.split('/')[1] === other.split('/')[1];
}

function workspaceOf(house: House, path: string): string | undefined {
  return house.workspaces.find(({ folder }) => isInside(path, folder))?.folder;
}
