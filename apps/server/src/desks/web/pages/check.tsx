import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Choices, Input, Num, Plane, Say, Tel, say } from '@countersign/ui';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { asksIn, liveVersion, type LiveCall, type LiveView } from '../live.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, Page, wrongOf } from '../shell.tsx';
import { BigNumber, NeverBand } from './public.tsx';

/** Is it really us? For a member the live answer; for everybody else the check of a call. */
export function CheckPage(props: {
  readonly frame: Frame;
  readonly live: LiveView;
  readonly form: FormState;
}): VNode {
  const { frame, live } = props;
  return live.kind === 'public' ? (
    <PublicCheck frame={frame} form={props.form} />
  ) : (
    <LiveCheck frame={frame} live={live} form={props.form} />
  );
}

function PublicCheck({ frame, form }: { readonly frame: Frame; readonly form: FormState }): VNode {
  const words = frame.copy.entry.check;
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <Plane title={words.title} lead={words.lead} />
      <div class="wrap page split lifted">
        <CallForm frame={frame} form={form} />
        <div class="sections">
          <Steps frame={frame} />
          <OwnNumber frame={frame}>
            <p class="t-4">
              <a href="/sign-in?back=/check">{words.signedIn}</a>
            </p>
          </OwnNumber>
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

/** The code that the caller gives, with the last four of the visitor's own phone. */
function CallForm({ frame, form }: { readonly frame: Frame; readonly form: FormState }): VNode {
  const words = frame.copy.live.call;
  return (
    <form class="sheet" method="post" action="/check/call" aria-labelledby="call">
      <h2 id="call">{words.title}</h2>
      <FormTrouble frame={frame} form={form} />
      <Input
        name="code"
        label={words.code}
        hint={words.codeHint}
        code={6}
        autocomplete="off"
        maxLength={7}
        value={form.values['code']}
        wrong={wrongOf(form, 'code')}
      />
      <Input
        name="own"
        label={words.own}
        hint={words.ownHint}
        code={4}
        autocomplete="off"
        maxLength={4}
        value={form.values['own']}
        wrong={wrongOf(form, 'own')}
      />
      <button class="btn wide" type="submit">
        {words.button}
      </button>
      <p class="small quiet">{words.rest}</p>
    </form>
  );
}

function Steps({ frame }: { readonly frame: Frame }): VNode {
  const { steps } = frame.copy.entry.check;
  return (
    <ol class="todo">
      <li>
        <span>{steps.hangUp}</span>
      </li>
      <li>
        <span>{steps.wait}</span>
      </li>
      <li>
        <span>
          <Say text={steps.dial} slots={{ number: <Tel shown={frame.official.shown} /> }} />
        </span>
      </li>
    </ol>
  );
}

export function OwnNumber(props: {
  readonly frame: Frame;
  /** What the page itself is about; the other is offered. */
  readonly about?: 'call' | 'message';
  readonly children?: ComponentChildren;
}): VNode {
  const { official } = props.frame.copy.common;
  const { call: words, message } = props.frame.copy.live;
  return (
    <section aria-labelledby="num">
      <h2 id="num">{official.title}</h2>
      <BigNumber number={props.frame.official} />
      <p class="quiet small">{official.hours}</p>
      {props.children}
      <div class="t-4">
        <Choices
          choices={[
            props.about === 'message'
              ? { href: '/check', title: words.choice, hint: words.choiceHint }
              : { href: '/check/message', title: message.choice, hint: message.choiceHint },
            { href: '/official-numbers', title: words.official, hint: words.officialHint },
          ]}
        />
      </div>
    </section>
  );
}

const tones = {
  public: 'rest',
  'not-calling': 'rest',
  planned: 'rest',
  ringing: 'attend',
  calling: 'genuine',
  stop: 'notus',
  ended: 'rest',
  claimed: 'attend',
  'claim-stopped': 'rest',
  'cannot-confirm': 'cannot',
} as const;

/** The seven answers: only a call that is ours, and that the member is on, is green; a wrong digit takes it back. */
function LiveCheck(props: {
  readonly frame: Frame;
  readonly live: LiveView;
  readonly form: FormState;
}): VNode {
  const { frame, live } = props;
  const words = frame.copy.entry.check;
  const isWrong = live.kind === 'stop';
  const { asOf } = frame.live;
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <div data-island="watch" data-watch="live" data-version={liveVersion(live)}>
        <Plane
          tone={tones[live.kind]}
          sign={live.kind === 'calling' ? 'whole' : 'half'}
          title={isWrong ? frame.copy.live.spoken.wrong : <Title frame={frame} live={live} />}
          lead={isWrong ? frame.copy.live.spoken.wrongNext : <Lead frame={frame} live={live} />}
          asOf={
            asOf === undefined ? undefined : (
              <Say
                text={frame.copy.common.live.asOf}
                slots={{
                  time: <time dateTime={isoText(asOf)}>{frame.formats.seconds(asOf)}</time>,
                }}
              />
            )
          }
        >
          {isWrong ? (
            <p class="t-4">
              <a class="btn" href="/cards">
                {frame.copy.live.spoken.wrongLink}
              </a>
            </p>
          ) : null}
          {live.kind === 'claim-stopped' ? (
            <p class="t-4">
              <a class="btn" href="/cards">
                {frame.copy.live.claimStopped.link}
              </a>
            </p>
          ) : null}
          {live.kind === 'claimed' && live.call !== undefined ? (
            <Claimed frame={frame} call={live.call} form={props.form} />
          ) : null}
          {live.kind === 'calling' && live.call !== undefined ? (
            <Talking frame={frame} call={live.call} form={props.form} />
          ) : null}
        </Plane>
      </div>
      <div class="wrap page split">
        {live.kind === 'calling' ? null : <Steps frame={frame} />}
        <OwnNumber frame={frame} />
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

interface Answer {
  readonly frame: Frame;
  readonly live: LiveView;
}

const timeOf = (frame: Frame, at: Instant | undefined) =>
  at === undefined ? '' : <Num>{frame.formats.time(at)}</Num>;

function Title({ frame, live: { kind, call } }: Answer): VNode {
  const { live } = frame.copy;
  if (kind === 'calling')
    return <Say text={live.talking.title} slots={{ agent: call?.agent ?? '' }} />;
  if (kind === 'ended')
    return <Say text={live.ended.title} slots={{ at: timeOf(frame, call?.since) }} />;
  const plain = {
    public: live.nothing,
    'not-calling': live.nothing,
    planned: live.planned,
    ringing: live.ringing,
    claimed: live.claimed,
    'claim-stopped': live.claimStopped,
    'cannot-confirm': live.cannot,
    stop: live.cannot,
  }[kind];
  return <>{plain.title}</>;
}

function Lead({ frame, live: { kind, call } }: Answer): VNode {
  const { live } = frame.copy;
  const to = call === undefined ? '' : maskedWords(frame, call.to);
  const purpose = call?.purpose ?? '';
  if (kind === 'planned') return <Say text={live.planned.lead} slots={{ purpose }} />;
  if (kind === 'ringing')
    return <Say text={live.ringing.lead} slots={{ from: <Num>{call?.from}</Num>, to }} />;
  if (kind === 'calling')
    return (
      <Say text={live.talking.lead} slots={{ purpose, since: timeOf(frame, call?.since), to }} />
    );
  if (kind === 'ended') return <>{live.ended.lead}</>;
  if (kind === 'claimed')
    return <Say text={live.claimed.lead} slots={{ since: timeOf(frame, call?.since) }} />;
  if (kind === 'claim-stopped') return <>{live.claimStopped.lead}</>;
  if (kind === 'cannot-confirm') return <>{live.cannot.lead}</>;
  return <Say text={live.nothing.lead} slots={{ brand: frame.brand.join(' ') }} />;
}

/** Is it the member who calls us? A no stops the representative; a yes proves nothing, and says so. */
function Claimed(props: {
  readonly frame: Frame;
  readonly call: LiveCall;
  readonly form: FormState;
}): VNode {
  const { frame, call, form } = props;
  const words = frame.copy.live.claimed;
  if (call.spoken === 'right')
    return (
      <p class="t-4" role="status">
        <strong>{words.saidMe}</strong>
      </p>
    );
  return (
    <form class="t-4 stack gap-3" method="post" action="/check/claim">
      <button class="btn" type="submit" name="says" value="not-me">
        {words.notMe}
      </button>
      <button class="btn second" type="submit" name="says" value="me">
        {words.me}
      </button>
      {form.refusal === undefined ? null : <p role="alert">{words.tooLate}</p>}
    </form>
  );
}

/** What they may ask, and the digits: they say them, the member types them, once. */
function Talking(props: {
  readonly frame: Frame;
  readonly call: LiveCall;
  readonly form: FormState;
}): VNode {
  const { frame, call, form } = props;
  const { talking, spoken } = frame.copy.live;
  const asks = asksIn(frame, call.mayAsk);
  const wrong = wrongOf(form, 'digits') ?? form.refusal?.what;
  return (
    <>
      <p class="t-4">{asks === '' ? talking.mayAskNothing : say(talking.mayAsk, { asks })}</p>
      {call.spoken === 'right' ? (
        <p class="t-4" role="status">
          <strong>{spoken.right}</strong>
        </p>
      ) : (
        <form class="spoken" method="post" action="/check/digits">
          <label for="three">{say(spoken.label, { agent: call.agent })}</label>
          <div>
            <input
              id="three"
              name="digits"
              inputMode="numeric"
              autocomplete="off"
              maxLength={3}
              required
              aria-describedby="once"
            />
            <button class="btn" type="submit">
              {spoken.button}
            </button>
          </div>
          <p class="small" id="once">
            {wrong === undefined ? spoken.once : <strong role="alert">{wrong}</strong>}
          </p>
        </form>
      )}
    </>
  );
}

export interface CallAnswerView {
  readonly agent: string;
  readonly to: string;
  readonly since: Instant;
  readonly purpose: string;
  readonly mayAsk: readonly string[];
}

/** What the public page says: yes with what the visitor can compare, or one no for everything else. */
export function CallAnswerPage(props: {
  readonly frame: Frame;
  readonly answer: CallAnswerView | undefined;
}): VNode {
  const { frame, answer } = props;
  const { call, talking } = frame.copy.live;
  const asks = asksIn(frame, answer?.mayAsk ?? []);
  return (
    <Page frame={frame} title={frame.copy.entry.check.title} bare>
      {answer === undefined ? (
        <Plane tone="notus" title={call.no} lead={call.noLead} />
      ) : (
        <Plane
          tone="genuine"
          sign="whole"
          title={call.yes}
          lead={
            <Say
              text={call.yesLead}
              slots={{
                agent: answer.agent,
                to: maskedWords(frame, answer.to),
                since: timeOf(frame, answer.since),
                purpose: answer.purpose,
              }}
            />
          }
        >
          <p class="t-4">{asks === '' ? talking.mayAskNothing : say(talking.mayAsk, { asks })}</p>
        </Plane>
      )}
      <div class="wrap page split">
        <div>
          <Steps frame={frame} />
          <p class="t-4">
            <a href="/check">{call.again}</a>
          </p>
        </div>
        <OwnNumber frame={frame} />
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}
