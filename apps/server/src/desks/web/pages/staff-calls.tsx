import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import type { Level } from '../../../verification/index.ts';
import { Facts, Input, Note, Num, Picks, say } from '@countersign/ui';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { asksIn } from '../live.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import { Claimed, SpokenCode } from './staff-claim.tsx';
import { StaffPage } from './staff-shell.tsx';
import { WaitingAlerts, type WaitingAlertView } from './staff-waiting-alerts.tsx';
import { WrapUp, type WrapUpView } from './staff-wrap-up.tsx';

export type CallState =
  | 'planned'
  | 'registered'
  | 'dialing'
  | 'ringing'
  | 'answered'
  | 'ended'
  | 'no_answer'
  | 'busy'
  | 'failed'
  | 'cancelled'
  | 'expired';

/** A call as the representative who placed it sees it. */
export interface AgentCallView {
  readonly id: string;
  readonly reference: string;
  readonly spokenReference: string;
  readonly direction: 'outbound' | 'inbound';
  readonly purpose: string;
  /** The issuer's own name of the matter. */
  readonly case: string | undefined;
  readonly to: string;
  readonly state: CallState;
  readonly stateAt: Instant;
  readonly isLive: boolean;
  readonly mayAsk: readonly string[];
  /** Of these, what was asked. */
  readonly asked: readonly string[];
  readonly digits: string;
  readonly wrapUp: WrapUpView | undefined;
  /** What may be said of it when it is over. */
  readonly outcomes: readonly string[];
  readonly spoken: 'open' | 'right' | 'wrong';
  readonly code: { readonly digits: string; readonly until: Instant } | undefined;
  readonly checkedAt: Instant | undefined;
  /** Of a call that came in: when the caller said the code, and where it was sent. */
  readonly codeSaid: { readonly at: Instant; readonly to: string } | undefined;
  /** Of a caller whom the automated line heard first: what they proved there, and what they call back about. */
  readonly line?: { readonly level: Level; readonly about: string | undefined };
}

export interface CallsProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly purposes: readonly { readonly id: string; readonly title: string }[];
  readonly calls: readonly AgentCallView[];
  /** Payments that nobody has answered about yet. */
  readonly alerts: readonly WaitingAlertView[];
}

