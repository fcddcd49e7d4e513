import type { VNode } from 'preact';
import { plural, say, Status, type SignName, type Tone } from '@countersign/ui';
import {
  defang,
  groupReportReference,
  type Campaign,
  type LookAlikeAlarm,
  type Report,
} from '../../../reports/index.ts';
import { isoText, type Frame } from '../frame.ts';
import { PageHead } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface ReportsProps {
  readonly frame: Frame;
  readonly alarms: readonly LookAlikeAlarm[];
  readonly queue: readonly Report[];
  readonly campaigns: readonly Campaign[];
}

/** What waits, and what belongs together. */
export function ReportsPage({ alarms, campaigns, frame, queue }: ReportsProps): VNode {
  const words = frame.copy.reports;
  return (
    <StaffPage frame={frame} title={words.title} place="reports">
      <PageHead title={words.title} lead={words.lead} />
      <p class="b-5">
        <a href="/staff/evidence">{frame.copy.evidence.otherLink}</a> ·{' '}
        <a href="/staff/model">{frame.copy.scamModel.link}</a>
      </p>
      <Alarms frame={frame} alarms={alarms} />
      <section aria-labelledby="queue">
        <h2 class="b-4" id="queue">
          {queue.length === 0
            ? words.nothingWaits
            : plural(frame.language, words.waiting, queue.length)}
        </h2>
        <ul class="things plainlist">
          {queue.map((report) => (
            <ReportRow frame={frame} report={report} />
          ))}
        </ul>
      </section>
      <section class="t-6" aria-labelledby="campaigns">
        <h2 class="b-2" id="campaigns">
          {words.campaigns}
        </h2>
        <p class="quiet b-4">{campaigns.length === 0 ? words.noCampaigns : words.campaignsLead}</p>
        <ul class="things plainlist">
          {campaigns.map((one) => (
            <li>
              <div>
                <b>
                  <a href={`/staff/campaigns/${one.id}`}>
                    {say(words.campaign, { name: one.name })}
                  </a>
                </b>
                <p>
                  {plural(frame.language, words.reports, one.reports)} · {words.state[one.state]} ·{' '}
                  {seenWords(frame, one)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </StaffPage>
  );
}

/** Pages and domains that use our name for the first time: one press blocks each. */
function Alarms({ alarms, frame }: Pick<ReportsProps, 'alarms' | 'frame'>): VNode | null {
  const words = frame.copy.reports;
  if (alarms.length === 0) return null;
  return (
    <section class="b-6" aria-labelledby="alarms">
      <h2 class="b-2" id="alarms">
        {plural(frame.language, words.alarms, alarms.length)}
      </h2>
      <p class="quiet b-4">{words.alarmsHint}</p>
      <ul class="things plainlist">
        {alarms.map(({ firstSeen, kind, reportId, value }) => (
          <li>
            <div>
              <b class="wordbreak">
                <a href={`/staff/reports/${reportId}`}>{defang(value)}</a>
              </b>
              <p>
                {words.kind[kind]} ·{' '}
                <time dateTime={isoText(firstSeen)}>{frame.formats.dayTime(firstSeen)}</time>
              </p>
            </div>
            <form method="post" action={`/staff/reports/${reportId}/block`}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="value" value={value} />
              <button
                class="btn"
                type="submit"
                name="deed"
                value="block"
                aria-label={`${words.block}: ${defang(value)}`}
              >
                {words.block}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function seenWords(frame: Frame, { firstSeen, lastSeen }: Campaign): string {
  const { copy, formats } = frame;
  const [first, last] = [formats.dayTime(firstSeen), formats.dayTime(lastSeen)];
  return say(copy.reports.seen, { first, last });
}

const TONES: Readonly<Record<Report['level'], readonly [Tone, SignName]>> = {
  scam: ['notus', 'no'],
  likely: ['notus', 'bang'],
  caution: ['attend', 'bang'],
  'no-flags': ['rest', 'half'],
  'not-enough': ['cannot', 'half'],
};

/** How sure we are, in a word and a sign. */
export function Level({ frame, level }: { frame: Frame; level: Report['level'] }): VNode {
  const [tone, sign] = TONES[level];
  return (
    <Status tone={tone} sign={sign}>
      {frame.copy.reports.level[level]}
    </Status>
  );
}

const SHOWN_CHARS = 120;

export function ReportRow({ frame, report }: { frame: Frame; report: Report }): VNode {
  const words = frame.copy.reports;
  const text = report.text ?? '';
  return (
    <li>
      <div>
        <b>
          <a href={`/staff/reports/${report.id}`}>
            {say(words.report, { reference: groupReportReference(report.reference) })}
          </a>
        </b>
        <p>
          {words.channel[report.channel]} ·{' '}
          <time dateTime={isoText(report.at)}>{frame.formats.dayTime(report.at)}</time>
          {report.happened.length === 0 ? null : ` · ${deedWords(frame, report)}`}
        </p>
        <p class="quiet" lang={report.language}>
          {text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text}
        </p>
      </div>
      <div>
        <Level frame={frame} level={report.level} />
      </div>
    </li>
  );
}

export function deedWords(frame: Frame, { happened }: Report): string {
  const { deeds, didNothing } = frame.copy.reports;
  return happened.length === 0 ? didNothing : happened.map((deed) => deeds[deed]).join(', ');
}
