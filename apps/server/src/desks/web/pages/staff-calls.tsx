import type { VNode } from 'preact';
import { Input, Picks } from '@countersign/ui';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import type { AgentCallView } from './desk/views.ts';
import { withWhom } from './desk/with-whom.ts';
import { StaffPage } from './staff-shell.tsx';
import { WaitingAlerts, type WaitingAlertView } from './staff-waiting-alerts.tsx';

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
