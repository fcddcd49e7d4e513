// Writes the smallest compound file ([MS-CFB]) that holds a mail, for tests: sectors of 512 bytes, all streams of 4 096 bytes
// or more or in the mini stream, entries as one list to the right.

export interface TestEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly children?: readonly TestEntry[];
}

const SECTOR = 512;
const MINI = 64;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;

interface Row {
  readonly entry: TestEntry;
  readonly type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

function rowsOf(entry: TestEntry, type: number, rows: Row[]): number {
  const index = rows.length;
  const row: Row = {
    entry,
    type,
    right: FREE,
    child: FREE,
    start: 0,
    size: entry.bytes?.length ?? 0,
  };
  rows.push(row);
  let before = -1;
  for (const child of entry.children ?? []) {
    const at = rowsOf(child, child.children === undefined ? 2 : 1, rows);
    const last = rows[before];
    if (last === undefined) row.child = at;
    else last.right = at;
    before = at;
  }
  return index;
}

const padded = (bytes: Uint8Array, to: number): Uint8Array => {
  const whole = new Uint8Array(Math.ceil(bytes.length / to) * to);
  whole.set(bytes);
  return whole;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const words = (values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value, true);
  return bytes;
};

function directoryOf(rows: readonly Row[]): Uint8Array {
  const entries = rows.map(({ entry, type, right, child, start, size }) => {
    const bytes = new Uint8Array(128);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < entry.name.length; at += 1)
      view.setUint16(at * 2, entry.name.charCodeAt(at), true);
    view.setUint16(64, entry.name.length * 2 + 2, true);
    bytes[66] = type;
    for (const [at, value] of [FREE, right, child].entries())
      view.setUint32(68 + at * 4, value, true);
    view.setUint32(116, start, true);
    view.setUint32(120, size, true);
    return bytes;
  });
  return padded(joined(entries), SECTOR);
}

export function compoundFileOf(children: readonly TestEntry[]): Uint8Array {
  const rows: Row[] = [];
  rowsOf({ name: 'Root Entry', children }, 5, rows);
  const table: number[] = [FREE]; // the first sector is the table's own
  const sectors: Uint8Array[] = [];
  const put = (bytes: Uint8Array): number => {
    const whole = padded(bytes, SECTOR);
    const start = table.length;
    const count = whole.length / SECTOR;
    for (let at = 1; at <= count; at += 1) table.push(at === count ? END_OF_CHAIN : start + at);
    sectors.push(whole);
    return count === 0 ? END_OF_CHAIN : start;
  };
  const miniTable: number[] = [];
  const minis: Uint8Array[] = [];
  for (const row of rows) {
    const { bytes } = row.entry;
    if (bytes === undefined) continue;
    if (bytes.length >= 4_096) {
      row.start = put(bytes);
      continue;
    }
    const whole = padded(bytes, MINI);
    row.start = miniTable.length;
    const count = whole.length / MINI;
    for (let at = 1; at <= count; at += 1)
      miniTable.push(at === count ? END_OF_CHAIN : row.start + at);
    minis.push(whole);
  }
  const [root] = rows;
  const mini = joined(minis);
  if (root !== undefined) Object.assign(root, { start: put(mini), size: mini.length });
  const miniStart = put(words(miniTable));
  const directoryStart = put(directoryOf(rows));
  while (table.length < SECTOR / 4) table.push(FREE);
  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, 4_096, true);
  view.setUint32(60, miniStart, true);
  view.setUint32(64, 1, true);
  view.setUint32(68, END_OF_CHAIN, true);
  header.fill(255, 76);
  view.setUint32(76, 0, true);
  return joined([header, words(table.slice(0, SECTOR / 4)), ...sectors]);
}
