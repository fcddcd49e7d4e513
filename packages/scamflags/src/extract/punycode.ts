// Names of hosts as people see them: "xn--pypal-4ve" is "pаypal" with a letter that is not of ours (RFC 3492, section 6.2).
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const BIAS = 72;
const FIRST = 128;
const LABEL_MAX = 63;

const digitOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : BASE;
};

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** One label behind "xn--"; undefined where it is no good one. */
function decode(label: string): string | undefined {
  const hyphen = label.lastIndexOf('-');
  const points = Array.from(
    label.slice(0, Math.max(0, hyphen)),
    (letter) => letter.codePointAt(0) ?? 0,
  );
  let n = FIRST;
  let index = 0;
  let bias = BIAS;
  for (let at = hyphen + 1; at < label.length;) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = at < label.length ? digitOf(label.charCodeAt(at)) : BASE;
      at += 1;
      if (digit >= BASE) return undefined;
      index += digit * weight;
      const t = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
      if (digit < t) break;
      weight *= BASE - t;
      if (weight > 0x7fffffff || index > 0x7fffffff) return undefined;
    }
    bias = adapt(index - before, points.length + 1, before === 0);
    n += Math.floor(index / (points.length + 1));
    index %= points.length + 1;
    if (n > 0x10ffff) return undefined;
    points.splice(index, 0, n);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

/** A host with the letters that are shown for it. */
export function shownHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) =>
      label.startsWith('xn--') && label.length <= LABEL_MAX
        ? (decode(label.slice(4)) ?? label)
        : label,
    )
    .join('.');
}
