import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type House, type Law, findBreaches } from './rooms-law.ts';

const LAW: Law = {
  rooms: {
    'packages/kernel': [],
    'packages/testkit': ['packages/kernel'],
    'packages/sealing': ['packages/kernel'],
    'packages/keeper-contract': ['packages/kernel'],
    'apps/server/src/platform': ['packages/kernel'],
    'apps/server/src/channels': ['apps/server/src/platform'],
    'apps/server/src/contact': ['apps/server/src/platform', 'apps/server/src/channels'],
    'apps/server/src/pin': ['packages/keeper-contract', 'apps/server/src/contact'],
    'apps/server/src': ['apps/server/src/pin'],
    'apps/keeper': ['packages/keeper-contract', 'packages/sealing'],
    'apps/demo': ['apps/keeper'],
  },
};

const WORKSPACES = [
  'packages/kernel',
  'packages/testkit',
  'packages/sealing',
  'packages/keeper-contract',
  'apps/server',
  'apps/keeper',
  'apps/demo',
].map((folder) => ({
  folder,
  name: `@countersign/${folder.split('/')[1]}`,
  doors: { '.': `${folder}/src/index.ts` },
}));

/** A house in order, with one more file that imports `specifier`. */
function houseWith(path: string, specifier: string, law: Law = LAW): House {
  const inOrder = Object.keys(law.rooms).map((room) => ({ path: `${room}/index.ts`, imports: [] }));
  const planted = { path, imports: [{ specifier, line: 3 }] };
  return { law, workspaces: WORKSPACES, files: [...inOrder, planted] };
}

function sayOf(path: string, specifier: string): string | undefined {
  return findBreaches(houseWith(path, specifier)).join('\n') || undefined;
}

const BROKEN: readonly (readonly [path: string, specifier: string, says: RegExp])[] = [
  [
    'apps/server/src/platform/a.ts',
    '../pin/index.ts',
    /platform\/a\.ts:3 lets .*platform import .*pin, which rooms\.json/,
  ],
  ['apps/server/src/pin/a.ts', '../channels/index.ts', /lets .*pin import .*channels/],
  ['apps/server/src/pin/a.ts', '../contact/store.ts', /goes around the door of .*contact/],
  ['apps/server/src/pin/a.ts', '@countersign/sealing', /lets .*pin import packages\/sealing/],
  ['apps/server/src/pin/a.ts', '@countersign/testkit', /shipped code never does/],
  ['apps/server/src/pin/a.ts', './rules.test.ts', /shipped code never imports a test/],
  ['apps/server/src/pin/a.ts', '@countersign/kernel/inside', /does not export/],
  ['apps/server/src/pin/a.ts', '@countersign/keeper', /apps never import apps/],
  ['apps/server/src/pin/a.ts', '../../../keeper/src/index.ts', /by path: import its package/],
  ['apps/keeper/src/a.ts', '../../../packages/kernel/src/index.ts', /by path: import its package/],
  ['apps/server/src/new-room/a.ts', 'node:fs', /new-room is no room yet/],
  ['packages/lost/src/a.ts', 'node:fs', /in no room/],
  ['packages/kernel/src/a.ts', 'yaml', /no dependency at run time/],
  ['packages/kernel/src/a.test.ts', '@countersign/keeper', /rooms\.json does not allow/],
];

for (const [path, specifier, says] of BROKEN) {
  test(`refused: ${path} imports ${specifier}`, () => {
    assert.match(sayOf(path, specifier) ?? 'nothing said', says);
  });
}

const KEPT: readonly (readonly [path: string, specifier: string])[] = [
  ['apps/server/src/pin/a.ts', '../contact/index.ts'],
  ['apps/server/src/pin/a.ts', './deep/b.ts'],
  ['apps/server/src/pin/a.ts', '@countersign/keeper-contract'],
  ['apps/server/src/pin/a.ts', 'kysely'],
  ['apps/server/src/pin/a.test.ts', '@countersign/testkit'],
  ['apps/server/src/pin/a.test.ts', '../platform/index.ts'],
  ['apps/server/src/main.ts', './pin/index.ts'],
  ['apps/demo/src/main.ts', '@countersign/keeper'],
  ['packages/kernel/src/a.test.ts', 'fast-check'],
];

for (const [path, specifier] of KEPT) {
  test(`allowed: ${path} imports ${specifier}`, () => {
    assert.equal(sayOf(path, specifier), undefined);
  });
}

const BAD_LAWS: readonly (readonly [room: string, allowed: string, says: RegExp])[] = [
  ['apps/server/src/pin', 'apps/server/src/channels', /only contact .* sends or dials/],
  ['apps/server/src/pin', 'packages/sealing', /no code that could open a box/],
  [
    'apps/server/src/platform',
    'packages/keeper-contract',
    /only pin, cards, signin, verification and keeper-feed/,
  ],
  ['apps/keeper', 'apps/demo', /an app never imports an app/],
  ['apps/keeper', 'packages/testkit', /shipped code never imports testkit/],
  ['apps/keeper', 'packages/gone', /there is no such room/],
  ['packages/kernel', 'packages/sealing', /has a circle: .*kernel/],
];

for (const [room, allowed, says] of BAD_LAWS) {
  test(`rooms.json may not let ${room} import ${allowed}`, () => {
    const rooms = { ...LAW.rooms, [room]: [...(LAW.rooms[room] ?? []), allowed] };
    const said = findBreaches(houseWith('apps/keeper/src/a.ts', 'node:fs', { rooms })).join('\n');
    assert.match(said, says);
  });
}

test('a room without files is said', () => {
  const house = houseWith('apps/keeper/src/a.ts', 'node:fs', {
    rooms: { ...LAW.rooms, 'packages/empty': [] },
  });
  const files = house.files.filter(({ path }) => !path.startsWith('packages/empty/'));
  assert.match(
    findBreaches({ ...house, files }).join('\n'),
    /names packages\/empty, which has no file/,
  );
});
