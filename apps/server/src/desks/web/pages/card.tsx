import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import {
  Acts,
  Back,
  Ending,
  Facts,
  Note,
  Num,
  Pass,
  Say,
  Sign,
  Status,
  Tel,
  plural,
  say,
  type ActRow,
  type DayText,
} from '@countersign/ui';
import { isoText, type Frame, type ToldOnce } from '../frame.ts';
import { Page, ToldBox } from '../shell.tsx';
import type { CardView } from './home.tsx';
import { WhyNot, type NotYetView } from './why-not.tsx';

export type PinState = 'not-set' | 'active' | 'locked' | 'pending-chip' | 'unknown';

/** How the act is proven: `passkey` and `code` in the window, `confirm` on the step-up page here. */
export type ActView =
  | {
      readonly ready: true;
      readonly how: 'passkey' | 'code' | 'confirm';
      readonly leftToday?: number | undefined;
    }
  | { readonly ready: false; readonly why: NotYetView };

/** Facts of the product that the page explains. */
export interface ProductView {
  readonly pinDigitsMin: number;
  readonly pinDigitsMax: number;
  readonly mailDaysMin: number;
  readonly mailDaysMax: number;
  readonly newPinByMail: boolean;
  readonly offlinePin: boolean;
  readonly addressAgeDays: number;
  readonly cashFeePercent: number;
  readonly cashRatePercent: number;
  /** `United Kingdom`, where the PIN lives on the chip. */
  readonly regionName: string;
}

export interface CardPageProps {
  readonly frame: Frame;
  readonly card: CardView;
  readonly holderName: string;
  readonly product: ProductView;
  readonly pin: {
    readonly state: PinState;
    readonly triesLeft?: number | undefined;
    readonly lastShownAt?: Instant | undefined;
    readonly show: ActView;
    readonly set: ActView;
    readonly mail: ActView;
    readonly unlock: ActView;
  };
  readonly mailer?:
    | { readonly href: string; readonly earliest: DayText; readonly latest: DayText }
    | undefined;
  readonly told?: ToldOnce | undefined;
}

export function CardPage(props: CardPageProps): VNode {
  const { frame, card } = props;
  const { common } = frame.copy;
  const words = frame.copy.card;
  return (
    <Page
      frame={frame}
      title={`${card.product} ${common.ending.replace('{last4}', card.last4)}`}
      place="cards"
    >
      <ToldBox told={props.told} />
      <div class="card-top">
        <div class="stack gap-3">
          <Back href="/cards" label={common.allCards} />
          <h1>{card.product}</h1>
          <p class="lead quiet">
            <Ending text={common.ending} last4={card.last4} />,{' '}
            <Say text={common.inTheName} slots={{ name: props.holderName }} />
          </p>
          <p>
            <Status
              tone={card.status === 'active' ? 'rest' : 'attend'}
              sign={card.status === 'active' ? 'can' : 'bang'}
            >
              {words.status[card.status]}
            </Status>
          </p>
        </div>
        <Pass brand={frame.brand[0]} last4={card.last4} colour={card.colour} />
      </div>
      <FrozenSection frame={frame} card={card} />
      <PinSection {...props} />
      <LockSection frame={frame} card={card} />
      <div class="two">
        <section aria-labelledby="for">
          <h2 id="for">{words.forTitle}</h2>
          <PinUses {...props} />
        </section>
        <section aria-labelledby="ask">
          <h2 id="ask">{common.help}</h2>
          <HelpLinks frame={frame} />
        </section>
      </div>
    </Page>
  );
}

/** Why the card does not work, and what to do: there is nothing to press. */
function FrozenSection({ card, frame }: Pick<CardPageProps, 'card' | 'frame'>): VNode | null {
  const words = frame.copy.freeze.card;
  if (card.status !== 'frozen-for-fraud') return null;
  return (
    <section class="needs stack gap-3 b-6" data-tone="attend" aria-labelledby="frozen">
      <h2 class="as-h3" id="frozen">
        {words.title}
      </h2>
      <p>
        <Say text={words.lead} slots={{ number: <Tel shown={frame.official.shown} /> }} />
      </p>
      <p>{words.how}</p>
      <p>{words.never}</p>
    </section>
  );
}

/** Locking is one press; unlocking is proven. Of somebody else's card neither is offered. */
function LockSection({ card, frame }: Pick<CardPageProps, 'card' | 'frame'>): VNode | null {
  const words = frame.copy.card.lock;
  const isLocked = card.status === 'locked-by-member';
  if (card.holder !== undefined || (card.status !== 'active' && !isLocked)) return null;
  return (
    <section class="stack gap-3 t-6" aria-labelledby="lock">
      <h2 id="lock">{isLocked ? words.locked : words.title}</h2>
      <p class="quiet">{isLocked ? words.lockedLead : words.lead}</p>
      <form method="post" action={`/cards/${card.id}/${isLocked ? 'unlock' : 'lock'}`}>
        <button class="btn second" type="submit">
          {isLocked ? words.unlock : words.button}
        </button>
      </form>
    </section>
  );
}

