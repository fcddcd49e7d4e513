import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Facts, plural, say } from '@countersign/ui';
import type { Floor } from '../../../phone-line/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, PageHead } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

/** The floor, with colleagues by their user ids. */
export interface FloorView extends Omit<Floor, 'agents'> {
  readonly hours: number;
  readonly goalSeconds: number;
  readonly agents: readonly (Floor['agents'][number] & { readonly userId: string })[];
  /** Calls with which something was wrong, and nobody else has looked yet. */
  readonly alarms: readonly {
    readonly id: string;
    /** Of a change that was undone from the old phone or e-mail: whose it is, and how they are reached now. */
    readonly undone:
      | {
          readonly member: string;
          readonly stands: readonly { readonly masked: string; readonly since: Instant }[];
        }
      | undefined;
    /** As it stands in the record. */
    readonly callId: string;
    readonly at: Instant;
    readonly raisedBy: string;
  }[];
  /** Batches of letters that wait for an operator. */
  readonly batches: number;
  /** Whoever opened unusually many evidence packs within those hours. */
  readonly busy: readonly { readonly userId: string; readonly packs: number }[];
  readonly programme: string;
}

/** How our numbers are answered, for whoever runs the desk. */
export function FloorPage(props: {
  readonly frame: Frame;
  readonly floor: FloorView;
  readonly form: FormState;
}): VNode {
  const { floor, form, frame } = props;
  const words = frame.copy.operations.floor;
  const hours = String(floor.hours);
  return (
    <StaffPage frame={frame} title={words.title} place="floor" here="/staff/floor">
      <div
        data-island="watch"
        data-in-place=""
        data-watch="/v1/staff/floor/version"
        data-page="/staff/floor"
        data-version={floorVersion(floor)}
      >
        <PageHead title={words.title} lead={say(words.lead, { hours })} />
        <FormTrouble frame={frame} form={form} />
        <Alarms frame={frame} floor={floor} />
        <Busy frame={frame} floor={floor} />
        <div class="two">
          <section aria-labelledby="now">
            <h2 class="b-4" id="now">
              {words.now}
            </h2>
            <Now frame={frame} floor={floor} />
          </section>
          <section aria-labelledby="day">
            <h2 class="b-4" id="day">
              {say(words.day, { hours })}
            </h2>
            <Day frame={frame} floor={floor} />
          </section>
        </div>
        <section class="t-6" aria-labelledby="agents">
          <h2 class="b-4" id="agents">
            {words.agents}
          </h2>
          <Agents frame={frame} floor={floor} />
        </section>
        <section class="t-6" aria-labelledby="rest">
          <h2 class="b-4" id="rest">
            {words.rest}
          </h2>
          <Facts
            facts={[
              {
                label: <a href="/staff/mailers">{words.letters}</a>,
                value: floor.batches,
                num: true,
              },
              { label: words.programme, value: floor.programme, num: true },
            ]}
          />
          <p class="t-4">
            <a href="/staff/record">{words.record}</a>
          </p>
        </section>
      </div>
    </StaffPage>
  );
}

