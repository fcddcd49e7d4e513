import type { VNode } from 'preact';
import { Choices, Facts, Note, Plane, Say, Tel } from '@countersign/ui';
import type { Frame, PhoneNumber } from '../frame.ts';
import { Page, PageHead } from '../shell.tsx';

/** `idItem`: what the region calls the identity item, in the reader's language. */
export interface PublicHomeProps {
  readonly frame: Frame;
  readonly idItem: string;
}

export function PublicHomePage({ frame, idItem }: PublicHomeProps): VNode {
  const words = frame.copy.entry.home;
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <Plane title={words.title} lead={words.lead} />
      <div class="wrap page split lifted">
        <div class="sheet">
          <h2>{words.choose}</h2>
          <Choices
            choices={[
              { href: '/sign-in', title: words.signIn, hint: words.signInHint },
              { href: '/register', title: words.register, hint: words.registerHint },
              { href: '/recover', title: words.recover, hint: words.recoverHint },
              { href: '/help', title: words.helpLink, hint: words.helpHint },
            ]}
          />
        </div>
        <div class="sections">
          <section aria-labelledby="num">
            <h2 id="num">{frame.copy.common.official.title}</h2>
            <BigNumber number={frame.official} />
            <p class="quiet small">{frame.copy.common.official.hours}</p>
          </section>
          <section aria-labelledby="first" class="stack gap-3">
            <h2 id="first">{words.first}</h2>
            <p class="quiet">
              <Say text={words.firstHint} slots={{ idItem }} />
            </p>
          </section>
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

export function BigNumber(props: { readonly number: PhoneNumber }): VNode {
  return (
    <p class="code-big t-3">
      <a class="tel" href={`tel:${props.number.dial}`}>
        {props.number.shown}
      </a>
    </p>
  );
}

export function NeverBand({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.entry.home;
  return (
    <section class="band" aria-labelledby="never">
      <div class="wrap">
        <h2 id="never">{words.never}</h2>
        <ul class="nevers">
          {frame.neverAsk.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export interface OfficialNumber extends PhoneNumber {
  readonly label: string;
  /** `takes`: members call it; `calls`: we call or write from it. */
  readonly direction: 'takes' | 'calls';
  readonly hours: string;
  readonly onCard: boolean;
}

export interface NumbersProps {
  readonly frame: Frame;
  readonly numbers: readonly OfficialNumber[];
}

export function NumbersPage({ frame, numbers }: NumbersProps): VNode {
  const words = frame.copy.entry.numbers;
  const rows = (direction: OfficialNumber['direction']) =>
    numbers.filter((one) => one.direction === direction);
  const section = (direction: OfficialNumber['direction'], title: string) =>
    rows(direction).length === 0 ? null : (
      <section aria-labelledby={direction}>
        <h2 class="b-4" id={direction}>
          {title}
        </h2>
        <Facts
          facts={rows(direction).map((one) => ({
            label: (
              <>
                {one.label}
                <br />
                <span class="small">
                  {one.onCard ? `${words.printed}. ` : ''}
                  {one.hours}
                </span>
              </>
            ),
            value: (
              <a class="num" href={`tel:${one.dial}`}>
                {one.shown}
              </a>
            ),
          }))}
        />
        {direction === 'takes' ? <p class="small quiet t-3">{words.neverCalls}</p> : null}
      </section>
    );
  return (
    <Page frame={frame} title={words.title} description={words.lead}>
      <PageHead title={words.title} lead={words.lead} />
      <div class="two">
        {section('takes', words.takes)}
        {section('calls', words.calls)}
      </div>
      <p class="small quiet t-5">
        <Say
          text={words.signed}
          slots={{ file: <a href="/.well-known/official-contacts.json">{words.file}</a> }}
        />
      </p>
    </Page>
  );
}

export interface HelpProps {
  readonly frame: Frame;
  readonly facts: {
    readonly showsPerDay: number;
    readonly mailDaysMin: number;
    readonly mailDaysMax: number;
  };
}

export function HelpPage({ frame, facts }: HelpProps): VNode {
  const words = frame.copy.help;
  const slots = {
    shows: facts.showsPerDay,
    min: facts.mailDaysMin,
    max: facts.mailDaysMax,
    brand: frame.brand.join(' '),
    number: <Tel shown={frame.official.shown} />,
  };
  const articles = [
    ['see', words.see],
    ['choose', words.choose],
    ['post', words.post],
    ['locked', words.locked],
    ['text', words.text],
    ['used', words.used],
    ['caller', words.caller],
    ['told', words.told],
    ['passkey', words.passkey],
    ['phone', words.phone],
    ['supplementary', words.supplementary],
  ] as const;
  return (
    <Page frame={frame} title={words.title} description={words.lead}>
      <PageHead title={words.title} lead={words.lead} />
      <nav aria-label={words.index}>
        <ul class="nav-index plainlist">
          {articles.map(([id, article]) => (
            <li>
              <a href={`#${id}`}>{fill(article.q, slots)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="articles narrow">
        {articles.map(([id, article]) => (
          <article id={id} aria-labelledby={`${id}-q`}>
            <h2 id={`${id}-q`}>{fill(article.q, slots)}</h2>
            <p>{fill(article.a, slots)}</p>
            {'b' in article ? <p>{fill(article.b, slots)}</p> : null}
          </article>
        ))}
      </div>
      <Note class="t-6">{frame.copy.card.pinNote}</Note>
    </Page>
  );
}

// The articles share one set of facts; each uses what it names.
function fill(text: string, slots: Readonly<Record<string, string | number | VNode>>): VNode {
  return <Say text={text} slots={slots} />;
}
