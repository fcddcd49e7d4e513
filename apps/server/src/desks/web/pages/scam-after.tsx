import type { VNode } from 'preact';
import type { Message } from '@countersign/scamflags';
import { Picks, Say, Tel } from '@countersign/ui';
import { DEEDS } from '../../../reports/index.ts';
import { codesOf } from '../scam/codes.ts';
import type { Frame } from '../frame.ts';

/** What to do, whatever it was. */
export function NextSteps({ about, frame }: { frame: Frame; about: 'message' | 'call' }): VNode {
  const { next, todo } = frame.copy.scam;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{next}</h2>
      <ol class="todo t-3">
        <li>
          <span>{todo[about]}</span>
        </li>
        <li>
          <span>{todo.report}</span>
        </li>
        <li>
          <span>
            <Say text={todo.call2} slots={{ number: <Tel shown={frame.official.shown} /> }} />
          </span>
        </li>
      </ol>
    </section>
  );
}

/** The fields of a report beside the message itself: what was done already. */
export function Deeds({ frame }: { readonly frame: Frame }): VNode {
  const { already, deeds } = frame.copy.scam;
  return (
    <Picks
      name="deed"
      legend={already}
      kind="checkbox"
      picks={DEEDS.map((deed) => ({ name: `deed-${deed}`, value: 'yes', title: deeds[deed] }))}
    />
  );
}

/** A second step: nothing is reported by asking. The message goes along as it was read. */
export function ReportForm({ frame, message }: { frame: Frame; message: Message }): VNode {
  const words = frame.copy.scam;
  const { answers, channel, from = '', subject = '', text } = message;
  return (
    <form class="sheet stack gap-5" method="post" action="/report" enctype="multipart/form-data">
      <div>
        <h2>{words.reportTitle}</h2>
        <p class="quiet">{words.reportLead}</p>
      </div>
      <input type="hidden" name="channel" value={channel} />
      <input type="hidden" name="codes" value={JSON.stringify(codesOf(message))} />
      <input type="hidden" name="picturesUnread" value={message.picturesUnread ?? 0} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="direction" value={answers?.direction ?? ''} />
      <input type="hidden" name="asked" value={(answers?.askedFor ?? []).join(' ')} />
      <textarea name="text" hidden>
        {text}
      </textarea>
      <Deeds frame={frame} />
      <button class="btn" type="submit">
        {words.report}
      </button>
    </form>
  );
}
