import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Facts, Num, say, type Fact } from '@countersign/ui';
import { OPEN_MINUTES, type OpenedPack } from '../../../evidence-pack/index.ts';
import { isoText, type Frame } from '../frame.ts';
import { PageHead } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface EvidenceProps {
  readonly frame: Frame;
  readonly pack: OpenedPack;
  /** Name and key of the log, as the command line wants them. */
  readonly logKey: string;
}

const MINUTE_MS = 60_000;

/** An opened pack: what is in it, and the files. */
export function EvidencePage({ frame, logKey, pack }: EvidenceProps): VNode {
  const words = frame.copy.evidence;
  const { facts, opening } = pack;
  const title = say(words.opened.title, { name: facts.cardmember.name });
  const until = frame.formats.time((opening.at + OPEN_MINUTES * MINUTE_MS) as Instant);
  return (
    <StaffPage frame={frame} title={title} place="reports">
      <PageHead
        back={{ href: '/staff/reports', label: words.opened.back }}
        title={title}
        lead={say(words.opened.lead, { until })}
      />
      <div class="split">
        <div class="sections">
          <Facts facts={openingFacts(frame, pack)} />
          <section class="stack" aria-labelledby="holds">
            <h2 id="holds">{words.opened.holds}</h2>
            <Facts facts={countFacts(frame, pack)} />
            {facts.cut.length === 0 ? null : (
              <p class="t-3">{say(words.cut, { parts: partsOf(frame, facts.cut) })}</p>
            )}
          </section>
        </div>
        <section class="stack" aria-labelledby="take">
          <h2 id="take">{words.opened.take}</h2>
          <form method="post" action={`/staff/evidence/${opening.id}/file`} class="stack">
            {(['pdf-en', 'pdf-es', 'json'] as const).map((format) => (
              <button
                class={format === preferred(frame) ? 'btn wide' : 'btn second wide'}
                type="submit"
                name="format"
                value={format}
              >
                {words.opened[LABELS[format]]}
              </button>
            ))}
          </form>
          <details>
            <summary>{words.opened.how}</summary>
            <p class="t-3">{words.opened.howLead}</p>
            <pre class="command">countersign evidence verify FILE --key '{logKey}'</pre>
          </details>
        </section>
      </div>
    </StaffPage>
  );
}

const LABELS = { 'pdf-en': 'pdfEn', 'pdf-es': 'pdfEs', json: 'json' } as const;
const preferred = ({ language }: Frame) => `pdf-${language}`;

/** Names of parts, as the pack has them; what has no name of ours is shown as it is. */
function partsOf({ copy }: Frame, cut: readonly string[]): string {
  const names: Readonly<Record<string, string>> = copy.evidence.parts;
  return cut.map((name) => names[name] ?? name).join(', ');
}

function openingFacts(frame: Frame, { facts, opening, sha256 }: OpenedPack): readonly Fact[] {
  const words = frame.copy.evidence;
  const labels = words.facts;
  const { formats } = frame;
  return [
    { label: labels.who, value: `${facts.cardmember.name}, ${facts.cardmember.reference}` },
    {
      label: labels.period,
      value: say(labels.fromUntil, {
        from: formats.dayOfYear(opening.from),
        until: formats.dayOfYear(opening.until),
      }),
    },
    { label: labels.why, value: words.reason[opening.reason] },
    { label: labels.case, value: opening.caseName ?? '' },
    {
      label: labels.at,
      value: <time dateTime={isoText(opening.at)}>{formats.dayTime(opening.at)}</time>,
    },
    { label: labels.fingerprint, value: <code class="wordbreak">{sha256}</code> },
  ].filter(({ value }) => value !== '');
}

function countFacts(frame: Frame, { facts, proven }: OpenedPack): readonly Fact[] {
  const { parts } = frame.copy.evidence;
  const counts = {
    contacts: facts.contacts.length,
    checks: facts.checks.length,
    codes: facts.codes.length,
    alerts: facts.alerts.length,
    locks: facts.locks.length,
    receipts: proven,
    reports: facts.reports.length,
  };
  return (Object.keys(counts) as (keyof typeof counts)[]).map((name) => ({
    label: parts[name],
    value: <Num>{`${counts[name]}`}</Num>,
  }));
}
