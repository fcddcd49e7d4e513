import type { ComponentChildren, VNode } from 'preact';
import { Back, Input, Note, Num, Say } from '@countersign/ui';
import type { FormState, Frame, ToldOnce } from '../frame.ts';
import { FormTrouble, Page, ToldBox, wrongOf, type MemberPlace } from '../shell.tsx';
import { RiskWhy, type RiskView } from './risk-why.tsx';
import { PasskeyForm } from './sign-in.tsx';

/** What is asked for, in words. */
export type StepUpFor =
  | { readonly act: 'show' | 'set' | 'mail' | 'unlock' | 'unlock-card'; readonly card: string }
  | { readonly act: 'unfreeze'; readonly card: string }
  | { readonly act: 'security' }
  /** How we reach them, as a call has it. */
  | { readonly act: 'contact' };

/** What would do, best first. `text` with `sent` shows the field for the code. */
export type StepUpWay =
  | { readonly way: 'passkey' }
  | { readonly way: 'authenticator' }
  | { readonly way: 'text-code'; readonly masked: string; readonly sent: boolean }
  | { readonly way: 'password' };

/** Why there is no way: what the member has would not do, and what would help instead. */
export type StepUpNone =
  | { readonly kind: 'add-passkey' | 'rests' | 'call' }
  | { readonly kind: 'risk'; readonly why: RiskView };

export interface StepUpProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly for: StepUpFor;
  /** Where the forms of this page post: `/step-up/<id>`. */
  readonly action: string;
  /** JSON options for the passkey island. */
  readonly passkeyOptions: string;
  readonly ways: readonly StepUpWay[];
  /** Said where `ways` is empty; without it the form's refusal says enough. */
  readonly none?: StepUpNone | undefined;
  readonly back: string;
  readonly told?: ToldOnce | undefined;
}

const PLACES: Readonly<Partial<Record<StepUpFor['act'], MemberPlace>>> = {
  security: 'security',
  contact: 'home',
  unfreeze: 'home',
};

export function StepUpPage(props: StepUpProps): VNode {
  const { frame } = props;
  const words = frame.copy.card.step;
  const place: MemberPlace = PLACES[props.for.act] ?? 'cards';
  return (
    <Page frame={frame} title={words.title} place={place}>
      <div class="stack gap-3 b-6">
        <Back href={props.back} label={frame.copy.common.back} />
        <h1>{words.title}</h1>
        <p class="lead quiet narrow">
          <Purpose frame={frame} for={props.for} />
        </p>
      </div>
      <ToldBox told={props.told} />
      <div class="column">
        <FormTrouble frame={frame} form={props.form} />
        {props.ways.length === 0 ? (
          <NoWay frame={frame} none={props.none} />
        ) : (
          props.ways.map((way, place) => (
            <>
              {place === 0 ? null : <p class="or">{frame.copy.entry.signIn.or}</p>}
              <Way {...props} way={way} />
            </>
          ))
        )}
        {props.ways.length === 0 ? null : <Note>{words.lead}</Note>}
      </div>
    </Page>
  );
}

function NoWay(props: {
  readonly frame: Frame;
  readonly none: StepUpNone | undefined;
}): VNode | null {
  const { frame, none } = props;
  if (none === undefined) return null;
  const { title, hint } = noWayWords(frame, none);
  return (
    <div class="needs" data-tone="attend">
      <h2 class="as-h3">{title}</h2>
      <p>{hint}</p>
    </div>
  );
}

function noWayWords(
  frame: Frame,
  none: StepUpNone,
): { readonly title: string; readonly hint: ComponentChildren } {
  const { step } = frame.copy.card;
  switch (none.kind) {
    case 'add-passkey':
      return { title: step.none, hint: step.noneHint };
    case 'call':
      return { title: step.none, hint: step.noneCall };
    case 'rests': {
      const { what, next } = frame.copy.refusals['verify.factor-suspended'];
      return { title: what, hint: next };
    }
    case 'risk':
      return {
        title: step.later,
        hint: (
          <>
            {frame.copy.card.notYet} <RiskWhy frame={frame} why={none.why} />
          </>
        ),
      };
  }
}

