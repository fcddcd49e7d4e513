import type { VNode } from 'preact';
import type { GivenPerson } from '../given.ts';
import type { StreetCall } from '../calls/exchange.ts';
import { scenes } from '../scenes.ts';
import { StreetPage, type PageFrame } from './layout.tsx';
import { SceneList } from './scenes.tsx';

/** What rings or is talked on: a number, and who is behind it where the phone could check that. */
export function LiveCalls(props: {
  readonly here: string;
  readonly calls: readonly StreetCall[];
}): VNode | null {
  if (props.calls.length === 0) return null;
  return (
    <ul class="calls" aria-label="Calls">
      {props.calls.map((call) => (
        <li>
          <p role="status">
            {call.state === 'ringing' ? 'Ringing: ' : 'On the phone with '}
            <b class="num">{call.from}</b>
          </p>
          {call.caller === undefined ? (
            <p class="small">A number proves nothing.</p>
          ) : (
            <p class="small">
              Checked by this phone: <b>{call.caller.name}</b>. {call.caller.reason}.
            </p>
          )}
          <form method="post" action={`${props.here}/calls/${call.id}`}>
            {call.state === 'ringing' ? (
              <button class="btn slim" name="act" value="answer">
                Answer
              </button>
            ) : null}
            <button class="btn slim second" name="act" value="end">
              {call.state === 'ringing' ? 'Decline' : 'Hang up'}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** The visitor as a scammer: any phone, any number on its display. */
export function ScammerPage(props: {
  readonly frame: PageFrame;
  readonly people: readonly GivenPerson[];
  /** Numbers of the bank, to show in one's own place. */
  readonly numbers: readonly string[];
  readonly calls: readonly StreetCall[];
}): VNode {
  return (
    <StreetPage frame={props.frame} title="The scammer" place="scammer">
      <div class="stack narrow">
        <h1>The scammer</h1>
        <p class="lead">
          A phone shows the number that the caller wants it to show. Call somebody as the bank, and
          look at their screen in the app: it says that nobody of the bank is calling.
        </p>
        <form method="post" action="/scammer" class="stack gap-3">
          <div class="input">
            <label for="to">Whom</label>
            <select id="to" name="to">
              {props.people.map((one) => (
                <option value={one.reference}>
                  {one.givenName} {one.familyName}
                </option>
              ))}
            </select>
          </div>
          <div class="input">
            <label for="from">The number that their phone shows</label>
            <select id="from" name="from">
              {props.numbers.map((one) => (
                <option value={one}>{one}</option>
              ))}
            </select>
          </div>
          <button class="btn" type="submit">
            Call
          </button>
        </form>
        {props.calls.length === 0 ? null : <h2>Your calls</h2>}
        <ul class="calls">
          {props.calls.map((call) => (
            <li>
              <p>
                <b class="num">{call.to}</b>:{' '}
                {call.state === 'ringing' ? 'it rings' : 'they listen to you'}
              </p>
              <form method="post" action={`/scammer/${call.id}`}>
                <button class="btn slim second" name="act" value="end">
                  Hang up
                </button>
              </form>
            </li>
          ))}
        </ul>
        <SceneList scenes={scenes} />
      </div>
    </StreetPage>
  );
}
