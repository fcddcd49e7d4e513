// Which colours stand for all: median cut over the colours that a picture has (Heckbert 1982), weighted by how often.

export interface Palette {
  /** RGBA as one number, red highest; alpha is always 255. */
  readonly colours: readonly number[];
  /** The place in `colours` that is nearest to a colour of the picture. */
  readonly indexOf: (rgba: number) => number;
}

interface Counted {
  readonly rgb: readonly [number, number, number];
  readonly count: number;
}

const CHANNELS = [0, 1, 2] as const;
/** Of the palette, the part that is kept for the most frequent colours as they are: flat areas stay exact. */
const EXACT_PART = 0.25;

/** @param pixels RGBA; alpha is not looked at, a page is opaque */
export function choosePalette(pixels: Buffer, coloursMax: number): Palette {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const rgba = opaque(pixels.readUInt32BE(at));
    counts.set(rgba, (counts.get(rgba) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, first], [b, second]) => second - first || a - b);
  const exact = byCount.slice(
    0,
    counts.size <= coloursMax ? coloursMax : Math.floor(coloursMax * EXACT_PART),
  );
  const rest = byCount.slice(exact.length).map(([rgba, count]) => ({ rgb: split(rgba), count }));
  const colours = [
    ...exact.map(([rgba]) => rgba),
    ...cut(rest, coloursMax - exact.length).map(mean),
  ];
  const known = new Map<number, number>();
  return {
    colours,
    indexOf: (rgba) => {
      const wanted = opaque(rgba);
      const found = known.get(wanted);
      if (found !== undefined) return found;
      const index = nearest(colours, wanted);
      known.set(wanted, index);
      return index;
    },
  };
}

/** Cuts the box with the widest spread at its weighted middle until there are enough boxes. */
function cut(all: readonly Counted[], boxesMax: number): readonly (readonly Counted[])[] {
  if (all.length === 0 || boxesMax <= 0) return [];
  const boxes: (readonly Counted[])[] = [all];
  while (boxes.length < boxesMax) {
    const [widest] = boxes
      .map((box, at) => ({ at, ...spreadOf(box) }))
      .sort((one, other) => other.weight - one.weight);
    const box = widest === undefined ? undefined : boxes[widest.at];
    if (widest === undefined || box === undefined || widest.spread === 0) break;
    boxes.splice(widest.at, 1, ...halves(box, widest.channel));
  }
  return boxes;
}

function spreadOf(box: readonly Counted[]): {
  readonly spread: number;
  readonly channel: 0 | 1 | 2;
  readonly weight: number;
} {
  let [spread, channel]: [number, 0 | 1 | 2] = [-1, 0];
  for (const one of CHANNELS) {
    let [low, high] = [255, 0];
    for (const { rgb } of box) [low, high] = [Math.min(low, rgb[one]), Math.max(high, rgb[one])];
    if (high - low > spread) [spread, channel] = [high - low, one];
  }
  const count = box.reduce((sum, one) => sum + one.count, 0);
  return { spread, channel, weight: spread * Math.sqrt(count) };
}

function halves(box: readonly Counted[], channel: 0 | 1 | 2): readonly (readonly Counted[])[] {
  const sorted = [...box].sort((one, other) => one.rgb[channel] - other.rgb[channel]);
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let [sum, at] = [0, 0];
  while (at < sorted.length - 1 && sum + (sorted[at]?.count ?? 0) <= half) {
    sum += sorted[at]?.count ?? 0;
    at += 1;
  }
  const middle = Math.max(1, at);
  return [sorted.slice(0, middle), sorted.slice(middle)];
}

function mean(box: readonly Counted[]): number {
  const count = box.reduce((sum, one) => sum + one.count, 0);
  const [red, green, blue] = CHANNELS.map((channel) =>
    Math.round(box.reduce((sum, one) => sum + one.rgb[channel] * one.count, 0) / count),
  );
  return join(red ?? 0, green ?? 0, blue ?? 0);
}

function nearest(colours: readonly number[], wanted: number): number {
  const [red, green, blue] = split(wanted);
  let [best, least] = [0, Infinity];
  for (const [at, colour] of colours.entries()) {
    const [r, g, b] = split(colour);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

const opaque = (rgba: number) => (rgba | 255) >>> 0;
const join = (red: number, green: number, blue: number) =>
  ((red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
const split = (rgba: number): readonly [number, number, number] => [
  rgba >>> 24,
  (rgba >>> 16) & 255,
  (rgba >>> 8) & 255,
];
