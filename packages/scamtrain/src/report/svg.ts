// Curves as pictures that a page of the documentation shows as they are, in light and in dark.

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
  /** A dashed line from corner to corner, where it means something. */
  readonly hasDiagonal?: boolean;
}

const SIZE = { width: 520, height: 400, left: 60, right: 16, top: 40, bottom: 50 } as const;
/** Told apart by people who see colours differently, and by their dashes. */
const INKS = ['#0072b2', '#d55e00', '#009e73', '#7a5195'] as const;
const DASHES = ['', '6 3', '2 3', '8 3 2 3'] as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

const xAt = (share: number) => fixed(SIZE.left + share * (SIZE.width - SIZE.left - SIZE.right));
const yAt = (share: number) =>
  fixed(SIZE.height - SIZE.bottom - share * (SIZE.height - SIZE.top - SIZE.bottom));
const fixed = (value: number) => Number(value.toFixed(1));
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function drawChart(chart: Chart): string {
  const grid = TICKS.flatMap((tick) => [
    `<path d="M${xAt(tick)} ${yAt(0)}V${yAt(1)}M${xAt(0)} ${yAt(tick)}H${xAt(1)}" class="grid"/>`,
    `<text x="${xAt(tick)}" y="${yAt(0) + 16}" text-anchor="middle">${tick}</text>`,
    `<text x="${xAt(0) - 8}" y="${yAt(tick) + 4}" text-anchor="end">${tick}</text>`,
  ]);
  const lines = chart.lines.flatMap(({ name, points }, at) => {
    const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${xAt(x)} ${yAt(y)}`).join('');
    const ink = INKS[at % INKS.length] ?? INKS[0];
    const dash = DASHES[at % DASHES.length] ?? '';
    const legend = yAt(0) - 12 - 18 * (chart.lines.length - 1 - at);
    return [
      `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      `<path d="M${xAt(1) - 190} ${legend - 4}h26" stroke="${ink}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      `<text x="${xAt(1) - 158}" y="${legend}">${escape(name)}</text>`,
    ];
  });
  const diagonal = `<path d="M${xAt(0)} ${yAt(0)}L${xAt(1)} ${yAt(1)}" class="grid" stroke-dasharray="4 4"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escape(chart.title)}">`,
    '<style>text{font:12px system-ui,sans-serif;fill:#333}.grid{stroke:#bbb;fill:none}',
    'rect{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#555}rect{fill:#16181c}}</style>',
    `<rect width="${SIZE.width}" height="${SIZE.height}"/>`,
    `<text x="${SIZE.left}" y="22" style="font-weight:600;font-size:14px">${escape(chart.title)}</text>`,
    ...grid,
    ...(chart.hasDiagonal === true ? [diagonal] : []),
    ...lines,
    `<text x="${xAt(0.5)}" y="${SIZE.height - 12}" text-anchor="middle">${escape(chart.x)}</text>`,
    `<text transform="translate(16 ${yAt(0.5)}) rotate(-90)" text-anchor="middle">${escape(chart.y)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
