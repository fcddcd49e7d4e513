import type { EvidenceFacts } from '@countersign/contract';
import { plural, say } from '@countersign/ui';
import { defang } from '../../reports/index.ts';
import type { Block, PaperPart, Row } from './types.ts';
import { wordIn, type Wording } from './words.ts';

const HUNDRED = 100;
const MODEL_CHARS = 16;

/** What the member reported, how it was judged and by which weights, and what an analyst decided. */
export function reportsPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, words } = wording;
  return {
    ...{ title: copy.evidence.parts.reports, lead: words.reportsLead },
    blocks: facts.reports.map((one) => reportBlock(wording, one)),
  };
}

function reportBlock(wording: Wording, one: EvidenceFacts['reports'][number]): Block {
  const { copy, formats, moment, words } = wording;
  const of = copy.reports;
  const probability = formats.percent(Math.round(one.probability * HUNDRED));
  const decisions = one.decisions.map(({ at, by, label }) =>
    say(words.decision, { label: wordIn(of.labels, label), at: moment(at), by }),
  );
  const { name, reports } = one.campaign;
  const rows: readonly Row[] = [
    [of.came, `${wordIn(of.channel, one.channel)}, ${wordIn(of.way, one.way)}`],
    [words.verdict, say(words.verdictOf, { level: wordIn(of.level, one.level), probability })],
    [of.ledger, wordIn(of.ledgers, one.ledger)],
    [words.did, one.did.map((deed) => wordIn(of.deeds, deed)).join(', ') || of.didNothing],
    [words.found, one.reasons.map((reason) => reasonWords(wording, reason)).join('\n')],
    [
      words.names,
      one.names.map(({ kind, value }) => `${wordIn(of.kind, kind)}: ${value}`).join('\n'),
    ],
    [words.campaign, `${name}, ${plural(wording.language, of.reports, reports)}`],
    [words.decided, decisions.join('\n') || words.undecided],
    [words.judgedBy, one.model.slice(0, MODEL_CHARS)],
  ];
  return {
    ...{ kind: 'entry', when: moment(one.at) },
    title: say(of.report, { reference: one.reference }),
    rows: rows.filter(([, value]) => value !== ''),
    quote: {
      label: words.quotedWords,
      text: one.words === null ? words.wordsGone : unlinked(one.words),
    },
  };
}

/** A program that shows the paper would make a link of it. */
const unlinked = (text: string): string =>
  text.replaceAll(/\b(?:https?:\/\/|www\.)\S+/gi, (link) => defang(link));

function reasonWords(
  { issuer, language }: Wording,
  { code, weight }: EvidenceFacts['reports'][number]['reasons'][number],
): string {
  const shown = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
  return `${shown}  ${issuer.reason(code, language)}`;
}
