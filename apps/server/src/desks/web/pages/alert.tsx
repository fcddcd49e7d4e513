import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Note, Say, say, Tel } from '@countersign/ui';
import { isoText, type Frame } from '../frame.ts';
import { Page, PageHead } from '../shell.tsx';

/** A payment that its cardmember is asked about, in the reader's language. */
export interface AlertView {
  readonly id: string;
  readonly amount: string;
  readonly merchant: string;
  /** `Larkspur Charge ending 0005` */
  readonly card: string;
  readonly at: Instant;
  readonly state: 'open' | 'confirmed' | 'denied';
  readonly answeredAt: Instant | undefined;
  /** As it stands now: a no locks it. */
  readonly isCardLocked: boolean;
  /** The member said no here: it is frozen because of fraud. */
  readonly isCardFrozen: boolean;
  /** A yes still counts. */
  readonly takesYes: boolean;
  /** The member is frozen, because somebody else may be acting as them: no yes counts, whoever says it. */
  readonly isYesHeld: boolean;
}

export function AlertPage({
  alert,
  frame,
}: {
  readonly alert: AlertView;
  readonly frame: Frame;
}): VNode {
  const words = frame.copy.alerts;
  const { amount, merchant, state } = alert;
  const title = say(words.title, { amount, merchant });
  return (
    <Page frame={frame} title={title} place="home">
      <PageHead
        title={title}
        lead={
          <Say
            text={words.lead}
            slots={{ day: <Day frame={frame} at={alert.at} />, card: alert.card }}
          />
        }
      />
      <div class="column stack gap-5">
        {state === 'denied' ? <Denied alert={alert} frame={frame} /> : null}
        {state === 'confirmed' ? <Confirmed alert={alert} frame={frame} /> : null}
        {state === 'denied' ? null : <Answers alert={alert} frame={frame} />}
      </div>
    </Page>
  );
}

interface Part {
  readonly frame: Frame;
  readonly alert: AlertView;
}

function Day({ at, frame }: { readonly frame: Frame; readonly at: Instant }): VNode {
  return <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time>;
}

function Denied({ alert, frame }: Part): VNode {
  const words = frame.copy.alerts.denied;
  return (
    <section class="stack" role="status">
      <h2>{words.title}</h2>
      <p>
        <Say text={words.lead} slots={{ day: <Answered frame={frame} alert={alert} /> }} />
        {alert.isCardLocked ? <strong> {words.locked}</strong> : null}
        {alert.isCardFrozen ? <strong> {frame.copy.freeze.alert}</strong> : null}
      </p>
      <Note tone="attend">
        <Say text={words.call} slots={{ number: <Tel shown={frame.official.shown} /> }} />
      </Note>
    </section>
  );
}

function Confirmed({ alert, frame }: Part): VNode {
  const words = frame.copy.alerts.confirmed;
  return (
    <section class="stack" role="status">
      <h2>{words.title}</h2>
      <p>
        <Say text={words.lead} slots={{ day: <Answered frame={frame} alert={alert} /> }} />
      </p>
    </section>
  );
}

const Answered = ({ alert, frame }: Part): VNode => (
  <Day frame={frame} at={alert.answeredAt ?? alert.at} />
);

/** No comes first: it is the answer that cannot hurt. */
function Answers({ alert, frame }: Part): VNode {
  const words = frame.copy.alerts;
  const isOpen = alert.state === 'open';
  const noYes = alert.isYesHeld ? words.yesHeld : alert.takesYes ? undefined : words.tooLate;
  return (
    <form class="sheet stack gap-3" method="post" action={`/alerts/${alert.id}`}>
      <button class="btn wide" type="submit" name="says" value="no">
        {words.no}
      </button>
      {isOpen && noYes === undefined ? (
        <button class="btn wide second" type="submit" name="says" value="yes">
          {words.yes}
        </button>
      ) : null}
      <p class="small quiet">{(isOpen ? noYes : undefined) ?? words.hint}</p>
    </form>
  );
}
