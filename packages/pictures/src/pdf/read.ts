// What a PDF leads to, read without drawing it. Its table of contents is a stranger's word and is never followed: every object is looked for
// where it stands, once, from the first byte to the last, so that no table leads in circles and nothing is hidden behind one.
import { PICTURES_MAX } from '../among.ts';
import { isPicture, textOf } from '../heads.ts';
import { filterOf, pictureHeadOf, pictureOf } from './packed-picture.ts';
import { unpack } from './unpack.ts';
import {
  type Dict,
  isDict,
  isRef,
  nameIn,
  PdfTooMuch,
  type Steps,
  type Value,
  ValueReader,
} from './values.ts';

/** What a phone's photo has; more is not read. */
export const PDF_BYTES_MAX = 25 * 1024 * 1024;
const LINKS_MAX = 50;
const OBJECTS_MAX = 20_000;
/** Letters of all values, about: streams are not among them. */
const STEPS_MAX = 6_000_000;
/** Of everything that is unpacked of one PDF, together. */
const UNPACKED_BYTES_MAX = 32 * 1024 * 1024;
/** Of one stream with objects in it. */
const OBJECTS_BYTES_MAX = 4 * 1024 * 1024;
const OBJECT_STREAMS_MAX = 200;
/** Until enough of them are found that can be handed on. */
const PICTURES_TRIED_MAX = 60;

export interface PdfRead {
  /** Where its links lead, each once. */
  readonly links: readonly string[];
  /** The first pictures in it, as JPEG or PNG, which nobody has opened. */
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
}

interface Stream {
  readonly dict: Dict;
  /** Where its bytes begin. */
  readonly from: number;
}

