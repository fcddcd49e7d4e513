import type { VNode } from 'preact';
import { Input, Num, PostLink } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import { PasskeyForm } from './sign-in.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface StaffLockedProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly userId: string;
  readonly appAllowed: boolean;
  readonly options: string;
  /** Where it opens again. */
  readonly back: string;
}

/** In place of whatever stood here: nothing of a cardmember, and one way back. */
export function StaffLockedPage(props: StaffLockedProps): VNode {
  const { back, form, frame } = props;
  const { lock, signIn } = frame.copy.staff;
  return (
    <StaffPage frame={frame} title={lock.title}>
      <PageHead eyebrow={<Num>{props.userId}</Num>} title={lock.title} lead={lock.lead} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <PasskeyForm
          action="/staff/locked/passkey"
          options={props.options}
          back={back}
          label={lock.passkey}
          hint={frame.copy.entry.signIn.passkeyHint}
          off={signIn.passkeyOff}
          stopped={signIn.passkeyStopped}
        />
        {props.appAllowed ? (
          <>
            <p class="or">{frame.copy.entry.signIn.or}</p>
            <form class="sheet" method="post" action="/staff/locked">
              <h2 class="as-h3">{signIn.app}</h2>
              <p class="small quiet">{signIn.appHint}</p>
              <input type="hidden" name="back" value={back} />
              <Input
                name="code"
                label={signIn.code}
                code={6}
                autocomplete="one-time-code"
                maxLength={8}
                wrong={wrongOf(form, 'code')}
              />
              <button class="btn wide second" type="submit">
                {lock.open}
              </button>
            </form>
          </>
        ) : null}
        <PostLink action="/staff/sign-out" label={frame.copy.common.signOut} />
      </div>
    </StaffPage>
  );
}

/** The button that locks, and what the browser needs to do it by key or by itself. */
export function LockDesk(props: { readonly frame: Frame; readonly here: string }): VNode | null {
  const { frame, here } = props;
  const words = frame.copy.staff.lock;
  if (frame.staffLockMs === undefined) return null;
  return (
    <form
      method="post"
      action="/staff/lock"
      class="lockdesk"
      data-island="desk-lock"
      data-after={frame.staffLockMs}
    >
      <input type="hidden" name="back" value={here} />
      <button class="linkish" type="submit" aria-keyshortcuts="Control+Alt+L">
        {words.button} <kbd>Ctrl Alt L</kbd>
      </button>
    </form>
  );
}
