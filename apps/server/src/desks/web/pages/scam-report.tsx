import type { VNode } from 'preact';
import { Facts, Input, Plane, say } from '@countersign/ui';
import { groupReportReference, type ReportStatus } from '../../../reports/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, Page, PageHead, wrongOf } from '../shell.tsx';
import { LockAll } from './check-live.tsx';
import { OwnNumber } from './check-parts.tsx';

/** A report was taken. */
export function ReportedPage(props: {
  readonly frame: Frame;
  readonly reference: string;
  /** What to do now, in words. */
  readonly steps: readonly string[];
}): VNode {
  const { frame, reference, steps } = props;
  const words = frame.copy.scam;
  const { lead, status, title } = words.reported;
  return (
    <Page frame={frame} title={title} bare>
      <Plane title={title} lead={say(lead, { reference: groupReportReference(reference) })} />
      <div class="wrap page split">
        <div class="stack gap-5">
          <section aria-labelledby="next">
            <h2 class="b-3" id="next">
              {words.next}
            </h2>
            <ol class="todo">
              {steps.map((step) => (
                <li>
                  <span>{step}</span>
                </li>
              ))}
            </ol>
          </section>
          <p>
            <a href={`/report/${reference}`}>{status}</a>
          </p>
          <p>
            <a href="/check/message">{words.again}</a>
          </p>
          {frame.signedIn ? (
            <>
              <LockAll frame={frame} />
              <p>
                <a href="/reports">{words.mine.link}</a>
              </p>
            </>
          ) : null}
        </div>
        <OwnNumber frame={frame} about="call" />
      </div>
    </Page>
  );
}

const REFERENCE_CHARS_MAX = 20;

/** What came of a report: by its reference, and nothing of what was reported. */
export function ReportStatusPage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly status: ReportStatus | undefined;
}): VNode {
  const { form, frame, status } = props;
  const words = frame.copy.scam.status;
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <FormTrouble frame={frame} form={form} />
      <div class="narrow stack gap-5">
        {status === undefined ? null : (
          <Facts
            facts={[
              { label: words.reference, value: groupReportReference(status.reference), num: true },
              { label: words.at, value: <At frame={frame} at={status.at} /> },
              { label: words.state, value: words.states[status.state] },
              ...(status.state === 'received'
                ? []
                : [{ label: words.since, value: <At frame={frame} at={status.stateAt} /> }]),
            ]}
          />
        )}
        <form class="sheet stack gap-5" method="post" action="/report/status">
          <Input
            name="reference"
            label={words.reference}
            value={form.values['reference']}
            wrong={wrongOf(form, 'reference')}
            autocomplete="off"
            maxLength={REFERENCE_CHARS_MAX}
          />
          <div>
            <button class="btn" type="submit">
              {words.find}
            </button>
          </div>
        </form>
      </div>
    </Page>
  );
}

function At({ at, frame }: { readonly frame: Frame; readonly at: ReportStatus['at'] }): VNode {
  return <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time>;
}