/**
 * Where the links of a PDF lead, and pictures in it: links of annotations and actions, also in packed objects; pictures that are JPEG, or packed
 * rows of grey or of colour. Words, drawings and other kinds of pictures are not read, so that whoever asks says that nobody looked at them.
 * It costs a bounded time and memory, whatever the bytes are, and it never throws.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const reader = new PdfReader(bytes.subarray(0, PDF_BYTES_MAX));
  try {
    await reader.readAll();
  } catch (fault) {
    if (!(fault instanceof PdfTooMuch)) throw fault;
  }
  return reader.found();
}

class PdfReader {
  private readonly bytes: Uint8Array;
  private readonly text: string;
  private readonly steps: Steps = { left: STEPS_MAX };
  private readonly streams: Stream[] = [];
  private readonly links = new Set<string>();
  private readonly pictures: Uint8Array<ArrayBuffer>[] = [];
  /** Links that stand in an object of their own, and such objects. */
  private readonly wanted = new Set<number>();
  private readonly strings = new Map<number, string>();
  private unpackedLeft = UNPACKED_BYTES_MAX;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = textOf(bytes);
  }

  found(): PdfRead {
    for (const one of this.wanted) this.addLink(this.strings.get(one));
    return { links: [...this.links], pictures: this.pictures };
  }

  async readAll(): Promise<void> {
    this.readObjects();
    // What an encrypted one says is not what stands in it.
    if (this.isEncrypted) {
      this.links.clear();
      this.wanted.clear();
      return;
    }
    await this.readPacked();
    await this.readPictures();
  }

  private isEncrypted = false;

  private readObjects(): void {
    const begins = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj|trailer/g;
    for (let count = 0; count < OBJECTS_MAX; count += 1) {
      const found = begins.exec(this.text);
      if (found === null) return;
      const reader = new ValueReader(this.text, begins.lastIndex, this.steps);
      const value = this.tryRead(reader);
      this.look(value, Number(found[1] ?? -1));
      if (isDict(value)) this.noteStream(value, reader.at);
    }
  }

  /** One that is nested too deep costs itself and no other. */
  private tryRead(reader: ValueReader): Value {
    try {
      return reader.read();
    } catch (fault) {
      if (!(fault instanceof PdfTooMuch) || this.steps.left < 0) throw fault;
      return undefined;
    }
  }

  private noteStream(dict: Dict, at: number): void {
    if (dict.has('Encrypt')) this.isEncrypted = true;
    const begin = /^[\0\t\n\f\r ]{0,8}stream(?:\r\n|\n|\r)/.exec(this.text.slice(at, at + 24));
    if (begin !== null) this.streams.push({ dict, from: at + begin[0].length });
  }

  /** Links in a value, however deep they are: the reader of values has seen to how deep that can be. */
  private look(value: Value, own = -1): void {
    if (typeof value === 'string' && own >= 0) this.strings.set(own, value);
    if (Array.isArray(value)) for (const one of value as readonly Value[]) this.look(one);
    if (!isDict(value)) return;
    // An action (clause 12.6.4.8), the base of such (table 28), and a file that is an address (clause 7.11.5).
    for (const key of ['URI', 'Base']) this.note(value.get(key));
    if (nameIn(value.get('FS')) === 'URL') this.note(value.get('F'));
    for (const one of value.values()) if (typeof one === 'object') this.look(one);
  }

  private note(value: Value): void {
    if (typeof value === 'string') this.addLink(value);
    if (isRef(value) && this.wanted.size < LINKS_MAX) this.wanted.add(value.ref);
  }

  private addLink(link: string | undefined): void {
    // As ASCII, or with two bytes a letter and a mark in front (clause 7.9.2.2).
    const said = link?.startsWith('\xfe\xff') ? link.slice(2).replaceAll('\0', '') : link;
    const trimmed = said?.trim() ?? '';
    if (trimmed !== '' && this.links.size < LINKS_MAX) this.links.add(trimmed);
  }

  /** Objects that are packed together (clause 7.5.7); there are no streams among them. */
  private async readPacked(): Promise<void> {
    const packed = this.streams.filter(({ dict }) => nameIn(dict.get('Type')) === 'ObjStm');
    for (const stream of packed.slice(0, OBJECT_STREAMS_MAX)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, within one measure of memory
      const bytes = await this.unpacked(stream, OBJECTS_BYTES_MAX);
      if (bytes === undefined) continue;
      const text = textOf(bytes);
      const first = stream.dict.get('First');
      const count = stream.dict.get('N');
      if (typeof first !== 'number' || typeof count !== 'number') continue;
      const heads = new ValueReader(text, 0, this.steps);
      for (let at = 0; at < Math.min(count, OBJECTS_MAX); at += 1) {
        const [own, place] = [heads.read(), heads.read()];
        if (typeof own !== 'number' || typeof place !== 'number') break;
        this.look(this.tryRead(new ValueReader(text, first + place, this.steps)), own);
      }
    }
  }

  private async readPictures(): Promise<void> {
    const all = this.streams.filter(({ dict }) => nameIn(dict.get('Subtype')) === 'Image');
    for (const stream of all.slice(0, PICTURES_TRIED_MAX)) {
      if (this.pictures.length >= PICTURES_MAX) return;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, within one measure of memory
      const picture = await this.pictureIn(stream);
      if (picture !== undefined) this.pictures.push(picture);
    }
  }

  private async pictureIn(stream: Stream): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const filter = filterOf(stream.dict);
    if (filter === 'DCTDecode') {
      const picture = this.packedOf(stream);
      return isPicture(picture) ? Uint8Array.from(picture) : undefined;
    }
    const head = pictureHeadOf(stream.dict);
    if (filter !== 'FlateDecode' || head === undefined) return undefined;
    const raw = await this.unpacked(stream, head.bytesMax);
    return raw === undefined ? undefined : pictureOf(head, raw);
  }

  private async unpacked(stream: Stream, bytesMax: number): Promise<Uint8Array | undefined> {
    if (filterOf(stream.dict) === undefined && !stream.dict.has('Filter'))
      return this.packedOf(stream).subarray(0, bytesMax);
    if (filterOf(stream.dict) !== 'FlateDecode') return undefined;
    const most = Math.min(bytesMax, this.unpackedLeft);
    const unpacked = await unpack(Uint8Array.from(this.packedOf(stream)), most);
    // What was stopped has cost all that it might.
    this.unpackedLeft -= unpacked?.length ?? most;
    return unpacked;
  }

  /** As long as it says, where it ends there; else up to the next end. */
  private packedOf({ dict, from }: Stream): Uint8Array {
    const length = dict.get('Length');
    if (typeof length === 'number' && length >= 0) {
      const behind = this.text.slice(from + length, from + length + 16);
      if (/^[\0\t\n\f\r ]{0,4}endstream/.test(behind))
        return this.bytes.subarray(from, from + length);
    }
    const end = this.text.indexOf('endstream', from);
    const until = end < 0 ? this.bytes.length : end;
    const last = this.text.slice(Math.max(from, until - 2), until);
    const mark = last.endsWith('\r\n') ? 2 : /[\r\n]$/.test(last) ? 1 : 0;
    return this.bytes.subarray(from, Math.max(from, until - mark));
  }
}
