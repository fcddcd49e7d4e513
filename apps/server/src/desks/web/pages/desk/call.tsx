import type { VNode } from 'preact';
import { Facts, Note, Num, Sign, say } from '@countersign/ui';
import { isoText, type FormState, type Frame } from '../../frame.ts';
import { asksIn } from '../../live.ts';
import { FormTrouble } from '../../shell.tsx';
import type { ContactView } from '../contacts.tsx';
import { Claimed, SpokenCode } from '../staff-claim.tsx';
import { StaffPage } from '../staff-shell.tsx';
import { WrapUp } from '../staff-wrap-up.tsx';
import { Acts } from './acts.tsx';
import { Freezing } from './freeze.tsx';
import { CompareSaid, MatchDigits } from './checks.tsx';
import { ChangeReach, FinishInApp, SentTasks, tasksVersion } from './finish.tsx';
import { Earned, Ladder } from './ladder.tsx';
import { PersonColumn } from './person.tsx';
import { ToldLink } from './told.tsx';
import type { AgentCallView } from './views.ts';
import { withWhom } from './with-whom.ts';

/** `574 297`, as it is said. */
const digits = (said: string): string => `${said.slice(0, 3)} ${said.slice(3)}`;

/** Another page whenever this changes. */
export function callVersion(call: AgentCallView): string {
  const { asked, state, spoken, code, checkedAt, codeSaid, match, standing } = call;
  const said = codeSaid?.at ?? '';
  const isWritten = call.wrapUp === undefined ? '' : 'written';
  return [
    ...[state, spoken, code?.digits ?? '', checkedAt ?? '', said, asked.length, isWritten],
    ...[match, standing?.level ?? '', standing?.earned.length ?? ''],
    ...[call.deeds?.freeze?.at ?? '', (call.frozen ?? []).length],
    ...[call.deeds?.lock?.at ?? '', call.deeds?.letters?.at ?? '', tasksVersion(call)],
  ].join('.');
}

export interface CallProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly call: AgentCallView;
  /** What we sent the member lately; nothing below L2. */
  readonly history?: readonly ContactView[] | undefined;
  /** Something was said to be wrong just now. */
  readonly isRaised?: boolean;
}

/** The desk during a call: the call and its level, the work, the person. */
export function CallPage(props: CallProps): VNode {
  const { frame, call } = props;
  const here = `/staff/calls/${call.id}`;
  return (
    <StaffPage frame={frame} title={call.purpose} place="calls" isDesk here={here}>
      <div
        class="desk"
        data-island="watch"
        data-in-place=""
        data-watch={`/v1${here}/version`}
        data-page={here}
        data-version={callVersion(call)}
      >
        <CallColumn frame={frame} call={call} />
        <div class="work">
          <div class="stack gap-5">
            <FormTrouble frame={frame} form={props.form} />
            <SentTasks frame={frame} call={call} />
            {call.direction === 'inbound' ? (
              <Inbound {...props} here={here} />
            ) : (
              <Outbound {...props} here={here} />
            )}
            {call.isLive ? <Freezing frame={frame} call={call} here={here} /> : null}
            {call.isLive ? (
              <Ending frame={frame} here={here} isRaised={props.isRaised === true} />
            ) : null}
            {call.spoken === 'wrong' ? null : <ToldLink frame={frame} here={here} />}
            <WrapUp {...props} {...call} here={here} />
          </div>
        </div>
        <PersonColumn frame={frame} call={call} history={props.history} />
      </div>
    </StaffPage>
  );
}

/** The call, how sure we are who is on it, and by what. */
function CallColumn({
  call,
  frame,
}: {
  readonly frame: Frame;
  readonly call: AgentCallView;
}): VNode {
  const words = frame.copy.live.desk;
  const { standing } = call;
  const isClaim = call.direction === 'inbound';
  return (
    <div class="call">
      <section>
        <div class={isSure(call) ? 'callnow sure' : 'callnow'}>
          <Sign name={isSure(call) ? 'whole' : 'half'} />
          <div>
            <h1>{isClaim && call.isLive ? words.claim.talking : words.states[call.state]}</h1>
            <p class="quiet">
              {isClaim ? words.claim.called : withWhom(frame, call)},{' '}
              <time dateTime={isoText(call.stateAt)}>{frame.formats.time(call.stateAt)}</time>
            </p>
          </div>
        </div>
        <div class="t-4">
          <Facts
            facts={[
              ...whomFacts(frame, call),
              { label: words.facts.reference, value: call.reference, num: true },
              // Whoever called us is on the line: nobody leaves them a voicemail.
              ...(isClaim
                ? []
                : [
                    {
                      ...{ label: words.facts.voicemail, num: true },
                      value: digits(call.spokenReference),
                    },
                  ]),
              { label: words.facts.purpose, value: call.purpose },
              ...(call.case === undefined
                ? []
                : [{ label: frame.copy.calls.contact.case, value: call.case, num: true }]),
            ]}
          />
        </div>
        <p class="small t-3">
          <a href="/staff/calls">{words.back}</a>
        </p>
      </section>
      {standing === undefined ? null : (
        <>
          <Ladder frame={frame} level={standing.level} />
          <Earned frame={frame} earned={standing.earned} />
        </>
      )}
    </div>
  );
}

