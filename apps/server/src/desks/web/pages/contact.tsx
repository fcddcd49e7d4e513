import type { VNode } from 'preact';
import { Facts, say, Say, type Fact } from '@countersign/ui';
import { isoText, type Frame } from '../frame.ts';
import { asksIn } from '../live.ts';
import { maskedWords } from '../masked.ts';
import { Page, PageHead } from '../shell.tsx';
import { callerOf, contactTitle, isCameIn, type ContactView } from './contacts.tsx';

/** One call or message, whole. */
export interface ContactDetail extends ContactView {
  /** Our number, sender or address */
  readonly from: string;
  readonly agent: string | undefined;
  /** Of a call: the automated line, a representative, or one after the other. */
  readonly heardBy?: 'desk' | 'line' | 'line-then-desk' | undefined;
  /** `our fraud team` */
  readonly team: string | undefined;
  readonly case: string | undefined;
  /** What came of a call. */
  readonly outcome: string | undefined;
  readonly mayAsk: readonly string[];
  /** Of these, what the representative noted that they asked. */
  readonly asked: readonly string[];
  /** What it said, without a code that was in it; empty for calls and letters. */
  readonly text: string;
  readonly receipt: 'ready' | 'waiting' | 'none';
}

export interface ContactProps {
  readonly frame: Frame;
  readonly contact: ContactDetail;
  /** Name and key of the log, as the command line wants them. */
  readonly logKey: string;
}

export function ContactPage({ frame, contact, logKey }: ContactProps): VNode {
  const words = frame.copy.security.contacts;
  const title = contactTitle(frame, contact);
  return (
    <Page frame={frame} title={title} place="contacts">
      <PageHead back={{ href: '/contacts', label: words.title }} title={title} />
      <div class="split">
        <div class="sections">
          <Facts facts={factsOf(frame, contact)} />
          {contact.text === '' ? null : (
            <section class="stack" aria-labelledby="said">
              <h2 id="said">{words.said}</h2>
              <blockquote class="sheet said">{contact.text}</blockquote>
            </section>
          )}
        </div>
        <Receipt frame={frame} contact={contact} logKey={logKey} />
      </div>
    </Page>
  );
}

/** Whom one talked to, what about in the issuer's own name, and what came of it. */
function callFacts(frame: Frame, contact: ContactDetail): readonly Fact[] {
  const { agent, case: about, heardBy, outcome, team } = contact;
  const { contact: words } = frame.copy.calls;
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const who = frame.copy.security.contacts;
  const line = heardBy === undefined || heardBy === 'desk' ? '' : who.heardBy[heardBy];
  const person =
    agent === undefined || team === undefined ? agent : say(words.byOf, { agent, team });
  const isTaken = person !== undefined && heardBy === 'line-then-desk';
  const by = isTaken ? say(who.heardBy.lineThen, { who: person }) : person;
  return [
    { label: isCameIn(contact) ? who.answeredBy : who.by, value: by ?? line },
    { label: words.case, value: about ?? '' },
    { label: words.outcome, value: outcome === undefined ? '' : (outcomes[outcome] ?? outcome) },
  ];
}

function factsOf(frame: Frame, contact: ContactDetail): readonly Fact[] {
  const words = frame.copy.security.contacts;
  const asks = asksIn(frame, contact.mayAsk);
  return [
    {
      label: words.when,
      value: (
        <>
          <time dateTime={isoText(contact.at)}>{frame.formats.dayTime(contact.at)}</time>.{' '}
          {words.state[contact.stage]}.
        </>
      ),
    },
    ...(isCameIn(contact)
      ? [
          { label: words.by, value: callerOf(frame, contact) },
          { label: words.calledLabel, value: contact.from },
        ]
      : [
          { label: words.toLabel, value: maskedWords(frame, contact.masked) },
          { label: words.from, value: contact.from },
        ]),
    ...callFacts(frame, contact),
    {
      label: isCameIn(contact) ? words.askedCaller : words.asked,
      value: asks === '' ? words.askedNothing : asks,
    },
    ...(contact.channel === 'voice' && !isCameIn(contact)
      ? [{ label: words.didAsk, value: asksIn(frame, contact.asked) || words.didAskNothing }]
      : []),
    { label: words.referenceLabel, value: contact.reference, num: true },
  ].filter(({ value }) => value !== '');
}

/** The proof that it came from us, to keep and to check without us. */
function Receipt({ frame, contact, logKey }: ContactProps): VNode {
  const words = frame.copy.security.receipt;
  const file = `countersign-${contact.reference.replaceAll(/[^0-9A-Z]/g, '')}.json`;
  return (
    <section class="stack" aria-labelledby="receipt">
      <h2 id="receipt">{words.title}</h2>
      <p>{isCameIn(contact) ? words.leadCameIn : words.lead}</p>
      {contact.receipt === 'ready' ? (
        <>
          <p>
            <a class="btn wide" href={`/contacts/${contact.id}/receipt.json`} download={file}>
              {words.take}
            </a>
          </p>
          <details>
            <summary>{words.how}</summary>
            <p class="t-3">{words.howLead}</p>
            <pre class="command">
              countersign receipt verify {file} --key '{logKey}'
            </pre>
            <p class="quiet">
              <Say
                text={words.howKey}
                slots={{ address: <a href="/transparency/key">/transparency/key</a> }}
              />
            </p>
          </details>
        </>
      ) : (
        <p class="quiet">{contact.receipt === 'waiting' ? words.waiting : words.none}</p>
      )}
    </section>
  );
}
