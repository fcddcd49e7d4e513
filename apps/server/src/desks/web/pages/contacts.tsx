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
  | 'cancelled';

/** One thing that we sent or dialled, as the ledger has it. */
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
};

// Who it was that called is proven by nothing here.
const CAME_IN = { tone: 'rest', sign: 'half' } as const;

/** `Text: a code to sign in` */
export function contactTitle(frame: Frame, contact: ContactView): string {
  const words = frame.copy.security.contacts;
  return `${words.channel[contact.channel]}: ${aboutOf(frame, contact)}`;
}

function aboutOf(frame: Frame, contact: ContactView): string {
  const known: Readonly<Record<string, string>> = frame.copy.about;
  return (contact.template === undefined ? undefined : known[contact.template]) ?? contact.title;
}

/** A row of the log on the home page. */
export function contactRow(frame: Frame, contact: ContactView): LogRow {
  const words = frame.copy.security.contacts;
  return {
    ...(isCameIn(contact) ? CAME_IN : faces[contact.stage]),
    title: contactTitle(frame, contact),
    text: (
      <>
        <time dateTime={isoText(contact.at)}>{frame.formats.dayTime(contact.at)}</time>.{' '}
        {words.state[contact.stage]}.
      </>
    ),
  };
}

/** A call to us: where it came from is the caller's word. */
export const isCameIn = ({ channel, masked }: ContactView): boolean =>
  channel === 'voice' && masked === '';

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
                    words.cameIn
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