/** Whom we called: a name to ask for, and the issuer's name of them. */
function whomFacts(frame: Frame, { whom }: AgentCallView) {
  if (whom === undefined) return [];
  const { who } = frame.copy.tasks.decisions;
  return [
    ...(whom.name === undefined ? [] : [{ label: who, value: whom.name }]),
    { label: frame.copy.live.desk.facts.member, value: whom.reference, num: true },
  ];
}

type Part = CallProps & { readonly here: string };

/** The member has seen that it is us; of whoever calls us nothing is ever sure. */
const isSure = ({ direction, isLive, spoken }: AgentCallView): boolean =>
  direction === 'outbound' && isLive && spoken === 'right';

/** Somebody called us: who they are is asked step by step. */
function Inbound(props: Part): VNode {
  const { call, frame, form, here } = props;
  if (!call.isLive || call.spoken === 'wrong') return <Claimed frame={frame} call={call} />;
  return (
    <>
      <Claimed frame={frame} call={call} />
      <MatchDigits frame={frame} call={call} />
      <CompareSaid frame={frame} call={call} form={form} here={here} />
      <SpokenCode {...props} />
      <Acts frame={frame} call={call} here={here} />
      <FinishInApp frame={frame} call={call} here={here} form={form} />
      <ChangeReach frame={frame} call={call} here={here} form={form} />
    </>
  );
}

/** We called: it is us who prove who we are. */
function Outbound({ call, form, frame, here }: Part): VNode {
  return (
    <>
      <Checks frame={frame} call={call} />
      {call.isLive ? (
        <>
          <Digits frame={frame} call={call} here={here} />
          <Asked frame={frame} call={call} here={here} />
          <FinishInApp frame={frame} call={call} here={here} form={form} />
        </>
      ) : null}
    </>
  );
}

function Checks({
  frame,
  call,
}: {
  readonly frame: Frame;
  readonly call: AgentCallView;
}): VNode | null {
  const words = frame.copy.live.desk;
  if (call.spoken === 'wrong')
    return (
      <p class="problems" role="alert">
        <strong>{words.stop}</strong>
      </p>
    );
  if (call.spoken === 'right') return <Note>{words.right}</Note>;
  if (call.checkedAt === undefined) return null;
  return <Note>{say(words.checked, { at: frame.formats.time(call.checkedAt) })}</Note>;
}

function Digits(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
}): VNode {
  const { frame, call, here } = props;
  const words = frame.copy.live.desk;
  return (
    <>
      {call.spoken === 'open' ? (
        <section aria-labelledby="digits">
          <h2 id="digits">{words.digits}</h2>
          <div class="spokencheck t-3">
            <div class="digits" role="img" aria-label={call.digits.split('').join(', ')}>
              {call.digits.split('').map((digit) => (
                <span>{digit}</span>
              ))}
            </div>
            <p class="small quiet">{words.digitsHint}</p>
          </div>
        </section>
      ) : null}
      {call.spoken === 'wrong' ? null : <Code frame={frame} call={call} here={here} />}
    </>
  );
}

/** The end of the call, and a word that something is wrong: it changes nothing that anybody sees. */
function Ending(props: {
  readonly frame: Frame;
  readonly here: string;
  readonly isRaised: boolean;
}): VNode {
  const { frame, here, isRaised } = props;
  const words = frame.copy.casework.alarm;
  return (
    <>
      {isRaised ? <p role="status">{words.raised}</p> : null}
      <div class="actions">
        <form method="post" action={`${here}/end`}>
          <button
            class="btn second"
            type="submit"
            data-key="e"
            data-asks
            aria-describedby="end-asks"
          >
            {frame.copy.live.desk.hangUp} <kbd>E</kbd>
          </button>
          <p class="small asksfirst" id="end-asks">
            {frame.copy.live.desk.hangUpAsks}
          </p>
        </form>
        <form method="post" action={`${here}/alarm`}>
          <button class="btn plain" type="submit" data-key="!">
            {words.button} <kbd>!</kbd>
          </button>
        </form>
      </div>
    </>
  );
}

/** What may be asked, a button each: pressed, it stands with the call for the member to see. Nothing is typed. */
function Asked(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
}): VNode | null {
  const { frame, call, here } = props;
  const words = frame.copy.live.desk;
  if (call.mayAsk.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      <p class="small quiet">{words.askedHint}</p>
      {call.mayAsk.map((item) =>
        call.asked.includes(item) ? (
          <p class="t-3">{say(words.askedDone, { what: asksIn(frame, [item]) })}</p>
        ) : (
          <form method="post" action={`${here}/asked`} class="t-3">
            <button class="btn second" type="submit" name="item" value={item}>
              {say(words.askedButton, { what: asksIn(frame, [item]) })}
            </button>
          </form>
        ),
      )}
    </section>
  );
}

/** For somebody without the app. */
function Code(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
}): VNode {
  const { frame, call, here } = props;
  const words = frame.copy.live.desk;
  return (
    <section aria-labelledby="code">
      <h2 id="code">{words.code}</h2>
      {call.code === undefined ? null : (
        <>
          <p class="code-big t-3">
            <Num>{`${call.code.digits.slice(0, 3)} ${call.code.digits.slice(3)}`}</Num>
          </p>
          <p>{say(words.codeUntil, { at: frame.formats.seconds(call.code.until) })}</p>
        </>
      )}
      <p class="small quiet">{say(words.codeHint, { host: frame.host })}</p>
      <form method="post" action={`${here}/code`} class="t-3">
        <button class="btn second" type="submit">
          {words.giveCode}
        </button>
      </form>
    </section>
  );
}
