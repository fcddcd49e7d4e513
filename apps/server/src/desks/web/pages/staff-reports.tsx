import type { VNode } from 'preact';
import { plural, say, Status, type SignName, type Tone } from '@countersign/ui';
import type { Campaign, Report } from '../../../reports/index.ts';
import { isoText, type Frame } from '../frame.ts';
import { PageHead } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface ReportsProps {
  readonly frame: Frame;
  readonly queue: readonly Report[];
  readonly campaigns: readonly Campaign[];
}

/** What waits, and what belongs together. */
export function ReportsPage({ campaigns, frame, queue }: ReportsProps): VNode {
  const words = frame.copy.reports;
  return (
    <StaffPage frame={frame} title={words.title} place="reports">
      <PageHead title={words.title} lead={words.lead} />
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
            {say(words.report, { reference: groupedReference(report.reference) })}
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

export const groupedReference = (reference: string): string =>
  `${reference.slice(0, 5)} ${reference.slice(5)}`;

export function deedWords(frame: Frame, { happened }: Report): string {
  const { deeds, didNothing } = frame.copy.reports;
  return happened.length === 0 ? didNothing : happened.map((deed) => deeds[deed]).join(', ');
}
