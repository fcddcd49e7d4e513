import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import {
  Log,
  Needs,
  Say,
  Wallet,
  plural,
  say,
  type DayText,
  type PassColour,
  Tel,
} from '@countersign/ui';
import type { Frame, ToldOnce } from '../frame.ts';
import { Page, PageHead, ToldBox } from '../shell.tsx';
import type { KeptPlaceView } from '../kept-place-port.ts';
import type { MemberTaskView } from '../task-ports.ts';
import type { AlertView } from './alert.tsx';
import { contactRow, type ContactView } from './contacts.tsx';

export type CardStatus =
  | 'ordered'
  | 'dispatched'
  | 'active'
  | 'locked-by-member'
  | 'frozen-for-fraud'
  | 'blocked'
  | 'expired'
  | 'replaced';

export interface CardView {
  readonly id: string;
  /** `Charge card` */
  readonly product: string;
  readonly last4: string;
  readonly colour: PassColour;
  readonly status: CardStatus;
  /** The person on the card, where it is not the reader. */
  readonly holder?: string | undefined;
  readonly mailerLive: boolean;
}

/** What wants a look today. */
export type NeedView =
  | {
      readonly kind: 'mailer';
      readonly card: CardView;
      readonly href: string;
      readonly earliest: DayText;
      readonly latest: DayText;
    }
  | { readonly kind: 'alert'; readonly alert: AlertView }
  | { readonly kind: 'task'; readonly task: MemberTaskView }
  | { readonly kind: 'kept'; readonly kept: KeptPlaceView }
  | { readonly kind: 'frozen'; readonly card: CardView }
  | { readonly kind: 'locked'; readonly card: CardView }
  | { readonly kind: 'pending-chip'; readonly card: CardView };

export interface HomeProps {
  readonly frame: Frame;
  readonly now: Instant;
  readonly firstName: string;
  readonly needs: readonly NeedView[];
  readonly cards: readonly CardView[];
  readonly contacts: readonly ContactView[];
  readonly told?: ToldOnce | undefined;
  /** What the page follows: another page whenever it says something else. */
  readonly follows: { readonly watch: string; readonly version: string };
}

export function HomePage(props: HomeProps): VNode {
  const { frame } = props;
  const words = frame.copy.card;
  const hour = frame.formats.hour(props.now);
  const hello =
    hour < 12 ? words.hello.morning : hour < 18 ? words.hello.afternoon : words.hello.evening;
  return (
    <Page frame={frame} title={frame.copy.common.home} place="home">
      <ToldBox told={props.told} />
      <div class="stack">
        <p class="eyebrow">{frame.formats.longDay(props.now)}</p>
        <h1>{say(hello, { name: props.firstName })}</h1>
      </div>
      <div class="split t-6">
        <div class="sections">
          <section
            aria-labelledby="needs"
            class="stack gap-5"
            data-island="watch"
            data-watch={props.follows.watch}
            data-page="/home"
            data-version={props.follows.version}
          >
            <h2 id="needs">{words.today}</h2>
            {props.needs.length === 0 ? (
              <p class="quiet">{words.nothingToday}</p>
            ) : (
              props.needs.map((need) => <Need frame={frame} need={need} />)
            )}
          </section>
          <section aria-labelledby="cards">
            <h2 class="b-4" id="cards">
              {words.yourCards}
            </h2>
            <CardList frame={frame} cards={props.cards} />
          </section>
        </div>
        <section aria-labelledby="last">
          <h2 class="b-4" id="last">
            {words.lastSpoke}
          </h2>
          {props.contacts.length === 0 ? (
            <p class="quiet">{words.noContacts}</p>
          ) : (
            <>
              <Log rows={props.contacts.map((contact) => contactRow(frame, contact))} />
              <p class="t-4">
                <a href="/contacts">{words.allContacts}</a>
              </p>
            </>
          )}
        </section>
      </div>
    </Page>
  );
}

function Need({ frame, need }: { readonly frame: Frame; readonly need: NeedView }): VNode {
  const words = frame.copy.card;
  if (need.kind === 'alert') return <Asked frame={frame} alert={need.alert} />;
  if (need.kind === 'task') return <FromCall frame={frame} task={need.task} />;
  if (need.kind === 'kept') return <Kept frame={frame} kept={need.kept} />;
  const card = lowerFirst(need.card.product);
  switch (need.kind) {
    case 'mailer':
      return (
        <Needs
          tone="rest"
          sign="half"
          word={words.onItsWay}
          title={<Say text={words.letterFor} slots={{ card }} />}
        >
          <Say
            text={words.arrives}
            slots={{
              from: <DayTag frame={frame} day={need.earliest} />,
              to: <DayTag frame={frame} day={need.latest} />,
            }}
          />{' '}
          <a href={need.href}>{words.follow}</a>
        </Needs>
      );
    case 'frozen': {
      const { need: title, needHint, needLink } = frame.copy.freeze;
      return (
        <Needs
          tone="attend"
          sign="bang"
          word={words.attention}
          title={<Say text={title} slots={{ card }} />}
          action={{ href: `/cards/${need.card.id}#frozen`, label: needLink }}
        >
          {needHint}
        </Needs>
      );
    }
    case 'locked':
      return (
        <Needs
          tone="attend"
          sign="bang"
          word={words.attention}
          title={<Say text={words.lockedNeed} slots={{ card }} />}
          action={{ href: `/cards/${need.card.id}#pin`, label: words.unlockIt }}
        >
          {words.lockedNeedHint}
        </Needs>
      );
    case 'pending-chip':
      return (
        <Needs
          tone="attend"
          sign="bang"
          word={words.attention}
          title={<Say text={words.pendingNeed} slots={{ card }} />}
        >
          {words.pendingNeedHint} <a href={`/cards/${need.card.id}#pin`}>{words.pendingRead}</a>
        </Needs>
      );
  }
}