function Purpose(props: { readonly frame: Frame; readonly for: StepUpFor }): VNode {
  const words = props.frame.copy.card.step;
  if (props.for.act === 'security') return <>{words.forSecurity}</>;
  if (props.for.act === 'contact') return <>{words.forContact}</>;
  const text = {
    show: words.forShow,
    set: words.forSet,
    mail: words.forMail,
    unlock: words.forUnlock,
    'unlock-card': words.forUnlockCard,
    unfreeze: props.frame.copy.freeze.step,
  }[props.for.act];
  return <Say text={text} slots={{ card: props.for.card }} />;
}

function Way(props: StepUpProps & { readonly way: StepUpWay }): VNode {
  const { way } = props;
  switch (way.way) {
    case 'passkey':
      return <PasskeyWay {...props} />;
    case 'text-code':
      return way.sent ? <TextCodeWay {...props} /> : <TextWay {...props} masked={way.masked} />;
    case 'authenticator':
      return <AppWay {...props} />;
    case 'password':
      return <PasswordWay {...props} />;
  }
}

function PasskeyWay({ frame, action, passkeyOptions }: StepUpProps): VNode {
  const words = frame.copy.card.step;
  const signIn = frame.copy.entry.signIn;
  return (
    <PasskeyForm
      action={action}
      options={passkeyOptions}
      fields={{ factor: 'passkey' }}
      label={words.passkey}
      hint={words.passkeyHint}
      off={signIn.passkeyOff}
      stopped={signIn.passkeyStopped}
    />
  );
}

function AppWay({ frame, action, form }: StepUpProps): VNode {
  const words = frame.copy.entry.second;
  return (
    <form class="sheet" method="post" action={action}>
      <input type="hidden" name="factor" value="authenticator" />
      <Input
        name="appCode"
        label={words.app}
        hint={words.appHint}
        code={6}
        autocomplete="one-time-code"
        maxLength={8}
        wrong={wrongOf(form, 'appCode')}
      />
      <Confirm frame={frame} />
    </form>
  );
}

/** Before a code was texted: a button, because texting changes something. */
function TextWay(props: StepUpProps & { readonly masked: string }): VNode {
  const words = props.frame.copy.card.step;
  return (
    <form method="post" action={`${props.action}/code`} class="stack gap-3">
      <button class="btn wide second" type="submit">
        {words.text}
      </button>
      <p class="small quiet">
        <Say text={words.textHint} slots={{ masked: <Num>{props.masked}</Num> }} />
      </p>
    </form>
  );
}

function TextCodeWay(props: StepUpProps & { readonly way: StepUpWay }): VNode {
  const { frame, action, form, way } = props;
  const masked = way.way === 'text-code' ? way.masked : '';
  return (
    <form class="sheet" method="post" action={action}>
      <input type="hidden" name="factor" value="text-code" />
      <Input
        name="textCode"
        label={frame.copy.entry.second.texted.replace('{masked}', masked)}
        hint={frame.copy.card.step.textOnce}
        code={6}
        autocomplete="one-time-code"
        maxLength={8}
        wrong={wrongOf(form, 'textCode')}
      />
      <Confirm frame={frame} />
      <button class="linkish" type="submit" formAction={`${action}/code`} formNoValidate>
        {frame.copy.entry.second.resend}
      </button>
    </form>
  );
}

function PasswordWay({ frame, action, form }: StepUpProps): VNode {
  const words = frame.copy.card.step;
  return (
    <form class="sheet" method="post" action={action}>
      <input type="hidden" name="factor" value="password" />
      <Input
        name="password"
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autocomplete="current-password"
        maxLength={256}
        wrong={wrongOf(form, 'password')}
      />
      <Confirm frame={frame} />
    </form>
  );
}

function Confirm({ frame }: { readonly frame: Frame }): VNode {
  return (
    <button class="btn wide" type="submit">
      {frame.copy.card.step.confirm}
    </button>
  );
}
