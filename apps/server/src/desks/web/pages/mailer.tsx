import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Back, Line, Note, Say, type DayText, type LineStep } from '@countersign/ui';
import { isoText, type FormState, type Frame, type ToldOnce } from '../frame.ts';
import { FormTrouble, Page, ToldBox } from '../shell.tsx';
import { DayTag, lowerFirst, type CardView } from './home.tsx';

export interface AddressView {
  readonly name: string;
  readonly lines: readonly string[];
  readonly since: Instant;
}

export interface MailerOrderProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly card: CardView;
  readonly address: AddressView;
  readonly earliest: DayText;
  readonly latest: DayText;
  readonly newPin: boolean;
}

export function MailerOrderPage(props: MailerOrderProps): VNode {
  const { frame, card, address } = props;
  const words = frame.copy.mailer.order;
  const title = props.newPin ? words.titleNew : words.title;
  return (
    <Page frame={frame} title={title} place="cards">
      <div class="stack gap-3 b-6">
        <Back href={`/cards/${card.id}`} label={card.product} />
        <h1>{title}</h1>
      </div>
      <FormTrouble frame={frame} form={props.form} />
      <div class="split">
        <div class="sections">
          <section aria-labelledby="where" class="stack">
            <h2 id="where">{words.question}</h2>
            <address class="sheet snugly lead">
              <b>{address.name}</b>
              {address.lines.map((line) => (
                <>
                  <br />
                  {line}
                </>
              ))}
            </address>
            <p class="quiet">
              <Say
                text={words.since}
                slots={{
                  since: (
                    <time dateTime={isoText(address.since)}>
                      {frame.formats.dayOfYear(address.since)}
                    </time>
                  ),
                }}
              />
            </p>
            <form method="post" action={`/cards/${card.id}/mailer`}>
              <button class="btn wide" type="submit">
                {words.button}
              </button>
            </form>
          </section>
        </div>
        <section aria-labelledby="when" class="stack">
          <h2 id="when">{words.expect}</h2>
          <p class="lead">
            <Say
              text={words.between}
              slots={{
                from: <DayTag frame={frame} day={props.earliest} />,
                to: <DayTag frame={frame} day={props.latest} />,
              }}
            />
          </p>
          <p class="quiet">{words.expectHint}</p>
          <p>
            <Say text={props.newPin ? words.fresh : words.same} />
          </p>
          <p class="quiet">{words.fee}</p>
          <Note>{words.wrong}</Note>
        </section>
      </div>
    </Page>
  );
}

export type MailerStage =
  | 'ordered'
  | 'generated'
  | 'released'
  | 'printed'
  | 'dispatched'
  | 'closed'
  | 'returned'
  | 'cancelled'
  | 'spoiled';

export interface MailerProps {
  readonly frame: Frame;
  readonly card: CardView;
  readonly stage: MailerStage;
  readonly newPin: boolean;
  readonly addressLine: string;
  readonly addressSince: Instant;
  /** The name of who ordered, where it was not the reader. */
  readonly orderedBy?: string | undefined;
  readonly at: { readonly ordered: Instant } & Readonly<Partial<Record<MailerStage, Instant>>>;
  readonly expectedDispatch?: DayText | undefined;
  readonly earliest: DayText;
  readonly latest: DayText;
  readonly cancellable: boolean;
  readonly canChoose: boolean;
  readonly told?: ToldOnce | undefined;
}

export function MailerPage(props: MailerProps): VNode {
  const { frame, card } = props;
  const words = frame.copy.mailer;
  const cardText = `${lowerFirst(card.product)} ${frame.copy.common.ending.replace('{last4}', card.last4)}`;
  const lead =
    props.stage === 'returned'
      ? words.leadReturned
      : props.stage === 'cancelled'
        ? words.leadCancelled
        : undefined;
  return (
    <Page frame={frame} title={frame.copy.mailer.eyebrow.replace('{card}', cardText)} place="cards">
      <ToldBox told={props.told} />
      <Back href={`/cards/${card.id}`} label={card.product} />
      <div class="stack gap-3 b-7">
        <p class="eyebrow">
          <Say text={words.eyebrow} slots={{ card: cardText }} />
        </p>
        <h1 class="narrow-h">{headline(props)}</h1>
        <p class="lead quiet narrow">
          {lead ?? (
            <Say
              text={props.newPin ? words.leadNew : words.leadSame}
              slots={{ address: props.addressLine }}
            />
          )}
        </p>
      </div>
      <div class="split">
        <section aria-labelledby="way">
          <h2 class="b-5" id="way">
            {props.stage === 'cancelled' || props.stage === 'returned'
              ? words.lineOver
              : words.line}
          </h2>
          <Line steps={lineSteps(props)} />
        </section>
        <div class="sections">
          {props.cancellable ? (
            <section aria-labelledby="chg" class="stack">
              <h2 id="chg">{words.changed}</h2>
              <p>{words.changedHint}</p>
              <form class="actions" method="post" action={`/cards/${card.id}/letter/cancel`}>
                <button class="btn second" type="submit">
                  {words.cancel}
                </button>
              </form>
            </section>
          ) : null}
          {props.canChoose ? (
            <section aria-labelledby="hurry" class="stack">
              <h2 id="hurry">{words.hurry}</h2>
              <p>{words.hurryHint}</p>
              <form class="actions" method="post" action={`/cards/${card.id}/pin-visits`}>
                <input type="hidden" name="act" value="pin.set" />
                <button class="btn" type="submit">
                  {words.hurryButton}
                </button>
              </form>
            </section>
          ) : null}
          <Note>{words.seal}</Note>
        </div>
      </div>
    </Page>
  );
}

