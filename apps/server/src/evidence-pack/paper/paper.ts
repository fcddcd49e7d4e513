import type { ContactReceipt, EvidenceFacts } from '@countersign/contract';
import { say, type Language } from '@countersign/ui';
import type { IssuerWords } from '../room.ts';
import { alertsPart, checksPart, codesPart, contactsPart, locksPart } from './parts.ts';
import { receiptsPart } from './receipts-part.ts';
import { reportsPart } from './reports-part.ts';
import type { Block, Paper, PaperPart, Row } from './types.ts';
import { wordIn, wordingOf, type Wording } from './words.ts';

export interface PaperAsk {
  readonly language: Language;
  readonly timeZone: string;
  readonly words: IssuerWords;
  readonly sha256: string;
  readonly receipts: readonly ContactReceipt[];
  /** Of the same content as data. */
  readonly file: string;
}

const FINGERPRINT_CHARS = 16;

/** The facts in words, part after part. */
export function paperOf(facts: EvidenceFacts, ask: PaperAsk): Paper {
  const wording = wordingOf(ask);
  const { copy, words } = wording;
  const parts: readonly PaperPart[] = [
    contactsPart(wording, facts),
    checksPart(wording, facts),
    codesPart(wording, facts),
    alertsPart(wording, facts),
    locksPart(wording, facts),
    receiptsPart(wording, facts, ask),
    reportsPart(wording, facts),
  ];
  const nothing: Block = { kind: 'text', text: words.none };
  const whole = parts.map((part) =>
    part.blocks.length === 0 ? { ...part, blocks: [nothing] } : part,
  );
  return {
    language: ask.language,
    // The Americas print on Letter.
    size: ask.timeZone.startsWith('America/') ? 'LETTER' : 'A4',
    ...{ brand: facts.issuer, title: copy.evidence.title, subject: facts.cardmember.reference },
    ...{ personal: words.personal, page: words.page },
    fingerprint: ask.sha256.slice(0, FINGERPRINT_CHARS),
    madeAt: facts.madeAt,
    parts: [coverOf(wording, facts, ask), ...whole],
  };
}

function coverOf(wording: Wording, facts: EvidenceFacts, ask: PaperAsk): PaperPart {
  const { file, sha256 } = ask;
  const { copy, moment, words } = wording;
  const labels = copy.evidence.facts;
  const { cardmember, issuer, period } = facts;
  const parts = copy.evidence.parts;
  const rows: readonly Row[] = [
    [labels.who, `${cardmember.name}, ${cardmember.reference}`],
    [labels.cards, cardmember.cards.map((card) => cardWords(wording, card)).join('\n')],
    [
      labels.period,
      say(labels.fromUntil, { from: moment(period.from), until: moment(period.until) }),
    ],
    [labels.zone, ask.timeZone.replaceAll('_', ' ')],
    [labels.why, copy.evidence.reason[facts.reason]],
    [labels.case, facts.case ?? ''],
    [labels.by, `${facts.madeBy}, ${moment(facts.madeAt)}`],
    [labels.id, facts.id],
    [labels.fingerprint, sha256],
  ];
  const counts: readonly Row[] = [
    [parts.contacts, `${facts.contacts.length}`],
    [parts.checks, `${facts.checks.length}`],
    [parts.codes, `${facts.codes.length}`],
    [parts.alerts, `${facts.alerts.length}`],
    [parts.locks, `${facts.locks.length}`],
    [parts.receipts, `${facts.contacts.filter(({ receipt }) => receipt === 'here').length}`],
    [parts.reports, `${facts.reports.length}`],
  ];
  const cut = facts.cut.map((name) => wordIn(parts, name)).join(', ');
  return {
    title: copy.evidence.title,
    lead: say(words.lead, { issuer }),
    blocks: [
      { kind: 'rows', rows: rows.filter(([, value]) => value !== '') },
      { kind: 'rows', rows: counts },
      ...(cut === ''
        ? []
        : [{ kind: 'text', text: say(copy.evidence.cut, { parts: cut }) } as const]),
      { kind: 'text', title: words.left, text: words.leftWords },
      { kind: 'text', title: words.checkTitle, text: say(words.check, { file, issuer }) },
    ],
  };
}

function cardWords(
  { copy, issuer, language }: Wording,
  { ending, product, status }: EvidenceFacts['cardmember']['cards'][number],
): string {
  const labels = copy.evidence.facts;
  const named = {
    product: issuer.product(product, language),
    status: wordIn(copy.card.status, status),
  };
  return ending === null ? say(labels.cardUnknown, named) : say(labels.card, { ...named, ending });
}
