import type { VNode } from 'preact';
import { Input, Picks, say } from '@countersign/ui';
import { EVIDENCE_REASONS } from '@countersign/contract';
import { groupReportReference } from '../../../reports/index.ts';
import type { EvidencePort } from '../evidence-port.ts';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface EvidenceFormProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** The report that it is opened from; a cardmember is named where there is none. */
  readonly report: Awaited<ReturnType<EvidencePort['reportOf']>>;
}

const NAME_CHARS_MAX = 64;
const DAY_CHARS = 10;

/** Why a pack is opened, and for which days. */
export function EvidenceFormPage({ form, frame, report }: EvidenceFormProps): VNode {
  const words = frame.copy.evidence;
  const back = backOf(frame, report);
  const action = report === undefined ? '/staff/evidence' : `/staff/reports/${report.id}/evidence`;
  return (
    <StaffPage frame={frame} title={words.title} place="reports">
      <PageHead back={back} title={words.title} lead={words.lead} />
      <FormTrouble frame={frame} form={form} />
      {report?.isSomebodys === false ? (
        <p>{words.nobody}</p>
      ) : (
        <form method="post" action={action} class="sheet stack gap-5">
          {report === undefined ? (
            <Field
              form={form}
              name="cardmember"
              label={words.member}
              hint={words.memberHint}
              chars={NAME_CHARS_MAX}
            />
          ) : null}
          <Picks
            name="reason"
            legend={words.why}
            kind="radio"
            wrong={wrongOf(form, 'reason')}
            picks={EVIDENCE_REASONS.map((value) => ({
              ...{ value, title: words.reason[value] },
              checked: form.values['reason'] === value,
            }))}
          />
          <Field
            form={form}
            name="case"
            label={words.case}
            hint={words.caseHint}
            chars={NAME_CHARS_MAX}
            isOptional
          />
          <div class="pair">
            <Field
              form={form}
              name="from"
              label={words.from}
              hint={words.dayHint}
              chars={DAY_CHARS}
            />
            <Field
              form={form}
              name="until"
              label={words.until}
              hint={words.dayHint}
              chars={DAY_CHARS}
            />
          </div>
          <div>
            <button class="btn" type="submit">
              {words.open}
            </button>
          </div>
        </form>
      )}
    </StaffPage>
  );
}

function backOf({ copy }: Frame, report: EvidenceFormProps['report']) {
  if (report === undefined) return { href: '/staff/reports', label: copy.reports.back };
  const reference = groupReportReference(report.reference);
  return { href: `/staff/reports/${report.id}`, label: say(copy.reports.report, { reference }) };
}

function Field(props: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly chars: number;
  readonly isOptional?: boolean;
}): VNode {
  const { chars, form, hint, isOptional, label, name } = props;
  return (
    <Input
      {...{ name, label, hint }}
      value={form.values[name]}
      wrong={wrongOf(form, name)}
      autocomplete="off"
      maxLength={chars}
      required={isOptional !== true}
    />
  );
}
