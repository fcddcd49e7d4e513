import type { VNode } from 'preact';
import { Wallet } from '@countersign/ui';
import type { Slip } from '../cash-machine.ts';
import type { GivenCard, GivenPerson, GivenProduct } from '../given.ts';
import { StreetPage, type PageFrame } from './layout.tsx';

const PIN_DIGITS_MAX = 12;

export interface PocketCard {
  readonly card: GivenCard;
  readonly person: GivenPerson | undefined;
  readonly product: GivenProduct | undefined;
}

/** Which card goes in. */
export function PickCardPage(props: {
  readonly frame: PageFrame;
  readonly cards: readonly PocketCard[];
}): VNode {
  return (
    <StreetPage frame={props.frame} title="Cash machine" place="machine">
      <div class="stack narrow">
        <h1>Which card?</h1>
        <p class="lead">
          The machine belongs to another bank. It enciphers what you type and asks yours.
        </p>
      </div>
      <div class="narrow t-6">
        {props.cards.length === 0 ? (
          <p class="note">No cards yet.</p>
        ) : (
          <Wallet
            cards={props.cards.map(({ card, person, product }) => ({
              href: `/cash-machine/${card.reference}`,
              title:
                person === undefined ? card.member : `${person.givenName} ${person.familyName}`,
              text: `${product?.name ?? card.product}, ending ${card.pan.slice(-4)}`,
              colour: card.pan.length === 15 ? 'larkspur' : 'slate',
            }))}
          />
        )}
      </div>
    </StreetPage>
  );
}

/** The machine: a screen, a keypad, and what it said last. */
export function MachinePage(props: {
  readonly frame: PageFrame;
  readonly pocket: PocketCard;
  readonly slip: Slip | undefined;
}): VNode {
  const { card, person, product } = props.pocket;
  const { slip } = props;
  const says = slip === undefined ? asking : said(slip);
  return (
    <StreetPage frame={props.frame} title="Cash machine" place="machine">
      <form
        class="machine"
        method="post"
        action={`/cash-machine/${card.reference}`}
        autocomplete="off"
      >
        <div class="screen" role="status">
          <h1>{says.title}</h1>
          <p>{says.text}</p>
        </div>
        <p class="small t-4">
          {product?.name ?? card.product} ending {card.pan.slice(-4)},{' '}
          {person === undefined ? card.member : `${person.givenName} ${person.familyName}`}
        </p>
        <p class="t-3">
          <label for="pin">PIN</label>
          <input
            id="pin"
            name="pin"
            type="password"
            inputMode="numeric"
            autocomplete="off"
            pattern="[0-9]{4,12}"
            maxLength={PIN_DIGITS_MAX}
            required
          />
        </p>
        <div class="pad" role="group" aria-label="Keys of the machine">
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
          <button type="button" class="word stop" data-key="clear">
            Clear
          </button>
          {key('0')}
          <button type="submit" class="word go">
            Enter
          </button>
        </div>
        <p class="small t-4">
          <a href="/cash-machine">Take the card out</a>
        </p>
      </form>
    </StreetPage>
  );
}

function key(digit: string): VNode {
  return (
    <button type="button" data-key={digit}>
      {digit}
    </button>
  );
}

function triesLeft(n: number): string {
  if (n === 0) return 'That was the last try: the PIN is locked now.';
  return n === 1 ? 'One try left.' : `${n} tries left.`;
}

const asking = { title: 'Your PIN, please', text: 'Look over your shoulder first.' };

function said(slip: Slip): { readonly title: string; readonly text: string } {
  switch (slip.says) {
    case 'yes':
      return { title: 'The PIN is right', text: 'Take your money. There is none in this one.' };
    case 'no':
      return {
        title: 'Wrong PIN',
        text: triesLeft(slip.triesLeft),
      };
    case 'locked':
      return { title: 'The PIN is locked', text: 'Ask your bank. Here is your card back.' };
    case 'not-set':
      return { title: 'This card has no PIN yet', text: 'Ask your bank. Here is your card back.' };
    case 'card-frozen':
      return {
        title: 'This card is frozen',
        text: 'No try was taken. Call your bank. Here is your card back.',
      };
    case 'card-locked':
      return { title: 'This card is locked', text: 'No try was taken. Here is your card back.' };
    case 'bad-pin':
      return { title: 'Four to twelve digits', text: 'Nothing was asked, no try was taken.' };
    case 'out-of-order':
      return { title: 'Out of order', text: `No try was taken. (${slip.code})` };
  }
}
