import type { VNode } from 'preact';
import { say } from '@countersign/ui';
import { groupReportReference, type Happened } from '../../../reports/index.ts';
import { isoText, type Frame } from '../frame.ts';
import type { MyReport } from '../scam-port.ts';
import { Page, PageHead } from '../shell.tsx';
import { LockAll } from './check-live.tsx';

/** Whoever did one of these has something to lose: the lock stands first. */
const GAVE: ReadonlySet<Happened> = new Set([
  ...(['gave-code', 'gave-card', 'gave-pin', 'gave-password', 'paid', 'installed'] as const),
]);

/** What a member reported, and what came of each. */
export function MyReportsPage(props: {
  readonly frame: Frame;
  readonly reports: readonly MyReport[];
}): VNode {
  const { frame, reports } = props;
  const words = frame.copy.scam.mine;
  const gave = reports.some(({ happened }) => happened.some((deed) => GAVE.has(deed)));
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={reports.length === 0 ? words.none : words.lead} />
      {reports.length === 0 ? null : (
        <section class={gave ? 'sheet b-6 stack gap-3' : 'b-6 stack gap-3'} aria-labelledby="lock">
          <h2 id="lock">{gave ? words.gave : words.lock}</h2>
          <p class="quiet">{words.lockHint}</p>
          <LockAll frame={frame} />
        </section>
      )}
      <ul class="things plainlist">
        {reports.map((report) => (
          <Row frame={frame} report={report} />
        ))}
      </ul>
      <p class="t-5">
        <a href="/check/message">{words.another}</a>
      </p>
    </Page>
  );
}

function Row({ frame, report }: { readonly frame: Frame; readonly report: MyReport }): VNode {
  const { mine } = frame.copy.scam;
  const { at, channel, reference, state, stateAt } = report;
  return (
    <li>
      <div>
        <b>
          {mine.channels[channel]}, <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time>
        </b>
        <p>
          {mine.outcomes[state]}
          {state === 'received' ? null : (
            <>
              {' '}
              <time dateTime={isoText(stateAt)}>
                {say(mine.since, { at: frame.formats.dayTime(stateAt) })}
              </time>
            </>
          )}
        </p>
        <p class="quiet">{say(mine.reference, { reference: groupReportReference(reference) })}</p>
      </div>
    </li>
  );
}
