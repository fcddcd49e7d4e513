import type { EvidenceFacts } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import { say } from '@countersign/ui';
import type { Block, PaperPart, Row } from './types.ts';
import {
  aboutWords,
  actorWords,
  checkAnswer,
  codeTitle,
  contactTitle,
  wordIn,
  type Wording,
} from './words.ts';

const filled = (rows: readonly Row[]): readonly Row[] => rows.filter(([, value]) => value !== '');

/** Every contact in the order in which they came, with what was said to the member. */
export function contactsPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, words } = wording;
  return {
    title: copy.evidence.parts.contacts,
    // Where some are left out, nobody can say that of the others.
    lead: facts.cut.includes('contacts')
      ? words.contactsLead
      : `${words.contactsLead} ${say(words.contactsAll, { issuer: facts.issuer })}`,
    blocks: facts.contacts.map((one) => contactBlock(wording, one)),
  };
}

type Contact = EvidenceFacts['contacts'][number];

function contactBlock(wording: Wording, one: Contact): Block {
  const { copy, formats, moment, words } = wording;
  const isToUs = one.direction === 'inbound';
  const asks = (items: readonly string[]) =>
    items.map((item) => wordIn(copy.live.asks, item)).join(', ');
  const course = one.events
    .map(({ at, state }) => `${wordIn(words.events, state)} ${formats.seconds(at as Instant)}`)
    .join(' · ');
  const rows: readonly Row[] = [
    [words.reference, one.reference],
    [isToUs ? words.called : words.from, one.from],
    [words.to, isToUs ? '' : one.to],
    [isToUs ? words.answeredBy : words.by, one.agent ?? ''],
    [words.team, one.team === null ? '' : wording.issuer.team(one.team, wording.language)],
    [words.about, one.case ?? ''],
    [words.became, wordIn(copy.security.contacts.state, one.stage)],
    [words.outcome, one.outcome === null ? '' : wordIn(copy.calls.contact.outcomes, one.outcome)],
    [words.mayAsk, asks(one.mayAsk)],
    [words.asked, asks(one.asked)],
    [words.course, course],
  ];
  return {
    ...{ kind: 'entry', when: moment(one.at), title: contactTitle(wording, one) },
    rows: filled(rows),
    ...(one.said === '' ? {} : { quote: { label: words.said, text: one.said } }),
  };
}

export function checksPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, moment, words } = wording;
  return {
    ...{ title: copy.evidence.parts.checks, lead: words.checksLead },
    blocks: facts.checks.map((line) => ({
      ...{ kind: 'entry', when: moment(line.at), title: wordIn(words.checks, line.what) },
      rows: filled([
        [words.answer, checkAnswer(wording, line)],
        [words.about, aboutWords(wording, line.about)],
        [words.who, actorWords(wording, line.by)],
        [words.way, wordIn(words.ways, line.way)],
        [words.record, `${line.position}`],
      ]),
    })),
  };
}

export function codesPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, moment, words } = wording;
  return {
    ...{ title: copy.evidence.parts.codes, lead: words.codesLead },
    blocks: facts.codes.map((code) => ({
      ...{ kind: 'entry', when: moment(code.at), title: codeTitle(wording, code.purpose) },
      rows: [
        [wordIn(copy.security.contacts.channel, code.channel), `${code.to}, ${words[code.kind]}`],
        [words.reference, code.reference],
      ],
    })),
  };
}

export function alertsPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, words } = wording;
  return {
    ...{ title: copy.evidence.parts.alerts, lead: words.alertsLead },
    blocks: facts.alerts.map((one) => alertBlock(wording, one)),
  };
}

function alertBlock(wording: Wording, one: EvidenceFacts['alerts'][number]): Block {
  const { copy, formats, moment, words } = wording;
  const amount = formats.money(one.amountMinor, one.currency);
  const answer = wordIn(words.answers, one.state);
  const way = one.answeredBy === null ? '' : wordIn(words.ways, one.answeredBy);
  const answered =
    one.answeredAt === null
      ? words.noAnswer
      : say(words.answered, { answer, at: moment(one.answeredAt), way });
  return {
    ...{ kind: 'entry', when: moment(one.askedAt) },
    title: say(copy.alerts.need, { amount, merchant: one.merchant }),
    rows: filled([
      [words.paid, moment(one.paidAt)],
      [words.card, aboutWords(wording, one.card)],
      [words.answer, answered],
      [words.reference, one.reference],
    ]),
  };
}

export function locksPart(wording: Wording, facts: EvidenceFacts): PaperPart {
  const { copy, moment, words } = wording;
  return {
    ...{ title: copy.evidence.parts.locks, lead: words.locksLead },
    blocks: facts.locks.map((line) => ({
      ...{ kind: 'entry', when: moment(line.at), title: wordIn(words.locks, line.what) },
      rows: filled([
        [words.card, aboutWords(wording, line.about)],
        [words.who, actorWords(wording, line.by)],
        [words.way, wordIn(words.ways, line.way)],
        [words.record, `${line.position}`],
      ]),
    })),
  };
}
