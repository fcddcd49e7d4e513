import type { VNode } from 'preact';
import { Facts, Log, Sign, say } from '@countersign/ui';
import type { Frame } from '../../frame.ts';
import { asksIn } from '../../live.ts';
import { contactRow, type ContactView } from '../contacts.tsx';
import type { AgentCallView } from './views.ts';
import type { PersonView } from './views.ts';

/** Who it may be, as far as the level goes; what may be asked, and what never. */
export function PersonColumn(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly history: readonly ContactView[] | undefined;
}): VNode {
  const { call, frame, history } = props;
  const isOpen = call.direction === 'inbound' && call.isLive && call.spoken !== 'wrong';
  return (
    <aside class="person" aria-label={frame.copy.casework.person.title}>
      {isOpen ? <Person frame={frame} person={call.person} /> : null}
      <Asks frame={frame} call={call} />
      {isOpen ? <History frame={frame} history={history} /> : null}
    </aside>
  );
}

function Person({
  frame,
  person,
}: {
  readonly frame: Frame;
  readonly person: PersonView | undefined;
}): VNode {
  const words = frame.copy.casework.person;
  return (
    <section aria-labelledby="person">
      <h2 class="b-2" id="person">
        {person?.name ?? words.title}
      </h2>
      {person === undefined ? (
        <p class="tiny quiet">{words.hidden}</p>
      ) : (
        <>
          <p class="tiny quiet b-3">{words.viewed}</p>
          <Facts
            facts={[
              ...person.cards.map(({ lastFour, product }) => ({
                label: say(words.card, { product }),
                ...{ value: lastFour, num: true },
              })),
              { label: words.language, value: words.languages[person.language] },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** Always together. */
function Asks({ call, frame }: { readonly call: AgentCallView; readonly frame: Frame }): VNode {
  const words = frame.copy.live.desk;
  return (
    <section class="asks" aria-labelledby="asks">
      <h2 class="unseen" id="asks">
        {frame.copy.casework.person.asks}
      </h2>
      <div class="may">
        <h3>
          <Sign name="can" /> {words.mayAsk}
        </h3>
        <ul class="plainlist">
          {call.mayAsk.length === 0 ? (
            <li>{words.mayAskNothing}</li>
          ) : (
            call.mayAsk.map((item) => <li>{asksIn(frame, [item])}</li>)
          )}
        </ul>
      </div>
      <div class="never">
        <h3>
          <Sign name="no" /> {words.neverAsk}
        </h3>
        <ul class="plainlist">
          {frame.neverAsk.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function History(props: {
  readonly frame: Frame;
  readonly history: readonly ContactView[] | undefined;
}): VNode {
  const { frame, history } = props;
  const words = frame.copy.casework.person;
  return (
    <section aria-labelledby="history">
      <h3 id="history">{words.last}</h3>
      {history === undefined ? (
        <p class="quiet tiny">{words.lastHidden}</p>
      ) : (
        <Log rows={history.map((one) => contactRow(frame, one))} />
      )}
    </section>
  );
}
