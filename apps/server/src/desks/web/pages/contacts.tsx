import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Log, Num, Say, type LogRow, type SignName, type Tone } from '@countersign/ui';
import { isoText, type Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { Page, PageHead } from '../shell.tsx';

export type ContactChannel = 'sms' | 'email' | 'push' | 'voice' | 'post';
export type ContactStage =
  | 'planned'
  | 'registered'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'expired'
  | 'cancelled'
  | CallStage;
/** A call of ours, or one to us. */
export type CallStage =
  | 'call-planned'
  | 'call-dialling'
  | 'call-ringing'
  | 'call-talking'
  | 'call-over'
  | 'call-wrong'
  | 'call-unanswered'
  | 'call-busy'
  | 'call-failed'
  | 'call-stopped'
  | 'call-cancelled'
  | 'call-late'
  | 'in-talking'
  | 'in-over'
  | 'in-stopped';

/** One thing that we sent or dialled, or a call to us, as the ledger has it. */
export interface ContactView {
  readonly id: string;
  readonly channel: ContactChannel;
  /** What it was about, in the reader's language; where the catalogue knows the template, its words are better. */
  readonly title: string;
  readonly template?: string | undefined;
  readonly at: Instant;
  readonly stage: ContactStage;
  /** `phone ending 23` */
  readonly masked: string;
  readonly reference: string;
  /** Of a call to us, whose place of origin is the caller's word: what the member said to "is that you?". */
  readonly cameIn?: 'nothing' | 'me' | 'not-me';
}

// A ledger entry proves that it was ours: whole and green only once it really left.
const faces: Readonly<Record<ContactStage, { readonly tone: Tone; readonly sign: SignName }>> = {
  planned: { tone: 'rest', sign: 'half' },
  registered: { tone: 'rest', sign: 'half' },
  sent: { tone: 'genuine', sign: 'whole' },
  delivered: { tone: 'genuine', sign: 'whole' },
  failed: { tone: 'attend', sign: 'bang' },
  expired: { tone: 'rest', sign: 'can' },
  cancelled: { tone: 'rest', sign: 'can' },
  'call-planned': { tone: 'rest', sign: 'half' },
  'call-dialling': { tone: 'rest', sign: 'half' },
  'call-ringing': { tone: 'genuine', sign: 'whole' },
  'call-talking': { tone: 'genuine', sign: 'whole' },
  'call-over': { tone: 'genuine', sign: 'whole' },
  'call-wrong': { tone: 'attend', sign: 'bang' },
  'call-unanswered': { tone: 'genuine', sign: 'whole' },
  'call-busy': { tone: 'attend', sign: 'bang' },
  'call-failed': { tone: 'attend', sign: 'bang' },
  'call-stopped': { tone: 'rest', sign: 'can' },
  'call-cancelled': { tone: 'rest', sign: 'can' },
  'call-late': { tone: 'rest', sign: 'can' },
  // Who it was that called is proven by nothing here.
  'in-talking': { tone: 'rest', sign: 'half' },
  'in-over': { tone: 'rest', sign: 'half' },
  'in-stopped': { tone: 'attend', sign: 'bang' },
};

/** `Text: a code to sign in` */
export function contactTitle(frame: Frame, contact: ContactView): string {
  const words = frame.copy.security.contacts;
  const about = aboutOf(frame, contact);
  // What a call to us is about says already that it is one.
  return isCameIn(contact) ? about : `${words.channel[contact.channel]}: ${about}`;
}

function aboutOf(frame: Frame, contact: ContactView): string {
  const known: Readonly<Record<string, string>> = frame.copy.about;
  return (contact.template === undefined ? undefined : known[contact.template]) ?? contact.title;
}

/** A row of the log on the home page. */
export function contactRow(frame: Frame, contact: ContactView): LogRow {
  const words = frame.copy.security.contacts;
  return {
    ...faces[contact.stage],
    title: contactTitle(frame, contact),
    text: (
      <>
        <time dateTime={isoText(contact.at)}>{frame.formats.dayTime(contact.at)}</time>.{' '}
        {words.state[contact.stage]}.
      </>
    ),
  };
}

/** A call to us. */
export const isCameIn = ({ cameIn }: ContactView): boolean => cameIn !== undefined;

/** Who called us, as far as anybody knows; empty for what came from us. */
export const callerOf = (frame: Frame, { cameIn }: ContactView): string =>
  cameIn === undefined ? '' : frame.copy.security.contacts.cameIn[cameIn];

export interface ContactsProps {
  readonly frame: Frame;
  readonly contacts: readonly ContactView[];
  /** Path of the next page, when there is one. */
  readonly more?: string | undefined;
}

export function ContactsPage({ frame, contacts, more }: ContactsProps): VNode {
  const words = frame.copy.security.contacts;
  return (
    <Page frame={frame} title={words.title} place="contacts">
      <PageHead title={words.title} lead={words.lead} />
      <div class="narrow">
        {contacts.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <Log
            rows={contacts.map((contact) => ({
              ...contactRow(frame, contact),
              text: (
                <>
                  <time dateTime={isoText(contact.at)}>{frame.formats.dayTime(contact.at)}</time>,{' '}
                  {isCameIn(contact) ? (
                    <Say text={words.caller} slots={{ caller: callerOf(frame, contact) }} />
                  ) : (
                    <Say text={words.to} slots={{ masked: maskedWords(frame, contact.masked) }} />
                  )}
                  . {words.state[contact.stage]}.{' '}
                  <Say
                    text={words.reference}
                    slots={{ reference: <Num>{contact.reference}</Num> }}
                  />
                  .{' '}
                  <a href={`/contacts/${contact.id}`}>
                    {words.open}
                    <span class="unseen">: {contactTitle(frame, contact)}</span>
                  </a>
                </>
              ),
            }))}
          />
        )}
        {more === undefined ? null : (
          <p class="t-4">
            <a href={more}>{words.more}</a>
          </p>
        )}
        <p class="t-4">
          <a href="/choices">{frame.copy.choices.link}</a>
        </p>
        {contacts.length === 0 ? null : (
          <p class="t-4 quiet">
            <Say
              text={words.all}
              slots={{
                table: <a href="/contacts.csv">{words.table}</a>,
                data: <a href="/contacts.json">{words.data}</a>,
              }}
            />
          </p>
        )}
      </div>
    </Page>
  );
}
