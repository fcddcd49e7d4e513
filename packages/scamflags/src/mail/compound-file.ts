// The file system within a file that Outlook writes ([MS-CFB]); read only as far as a mail needs it. Every chain has an end,
// and no sector is followed twice.

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
const ENTRIES_MAX = 20_000;
const END = 0xfffffffa; // this and above are no sectors ([MS-CFB] 2.1)
const NO_STREAM = 0xffffffff;
const DEPTH_MAX = 64;

interface Entry {
  readonly name: string;
  readonly isStorage: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Whether bytes begin as such a file ([MS-CFB] 2.2). */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((one, at) => bytes[at] === one);

/** A folder: streams and folders by their names. */
export interface Storage {
  readonly stream: (name: string) => Uint8Array | undefined;
  readonly names: readonly string[];
  readonly storage: (name: string) => Storage | undefined;
}

/** What cannot be read; nothing of it leaves this folder. */
export class CompoundFileError extends Error {}

class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly table: Uint32Array;
  private readonly miniTable: Uint32Array;
  private readonly miniCutoff: number;
  private readonly entries: readonly Entry[];
  private readonly mini: Uint8Array;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES || !isCompoundFile(bytes))
      throw new CompoundFileError('no compound file');
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new CompoundFileError('sectors of an unknown size');
    this.sectorBytes = 1 << shift;
    this.miniCutoff = this.view.getUint32(56, true);
    this.table = this.readTable();
    this.miniTable = wordsOf(this.chain(this.view.getUint32(60, true), Infinity));
    this.entries = this.readEntries();
    const root = this.entries[0];
    if (root === undefined) throw new CompoundFileError('no root');
    this.mini = this.chain(root.start, root.size);
  }

  root(): Storage {
    return this.storageOf(this.entries[0], 0);
  }

  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.sectorBytes;
    return this.bytes.subarray(start, start + this.sectorBytes);
  }

  // The table of sectors is itself in sectors, which the header and a chain behind it name.
  private readTable(): Uint32Array {
    const sectorsMax = Math.ceil(this.bytes.length / this.sectorBytes);
    const parts: number[] = [];
    for (let at = 76; at < HEADER_BYTES && parts.length < sectorsMax; at += 4) {
      const index = this.view.getUint32(at, true);
      if (index < END) parts.push(index);
    }
    let next = this.view.getUint32(68, true);
    for (let turn = 0; next < END && turn < sectorsMax; turn += 1) {
      const words = wordsOf(this.sector(next));
      for (const index of words.subarray(0, -1))
        if (index < END && parts.length < sectorsMax) parts.push(index);
      next = words.at(-1) ?? NO_STREAM;
    }
    const perSector = this.sectorBytes / 4;
    const table = new Uint32Array(Math.min(parts.length * perSector, sectorsMax + perSector)).fill(
      NO_STREAM,
    );
    for (const [at, index] of parts.entries()) {
      const words = wordsOf(this.sector(index));
      if (at * perSector >= table.length) break;
      table.set(words.subarray(0, table.length - at * perSector), at * perSector);
    }
    return table;
  }

  private chain(start: number, size: number): Uint8Array {
    const sectors: number[] = [];
    const most = Math.min(this.table.length, Math.ceil(size / this.sectorBytes));
    for (
      let index = start;
      index < this.table.length && sectors.length < most;
      index = this.table[index] ?? NO_STREAM
    )
      sectors.push(index);
    const whole = new Uint8Array(sectors.length * this.sectorBytes);
    for (const [at, index] of sectors.entries())
      whole.set(this.sector(index), at * this.sectorBytes);
    return size < whole.length ? whole.subarray(0, size) : whole;
  }

  private miniChain(start: number, size: number): Uint8Array {
    const whole = new Uint8Array(size);
    let at = 0;
    for (
      let index = start;
      index < this.miniTable.length && at < size;
      index = this.miniTable[index] ?? NO_STREAM
    ) {
      const from = index * MINI_SECTOR_BYTES;
      whole.set(this.mini.subarray(from, from + Math.min(MINI_SECTOR_BYTES, size - at)), at);
      at += MINI_SECTOR_BYTES;
    }
    return whole;
  }

  private readEntries(): readonly Entry[] {
    const bytes = this.chain(this.view.getUint32(48, true), ENTRIES_MAX * ENTRY_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
      const type = bytes[at + 66] ?? 0;
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
        isStorage: type === 1 || type === 5,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  private storageOf(entry: Entry | undefined, depth: number): Storage {
    const children = new Map<string, Entry>();
    const seen = new Set<number>();
    const waiting = entry === undefined ? [] : [entry.child];
    while (waiting.length > 0) {
      const index = waiting.pop() ?? NO_STREAM;
      const one = this.entries[index];
      if (one === undefined || seen.has(index)) continue;
      seen.add(index);
      children.set(one.name, one);
      waiting.push(one.left, one.right);
    }
    return {
      names: [...children.keys()],
      stream: (name) => {
        const one = children.get(name);
        return one === undefined || one.isStorage ? undefined : this.read(one);
      },
      storage: (name) => {
        const one = children.get(name);
        return one?.isStorage === true && depth < DEPTH_MAX
          ? this.storageOf(one, depth + 1)
          : undefined;
      },
    };
  }

  private read({ start, size }: Entry): Uint8Array {
    if (size > this.bytes.length) throw new CompoundFileError('a stream longer than its file');
    return size < this.miniCutoff ? this.miniChain(start, size) : this.chain(start, size);
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length >> 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < words.length; at += 1) words[at] = view.getUint32(at * 4, true);
  return words;
}

/** @throws CompoundFileError, RangeError for what is none */
export const openCompoundFile = (bytes: Uint8Array): Storage => new CompoundFile(bytes).root();
