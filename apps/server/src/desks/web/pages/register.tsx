import type { VNode } from 'preact';
import { Input, Note, Num, Picks, PostLink, Say, say, Tel } from '@countersign/ui';
import type { FormState, Frame, ToldOnce } from '../frame.ts';
import { FormTrouble, Page, PageHead, ToldBox, wrongOf } from '../shell.tsx';

/** Code, way in, phone, e-mail, codes: what follows the window. */
export const REGISTER_STEPS = 5;

function Steps(props: { readonly frame: Frame; readonly step: number }): VNode {
  const label = say(props.frame.copy.register.progress, { n: props.step, total: REGISTER_STEPS });
  return (
    <>
      <p class="unseen">{label}</p>
      <ol class="steps" aria-hidden="true">
        {Array.from({ length: REGISTER_STEPS }, (_none, place) => (
          <li class={place < props.step ? 'done' : undefined} />
        ))}
      </ol>
    </>
  );
}

export interface RegisterStartProps {
  readonly frame: Frame;
  readonly idItem: string;
  readonly form?: FormState;
}

export function RegisterStartPage({ frame, idItem, form }: RegisterStartProps): VNode {
  const words = frame.copy.register.start;
  const { steps } = words;
  const items = [
    [steps.card, <Say text={steps.cardHint} slots={{ idItem }} />],
    [steps.code, steps.codeHint],
    [steps.way, steps.wayHint],
    [steps.codes, steps.codesHint],
  ] as const;
  return (
    <Page frame={frame} title={words.title} description={words.lead}>
      <PageHead title={words.title} lead={words.lead} />
      <div class="duo">
        <div class="column">
          {form === undefined ? null : <FormTrouble frame={frame} form={form} />}
          <ol class="todo">
            {items.map(([title, hint]) => (
              <li>
                <div>
                  <b>{title}</b>
                  <p class="quiet small">{hint}</p>
                </div>
              </li>
            ))}
          </ol>
          <form method="post" action="/register" class="stack gap-3">
            <button class="btn wide" type="submit">
              {words.button}
            </button>
            <p class="small quiet">
              <Say text={words.windowIs} slots={{ host: <Num>{frame.windowHost}</Num> }} />
            </p>
          </form>
          <p>
            {words.have} <a href="/sign-in">{frame.copy.common.signIn}</a>
          </p>
        </div>
        <aside>
          <Note>{frame.copy.common.footer.never}</Note>
        </aside>
      </div>
    </Page>
  );
}

export interface CodeSentProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** Registration and recovery show the same page. */
  readonly journey: 'register' | 'recover';
  readonly resendsLeft: number;
  readonly told?: ToldOnce | undefined;
}

/** The same for every card, known or not. */
export function CodeSentPage({ frame, form, journey, resendsLeft, told }: CodeSentProps): VNode {
  const words = frame.copy.register.sent;
  return (
    <Page frame={frame} title={words.title}>
      {journey === 'register' ? <Steps frame={frame} step={1} /> : null}
      <PageHead title={words.title} lead={words.lead} />
      <ToldBox told={told} />
      <div class="duo">
        <div class="column">
          <FormTrouble frame={frame} form={form} />
          <form class="sheet" method="post" action={`/${journey}/code`}>
            <Input
              name="code"
              label={words.code}
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
          <Note>{words.never}</Note>
        </div>
        <aside class="stack" aria-labelledby="nothing">
          <h2 class="as-h3" id="nothing">
            {words.nothing}
          </h2>
          {resendsLeft > 0 ? (
            <PostLink action={`/${journey}/code/again`} label={frame.copy.register.phone.resend} />
          ) : null}
          <p>{words.again}</p>
          <PostLink action={`/${journey}`} label={words.restart} />
          <p>
            <Say text={words.moved} slots={{ number: <Tel shown={frame.official.shown} /> }} />
          </p>
        </aside>
      </div>
    </Page>
  );
}

export interface WayInProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** A passkey came with the card: then no password is needed. */
  readonly passkeyMade: boolean;
}

