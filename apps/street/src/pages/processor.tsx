import type { VNode } from 'preact';
import { Facts, Told } from '@countersign/ui';
import type { GivenPerson, GivenProduct } from '../given.ts';
import type { PocketCard } from './cash-machine.tsx';
import { groupNumber } from './group-number.ts';
import { StreetPage, type PageFrame } from './layout.tsx';

/** Said once after an act. */
export interface Notice {
  readonly title: string;
  readonly hint: string;
}

/** The issuer's processor: makes cards, and says when a chip took its new PIN. */
export function ProcessorPage(props: {
  readonly frame: PageFrame;
  readonly cards: readonly PocketCard[];
  readonly people: readonly GivenPerson[];
  readonly products: readonly GivenProduct[];
  readonly notice: Notice | undefined;
}): VNode {
  return (
    <StreetPage frame={props.frame} title="Processor" place="processor">
      <div class="stack narrow">
        <h1>The processor</h1>
        <p class="lead">
          It makes the cards. People and cards go to the bank’s API; card numbers go sealed and
          signed to the window’s intake. The two meet by the card’s reference.
        </p>
        {props.notice === undefined ? null : (
          <Told title={props.notice.title} hint={props.notice.hint} />
        )}
      </div>
      <div class="split t-6">
        <section aria-labelledby="cards">
          <h2 id="cards" class="b-3">
            Cards
          </h2>
          <div class="tablewrap">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Reference</th>
                  <th scope="col">Who</th>
                  <th scope="col">Product</th>
                </tr>
              </thead>
              <tbody>
                {props.cards.map(({ card, person, product }) => (
                  <tr>
                    <td>
                      <a href={`/processor/${card.reference}`}>{card.reference}</a>
                    </td>
                    <td>
                      {person === undefined
                        ? card.member
                        : `${person.givenName} ${person.familyName}`}
                    </td>
                    <td>{product?.name ?? card.product}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <IssueForm people={props.people} products={props.products} />
      </div>
    </StreetPage>
  );
}

function IssueForm(props: {
  readonly people: readonly GivenPerson[];
  readonly products: readonly GivenProduct[];
}): VNode {
  return (
    <form class="sheet" method="post" action="/processor/cards">
      <h2>Issue a card</h2>
      <div class="input">
        <label for="member">For whom</label>
        <select id="member" name="member" required>
          {props.people.map((person) => (
            <option
              value={person.reference}
            >{`${person.givenName} ${person.familyName}, ${person.region}`}</option>
          ))}
        </select>
      </div>
      <div class="input">
        <label for="product">Which</label>
        <select id="product" name="product" required>
          {props.products.map((product) => (
            <option value={product.id}>{`${product.name}, ${product.region}`}</option>
          ))}
        </select>
      </div>
      <button class="btn wide" type="submit">
        Issue the card
      </button>
      <p class="small quiet">
        It lies in the person’s purse a moment later, with a PIN drawn for it.
      </p>
    </form>
  );
}

export interface BankSays {
  readonly number: string;
  readonly status: string;
  readonly pin: string;
}

/** One card, as the processor and the bank see it. */
export function ProcessorCardPage(props: {
  readonly frame: PageFrame;
  readonly pocket: PocketCard;
  readonly bank: BankSays | { readonly code: string };
  readonly notice: Notice | undefined;
}): VNode {
  const { card, person, product } = props.pocket;
  const waits = 'pin' in props.bank && props.bank.pin === 'pending-chip';
  return (
    <StreetPage frame={props.frame} title={card.reference} place="processor">
      <div class="stack narrow">
        <p>
          <a href="/processor">All cards</a>
        </p>
        <h1>{card.reference}</h1>
        {props.notice === undefined ? null : (
          <Told title={props.notice.title} hint={props.notice.hint} />
        )}
        <Facts
          facts={[
            {
              label: 'Who',
              value:
                person === undefined ? card.member : `${person.givenName} ${person.familyName}`,
            },
            { label: 'Product', value: product?.name ?? card.product },
            { label: 'Number', value: groupNumber(card.pan), num: true },
            { label: 'Expires', value: card.expiry, num: true },
            ...bankFacts(props.bank),
          ]}
        />
        <p class="note">
          {product?.offlinePin === true
            ? 'This card keeps its PIN in the chip. A new one waits until a cash machine has written it there.'
            : 'This card is asked online: a new PIN works at once.'}
        </p>
        {product?.offlinePin === true ? (
          <form method="post" action={`/processor/${card.reference}/chip`}>
            <button class={waits ? 'btn' : 'btn second'} type="submit">
              The chip took the new PIN
            </button>
          </form>
        ) : null}
        <OddPayment card={card.reference} currency={product?.region === 'UK' ? '£' : '$'} />
        <WriteToHolder card={card.reference} />
      </div>
    </StreetPage>
  );
}

/** The processor’s own rules found a payment odd: the bank asks its cardmember. */
function OddPayment(props: { readonly card: string; readonly currency: string }): VNode {
  return (
    <form class="stack gap-3 t-6" method="post" action={`/processor/${props.card}/alerts`}>
      <h2>A payment looks odd</h2>
      <div class="input">
        <label for="amount">Amount in {props.currency}</label>
        <input id="amount" name="amount" inputMode="decimal" value="84.20" required />
      </div>
      <div class="input">
        <label for="merchant">Shop</label>
        <input id="merchant" name="merchant" value="Corner Books" maxLength={80} required />
      </div>
      <p>
        <button class="btn" type="submit">
          Have them asked whose it was
        </button>
      </p>
    </form>
  );
}

const PURPOSES = [
  ['payment-reminder', 'A payment is due'],
  ['payment-problem', 'A payment did not work'],
  ['follow-up', 'An answer to what they asked'],
  ['welcome', 'A welcome'],
  ['offer', 'An offer'],
] as const;

/** The issuer has something to say: the bank writes it, in words of its own. */
function WriteToHolder(props: { readonly card: string }): VNode {
  return (
    <form class="stack gap-3 t-6" method="post" action={`/processor/${props.card}/messages`}>
      <h2>Something to say to them</h2>
      <div class="input">
        <label for="purpose">What about</label>
        <select id="purpose" name="purpose" required>
          {PURPOSES.map(([purpose, title]) => (
            <option value={purpose}>{title}</option>
          ))}
        </select>
      </div>
      <div class="input">
        <label for="title">What is offered, for an offer</label>
        <input id="title" name="title" value="Two nights for one" maxLength={40} required />
      </div>
      <p>
        <button class="btn" type="submit">
          Have the bank write
        </button>
      </p>
    </form>
  );
}

function bankFacts(bank: BankSays | { readonly code: string }) {
  if ('code' in bank) return [{ label: 'The bank says', value: bank.code }];
  return [
    { label: 'Number at the bank', value: bank.number },
    { label: 'Card at the bank', value: bank.status },
    { label: 'PIN at the bank', value: bank.pin },
  ];
}