/** Somebody may be made to call: looked at by somebody else than who said so. */
function Alarms({ floor, frame }: Part): VNode | null {
  const words = frame.copy.operations.floor;
  if (floor.alarms.length === 0) return null;
  return (
    <section class="b-6" aria-labelledby="alarms">
      <h2 class="b-4" id="alarms">
        {words.alarms}
      </h2>
      <p class="quiet b-4">{words.alarmsLead}</p>
      <ul class="things plainlist">
        {floor.alarms.map(({ at, callId, id, raisedBy, undone }) => (
          <li>
            <div>
              <b>
                {undone === undefined
                  ? say(words.alarm, { name: raisedBy })
                  : say(words.undone, { member: undone.member })}
              </b>
              <p>
                <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time> ·{' '}
                <a
                  href={`/staff/record?about=${encodeURIComponent(undone?.member ?? callId)}&what=`}
                >
                  {undone === undefined ? words.done : words.undoneRecord}
                </a>
              </p>
              {undone === undefined ? null : <Stands frame={frame} stands={undone.stands} />}
            </div>
            <form method="post" action={`/staff/floor/alarms/${id}/close`}>
              <button class="btn second" type="submit">
                {words.close}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever closes an alarm says with it that this is how the cardmember is reached. */
function Stands(props: {
  readonly frame: Frame;
  readonly stands: NonNullable<FloorView['alarms'][number]['undone']>['stands'];
}): VNode {
  const { frame, stands } = props;
  const words = frame.copy.operations.floor;
  return (
    <>
      <p>{words.stands}</p>
      <ul class="plain">
        {stands.map(({ masked, since }) => (
          <li>
            {say(words.standing, {
              ...{ contact: maskedWords(frame, masked), since: frame.formats.dayTime(since) },
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Many packs may be a bad day, or somebody who reads everybody: an operator asks. */
function Busy({ floor, frame }: Part): VNode | null {
  const words = frame.copy.operations.floor;
  if (floor.busy.length === 0) return null;
  return (
    <section class="b-6" aria-labelledby="busy">
      <h2 class="b-4" id="busy">
        {words.busy}
      </h2>
      <ul class="things plainlist">
        {floor.busy.map(({ packs, userId }) => (
          <li>
            <div>
              <b>{userId}</b>
              <p>
                <a href={`/staff/record?who=${encodeURIComponent(userId)}&what=`}>
                  {words.busyRecord}
                </a>
              </p>
            </div>
            <p class="num">{plural(frame.language, words.packs, packs)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Another page whenever this changes. */
export function floorVersion({
  alarms,
  agents,
  asked,
  busy: opened,
  came,
  gaveUp,
  kept,
  talking,
  taken,
  waiting,
}: FloorView): string {
  const busy = agents.filter(({ onCallSince }) => onCallSince !== undefined).length;
  return [
    talking,
    waiting,
    kept,
    came,
    asked,
    taken,
    gaveUp,
    busy,
    ...alarms.flatMap(({ id, undone }) => [
      id,
      ...(undone?.stands ?? []).map(({ masked, since }) => `${masked}${since}`),
    ]),
    ...opened.map(({ packs }) => packs),
  ].join('.');
}

interface Part {
  readonly frame: Frame;
  readonly floor: FloorView;
}

function Now({ floor, frame }: Part): VNode {
  const words = frame.copy.operations.floor;
  const { firstWaitsSince } = floor;
  const first = {
    label: words.first,
    value:
      firstWaitsSince === undefined ? (
        words.nobody
      ) : (
        <time dateTime={isoText(firstWaitsSince)}>{frame.formats.time(firstWaitsSince)}</time>
      ),
  };
  return (
    <Facts
      facts={[
        { label: words.talking, value: floor.talking, num: true },
        { label: words.waiting, value: floor.waiting, num: true },
        { label: words.kept, value: floor.kept, num: true },
        first,
      ]}
    />
  );
}

function Day({ floor, frame }: Part): VNode {
  const words = frame.copy.operations.floor;
  const seconds = (count: number | undefined) =>
    count === undefined ? words.unknown : plural(frame.language, words.seconds, count);
  return (
    <Facts
      facts={[
        { label: words.came, value: floor.came, num: true },
        { label: words.asked, value: floor.asked, num: true },
        { label: words.taken, value: floor.taken, num: true },
        { label: words.gaveUp, value: floor.gaveUp, num: true },
        {
          label: say(words.service, { goal: String(floor.goalSeconds) }),
          value: floor.service === undefined ? words.unknown : frame.formats.percent(floor.service),
        },
        { label: words.median, value: seconds(floor.medianWait) },
        { label: words.slow, value: seconds(floor.longWait) },
      ]}
    />
  );
}

function Agents({ floor, frame }: Part): VNode {
  const words = frame.copy.operations.floor;
  if (floor.agents.length === 0) return <p class="quiet">{words.noAgents}</p>;
  return (
    <ul class="things plainlist">
      {floor.agents.map(({ calls, onCallSince, userId }) => (
        <li>
          <div>
            <b>{userId}</b>
            <p>
              {onCallSince === undefined
                ? words.free
                : say(words.onCall, { since: frame.formats.time(onCallSince) })}
            </p>
          </div>
          <p class="num">{plural(frame.language, words.calls, calls)}</p>
        </li>
      ))}
    </ul>
  );
}
