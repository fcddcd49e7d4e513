import type { VNode } from 'preact';
import type { Message } from '../messages/store.ts';
import { StreetPage, type PageFrame } from './layout.tsx';
import { Mails } from './person.tsx';

/** What came for nobody who lives here. */
export function OthersPage(props: {
  readonly frame: PageFrame;
  readonly messages: readonly Message[];
  readonly origins: readonly string[];
}): VNode {
  return (
    <StreetPage frame={props.frame} title="For somebody else" place="people">
      <div class="narrow stack">
        <h1>For somebody else</h1>
        <Mails mails={props.messages} origins={props.origins} withRecipient />
      </div>
    </StreetPage>
  );
}

export function NotHerePage(props: { readonly frame: PageFrame }): VNode {
  return (
    <StreetPage frame={props.frame} title="Nothing here" place="people">
      <div class="narrow stack">
        <h1>There is nothing here</h1>
        <p>
          <a href="/">Back to the people</a>
        </p>
      </div>
    </StreetPage>
  );
}

/** An e-mail that the other side did not take. */
export function CameBackPage(props: {
  readonly frame: PageFrame;
  readonly to: string;
  readonly why: string;
  readonly reference: string;
}): VNode {
  return (
    <StreetPage frame={props.frame} title="It came back" place="people">
      <div class="narrow stack">
        <h1>It came back</h1>
        <p>
          The e-mail to {props.to} was not taken: {props.why}
        </p>
        <p>
          <a href={`/people/${props.reference}`}>Back</a>
        </p>
      </div>
    </StreetPage>
  );
}
