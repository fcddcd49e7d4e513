import type { VNode } from 'preact';
import type { GivenPerson } from '../given.ts';
import { sipPasswordOf } from '../sip/people.ts';

/** What a real telephone on this computer is told, so that it rings and calls as this person's. */
export function OwnTelephone(props: {
  readonly person: GivenPerson;
  readonly sipPort: number;
}): VNode {
  const { person, sipPort } = props;
  return (
    <details class="small t-4">
      <summary>A telephone of your own</summary>
      <p class="t-2">
        Any SIP telephone on this computer can be {person.givenName}’s: it rings when they are
        called, and calls the number on the card. The words are heard where <code>espeak-ng</code>{' '}
        is installed.
      </p>
      <dl class="facts t-2">
        <div>
          <dt>Server (UDP)</dt>
          <dd class="num">127.0.0.1:{sipPort}</dd>
        </div>
        <div>
          <dt>User</dt>
          <dd class="num">{person.reference}</dd>
        </div>
        <div>
          <dt>Password</dt>
          <dd class="num">{sipPasswordOf(person)}</dd>
        </div>
      </dl>
    </details>
  );
}
