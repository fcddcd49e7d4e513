/** Zeros of the kernel on either side: enough that what a telephone cannot carry is gone. */
const ZEROS = 16;
/** How much of the band is kept; the rest is the slope of the filter. */
const KEPT = 0.92;

/**
 * The same sound at fewer samples a second, what lies above the new band taken away first (a windowed sinc).
 * @param to below or equal to `from`
 */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples.slice();
  const ratio = from / to;
  const reach = ZEROS * ratio;
  const length = Math.floor(samples.length / ratio);
  return Int16Array.from({ length }, (_, at) => {
    const middle = at * ratio;
    const first = Math.max(0, Math.ceil(middle - reach));
    const last = Math.min(samples.length - 1, Math.floor(middle + reach));
    let sum = 0;
    for (let here = first; here <= last; here += 1) {
      const away = (here - middle) / ratio;
      sum += (samples[here] ?? 0) * sinc(away * KEPT) * hann(away / ZEROS);
    }
    return clip((sum * KEPT) / ratio);
  });
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const hann = (x: number) => 0.5 + 0.5 * Math.cos(Math.PI * x);
const clip = (value: number) => Math.max(-32_768, Math.min(32_767, Math.round(value)));