export function WayInPage({ frame, form, passkeyMade }: WayInProps): VNode {
  const words = frame.copy.register.way;
  const only = form.values['way'] !== 'password';
  return (
    <Page frame={frame} title={words.title}>
      <Steps frame={frame} step={2} />
      <PageHead title={words.title} lead={passkeyMade ? words.havePasskey : undefined} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form class="sheet" method="post" action="/register/way">
          {passkeyMade ? null : <input type="hidden" name="way" value="password" />}
          <Input
            name="userId"
            label={words.userId}
            hint={words.userIdHint}
            autocomplete="username"
            maxLength={64}
            value={form.values['userId']}
            wrong={wrongOf(form, 'userId')}
          />
          {passkeyMade ? (
            <Picks
              name="way"
              legend={words.title}
              hideLegend
              kind="radio"
              picks={[
                {
                  value: 'passkey-only',
                  title: words.onlyPasskey,
                  hint: words.onlyPasskeyHint,
                  checked: only,
                },
                {
                  value: 'password',
                  title: words.alsoPassword,
                  hint: words.alsoPasswordHint,
                  checked: !only,
                },
              ]}
            />
          ) : null}
          <Input
            name="password"
            label={words.password}
            hint={words.passwordHint}
            type="password"
            autocomplete="new-password"
            maxLength={256}
            required={!passkeyMade}
            wrong={wrongOf(form, 'password')}
          />
          <button class="btn wide" type="submit">
            {words.button}
          </button>
        </form>
      </div>
    </Page>
  );
}

export interface ConfirmContactProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly contact: 'phone' | 'email';
  readonly masked: string;
  readonly resendsLeft: number;
  readonly told?: ToldOnce | undefined;
}

export function ConfirmContactPage(props: ConfirmContactProps): VNode {
  const { frame, form, contact, masked } = props;
  const words = frame.copy.register.phone;
  const title = contact === 'phone' ? words.title : words.title2;
  const sent = contact === 'phone' ? words.lead : words.lead2;
  return (
    <Page frame={frame} title={title}>
      <Steps frame={frame} step={contact === 'phone' ? 3 : 4} />
      <PageHead title={title} lead={sent.replace('{masked}', masked)} />
      <ToldBox told={props.told} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form class="sheet" method="post" action="/register/confirm">
          <Input
            name="code"
            label={words.code}
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
        {props.resendsLeft > 0 ? (
          <PostLink action="/register/confirm/code" label={words.resend} />
        ) : null}
      </div>
    </Page>
  );
}

export interface CodesReadyProps {
  readonly frame: Frame;
  readonly form: FormState;
}

/** The last press makes the account; its answer shows the recovery codes, which exist only there. */
export function CodesReadyPage({ frame, form }: CodesReadyProps): VNode {
  const words = frame.copy.register.ready;
  return (
    <Page frame={frame} title={words.title}>
      <Steps frame={frame} step={5} />
      <PageHead title={words.title} lead={words.lead} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form method="post" action="/register/finish">
          <button class="btn wide" type="submit">
            {words.button}
          </button>
        </form>
      </div>
    </Page>
  );
}

export interface RecoveryCodesProps {
  readonly frame: Frame;
  /** Shown this once. */
  readonly codes: readonly string[];
  /** The page after it. */
  readonly next: string;
  /** Inside registration it is the last step; on the security page it stands alone. */
  readonly registering: boolean;
}

export function RecoveryCodesPage(props: RecoveryCodesProps): VNode {
  const { frame, codes } = props;
  const words = frame.copy.register.codes;
  const title = props.registering ? words.title : frame.copy.security.recovery.newTitle;
  return (
    <Page frame={frame} title={title}>
      {props.registering ? <Steps frame={frame} step={5} /> : null}
      <PageHead title={title} lead={words.lead} />
      <div class="column">
        <section
          aria-label={words.list}
          class="stack"
          data-island="copy"
          data-copied={words.copied}
        >
          <ol class="codes" data-part="text">
            {codes.map((code) => (
              <li class="num">{code}</li>
            ))}
          </ol>
          <div class="actions noprint" hidden data-part="buttons">
            <button class="btn second" type="button" data-part="copy">
              {words.copy}
            </button>
            <button class="btn second" type="button" data-part="print">
              {words.print}
            </button>
          </div>
          <p class="unseen" role="status" data-part="status" />
        </section>
        <Note>{words.never}</Note>
        <form method="get" action={props.next} class="stack noprint">
          <div class="picks">
            <label>
              <input type="checkbox" required />
              <span>
                <b>{words.kept}</b>
              </span>
            </label>
          </div>
          <button class="btn wide" type="submit">
            {props.registering ? words.button : frame.copy.common.done}
          </button>
        </form>
      </div>
    </Page>
  );
}

export function RegisterDonePage({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.register.done;
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <div class="column">
        <p class="actions">
          <a class="btn" href="/home">
            {words.button}
          </a>
        </p>
        <Note>
          <Say text={words.tip} slots={{ host: <Num>{frame.host}</Num> }} />
        </Note>
      </div>
    </Page>
  );
}
