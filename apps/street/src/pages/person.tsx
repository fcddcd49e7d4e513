import type { VNode } from 'preact';
import { Facts } from '@countersign/ui';
import type { StreetCall } from '../calls/exchange.ts';
import type { GivenCard, GivenPerson, GivenProduct } from '../given.ts';
import type { Letter } from '../messages/letters.ts';
import { keyOf, type Message } from '../messages/store.ts';
import { LiveCalls } from './calls.tsx';
import { groupNumber } from './group-number.ts';
import { StreetPage, type PageFrame } from './layout.tsx';
import { MessageText, When } from './message-text.tsx';

export interface OwnedCard {
  readonly card: GivenCard;
  readonly product: GivenProduct | undefined;
}

export interface BoxedLetter {
  readonly letter: Letter;
  readonly isOpened: boolean;
}

/** One person: purse, phone, e-mail, letter box. */
export function PersonPage(props: {
  readonly frame: PageFrame;
  readonly person: GivenPerson;
  readonly cards: readonly OwnedCard[];
  readonly calls: readonly StreetCall[];
  readonly texts: readonly Message[];
  readonly mails: readonly Message[];
  readonly isEnded: (mail: Message) => boolean;
  readonly letters: readonly BoxedLetter[];
  readonly origins: readonly string[];
  readonly version: string;
}): VNode {
  const { person, frame } = props;
  const here = `/people/${person.reference}`;
  return (
    <StreetPage
      frame={frame}
      title={`${person.givenName} ${person.familyName}`}
      place="people"
      watch={{ address: `${here}/version`, version: props.version }}
    >
      <div class="stack">
        <h1>
          {person.givenName} {person.familyName}
        </h1>
        <p class="lead narrow">{person.story}</p>
      </div>
      <div class="bench t-6">
        <Phone {...props} />
        <section aria-labelledby="mail">
          <h2 id="mail">E-mail</h2>
          <p class="small quiet b-3">{person.email}</p>
          <Mails
            mails={props.mails}
            origins={props.origins}
            owner={{ reference: person.reference, isEnded: props.isEnded }}
          />
          <h2 class="t-6 b-3">Letter box</h2>
          <LetterBox letters={props.letters} here={here} />
        </section>
        <section aria-labelledby="purse">
          <h2 id="purse">Purse</h2>
          {props.cards.map((one) => (
            <Plastic {...one} name={`${person.givenName} ${person.familyName}`} />
          ))}
          <h2 class="t-6 b-3">What they know</h2>
          <Facts
            facts={[
              { label: 'Last four of the id', value: person.idEnding, num: true },
              { label: 'Born', value: person.birthDate, num: true },
              { label: 'Lives at', value: person.address.join(', ') },
              { label: 'Reads', value: person.language === 'es' ? 'Spanish' : 'English' },
            ]}
          />
        </section>
      </div>
    </StreetPage>
  );
}

function Phone(props: {
  readonly person: GivenPerson;
  readonly calls: readonly StreetCall[];
  readonly texts: readonly Message[];
  readonly origins: readonly string[];
}): VNode {
  const { person, texts } = props;
  return (
    <section aria-labelledby="phone">
      <h2 id="phone">{person.takesText ? 'Phone' : 'Telephone on the wall'}</h2>
      <p class="small quiet b-3 num">{person.phone}</p>
      <div class="phone">
        <div class="screen">
          <LiveCalls here={`/people/${person.reference}`} calls={props.calls} />
          <p class="b-4">
            <a class="btn slim second" href={`/people/${person.reference}/phone`}>
              Call the bank
            </a>
          </p>
          <h3>Texts</h3>
          {texts.length === 0 ? (
            <p class="t-4">
              {person.takesText ? 'No texts yet.' : 'A landline: it cannot be texted.'}
            </p>
          ) : (
            <ol class="thread">
              {texts.toReversed().map((one) => (
                <li class={one.from === person.phone ? 'mine' : undefined}>
                  <p class="bubble">
                    <MessageText text={one.text} origins={props.origins} />
                  </p>
                  <p class="under">
                    {one.from === person.phone ? null : <span class="num">{one.from} </span>}
                    <When at={one.at} />
                  </p>
                </li>
              ))}
            </ol>
          )}
          <WriteBack person={person} texts={texts} />
        </div>
      </div>
    </section>
  );
}

/** To the number that the last text came from; a sender of letters cannot be written to. */
function WriteBack(props: {
  readonly person: GivenPerson;
  readonly texts: readonly Message[];
}): VNode | null {
  const { person, texts } = props;
  const to = texts.find(({ from }) => from !== person.phone)?.from;
  if (to?.startsWith('+') !== true) return null;
  return (
    <form class="write t-4" method="post" action={`/people/${person.reference}/texts`}>
      <input type="hidden" name="to" value={to} />
      <label class="unseen" for="write">
        Write back to {to}
      </label>
      <input
        id="write"
        name="text"
        maxLength={160}
        required
        autocomplete="off"
        placeholder="STOP"
      />
      <button class="btn slim" type="submit">
        Send
      </button>
    </form>
  );
}