function headline(props: MailerProps): VNode | string {
  const words = props.frame.copy.mailer;
  if (props.stage === 'returned') return words.returned;
  if (props.stage === 'cancelled') return words.cancelled;
  if (props.stage === 'closed') return words.closed;
  const day = (text: DayText) => (
    <span class="nowrap">
      <DayTag frame={props.frame} day={text} />
    </span>
  );
  return <Say text={words.arrives} slots={{ from: day(props.earliest), to: day(props.latest) }} />;
}

const order: readonly MailerStage[] = ['ordered', 'generated', 'released', 'printed', 'dispatched'];

/** How far along `order` the letter came. */
function reachedPlace({ stage, at }: MailerProps): number {
  if (stage === 'cancelled' || stage === 'returned')
    return order.findLastIndex((one) => at[one] !== undefined);
  return stage === 'closed' ? order.length : Math.max(order.indexOf(stage), 0);
}

// The story as a parcel's: what was reached is done, the last of it is now, the rest is to come.
function lineSteps(props: MailerProps): readonly LineStep[] {
  const { frame, at } = props;
  const words = frame.copy.mailer;
  const time = (when: Instant) => (
    <time dateTime={isoText(when)}>{frame.formats.dayTime(when)}</time>
  );
  const over = props.stage === 'cancelled' || props.stage === 'returned';
  const reached = reachedPlace(props);
  const notes = {
    ordered:
      props.orderedBy === undefined ? (
        <Say text={words.notes.orderedByYou} slots={{ at: time(at.ordered) }} />
      ) : (
        <Say
          text={words.notes.orderedByPrimary}
          slots={{ at: time(at.ordered), name: props.orderedBy }}
        />
      ),
    generated: words.notes.generated,
    released: words.notes.released,
    printed: words.notes.printed,
    dispatched: words.notes.dispatched,
  } as const;
  const steps: LineStep[] = [
    { stage: 'done', title: words.steps.ordered, note: notes.ordered },
    {
      stage: 'done',
      title: words.steps.address,
      note: (
        <Say
          text={words.notes.address}
          slots={{ since: frame.formats.dayOfYear(props.addressSince) }}
        />
      ),
    },
  ];
  for (const [place, stage] of order.entries()) {
    if (stage === 'ordered') continue;
    const when = at[stage];
    const isNow = place === reached && !over;
    if (over && when === undefined) continue;
    steps.push({
      stage: isNow ? 'now' : place < reached || over ? 'done' : 'to-come',
      title: words.steps[stage as 'generated'],
      note: stepNote(props, { stage, when, text: notes[stage as 'generated'], time }),
    });
  }
  const end = at[props.stage];
  if (over && end !== undefined) {
    steps.push({ stage: 'now', title: words.steps[props.stage as 'returned'], note: time(end) });
    return steps;
  }
  steps.push({
    stage: props.stage === 'closed' ? 'now' : 'to-come',
    title: words.steps.arrives,
    note: (
      <Say
        text={words.notes.arrives}
        slots={{
          from: <DayTag frame={frame} day={props.earliest} />,
          to: <DayTag frame={frame} day={props.latest} />,
        }}
      />
    ),
  });
  return steps;
}

function stepNote(
  props: MailerProps,
  step: {
    readonly stage: MailerStage;
    readonly when: Instant | undefined;
    readonly text: string;
    readonly time: (when: Instant) => VNode;
  },
): VNode | undefined {
  if (step.when !== undefined)
    return <Say text={step.text} slots={{ at: step.time(step.when) } as never} />;
  if (step.stage === 'dispatched' && props.expectedDispatch !== undefined) {
    return (
      <Say
        text={props.frame.copy.mailer.notes.expected}
        slots={{ day: <DayTag frame={props.frame} day={props.expectedDispatch} /> }}
      />
    );
  }
  return undefined;
}
