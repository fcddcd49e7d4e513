import type { VNode } from 'preact';
import { Input, Note, Num, PostLink, Say } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, Page, PageHead, wrongOf } from '../shell.tsx';

export interface RecoverStartProps {
  readonly frame: Frame;
  readonly form?: FormState;
}

export function RecoverStartPage({ frame, form }: RecoverStartProps): VNode {
  const words = frame.copy.entry.recover;
  return (
    <Page frame={frame} title={words.title} description={words.lead}>
      <PageHead title={words.title} lead={words.lead} />
      <div class="column">
        {form === undefined ? null : <FormTrouble frame={frame} form={form} />}
        <form method="post" action="/recover" class="stack gap-3">
          <button class="btn wide" type="submit">
            {words.button}
          </button>
          <p class="small quiet">
            <Say
              text={frame.copy.register.start.windowIs}
              slots={{ host: <Num>{frame.windowHost}</Num> }}
            />
          </p>
        </form>
        <Note>{words.keeps}</Note>
      </div>
    </Page>
  );
}

export interface NewPasswordProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly userId: string;
  /** Someone who only forgot the user id may leave the password as it is. */
  readonly mayKeep: boolean;
}

export function NewPasswordPage({ frame, form, userId, mayKeep }: NewPasswordProps): VNode {
  const words = frame.copy.entry.recover;
  return (
    <Page frame={frame} title={words.passwordTitle}>
      <PageHead
        title={words.passwordTitle}
        lead={<Say text={words.userIdIs} slots={{ userId }} />}
      />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form class="sheet" method="post" action="/recover/password">
          <input
            class="unseen"
            type="text"
            autocomplete="username"
            value={userId}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
          <input type="hidden" name="choice" value="password" />
          <Input
            name="password"
            label={frame.copy.register.way.password}
            hint={frame.copy.register.way.passwordHint}
            type="password"
            autocomplete="new-password"
            maxLength={256}
            wrong={wrongOf(form, 'password')}
          />
          <button class="btn wide" type="submit">
            {words.save}
          </button>
        </form>
        {mayKeep ? (
          <PostLink action="/recover/password" fields={{ choice: 'keep' }} label={words.keep} />
        ) : null}
        <Note>{words.keeps}</Note>
      </div>
    </Page>
  );
}
