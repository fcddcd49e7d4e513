import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const { rooms } = JSON.parse(readFileSync(join(ROOT, 'rooms.json'), 'utf8')) as {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
};

/** The floors as the page draws them, lowest first: an indented block after the heading. */
function readFloors(): readonly (readonly string[])[] {
  const [section = ''] = page.slice(page.indexOf('### Floors')).split('\n- ');
  const block = section.split('\n').filter((line) => line.startsWith('    '));
  return block.flatMap((line) =>
    line
      .replace('server:', '')
      .replace('its main', 'its-main')
      .split('|')
      .map((floor) =>
        floor
          .trim()
          .split(/\s+/)
          .filter((name) => name !== ''),
      )
      .filter((floor) => floor.length > 0),
  );
}

/** The word of the page for a room of the law. */
function wordOf(room: string): string {
  return room === 'apps/server/src' ? 'its-main' : (room.split('/').at(-1) ?? '');
}

const floors = readFloors();
const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(wordOf(room)));

test('every room of rooms.json stands on a floor of docs/architecture.md, and no other does', () => {
  const drawn = floors.flat().toSorted();
  assert.deepEqual(drawn, Object.keys(rooms).map(wordOf).toSorted());
});

test('rooms.json lets a room import from lower floors only, as the page says', () => {
  const wrong = Object.entries(rooms).flatMap(([room, imports]) =>
    imports.filter((one) => floorOf(one) >= floorOf(room)).map((one) => `${room} -> ${one}`),
  );
  assert.deepEqual(wrong, []);
});
