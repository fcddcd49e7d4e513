import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Input, Plane, Say } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import type { LiveView } from '../live.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, Page, wrongOf } from '../shell.tsx';
import { LiveCheck } from './check-live.tsx';
import { MayAsk, OwnNumber, Steps, timeOf } from './check-parts.tsx';
import { NeverBand } from './public.tsx';

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
  const { call } = frame.copy.live;
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
          <MayAsk frame={frame} items={answer.mayAsk} />
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
