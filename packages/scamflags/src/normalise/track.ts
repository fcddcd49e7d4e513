const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const SHORT_MAX = 64;

/** The text of UTF-16 units that hold no half of a pair alone. */
export function textOf(codes: Uint16Array, length: number): string {
  const part = codes.subarray(0, length);
  if (length > SHORT_MAX) return decoder.decode(part);
  return String.fromCharCode.apply(null, part as unknown as number[]);
}

/** A text as UTF-16 units, each with its place in what was written. Grows as it is written to. */
export class Track {
  codes: Uint16Array;
  places: Int32Array;
  length = 0;
  /** The place behind the last. */
  end = 0;

  constructor(size: number) {
    this.codes = new Uint16Array(size);
    this.places = new Int32Array(size + 1);
  }

  push(code: number, place: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.places[this.length] = place;
    this.length += 1;
  }

  code(at: number): number {
    return at < this.length ? (this.codes[at] ?? 0) : 0;
  }

  place(at: number): number {
    return at < this.length ? (this.places[at] ?? 0) : this.end;
  }

  /** Takes over what stands in another from one place to before another. */
  copy(from: Track, start: number, end: number): void {
    for (let at = start; at < end; at += 1) this.push(from.code(at), from.place(at));
  }

  text(): string {
    return textOf(this.codes, this.length);
  }

  private grow(): void {
    const codes = new Uint16Array(this.codes.length * 2 + 16);
    codes.set(this.codes);
    this.codes = codes;
    const places = new Int32Array(codes.length + 1);
    places.set(this.places);
    this.places = places;
  }
}

/** A track to write the changed text of another on. */
export function emptyLike(track: Track): Track {
  const empty = new Track(track.length + 8);
  empty.end = track.end;
  return empty;
}

/** @param text of at most the limit of a text */
export function trackOf(text: string): Track {
  const track = new Track(text.length);
  const { codes, places } = track;
  for (let at = 0; at < text.length; at += 1) {
    codes[at] = text.charCodeAt(at);
    places[at] = at;
  }
  track.length = text.length;
  track.end = text.length;
  return track;
}
