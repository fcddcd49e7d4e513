import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { say } from '@countersign/ui';
import type { Level } from '../../../verification/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

/** Somebody who waits on a number of ours. */
export interface WaitingView {
  readonly id: string;
  readonly since: Instant;
  /** The cardmember whom they say to be; nothing where they named no card. */
  readonly name: string | undefined;
  readonly level: Level;
  /** What they call back about. */
  readonly about: string | undefined;
}

export interface LineProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly waiting: readonly WaitingView[];
  readonly reported: number;
  /** A call was taken whose caller named no card. */
  readonly hasTaken?: boolean;
}

/** Another page whenever this changes. */
export function lineVersion(waiting: readonly WaitingView[]): string {
  return [waiting.length, ...waiting.map(({ id, level }) => `${id}${level}`)].join('.');
}

/** Who waits, longest first; one press takes a call. */
export function LinePage({ form, frame, hasTaken, reported, waiting }: LineProps): VNode {
  const words = frame.copy.live.desk.line;
  return (
    <StaffPage frame={frame} title={words.title} place="line" here="/staff/line">
      <div
        data-island="watch"
        data-watch="/v1/staff/line/version"
        data-page="/staff/line"
        data-version={lineVersion(waiting)}
      >
        <PageHead title={words.title} lead={words.lead} />
        <FormTrouble frame={frame} form={form} />
        {hasTaken === true ? <p role="status">{words.taken}</p> : null}
        {waiting.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ol class="things plainlist">
            {waiting.map((one) => (
              <Waiting frame={frame} one={one} />
            ))}
          </ol>
        )}
        <p class="small quiet t-5">{say(words.reported, { count: String(reported) })}</p>
      </div>
    </StaffPage>
  );
}

function Waiting({ frame, one }: { readonly frame: Frame; readonly one: WaitingView }): VNode {
  const { claim, line } = frame.copy.live.desk;
  return (
    <li>
      <div>
        <b>{one.name === undefined ? line.nobody : say(line.says, { name: one.name })}</b>
        <p>
          {one.about === undefined ? null : <>{say(claim.about, { about: one.about })}. </>}
          {one.name === undefined ? null : (
            <>{say(claim.level, { level: claim.levels[one.level] })}. </>
          )}
          <time dateTime={isoText(one.since)}>
            {say(line.since, { since: frame.formats.time(one.since) })}
          </time>
        </p>
      </div>
      <form method="post" action={`/staff/line/${one.id}/take`}>
        <button class="btn" type="submit">
          {line.take}
        </button>
      </form>
    </li>
  );
}
