import type { VNode } from 'preact';
import { Num, Plane, Say, say } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { liveVersion, type LiveCall, type LiveView } from '../live.ts';
import { maskedWords } from '../masked.ts';
import { Page, wrongOf } from '../shell.tsx';
import { MayAsk, OwnNumber, Steps, timeOf } from './check-parts.tsx';
import { NeverBand } from './public.tsx';

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
export function LiveCheck(props: {
  readonly frame: Frame;
  readonly live: LiveView;
  readonly form: FormState;
}): VNode {
  const { frame, live } = props;
  const words = frame.copy.entry.check;
  const isWrong = live.kind === 'stop';
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <div
        data-island="watch"
        data-watch="live"
        data-page="/check"
        data-version={liveVersion(live)}
      >
        <Plane
          tone={tones[live.kind]}
          sign={live.kind === 'calling' ? 'whole' : 'half'}
          title={isWrong ? frame.copy.live.spoken.wrong : <Title frame={frame} live={live} />}
          lead={isWrong ? frame.copy.live.spoken.wrongNext : <Lead frame={frame} live={live} />}
        >
          <Answering frame={frame} live={live} form={props.form} />
        </Plane>
      </div>
      <div class="wrap page split">
        {live.kind === 'calling' ? null : (
          <div class="sections">
            {isReached(live) ? null : <Steps frame={frame} />}
            {frame.signedIn ? <WatchHere frame={frame} /> : null}
            {frame.signedIn ? (
              <p>
                <a href="/reports">{frame.copy.scam.mine.link}</a>
              </p>
            ) : null}
          </div>
        )}
        <OwnNumber frame={frame} />
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

/** It rings, or it is the member who has reached us: whoever is told to hang up then hangs up on us. */
const isReached = ({ call, kind }: LiveView): boolean =>
  kind === 'ringing' ||
  (kind === 'claimed' && (call?.isOnLine === true || call?.spoken === 'right'));

/** What a member can do about the answer. */
function Answering(props: {
  readonly frame: Frame;
  readonly live: LiveView;
  readonly form: FormState;
}): VNode {
  const { form, frame, live } = props;
  return (
    <>
      {live.kind === 'stop' ? (
        <div class="t-4">
          <LockAll frame={frame} />
        </div>
      ) : null}
      {live.kind === 'claim-stopped' ? (
        <div class="t-4">
          {frame.signedIn ? (
            <LockAll frame={frame} />
          ) : (
            <a class="btn" href="/cards">
              {frame.copy.live.claimStopped.link}
            </a>
          )}
        </div>
      ) : null}
      {live.kind === 'claimed' && live.call !== undefined ? (
        <>
          <Claimed frame={frame} call={live.call} form={form} />
          <Match frame={frame} call={live.call} form={form} />
        </>
      ) : null}
      {live.kind === 'calling' && live.call !== undefined ? (
        <Talking frame={frame} call={live.call} form={form} />
      ) : null}
    </>
  );
}

/** Offered by the script alone: the key that it makes never leaves this browser. */
function WatchHere({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.live.watch;
  return (
    <section class="stack gap-3" aria-labelledby="watch" data-island="watcher" hidden>
      <h2 id="watch">{words.title}</h2>
      <div data-part="offer" class="stack gap-3" hidden>
        <p class="quiet">{words.lead}</p>
        <p>
          <button class="btn second" type="button" data-part="make">
            {words.button}
          </button>
        </p>
      </div>
      <p data-part="done" role="status" hidden>
        {words.done} <a href="/security">{words.list}</a>
      </p>
      <p data-part="failed" role="alert" hidden>
        {words.failed}
      </p>
    </section>
  );
}

interface Answer {
  readonly frame: Frame;
  readonly live: LiveView;
}

function Title({ frame, live: { kind, call } }: Answer): VNode {
  const { live } = frame.copy;
  if (kind === 'calling')
    return call?.agent === '' ? (
      <>{live.talking.lineTitle}</>
    ) : call?.team === undefined ? (
      <Say text={live.talking.title} slots={{ agent: call?.agent ?? '' }} />
    ) : (
      <Say text={frame.copy.calls.talkingOf} slots={{ agent: call.agent, team: call.team }} />
    );
  if (kind === 'claimed' && call?.isOnLine === true) return <>{live.claimed.lineTitle}</>;
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
    return (
      <Say
        text={call?.isOnLine === true ? live.claimed.lineLead : live.claimed.lead}
        slots={{ since: timeOf(frame, call?.since) }}
      />
    );
  if (kind === 'claim-stopped') return <>{live.claimStopped.lead}</>;
  if (kind === 'cannot-confirm') return <>{live.cannot.lead}</>;
  return <Say text={live.nothing.lead} slots={{ brand: frame.brand.join(' ') }} />;
}

/** One press, and nothing asked: whoever is on the phone may be at the cards already. */
export function LockAll({ frame }: { readonly frame: Frame }): VNode {
  return (
    <form method="post" action="/cards/lock">
      <button class="btn" type="submit">
        {frame.copy.card.lock.all}
      </button>
    </form>
  );
}

/** Is it the member who calls us? A no stops the representative; a yes proves nothing, and says so. */
function Claimed(props: {
  readonly frame: Frame;
  readonly call: LiveCall;
  readonly form: FormState;
}): VNode {
  const { frame, call, form } = props;
  const words = frame.copy.live.claimed;
  const isSaid = call.spoken === 'right';
  return (
    <form class="t-4 stack gap-3" method="post" action="/check/claim">
      {isSaid ? (
        <p role="status">
          <strong>{words.saidMe}</strong>
        </p>
      ) : null}
      <input type="hidden" name="shown" value={call.claim} />
      <button class={isSaid ? 'btn second' : 'btn'} type="submit" name="says" value="not-me">
        {words.notMe}
      </button>
      {frame.signedIn && !isSaid ? (
        <button class="btn second" type="submit" name="me" value={call.claim}>
          {words.me}
        </button>
      ) : null}
      {form.refusal === undefined ? null : <p role="alert">{words.tooLate}</p>}
    </form>
  );
}

/** Three digits that a representative says: on our own calls they show that it is us, of whoever calls us that they sit here. */
function ThreeDigits(props: {
  readonly label: string;
  /** Of whoever calls us: which caller it is about. */
  readonly claim?: string;
  readonly button: string;
  readonly hint: string;
  readonly wrong: string | undefined;
}): VNode {
  const { button, claim, hint, label, wrong } = props;
  return (
    <form class="spoken" method="post" action="/check/digits">
      <label for="three">{label}</label>
      {claim === undefined ? null : <input type="hidden" name="claim" value={claim} />}
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
        <button class={claim === undefined ? 'btn' : 'btn second'} type="submit">
          {button}
        </button>
      </div>
      <p class="small" id="once">
        {wrong === undefined ? hint : <strong role="alert">{wrong}</strong>}
      </p>
    </form>
  );
}

/** Whoever calls us types what the representative says: then it is known that they sit before this screen. */
function Match(props: {
  readonly frame: Frame;
  readonly call: LiveCall;
  readonly form: FormState;
}): VNode | null {
  const { call, form, frame } = props;
  const words = frame.copy.casework.match;
  const { match = 'none' } = call;
  if (!frame.signedIn || match === 'none' || call.claim === undefined) return null;
  if (match !== 'open')
    return (
      <p class="t-4" role="status">
        <strong>{match === 'right' ? words.matched : words.missed}</strong>
      </p>
    );
  return (
    <ThreeDigits
      label={words.member}
      claim={call.claim}
      button={words.button}
      hint={words.memberHint}
      wrong={wrongOf(form, 'digits')}
    />
  );
}

/** What they may ask, and the digits: they say them, the member types them, once. */
function Talking(props: {
  readonly frame: Frame;
  readonly call: LiveCall;
  readonly form: FormState;
}): VNode {
  const { frame, call, form } = props;
  const { spoken } = frame.copy.live;
  const wrong = wrongOf(form, 'digits') ?? form.refusal?.what;
  return (
    <>
      {call.case === undefined || !frame.signedIn ? null : (
        <p class="t-4">
          <Say text={frame.copy.calls.case} slots={{ case: <Num>{call.case}</Num> }} />
        </p>
      )}
      <MayAsk frame={frame} items={call.mayAsk} />
      {frame.signedIn ? null : (
        <p class="t-4">
          <a class="btn" href="/sign-in?back=/check">
            {spoken.signIn}
          </a>
        </p>
      )}
      {!frame.signedIn || call.agent === '' ? null : call.spoken === 'right' ? (
        <p class="t-4" role="status">
          <strong>{spoken.right}</strong>
        </p>
      ) : (
        <ThreeDigits
          label={say(spoken.label, { agent: call.agent })}
          button={spoken.button}
          hint={spoken.once}
          wrong={wrong}
        />
      )}
    </>
  );
}
