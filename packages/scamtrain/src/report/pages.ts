// docs/detection.md and docs/model-card.md, from the report. No message of anybody is quoted in them.
import type { Channel } from '@countersign/scamflags';

import { drawChart } from './svg.ts';
import type { FigureRow, Report, SetReport } from './report.ts';

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  sms: 'SMS',
  email: 'E-mail',
  call: 'Call',
};
const CHANNELS = ['sms', 'email', 'call'] as const;
const KINDS_MOST = 25;
const MISSED_LEAST = 0.1;

export interface Page {
  /** Below `docs/`. */
  readonly path: string;
  readonly text: string;
}

export function writePages(report: Report): readonly Page[] {
  return [
    { path: 'detection.md', text: detectionPage(report) },
    { path: 'model-card.md', text: cardPage(report) },
    { path: 'detection/report.json', text: `${JSON.stringify(report, undefined, 1)}\n` },
    ...report.sets.flatMap((set) => chartsOf(set)),
  ];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const share = (value: number | null) =>
  value === null ? '–' : value.toFixed(3).replace(/^0\./, '.');
const percent = (value: number) => `${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)} %`;

export function isKept({ ours, must, lowerIsBetter = false }: FigureRow): boolean | undefined {
  if (ours === null || must === undefined) return undefined;
  return lowerIsBetter ? ours <= must : ours >= must;
}

function figureTable({ figures }: SetReport): readonly string[] {
  const kept = (row: FigureRow) =>
    ({ true: 'yes', false: '**no**', undefined: '' })[`${isKept(row)}`];
  const aim = (value: number | undefined, row: FigureRow) =>
    value === undefined ? '' : `${row.lowerIsBetter === true ? '≤' : '≥'} ${share(value)}`;
  return table(
    ['', 'Ours', 'Must', 'Reach for', 'Kept', 'TF-IDF', 'Keywords'],
    figures
      .filter(({ ours }) => ours !== null)
      .map((row) => [
        row.name,
        share(row.ours),
        aim(row.must, row),
        aim(row.reach, row),
        kept(row),
        share(row.tfIdf),
        share(row.keywords),
      ]),
  );
}

function detectionPage(report: Report): string {
  return [
    '# How well scams are told',
    '',
    'Written by `npm run scam -- release`; the same figures as data are in [detection/report.json](detection/report.json).',
    'No figure is of rows that the model, or a row of the same source, template or campaign, has learned from. The baselines',
    'learned from the same rows in the same run. "At `likely`" is what a person is warned of in strong words; F1 counts what is',
    'more likely a scam than not. What is measured and how is decision [0062](decisions/0062-a-small-model-of-our-own.md).',
    '',
    ...report.sets.flatMap((set) => setSection(set)),
  ].join('\n');
}

function setSection(set: SetReport): readonly string[] {
  const file = fileName(set);
  const shown = CHANNELS.filter((channel) => set.roc[channel].ours.length > 2);
  return [
    `## ${set.name}`,
    '',
    `${set.says} ${set.rows} rows.`,
    '',
    ...figureTable(set),
    '',
    ...shown.map(
      (channel) =>
        `![Recall over false alarms, ${CHANNEL_WORDS[channel]}](detection/${file}-${channel}.svg)`,
    ),
    ...(shown.length > 0
      ? [`![What was said and what was](detection/${file}-reliability.svg)`, '']
      : []),
    ...costSection(set),
    ...missedSection(set),
  ];
}

function costSection({ disguises, paddings }: SetReport): readonly string[] {
  const known = [...disguises, ...paddings].filter(([, cost]) => cost !== null);
  if (known.length === 0) return [];
  return [
    'What disguise and padding of SMS and e-mail cost, in recall at `likely`:',
    '',
    ...table(
      ['Change', 'Cost'],
      known.map(([how, cost]) => [how, share(cost)]),
    ),
    '',
  ];
}

function missedSection({ kinds }: SetReport): readonly string[] {
  const wrong = kinds
    .filter(({ label }) => label !== 'spam')
    .map((kind) => ({ kind, wrong: kind.label === 'scam' ? 1 - kind.likely : kind.likely }))
    .filter((one) => one.wrong >= (one.kind.label === 'scam' ? MISSED_LEAST : 0.001))
    .sort((one, other) => other.wrong - one.wrong)
    .slice(0, KINDS_MOST);
  if (wrong.length === 0) return [];
  return [
    'What it gets wrong, by kind: scams below `likely`, and genuine messages at it.',
    '',
    ...table(
      ['Channel', 'Source', 'Kind', 'Label', 'Rows', 'Wrong', 'At `caution` or above'],
      wrong.map(({ kind, wrong: part }) => [
        CHANNEL_WORDS[kind.channel],
        kind.source,
        kind.kind,
        kind.label,
        String(kind.rows),
        percent(part),
        percent(kind.caution),
      ]),
    ),
    '',
  ];
}

const fileName = ({ name }: SetReport) => name.toLowerCase().replace(/[^a-z]+/g, '-');

function chartsOf(set: SetReport): readonly Page[] {
  const file = fileName(set);
  const shown = CHANNELS.filter((channel) => set.roc[channel].ours.length > 2);
  const curves = shown.map((channel) => ({
    path: `detection/${file}-${channel}.svg`,
    text: drawChart({
      title: `${CHANNEL_WORDS[channel]}: recall over false alarms`,
      x: 'genuine messages flagged',
      y: 'scams found',
      lines: [
        { name: 'ours', points: set.roc[channel].ours },
        { name: 'TF-IDF, regression', points: set.roc[channel].tfIdf },
        { name: 'keywords', points: set.roc[channel].keywords },
      ],
    }),
  }));
  if (shown.length === 0) return [];
  return [
    ...curves,
    {
      path: `detection/${file}-reliability.svg`,
      text: drawChart({
        title: 'What was said, and what was',
        x: 'probability that was said',
        y: 'share that was a scam',
        hasDiagonal: true,
        lines: shown.map((channel) => ({
          name: CHANNEL_WORDS[channel],
          points: set.reliability[channel].map(({ said, was }) => [said, was] as const),
        })),
      }),
    },
  ];
}

function cardPage(report: Report): string {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  return [
    '# The model, on one page',
    '',
    'Written by `npm run scam -- release`.',
    '',
    '**What it is.** Weights of hashed words, pairs of words and letters, and of the flags, facts and cues of `scamflags`: one table for each',
    'of SMS, e-mail and call. It adds up; there is nothing in it that cannot be shown as a reason.',
    '',
    ...table(
      ['', ''],
      [
        [
          'Weights',
          `\`packages/scamflags/weights/scamflags.bin\`, ${kb(report.weightsBytes)}, ${kb(report.weightsCompressed)} compressed`,
        ],
        ['SHA-256 of the weights', `\`${report.weights}\``],
        ['SHA-256 of the training data', `\`${report.data}\``],
        ['Languages', 'English and Spanish; Portuguese, French, German, Italian and Dutch in part'],
      ],
    ),
    '',
    '**What it is for.** To tell a person what is suspicious in a message or a call that they ask about, with reasons, and to sort what they report.',
    '',
    '**What it must not be used for.**',
    '',
    '- To call a message safe. It knows no such word; where it finds nothing, it found nothing.',
    '- To block, delete or delay messages without a person, or to refuse a refund: what it misses says nothing about whoever was deceived.',
    '- To judge a person: neither who wrote nor who fell for it.',
    '- On messages that nobody asked about. It was measured on what people bring, not on a whole mailbox.',
    '- Alone, at the top level: words by themselves never reach it, a hard flag or fact must be there.',
    '',
    '**What it was trained on.** Licences and attributions are in [data-licences.md](data-licences.md).',
    '',
    ...table(
      ['Source', 'Channel', 'Label', 'Rows'],
      report.trained.map(([source, channel, label, rows]) => [
        source,
        CHANNEL_WORDS[channel],
        label,
        String(rows),
      ]),
    ),
    '',
    '**How well it does.** All figures, with what they mean and where it fails, are in [detection.md](detection.md).',
    '',
    ...report.sets.flatMap((set) => [`${set.name}:`, '', ...figureTable(set), '']),
  ].join('\n');
}
