import type { VNode } from 'preact';
import { Facts, say } from '@countersign/ui';
import {
  defang,
  groupReportReference,
  LABELS,
  type Indicator,
  type ReportView,
} from '../../../reports/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead } from '../shell.tsx';
import { deedWords, Level } from './staff-reports.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface ReportProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly report: ReportView;
  /** Keys of what is blocked now: `domain bad.example`. */
  readonly blocked: ReadonlySet<string>;
}

/** One report: what it said, why it was judged so, what it names, and what an analyst makes of it. */
export function ReportPage({ blocked, form, frame, report }: ReportProps): VNode {
  const words = frame.copy.reports;
  const title = say(words.report, { reference: groupReportReference(report.reference) });
  const { campaignId, id, reasons } = report;
  return (
    <StaffPage frame={frame} title={title} place="reports">
      <PageHead title={title} lead={<Level frame={frame} level={report.level} />} />
      <FormTrouble frame={frame} form={form} />
      <div class="two">
        <div>
          <ReportFacts frame={frame} report={report} />
          <p class="t-4">
            <a href={`/staff/campaigns/${campaignId}`}>{words.itsCampaign}</a> ·{' '}
            <a href="/staff/reports">{words.back}</a>
          </p>
        </div>
        <section aria-labelledby="words">
          <h2 class="b-3" id="words">
            {words.words}
          </h2>
          {report.text === undefined ? (
            <p class="quiet">{words.wordsGone}</p>
          ) : (
            <>
              <blockquote class="quoted" lang={report.language}>
                {report.text}
              </blockquote>
              <p class="quiet t-3">{words.wordsHint}</p>
            </>
          )}
        </section>
      </div>
      <Judge frame={frame} id={id} />
      <Evidence frame={frame} report={report} />
      <section class="t-6" aria-labelledby="why">
        <h2 class="b-4" id="why">
          {words.why}
        </h2>
        <div class="tablewrap" role="region" aria-label={words.found} tabIndex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.found}</th>
                <th scope="col">{words.weight}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ code, weight }) => (
                <tr>
                  <td>{code}</td>
                  <td class="num">{(weight / THOUSANDTHS).toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Named
        frame={frame}
        blocked={blocked}
        of={{ kind: 'reports', id }}
        names={report.indicators}
      />
    </StaffPage>
  );
}

const THOUSANDTHS = 1_000;
const HUNDRED = 100;
const HASH_SHOWN_CHARS = 16;

function ReportFacts({ frame, report }: { frame: Frame; report: ReportView }): VNode {
  const words = frame.copy.reports;
  const at = <time dateTime={isoText(report.at)}>{frame.formats.dayTime(report.at)}</time>;
  return (
    <Facts
      facts={[
        {
          label: words.came,
          value: (
            <>
              {at}, {words.way[report.way]}
            </>
          ),
        },
        { label: words.channel[report.channel], value: words.state[report.state] },
        {
          label: words.probability,
          value: frame.formats.percent(Math.round(report.probability * HUNDRED)),
        },
        { label: words.ledger, value: words.ledgers[report.ledger] },
        { label: words.happened, value: deedWords(frame, report) },
        { label: words.judgedBy, value: report.model.slice(0, HASH_SHOWN_CHARS) },
      ]}
    />
  );
}

function Judge({ frame, id }: { frame: Frame; id: string }): VNode {
  const words = frame.copy.reports;
  return (
    <section class="t-6" aria-labelledby="judge">
      <h2 class="b-2" id="judge">
        {words.judge}
      </h2>
      <p class="quiet b-4">{words.judgeHint}</p>
      <form method="post" action={`/staff/reports/${id}/label`} class="btnrow">
        {LABELS.map((label) => (
          <button class="btn second" type="submit" name="label" value={label}>
            {words.labels[label]}
          </button>
        ))}
      </form>
    </section>
  );
}

/** What the house knows of its reporter, for whoever decides on a refund. */
function Evidence({ frame, report }: { frame: Frame; report: ReportView }): VNode {
  const words = frame.copy.evidence;
  return (
    <section class="t-6" aria-labelledby="evidence">
      <h2 class="b-2" id="evidence">
        {words.forReport}
      </h2>
      <p class="quiet b-4">{report.memberId === undefined ? words.nobody : words.forReportHint}</p>
      {report.memberId === undefined ? null : (
        <a class="btn second" href={`/staff/reports/${report.id}/evidence`}>
          {words.title}
        </a>
      )}
    </section>
  );
}

/** How often something is named, for those that count it. */
type Named = Indicator & {
  readonly reports?: number;
  readonly alsoIn?: readonly { readonly id: string; readonly name: string }[];
};

/** What leads to whoever is behind it, never to be pressed; each may be blocked. */
export function Named(props: {
  readonly frame: Frame;
  readonly of: { readonly kind: 'reports' | 'campaigns'; readonly id: string };
  readonly names: readonly Named[];
  readonly blocked: ReadonlySet<string>;
}): VNode {
  const { blocked, frame, names } = props;
  const words = frame.copy.reports;
  return (
    <section class="t-6" aria-labelledby="names">
      <h2 class="b-2" id="names">
        {words.names}
      </h2>
      <p class="quiet b-4">{names.length === 0 ? words.namesNothing : words.namesHint}</p>
      <ul class="things plainlist">
        {names.map((one) => {
          const isBlocked = blocked.has(`${one.kind} ${one.value}`);
          const shown = defang(one.value);
          return (
            <li>
              <div>
                <b class="wordbreak">{shown}</b>
                <p>
                  {words.kind[one.kind]}
                  {one.reports === undefined ? null : ` · ${words.inReports} ${one.reports}`}
                  {(one.alsoIn ?? []).map((other) => (
                    <>
                      {' · '}
                      <a href={`/staff/campaigns/${other.id}`}>
                        {say(words.alsoIn, { name: other.name })}
                      </a>
                    </>
                  ))}
                  {isBlocked ? ` · ${words.blocked}` : null}
                </p>
              </div>
              <form method="post" action={`/staff/${props.of.kind}/${props.of.id}/block`}>
                <input type="hidden" name="kind" value={one.kind} />
                <input type="hidden" name="value" value={one.value} />
                <button
                  class="btn second"
                  type="submit"
                  name="deed"
                  value={isBlocked ? 'lift' : 'block'}
                  aria-label={`${isBlocked ? words.lift : words.block}: ${shown}`}
                >
                  {isBlocked ? words.lift : words.block}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
