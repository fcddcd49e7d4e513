import type { VNode } from 'preact';
import { Note, plural, say } from '@countersign/ui';
import {
  EXPORT_FORMATS,
  groupReportReference,
  type Campaign,
  type CampaignView,
} from '../../../reports/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead } from '../shell.tsx';
import { Named } from './staff-report.tsx';
import { Level, seenWords } from './staff-reports.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface CampaignProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly campaign: CampaignView;
  /** Which others it may be the same as. */
  readonly others: readonly Campaign[];
  readonly blocked: ReadonlySet<string>;
}

/** A campaign: its reports in time, what they name, what it is made one with, and how it is handed on. */
export function CampaignPage(props: CampaignProps): VNode {
  const { blocked, campaign, form, frame } = props;
  const words = frame.copy.reports;
  const title = say(words.campaign, { name: campaign.name });
  const count = plural(frame.language, words.reports, campaign.reports);
  const lead = `${count}. ${words.state[campaign.state]}. ${seenWords(frame, campaign)}.`;
  const of = { kind: 'campaigns', id: campaign.id } as const;
  return (
    <StaffPage frame={frame} title={title} place="reports">
      <PageHead title={title} lead={lead} />
      <FormTrouble frame={frame} form={form} />
      {campaign.mergedInto === undefined ? null : (
        <Note>
          {words.merged} <a href={`/staff/campaigns/${campaign.mergedInto}`}>{words.mergedGo}</a>
        </Note>
      )}
      <Timeline frame={frame} campaign={campaign} />
      <Named frame={frame} blocked={blocked} of={of} names={campaign.indicators} />
      <Together {...props} />
      <section class="t-6" aria-labelledby="export">
        <h2 class="b-2" id="export">
          {words.export}
        </h2>
        <p class="quiet b-4">{words.exportHint}</p>
        <form method="post" action={`/staff/campaigns/${campaign.id}/export`} class="btnrow">
          {EXPORT_FORMATS.map((format) => (
            <button class="btn second" type="submit" name="format" value={format}>
              {words.formats[format]}
            </button>
          ))}
        </form>
      </section>
      <p class="t-6">
        <a href="/staff/reports">{words.back}</a>
      </p>
    </StaffPage>
  );
}

/** Marked ones can be taken out. */
function Timeline({ campaign, frame }: { frame: Frame; campaign: CampaignView }): VNode {
  const words = frame.copy.reports;
  const isMany = campaign.timeline.length > 1;
  return (
    <section aria-labelledby="timeline">
      <h2 class="b-4" id="timeline">
        {words.timeline}
      </h2>
      <form method="post" action={`/staff/campaigns/${campaign.id}/split`}>
        <ul class="things plainlist b-4">
          {campaign.timeline.map((report) => {
            const name = say(words.report, { reference: groupReportReference(report.reference) });
            return (
              <li>
                <div>
                  <b>
                    {isMany ? (
                      <input
                        type="checkbox"
                        name={`report-${report.id}`}
                        value="yes"
                        aria-label={name}
                      />
                    ) : null}{' '}
                    <a href={`/staff/reports/${report.id}`}>{name}</a>
                  </b>
                  <p>
                    {words.channel[report.channel]} ·{' '}
                    <time dateTime={isoText(report.at)}>{frame.formats.dayTime(report.at)}</time> ·{' '}
                    {words.state[report.state]}
                  </p>
                </div>
                <div>
                  <Level frame={frame} level={report.level} />
                </div>
              </li>
            );
          })}
        </ul>
        {isMany ? (
          <>
            <button class="btn second" type="submit">
              {words.apart}
            </button>
            <p class="quiet t-3">{words.apartHint}</p>
          </>
        ) : null}
      </form>
    </section>
  );
}

function Together({ campaign, frame, others }: CampaignProps): VNode | null {
  const words = frame.copy.reports;
  if (others.length === 0 || campaign.mergedInto !== undefined) return null;
  return (
    <section class="t-6" aria-labelledby="together">
      <h2 class="b-2" id="together">
        {words.together}
      </h2>
      <p class="quiet b-4">{words.togetherHint}</p>
      <form method="post" action={`/staff/campaigns/${campaign.id}/merge`} class="btnrow">
        <div class="input">
          <label class="unseen" for="f-other">
            {words.together}
          </label>
          <select id="f-other" name="other">
            {others.map((one) => (
              <option value={one.id}>
                {one.name} · {plural(frame.language, words.reports, one.reports)}
              </option>
            ))}
          </select>
        </div>
        <button class="btn second" type="submit">
          {words.merge}
        </button>
      </form>
    </section>
  );
}