/** A payment that waits for the reader's answer. */
function Asked({ alert, frame }: { readonly frame: Frame; readonly alert: AlertView }): VNode {
  const words = frame.copy.alerts;
  const { amount, id, merchant } = alert;
  return (
    <Needs
      tone="attend"
      sign="bang"
      word={frame.copy.card.attention}
      title={say(words.need, { amount, merchant })}
      action={{ href: `/alerts/${id}`, label: words.needLink }}
    >
      {words.needHint}
    </Needs>
  );
}

/** We are to call them: where they stand, and how they give it up. */
function Kept({ frame, kept }: { readonly frame: Frame; readonly kept: KeptPlaceView }): VNode {
  const words = frame.copy.kept;
  const { expectedSeconds, id, position, since } = kept;
  const minutes = expectedSeconds === undefined ? undefined : Math.max(1, expectedSeconds / 60);
  return (
    <Needs
      tone="rest"
      sign="half"
      word={words.word}
      title={words.title}
      control={
        <form method="post" action={`/kept-place/${id}/give-up`}>
          <button class="btn second" type="submit">
            {words.giveUp}
          </button>
        </form>
      }
    >
      {position === 1 ? words.first : say(words.place, { position })}{' '}
      {minutes === undefined ? null : `${plural(frame.language, words.minutes, minutes)} `}
      {say(words.since, { at: frame.formats.time(since) })} {words.only}
    </Needs>
  );
}

/** Something that was sent from a call. */
function FromCall({
  frame,
  task,
}: {
  readonly frame: Frame;
  readonly task: MemberTaskView;
}): VNode {
  const { acts, changes, home } = frame.copy.tasks;
  const { agent, at, confirmedAt, deed, id, isCallOn, until } = task;
  const time = (moment: Instant) => frame.formats.time(moment);
  const title = deed.act === 'contact.change' ? changes[deed.what] : acts[deed.act];
  return (
    <Needs
      tone={confirmedAt === undefined ? 'attend' : 'rest'}
      sign={confirmedAt === undefined ? 'bang' : 'half'}
      word={home.word}
      title={title}
      action={{ href: `/tasks/${id}`, label: say(home.open, { task: title }) }}
    >
      {confirmedAt === undefined
        ? say(isCallOn ? home.on : home.over, { agent, at: time(at), until: time(until) })
        : say(home.confirmed, { at: time(confirmedAt) })}
    </Needs>
  );
}

/** A day without a time, for people and machines. */
export function DayTag(props: { readonly frame: Frame; readonly day: DayText }): VNode {
  return <time dateTime={props.day}>{props.frame.formats.calendarDay(props.day)}</time>;
}

/** "Charge card" inside a sentence: "charge card". */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

// "ending 1009" stays on one line.
function nobreak(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

export function CardList(props: {
  readonly frame: Frame;
  readonly cards: readonly CardView[];
}): VNode {
  const { frame } = props;
  const words = frame.copy.card;
  if (props.cards.length === 0) return <p class="quiet">{words.noCards}</p>;
  return (
    <Wallet
      cards={props.cards.map((card) => ({
        href: `/cards/${card.id}`,
        title: card.product,
        colour: card.colour,
        text: (
          <>
            {nobreak(frame.copy.common.ending.replace('{last4}', card.last4))},{' '}
            {lowerFirst(words.status[card.status])}
            {card.mailerLive ? `, ${words.letterOnItsWay}` : ''}
            {card.holder === undefined ? null : (
              <span>
                <Say text={words.supplementary} slots={{ name: card.holder }} />
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}

export interface CardsProps {
  readonly frame: Frame;
  readonly cards: readonly CardView[];
  readonly told?: ToldOnce | undefined;
}

export function CardsPage({ frame, cards, told }: CardsProps): VNode {
  const words = frame.copy.card;
  return (
    <Page frame={frame} title={words.yourCards} place="cards">
      <ToldBox told={told} />
      <PageHead title={words.yourCards} />
      <div class="narrow stack gap-5">
        <CardList frame={frame} cards={cards} />
        {cards.some((one) => one.status === 'active' && one.holder === undefined) ? (
          <form method="post" action="/cards/lock">
            <button class="btn second" type="submit">
              {words.lock.all}
            </button>
          </form>
        ) : null}
        <p class="quiet small">
          {frame.copy.common.official.title}: <Tel shown={frame.official.shown} />
        </p>
      </div>
    </Page>
  );
}
