import type { VNode } from 'preact';
import { Input, Note, Num, PostLink, Say } from '@countersign/ui';
import type { FormState, Frame, ToldOnce } from '../frame.ts';
import { FormTrouble, Page, PageHead, ToldBox, wrongOf } from '../shell.tsx';

export interface SignInProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** Where to go afterwards; checked to be a path of ours. */
  readonly back?: string | undefined;
  readonly told?: ToldOnce | undefined;
}

export function SignInPage({ frame, form, back, told }: SignInProps): VNode {
  const words = frame.copy.entry.signIn;
  return (
    <Page frame={frame} title={words.title} description={words.description}>
      <PageHead title={words.title} />
      <ToldBox told={told} />
      <div class="duo">
        <div class="column">
          <FormTrouble frame={frame} form={form} />
          <PasskeyForm
            action="/sign-in/passkey"
            options="/sign-in/passkey/options"
            autofill
            back={back}
            label={words.passkey}
            hint={words.passkeyHint}
            off={words.passkeyOff}
            stopped={words.passkeyStopped}
          />
          <p class="or">{words.or}</p>
          <form class="sheet" method="post" action="/sign-in">
            {back === undefined ? null : <input type="hidden" name="back" value={back} />}
            <Input
              name="userId"
              label={words.userId}
              autocomplete="username webauthn"
              maxLength={254}
              value={form.values['userId']}
              wrong={wrongOf(form, 'userId')}
            />
            <Input
              name="password"
              label={words.password}
              type="password"
              autocomplete="current-password"
              maxLength={256}
              wrong={wrongOf(form, 'password')}
            />
            <button class="btn wide" type="submit">
              {words.button}
            </button>
            <p>
              <a href="/recover">{words.forgot}</a>
            </p>
          </form>
        </div>
        <aside class="stack" aria-labelledby="right-page">
          <h2 class="as-h3" id="right-page">
            {words.asideTitle}
          </h2>
          <p>
            <Say text={words.aside} slots={{ host: <Num>{frame.host}</Num> }} />
          </p>
          <p>
            {words.noAccount} <a href="/register">{frame.copy.common.register}</a>
          </p>
        </aside>
      </div>
    </Page>
  );
}

/**
 * A passkey's ceremony. The island asks `options`, fills `credential` and submits the form; without a script the
 * button stays hidden and the sentence says what to do instead.
 */
export function PasskeyForm(props: {
  readonly action: string;
  readonly options: string;
  readonly kind?: 'get' | 'create';
  readonly autofill?: boolean;
  readonly back?: string | undefined;
  readonly fields?: Readonly<Record<string, string>>;
  /** What the island sends along when it asks for options. */
  readonly ask?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly hint: string;
  readonly off: string;
  readonly stopped: string;
}): VNode {
  return (
    <form
      method="post"
      action={props.action}
      class="stack gap-3"
      data-island="passkey"
      data-kind={props.kind ?? 'get'}
      data-options={props.options}
      data-ask={JSON.stringify(props.ask ?? {})}
      data-autofill={props.autofill ? 'yes' : 'no'}
    >
      {props.back === undefined ? null : <input type="hidden" name="back" value={props.back} />}
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="credential" value="" />
      <input type="hidden" name="challengeId" value="" />
      <button class="btn wide" type="submit" hidden data-part="button">
        {props.label}
      </button>
      <p class="small quiet" hidden data-part="hint">
        {props.hint}
      </p>
      <p class="note" data-part="off">
        {props.off}
      </p>
      <p class="note" data-tone="attend" role="status" hidden data-part="stopped">
        {props.stopped}
      </p>
    </form>
  );
}

/** How the second step is done; `to` is where a code went, masked. */
export type SecondWay =
  | { readonly factor: 'text-code'; readonly to: string }
  | { readonly factor: 'authenticator' }
  | { readonly factor: 'recovery-code' };

export interface SecondStepProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly now: SecondWay;
  /** A texted code is on its way; before that there is a button and no field. */
  readonly codeSent: boolean;
  readonly others: readonly SecondWay[];
  /** Where to go afterwards; checked to be a path of ours. */
  readonly back: string;
  readonly told?: ToldOnce | undefined;
}

export function SecondStepPage(props: SecondStepProps): VNode {
  const { frame, form, now, others, back, told } = props;
  const words = frame.copy.entry.second;
  const toSend = now.factor === 'text-code' && !props.codeSent;
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <ToldBox told={told} />
      <div class="duo">
        <div class="column">
          <FormTrouble frame={frame} form={form} />
          {now.factor === 'text-code' && toSend ? (
            <form method="post" action="/sign-in/second/code">
              <input type="hidden" name="back" value={back} />
              <button class="btn wide" type="submit">
                <Say text={words.useText} slots={{ masked: now.to }} />
              </button>
            </form>
          ) : (
            <form class="sheet" method="post" action="/sign-in/second">
              <input type="hidden" name="back" value={back} />
              <input type="hidden" name="factor" value={now.factor} />
              <SecondField frame={frame} form={form} way={now} />
              <button class="btn wide" type="submit">
                {frame.copy.entry.signIn.button}
              </button>
            </form>
          )}
          <Note>{words.never}</Note>
        </div>
        <aside class="stack" aria-labelledby="other-ways">
          <h2 class="as-h3" id="other-ways">
            {words.other}
          </h2>
          {now.factor === 'text-code' && !toSend ? (
            <div>
              <PostLink action="/sign-in/second/code" fields={{ back }} label={words.resend} />
              <p class="small quiet">{words.resendHint}</p>
            </div>
          ) : null}
          {others.map((other) => (
            <OtherWay frame={frame} way={other} back={back} />
          ))}
          <p>
            <a href="/sign-in">{words.start}</a>
          </p>
        </aside>
      </div>
    </Page>
  );
}

// Texting a code changes something, so it is a form; another field on the same page is a link.
function OtherWay(props: {
  readonly frame: Frame;
  readonly way: SecondWay;
  readonly back: string;
}): VNode {
  const { frame, way, back } = props;
  const words = frame.copy.entry.second;
  const query = `&back=${encodeURIComponent(back)}`;
  switch (way.factor) {
    case 'text-code':
      return (
        <PostLink
          action="/sign-in/second/code"
          fields={{ back }}
          label={<Say text={words.useText} slots={{ masked: way.to }} />}
        />
      );
    case 'authenticator':
      return (
        <p>
          <a href={`/sign-in/second?factor=authenticator${query}`}>{words.useApp}</a>
        </p>
      );
    case 'recovery-code':
      return (
        <p>
          <a href={`/sign-in/second?factor=recovery-code${query}`}>{words.useRecovery}</a>
        </p>
      );
  }
}

/** The field for a code, named for where the code comes from. */
function SecondField(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly way: SecondWay;
}): VNode {
  const { frame, form, way } = props;
  const words = frame.copy.entry.second;
  const wrong = wrongOf(form, 'code');
  if (way.factor === 'recovery-code') {
    return (
      <Input
        name="code"
        label={words.recovery}
        hint={words.recoveryHint}
        code={8}
        letters
        autocomplete="off"
        maxLength={24}
        wrong={wrong}
      />
    );
  }
  const app = way.factor === 'authenticator';
  return (
    <Input
      name="code"
      label={app ? words.app : words.texted.replace('{masked}', way.to)}
      hint={app ? words.appHint : words.textedHint}
      code={6}
      autocomplete="one-time-code"
      maxLength={8}
      wrong={wrong}
    />
  );
}