function PinSection(props: CardPageProps): VNode {
  const { frame, pin } = props;
  const words = frame.copy.card;
  return (
    <section aria-labelledby="pin" class="sections gap-0">
      <div class="section-head">
        <h2 id="pin">{words.pinTitle}</h2>
        <p class="quiet">
          {words.pin[pin.state]}{' '}
          {pin.triesLeft === undefined || pin.state === 'locked' || pin.state === 'not-set'
            ? null
            : `${plural(frame.language, words.tries, pin.triesLeft)} `}
          {pin.lastShownAt === undefined ? null : (
            <Say
              text={words.lastShown}
              slots={{
                day: (
                  <time dateTime={isoText(pin.lastShownAt)}>
                    {frame.formats.day(pin.lastShownAt)}
                  </time>
                ),
              }}
            />
          )}
        </p>
      </div>
      {pin.state === 'pending-chip' ? (
        <div class="needs t-4 b-4" data-tone="attend">
          <h3>{words.pendingTitle}</h3>
          <p>
            <Say text={words.pending} slots={{ region: props.product.regionName }} />
          </p>
        </div>
      ) : null}
      <Acts rows={actRows(props)} />
      <Note class="t-5">{words.pinNote}</Note>
    </section>
  );
}

// Always show, choose, by post, in this order; unlocking comes before them when the PIN is locked.
function actRows(props: CardPageProps): readonly ActRow[] {
  const { frame, pin, product, card } = props;
  const words = frame.copy.card;
  const visit = `/cards/${card.id}/pin-visits`;
  const digits = digitsWord(frame, product);
  const mailSlots = { min: product.mailDaysMin, max: product.mailDaysMax };
  const mailWhat = product.newPinByMail ? words.mail.whatNew : words.mail.what;
  const rows: ActRow[] = [
    {
      title: words.show.title,
      what: words.show.what,
      ...readiness(props, pin.show),
      control: pin.show.ready ? (
        <ActButton action={visit} act="pin.show" label={words.show.button} />
      ) : undefined,
    },
    {
      title: words.choose.title,
      what: (
        <Say
          text={product.offlinePin ? words.choose.whatChip : words.choose.what}
          slots={{ digits }}
        />
      ),
      ...readiness(props, pin.set),
      control: pin.set.ready ? (
        <ActButton action={visit} act="pin.set" label={words.choose.button} second />
      ) : undefined,
    },
    {
      title: words.mail.title,
      what: <Say text={mailWhat} slots={mailSlots} />,
      ...readiness(props, pin.mail),
      control: mailControl(props),
    },
  ];
  if (pin.state !== 'locked') return rows;
  const unlock: ActRow = {
    title: words.unlock.title,
    what: words.unlock.what,
    ...readiness(props, pin.unlock),
    control: pin.unlock.ready ? (
      <ActButton
        action={`/cards/${card.id}/pin-unlock`}
        act="pin.unlock"
        label={words.unlock.button}
      />
    ) : undefined,
  };
  return [unlock, ...rows];
}

/** "four" for 4, as people say it. */
function digitsWord(frame: Frame, product: ProductView): string {
  const words: Readonly<Record<string, string>> = frame.copy.card.numbers;
  const [min, max] = [product.pinDigitsMin, product.pinDigitsMax].map(
    (digits) => words[String(digits)] ?? String(digits),
  );
  if (min === undefined || max === undefined || min === max) return min ?? '';
  return say(frame.copy.card.digitsRange, { min, max });
}

function mailControl(props: CardPageProps): ComponentChildren {
  const words = props.frame.copy.card.mail;
  const { pin, card, mailer } = props;
  if (pin.mail.ready) {
    return (
      <a class="btn wide second" href={`/cards/${card.id}/mailer`}>
        {words.button}
      </a>
    );
  }
  return mailer === undefined ? undefined : (
    <a class="btn plain" href={mailer.href}>
      {words.follow}
    </a>
  );
}

function ActButton(props: {
  readonly action: string;
  readonly act: string;
  readonly label: string;
  readonly second?: boolean;
}): VNode {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="act" value={props.act} />
      <button class={`btn wide${props.second ? ' second' : ''}`} type="submit">
        {props.label}
      </button>
    </form>
  );
}

function readiness(
  props: CardPageProps,
  act: ActView,
): { readonly ready: boolean; readonly word: string; readonly why: ComponentChildren } {
  const words = props.frame.copy.card;
  if (act.ready) {
    const left =
      act.leftToday === undefined ? null : (
        <>
          {' '}
          <Say text={words.left} slots={{ n: act.leftToday }} />
        </>
      );
    return {
      ready: true,
      word: words.ready,
      why: (
        <>
          {words.how[act.how]}
          {left}
        </>
      ),
    };
  }
  const never = act.why.code.endsWith('-for-product') || act.why.code === 'only-holder';
  return {
    ready: false,
    word: never ? words.notHere : words.notYet,
    why: <WhyNot {...props} why={act.why} />,
  };
}

function PinUses({ frame, product }: CardPageProps): VNode {
  const words = frame.copy.card;
  return (
    <Facts
      facts={[
        { label: product.offlinePin ? words.forShops : words.forAbroad, value: words.yes },
        {
          label: words.forCash,
          value: (
            <Say
              text={words.forCashCost}
              slots={{
                fee: <Num>{frame.formats.percent(product.cashFeePercent)}</Num>,
                rate: <Num>{frame.formats.percent(product.cashRatePercent)}</Num>,
              }}
            />
          ),
        },
        { label: words.forOnline, value: words.forOnlineNever },
      ]}
    />
  );
}

/** The questions that arise here, each answered by an article. */
function HelpLinks({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.help;
  const questions = [
    ['post', words.post.q],
    ['locked', words.locked.q],
    ['text', words.text.q],
    ['told', words.told.q],
  ] as const;
  return (
    <ul class="choices compact">
      {questions.map(([id, question]) => (
        <li>
          <a href={`/help#${id}`}>
            <span class="t">{question}</span>
            <Sign class="chev" name="chev" />
          </a>
        </li>
      ))}
    </ul>
  );
}