/** Whom to call and about what; the calls before. */
export function CallsPage({ frame, form, purposes, calls, alerts }: CallsProps): VNode {
  const words = frame.copy.live.desk;
  return (
    <StaffPage frame={frame} title={words.title} place="calls">
      <PageHead title={words.title} lead={words.lead} />
      <FormTrouble frame={frame} form={form} />
      <CallForm frame={frame} form={form} purposes={purposes} />
      <ClaimForm frame={frame} form={form} />
      <WaitingAlerts frame={frame} alerts={alerts} />
      <section aria-labelledby="mine">
        <h2 class="b-4" id="mine">
          {words.mine}
        </h2>
        {calls.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ul class="things plainlist">
            {calls.map((call) => (
              <li>
                <div>
                  <b>
                    <a href={`/staff/calls/${call.id}`}>{call.purpose}</a>
                  </b>
                  <p>
                    {withWhom(frame, call)}. {words.states[call.state]},{' '}
                    <time dateTime={isoText(call.stateAt)}>
                      {frame.formats.dayTime(call.stateAt)}
                    </time>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </StaffPage>
  );
}

/** Whom, why, and the case that it is about where it has one. */
function CallForm({
  form,
  frame,
  purposes,
}: Pick<CallsProps, 'frame' | 'form' | 'purposes'>): VNode {
  const words = frame.copy.live.desk;
  const chosen = form.values['purpose'];
  return (
    <form class="sheet narrow b-6" method="post" action="/staff/calls">
      <Input
        name="member"
        label={words.member}
        hint={words.memberHint}
        autocomplete="off"
        maxLength={64}
        value={form.values['member']}
        wrong={wrongOf(form, 'member')}
      />
      <Picks
        name="purpose"
        legend={words.purpose}
        kind="radio"
        picks={purposes.map((one, at) => ({
          value: one.id,
          title: one.title,
          checked: chosen === undefined ? at === 0 : chosen === one.id,
        }))}
      />
      <Input
        name="case"
        label={frame.copy.calls.desk.case}
        hint={frame.copy.calls.desk.caseHint}
        autocomplete="off"
        maxLength={64}
        required={false}
        value={form.values['case']}
        wrong={wrongOf(form, 'case')}
      />
      <button class="btn" type="submit">
        {words.button}
      </button>
    </form>
  );
}

/** Somebody is on the phone, and says that they are a cardmember. */
function ClaimForm({ frame, form }: { readonly frame: Frame; readonly form: FormState }): VNode {
  const { claim, member, memberHint } = frame.copy.live.desk;
  return (
    <form
      class="sheet narrow b-6"
      method="post"
      action="/staff/calls/claims"
      aria-labelledby="claim"
    >
      <h2 id="claim">{claim.title}</h2>
      <p class="quiet">{claim.lead}</p>
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
  );
}

/** `574 297`, as it is said. */
const digits = (said: string): string => `${said.slice(0, 3)} ${said.slice(3)}`;

function withWhom(frame: Frame, call: AgentCallView): string {
  const words = frame.copy.live.desk;
  return call.direction === 'inbound'
    ? words.claim.from
    : say(words.to, { to: maskedWords(frame, call.to) });
}

/** Another page whenever this changes. */
export function callVersion(call: AgentCallView): string {
  const { asked, state, spoken, code, checkedAt, codeSaid } = call;
  const said = codeSaid?.at ?? '';
  const isWritten = call.wrapUp === undefined ? '' : 'written';
  return [state, spoken, code?.digits ?? '', checkedAt ?? '', said, asked.length, isWritten].join(
    '.',
  );
}

export function CallPage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly call: AgentCallView;
  /** Letters were sent for the caller to say. */
  readonly lettersSent?: boolean;
}): VNode {
  const { frame, call } = props;
  const words = frame.copy.live.desk;
  const here = `/staff/calls/${call.id}`;
  const isClaim = call.direction === 'inbound';
  return (
    <StaffPage frame={frame} title={call.purpose} place="calls">
      <div data-island="watch" data-watch={`/v1${here}/version`} data-version={callVersion(call)}>
        <PageHead
          title={isClaim && call.isLive ? words.claim.talking : words.states[call.state]}
          lead={`${call.purpose}. ${withWhom(frame, call)}.`}
        />
        <div class="stack gap-5">
          <FormTrouble frame={frame} form={props.form} />
          {isClaim ? <Claimed frame={frame} call={call} /> : <Checks frame={frame} call={call} />}
        </div>
        <div class="split t-5">
          <div class="stack gap-5">
            {call.isLive && !isClaim ? <Digits frame={frame} call={call} here={here} /> : null}
            {isClaim && call.isLive && call.spoken !== 'wrong' ? (
              <SpokenCode {...props} here={here} />
            ) : null}
            {call.isLive ? <Asked frame={frame} call={call} here={here} /> : null}
            {call.isLive ? <HangUp frame={frame} here={here} /> : null}
            <WrapUp {...props} {...call} here={here} />
            <p class="small quiet">
              {say(words.call, { reference: call.reference, said: digits(call.spokenReference) })} ·{' '}
              {call.case === undefined ? null : (
                <>{say(frame.copy.calls.case, { case: call.case })} · </>
              )}
              <a href="/staff/calls">{words.back}</a>
            </p>
          </div>
          <Facts
            facts={[
              {
                label: words.mayAsk,
                value: call.mayAsk.length === 0 ? words.mayAskNothing : asksIn(frame, call.mayAsk),
              },
              { label: words.neverAsk, value: frame.neverAsk.join(', ') },
            ]}
          />
        </div>
      </div>
    </StaffPage>
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
          <p class="code-big t-3">
            <Num>{call.digits.split('').join(' ')}</Num>
          </p>
          <p class="small quiet">{words.digitsHint}</p>
        </section>
      ) : null}
      {call.spoken === 'wrong' ? null : <Code frame={frame} call={call} here={here} />}
    </>
  );
}

function HangUp({ frame, here }: { readonly frame: Frame; readonly here: string }): VNode {
  return (
    <form method="post" action={`${here}/end`}>
      <button class="btn" type="submit">
        {frame.copy.live.desk.hangUp}
      </button>
    </form>
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
