import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Note, Picks, Say } from '@countersign/ui';
import { isoText, type Frame, type ToldOnce } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { Page, PageHead, ToldBox } from '../shell.tsx';
import type { ContactChannel } from './contacts.tsx';

/** Something that goes only to whoever agreed, with each way that it may go. */
export interface ChoiceView {
  readonly purpose: string;
  /** In the reader's language. */
  readonly title: string;
  readonly ways: readonly {
    readonly channel: ContactChannel;
    readonly isGiven: boolean;
    readonly since: Instant | undefined;
  }[];
}

export interface StoppedView {
  readonly contactPointId: string;
  /** `…42` */
  readonly masked: string;
  readonly since: Instant;
}

export interface ChoicesProps {
  readonly frame: Frame;
  readonly choices: readonly ChoiceView[];
  readonly stopped: readonly StoppedView[];
  /** What comes whatever anybody chooses, in the reader's language. */
  readonly always: readonly string[];
  readonly told?: ToldOnce | undefined;
}

/** The name of a choice's field: a form of ours has each name once. */
export const choiceField = (purpose: string, channel: string): string => `${purpose} ${channel}`;

export function ChoicesPage(props: ChoicesProps): VNode {
  const { always, choices, frame, stopped } = props;
  const words = frame.copy.choices;
  return (
    <Page frame={frame} title={words.title} place="contacts">
      <ToldBox told={props.told} />
      <PageHead title={words.title} lead={words.lead} />
      <div class="split">
        <div class="sections">
          {stopped.map((one) => (
            <Stopped frame={frame} stopped={one} />
          ))}
          {choices.length === 0 ? null : <Consents frame={frame} choices={choices} />}
        </div>
        <section class="stack" aria-labelledby="always">
          <h2 id="always">{words.always}</h2>
          <p class="quiet">{words.alwaysLead}</p>
          <ul class="plainlist stack gap-2">
            {always.map((title) => (
              <li>{title}</li>
            ))}
          </ul>
          <Note>{words.how}</Note>
        </section>
      </div>
    </Page>
  );
}

function Consents({ choices, frame }: Pick<ChoicesProps, 'choices' | 'frame'>): VNode {
  const words = frame.copy.choices;
  return (
    <section class="stack" aria-labelledby="up-to-you">
      <h2 id="up-to-you">{words.upToYou}</h2>
      <p class="quiet">{words.promise}</p>
      <form class="sheet" method="post" action="/choices">
        {choices.map(({ purpose, title, ways }) => (
          <Picks
            name={`${purpose}-ways`}
            legend={title}
            kind="checkbox"
            picks={ways.map(({ channel, isGiven, since }) => ({
              name: choiceField(purpose, channel),
              value: 'yes',
              title: words.by[channel],
              checked: isGiven,
              ...(since === undefined || !isGiven
                ? {}
                : { hint: words.since.replace('{day}', frame.formats.dayOfYear(since)) }),
            }))}
          />
        ))}
        <div class="stack gap-3">
          <button class="btn wide" type="submit">
            {words.save}
          </button>
          <button class="btn wide second" type="submit" name="none" value="yes">
            {words.none}
          </button>
        </div>
      </form>
    </section>
  );
}

function Stopped(props: { readonly frame: Frame; readonly stopped: StoppedView }): VNode {
  const { frame, stopped } = props;
  const words = frame.copy.choices.stopped;
  const day = (
    <time dateTime={isoText(stopped.since)}>{frame.formats.dayOfYear(stopped.since)}</time>
  );
  return (
    <section class="stack" aria-labelledby={stopped.contactPointId}>
      <h2 id={stopped.contactPointId}>{words.title}</h2>
      <p>
        <Say text={words.lead} slots={{ masked: maskedWords(frame, stopped.masked), day }} />
      </p>
      <form method="post" action="/choices/texts">
        <button class="btn second" type="submit" name="phone" value={stopped.contactPointId}>
          {words.again}
        </button>
      </form>
    </section>
  );
}
