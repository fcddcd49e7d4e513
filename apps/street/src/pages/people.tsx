import type { VNode } from 'preact';
import type { GivenPerson } from '../given.ts';
import { StreetPage, type PageFrame } from './layout.tsx';

export interface PersonRow {
  readonly person: GivenPerson;
  readonly texts: number;
  readonly mails: number;
  readonly letters: number;
}

/** Everybody who lives here, with what has come for them. */
export function PeoplePage(props: {
  readonly frame: PageFrame;
  readonly rows: readonly PersonRow[];
  /** Messages for nobody of the street: staff, old numbers. */
  readonly others: number;
  readonly version: string;
}): VNode {
  return (
    <StreetPage
      frame={props.frame}
      title="People"
      place="people"
      watch={{ address: '/version', version: props.version }}
    >
      <div class="stack">
        <h1>Who are you today?</h1>
        <p class="lead narrow">
          Pick somebody. You find their cards, their phone, their e-mail and their letter box.
        </p>
      </div>
      {props.rows.length === 0 ? (
        <p class="note t-6">Nobody lives here yet. The demo brings its people in a moment.</p>
      ) : (
        <ul class="people t-6">
          {props.rows.map(({ person, texts, mails, letters }) => (
            <li>
              <span class="avatar" aria-hidden="true">
                {person.givenName.slice(0, 1)}
              </span>
              <b>
                <a href={`/people/${person.reference}`}>
                  {person.givenName} {person.familyName}
                </a>
              </b>
              <p>{person.story}</p>
              <p class="count">
                {count(texts, 'text')} · {count(mails, 'e-mail')} · {count(letters, 'letter')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p class="t-6">
        <a href="/others">{count(props.others, 'message')} for somebody else</a>{' '}
        <span class="quiet">(staff, and numbers that nobody here has)</span>
      </p>
    </StreetPage>
  );
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
