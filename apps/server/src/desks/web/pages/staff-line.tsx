import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Input, say } from '@countersign/ui';
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

/** Somebody who hung up to be called back. */
export interface KeptView {
  readonly id: string;
  readonly since: Instant;
  readonly name: string;
  readonly tries: number;
}

/** A caller on the representative's telephone who has named no card. */
export interface UnnamedView {
  readonly id: string;
  readonly since: Instant;
}

/** Who waits, who is to be called, and whom the representative talks to without knowing who it is. */
export interface LineViews {
  readonly waiting: readonly WaitingView[];
  readonly kept: readonly KeptView[];
  readonly unnamed: readonly UnnamedView[];
}

export interface LineProps extends LineViews {
  readonly frame: Frame;
  readonly form: FormState;
  readonly reported: number;
}

/** Another page whenever this changes. */
export function lineVersion({ kept, unnamed, waiting }: LineViews): string {
  return [
    ...[waiting.length, kept.length, unnamed.length],
    ...waiting.map(({ id, level }) => `${id}${level}`),
    ...[...kept, ...unnamed].map(({ id }) => id),
  ].join('.');
}

/** Who waits, longest first; one press takes a call. */
export function LinePage(props: LineProps): VNode {
  const { form, frame, kept, reported, unnamed, waiting } = props;
  const words = frame.copy.live.desk.line;
  return (
    <StaffPage frame={frame} title={words.title} place="line" here="/staff/line">
      <div
        data-island="watch"
        data-in-place=""
        data-watch="/v1/staff/line/version"
        data-page="/staff/line"
        data-version={lineVersion(props)}
      >
        <PageHead title={words.title} lead={words.lead} />
        <FormTrouble frame={frame} form={form} />
        {unnamed.map((one) => (
          <Unnamed frame={frame} form={form} one={one} />
        ))}
        {waiting.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ol class="things plainlist">
            {waiting.map((one) => (
              <Waiting frame={frame} one={one} />
            ))}
          </ol>
        )}
        <Kept frame={frame} kept={kept} />
        <p class="small quiet t-5">{say(words.reported, { count: String(reported) })}</p>
      </div>
    </StaffPage>
  );
}

/** Whoever is on the telephone and has named nobody: who they say to be is written down first; or the call is ended. */
function Unnamed(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly one: UnnamedView;
}): VNode {
  const { form, frame, one } = props;
  const { claim, line, member, memberHint } = frame.copy.live.desk;
  return (
    <section class="sheet narrow b-6 stack gap-3" aria-labelledby={`unnamed-${one.id}`}>
      <h2 id={`unnamed-${one.id}`}>{line.onPhone}</h2>
      <p class="quiet">{line.onPhoneLead}</p>
      <form class="stack gap-3" method="post" action={`/staff/line/${one.id}/caller`}>
        <Input
          name="caller"
          label={member}
          hint={memberHint}
          autocomplete="off"
          maxLength={64}
          value={form.values['caller']}
        />
        <button class="btn" type="submit">
          {claim.button}
        </button>
      </form>
      <form method="post" action={`/staff/line/${one.id}/end`}>
        <button class="btn second" type="submit">
          {line.end}
        </button>
      </form>
    </section>
  );
}

/** Who hung up and keeps a place: the same people, by the same clock. */
function Kept({
  frame,
  kept,
}: {
  readonly frame: Frame;
  readonly kept: readonly KeptView[];
}): VNode | null {
  const { line } = frame.copy.live.desk;
  if (kept.length === 0) return null;
  return (
    <section class="t-6" aria-labelledby="kept">
      <h2 class="b-4" id="kept">
        {line.kept}
      </h2>
      <p class="quiet b-4">{line.keptLead}</p>
      <ol class="things plainlist">
        {kept.map((one) => (
          <li>
            <div>
              <b>{one.name === '' ? line.nobody : say(line.says, { name: one.name })}</b>
              <p>
                {one.tries === 0 ? null : <>{line.triedOnce} </>}
                <time dateTime={isoText(one.since)}>
                  {say(line.since, { since: frame.formats.time(one.since) })}
                </time>
              </p>
            </div>
            <form method="post" action={`/staff/line/kept/${one.id}/call`}>
              <button class="btn" type="submit">
                {line.call}
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
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