export function Mails(props: {
  readonly mails: readonly Message[];
  readonly origins: readonly string[];
  readonly withRecipient?: boolean;
  /** Whose box it is: they can answer an e-mail, take it along and pass it on. */
  readonly owner?: { readonly reference: string; readonly isEnded: (mail: Message) => boolean };
}): VNode {
  if (props.mails.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul class="mailbox">
      {props.mails.map((one) => (
        <li>
          <b>{one.subject === '' ? 'Text' : one.subject}</b>
          <p class="small quiet">
            {one.from}
            {props.withRecipient === true ? ` → ${one.to}` : ''}, <When at={one.at} />
          </p>
          <pre>
            <MessageText text={one.text} origins={props.origins} />
          </pre>
          {props.owner === undefined ? null : <MailTools mail={one} {...props.owner} />}
        </li>
      ))}
    </ul>
  );
}

/** What a mail program can do with an e-mail. */
function MailTools(props: {
  readonly mail: Message;
  readonly reference: string;
  readonly isEnded: (mail: Message) => boolean;
}): VNode {
  const { isEnded, mail, reference } = props;
  const key = keyOf(mail);
  return (
    <>
      {mail.oneClick === undefined ? null : (
        <Unsubscribe mail={key} owner={reference} isDone={isEnded(mail)} />
      )}
      <Answer mail={key} owner={reference} />
      <PassOn mail={key} owner={reference} />
    </>
  );
}

/** Where an e-mail says that one press is enough, programs show a button beside it. */
function Unsubscribe(props: {
  readonly mail: string;
  readonly owner: string;
  readonly isDone: boolean;
}): VNode {
  if (props.isDone) return <p class="small quiet t-2">You unsubscribed.</p>;
  return (
    <form class="t-2" method="post" action={`/people/${props.owner}/unsubscribe`}>
      <input type="hidden" name="mail" value={props.mail} />
      <button class="btn slim second" type="submit">
        Unsubscribe
      </button>
    </form>
  );
}

function Answer(props: { readonly mail: string; readonly owner: string }): VNode {
  const id = `answer-${props.mail}`;
  return (
    <details class="small t-2">
      <summary>Answer it</summary>
      <form class="stack t-2" method="post" action={`/people/${props.owner}/reply`}>
        <input type="hidden" name="mail" value={props.mail} />
        <div class="input">
          <label for={id}>Your answer</label>
          <input id={id} name="text" maxLength={400} required autocomplete="off" placeholder="NO" />
        </div>
        <button class="btn slim second" type="submit">
          Reply
        </button>
      </form>
    </details>
  );
}

function PassOn(props: { readonly mail: string; readonly owner: string }): VNode {
  const id = (name: string) => `${name}-${props.mail}`;
  return (
    <details class="small t-2">
      <summary>Pass it on, or save it</summary>
      <form class="stack t-2" method="post" action={`/people/${props.owner}/pass-on`}>
        <input type="hidden" name="mail" value={props.mail} />
        <div class="input">
          <label for={id('to')}>To</label>
          <input id={id('to')} name="to" type="email" required autocomplete="off" />
        </div>
        <div class="input">
          <label for={id('how')}>How</label>
          <select id={id('how')} name="how">
            <option value="words">Its words, in a new e-mail</option>
            <option value="file">The whole e-mail, as a file</option>
            <option value="again">Sent again as it is, as a scammer does</option>
          </select>
        </div>
        <button class="btn slim second" type="submit">
          Send
        </button>
      </form>
      <p class="t-2">
        <a href={`/mails/${props.mail}.eml`}>Save it as a file (.eml)</a>
      </p>
    </details>
  );
}

function LetterBox(props: {
  readonly letters: readonly BoxedLetter[];
  readonly here: string;
}): VNode {
  if (props.letters.length === 0) return <p>Empty.</p>;
  return (
    <>
      {props.letters.map(({ letter, isOpened }) => (
        <article class="envelope" aria-label={isOpened ? 'An opened letter' : 'A sealed letter'}>
          <p class="small">{isOpened ? 'Torn open' : 'Sealed. Open it alone.'}</p>
          <p class="to">
            {letter.name}
            {letter.lines.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
          </p>
          {isOpened ? (
            <>
              <a class="btn" href={`/letters/${letter.controlNumber}.pdf`}>
                Read the letter (PDF)
              </a>
              <p class="small t-2">
                <a href={`/letters/${letter.controlNumber}.png`}>Photograph its code</a>, to scan it
                where the bank checks messages
              </p>
            </>
          ) : (
            <form method="post" action={`/letters/${letter.controlNumber}/open`}>
              <input type="hidden" name="back" value={props.here} />
              <button class="btn" type="submit">
                Tear it open
              </button>
            </form>
          )}
        </article>
      ))}
    </>
  );
}

function Plastic(props: OwnedCard & { readonly name: string }): VNode {
  const { card, product } = props;
  const [year = '', month = ''] = card.expiry.split('-');
  const place = product?.securityCodePlace ?? 'back';
  return (
    <div class={card.pan.length === 15 ? 'plastic' : 'plastic slate'}>
      <b>{product?.name ?? card.product}</b>
      <p class="pan num">{groupNumber(card.pan)}</p>
      <dl>
        <div>
          <dt>Good until</dt>
          <dd class="num">{`${month}/${year.slice(2)}`}</dd>
        </div>
        <div>
          <dt>Code on the {place}</dt>
          <dd class="num">{card.securityCode}</dd>
        </div>
        <div>
          <dt>Name</dt>
          <dd>{props.name}</dd>
        </div>
      </dl>
      <a class="btn slim second" href={`/cash-machine/${card.reference}`}>
        To the cash machine
      </a>
    </div>
  );
}
