import type { VNode } from 'preact';
import { Back, Input, Note, Qr } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, Page, wrongOf } from '../shell.tsx';

export interface AuthenticatorProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** Shown this once; the keeper holds it. Absent where only the code is asked for again. */
  readonly secretBase32?: string;
  /** `otpauth://totp/...` */
  readonly link?: string;
  readonly action: string;
  readonly back?: string;
}

/** Set up the authenticator app: square, key as text, link, and the first code. */
export function AuthenticatorPage(props: AuthenticatorProps): VNode {
  const { frame } = props;
  const words = frame.copy.security.app;
  return (
    <Page frame={frame} title={words.setUp} place="security">
      <div class="stack gap-3 b-6">
        {props.back === undefined ? null : (
          <Back href={props.back} label={frame.copy.security.title} />
        )}
        <h1>{words.setUp}</h1>
      </div>
      <AuthenticatorSetUp {...props} />
    </Page>
  );
}

export function AuthenticatorSetUp(props: AuthenticatorProps): VNode {
  const { frame, form, link, secretBase32 } = props;
  const words = frame.copy.security.app;
  return (
    <div class="duo">
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        {link === undefined || secretBase32 === undefined ? null : (
          <section aria-labelledby="scan" class="stack">
            <h2 id="scan">{words.scan}</h2>
            <Qr text={link} label={words.qr} />
            <p>{words.orType}</p>
            <p class="keytext">{groups(secretBase32)}</p>
            <p>
              <a href={link}>{words.openApp}</a>
            </p>
          </section>
        )}
        <form class="sheet" method="post" action={props.action}>
          <Input
            name="code"
            label={words.thenType}
            hint={words.codeHint}
            code={6}
            autocomplete="one-time-code"
            maxLength={8}
            wrong={wrongOf(form, 'code')}
          />
          <button class="btn wide" type="submit">
            {words.button}
          </button>
        </form>
      </div>
      <aside>
        <Note>{words.keepSecret}</Note>
      </aside>
    </div>
  );
}

/** `ABCDEFGH` -> `ABCD EFGH`: in fours, for reading from screen to phone. */
export function groups(text: string): string {
  return text.match(/.{1,4}/g)?.join(' ') ?? text;
}

export interface ChangePasswordProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly userId: string;
  readonly hasPassword: boolean;
}

export function ChangePasswordPage({
  frame,
  form,
  userId,
  hasPassword,
}: ChangePasswordProps): VNode {
  const words = frame.copy.security.password;
  const title = hasPassword ? frame.copy.entry.recover.passwordTitle : words.create;
  return (
    <Page frame={frame} title={title} place="security">
      <div class="stack gap-3 b-6">
        <Back href="/security" label={frame.copy.security.title} />
        <h1>{title}</h1>
      </div>
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form class="sheet" method="post" action="/security/password">
          <UserIdForManagers userId={userId} />
          <Input
            name="password"
            label={words.next}
            hint={frame.copy.register.way.passwordHint}
            type="password"
            autocomplete="new-password"
            maxLength={256}
            wrong={wrongOf(form, 'password')}
          />
          <button class="btn wide" type="submit">
            {frame.copy.entry.recover.save}
          </button>
        </form>
      </div>
    </Page>
  );
}

/** Not for people: a password manager needs to know whose password it is. */
export function UserIdForManagers(props: { readonly userId: string }): VNode {
  return (
    <input
      class="unseen"
      type="text"
      autocomplete="username"
      value={props.userId}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
