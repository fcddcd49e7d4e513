import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Choices, Facts, Input, Note, Num, say } from '@countersign/ui';
import { isoText, type FormState, type Frame, type ToldOnce } from '../frame.ts';
import { FormTrouble, PageHead, ToldBox, wrongOf } from '../shell.tsx';
import { AuthenticatorSetUp } from './security-changes.tsx';
import { PasskeyForm } from './sign-in.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface StaffEnrolProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** The link's own path; it works once. */
  readonly action: string;
  readonly appAllowed: boolean;
}

/** One-time link: choose a user id, then make a passkey (or, in the demo, an authenticator app). */
export function StaffEnrolPage(props: StaffEnrolProps): VNode {
  const { frame, form } = props;
  const words = frame.copy.staff.enrol;
  const signIn = frame.copy.entry.signIn;
  return (
    <StaffPage frame={frame} title={words.title}>
      <PageHead title={words.title} lead={words.invited} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <form class="sheet" method="post" action={props.action}>
          <Input
            name="userId"
            label={frame.copy.staff.signIn.name}
            hint={words.nameHint}
            autocomplete="username"
            maxLength={64}
            value={form.values['userId']}
            wrong={wrongOf(form, 'userId')}
          />
          <button class="btn wide" type="submit" name="with" value="passkey">
            {words.passkey}
          </button>
          <p class="small quiet">{words.passkeyHint}</p>
          {props.appAllowed ? (
            <>
              <button class="btn second wide" type="submit" name="with" value="app">
                {words.app}
              </button>
              <p class="small quiet">{words.appHint}</p>
            </>
          ) : null}
        </form>
        <Note>{signIn.passkeyHint}</Note>
      </div>
    </StaffPage>
  );
}

export interface StaffPasskeyProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly action: string;
  /** Where the island gets its creation options. */
  readonly options: string;
  readonly userId: string;
}

export function StaffPasskeyPage(props: StaffPasskeyProps): VNode {
  const { frame } = props;
  const words = frame.copy.staff.enrol;
  return (
    <StaffPage frame={frame} title={words.passkey}>
      <PageHead eyebrow={props.userId} title={words.passkey} />
      <div class="column">
        <FormTrouble frame={frame} form={props.form} />
        <PasskeyForm
          kind="create"
          action={props.action}
          options={props.options}
          fields={{ userId: props.userId }}
          ask={{ userId: props.userId }}
          label={words.passkey}
          hint={words.passkeyHint}
          off={frame.copy.staff.signIn.passkeyOff}
          stopped={frame.copy.staff.signIn.passkeyStopped}
        />
      </div>
    </StaffPage>
  );
}

export interface StaffAppProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly action: string;
  readonly userId: string;
  readonly secretBase32: string;
  readonly link: string;
}

export function StaffAppPage(props: StaffAppProps): VNode {
  const words = props.frame.copy.security.app;
  return (
    <StaffPage frame={props.frame} title={words.setUp}>
      <PageHead eyebrow={props.userId} title={words.setUp} />
      <AuthenticatorSetUp {...props} />
    </StaffPage>
  );
}

/** The link was used, has expired, or never was: one answer. */
/** A link that opens nothing: not any more, or not yet. */
export function StaffInviteClosedPage({
  frame,
  waits,
}: {
  readonly frame: Frame;
  readonly waits: boolean;
}): VNode {
  const words = frame.copy.staff.enrol;
  const title = waits ? words.waits : words.gone;
  return (
    <StaffPage frame={frame} title={title}>
      <PageHead title={title} lead={waits ? words.waitsHint : words.goneHint} />
    </StaffPage>
  );
}

export interface StaffSignInProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly appAllowed: boolean;
  readonly options: string;
  readonly back?: string | undefined;
}

export function StaffSignInPage(props: StaffSignInProps): VNode {
  const { frame, form, back } = props;
  const words = frame.copy.staff.signIn;
  return (
    <StaffPage frame={frame} title={words.title}>
      <PageHead title={words.title} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        <PasskeyForm
          action="/staff/sign-in/passkey"
          options={props.options}
          back={back}
          label={words.passkey}
          hint={frame.copy.entry.signIn.passkeyHint}
          off={frame.copy.staff.signIn.passkeyOff}
          stopped={frame.copy.staff.signIn.passkeyStopped}
        />
        {props.appAllowed ? (
          <>
            <p class="or">{frame.copy.entry.signIn.or}</p>
            <form class="sheet" method="post" action="/staff/sign-in">
              <h2 class="as-h3">{words.app}</h2>
              <p class="small quiet">{words.appHint}</p>
              {back === undefined ? null : <input type="hidden" name="back" value={back} />}
              <Input
                name="userId"
                label={words.name}
                autocomplete="username"
                maxLength={64}
                value={form.values['userId']}
                wrong={wrongOf(form, 'userId')}
              />
              <Input
                name="code"
                label={words.code}
                code={6}
                autocomplete="one-time-code"
                maxLength={8}
                wrong={wrongOf(form, 'code')}
              />
              <button class="btn wide second" type="submit">
                {words.button}
              </button>
            </form>
          </>
        ) : null}
      </div>
    </StaffPage>
  );
}

export interface ApproveProps {
  readonly frame: Frame;
  readonly form: FormState;
  /** Found by its code: what there is to decide. */
  readonly grant?:
    | { readonly userCode: string; readonly startedAt: Instant; readonly from: string }
    | undefined;
  readonly decided?: 'approved' | 'denied' | undefined;
}

/** A command line asks to act as the operator (RFC 8628). */
export function ApprovePage({ frame, form, grant, decided }: ApproveProps): VNode {
  const words = frame.copy.staff.approve;
  return (
    <StaffPage frame={frame} title={words.title}>
      <ToldBox
        told={
          decided === undefined
            ? undefined
            : { title: decided === 'approved' ? words.approved : words.denied }
        }
      />
      <PageHead title={words.title} lead={words.lead} />
      <div class="column">
        <FormTrouble frame={frame} form={form} />
        {grant === undefined ? (
          <form class="sheet" method="get" action="/staff/approve">
            <Input
              name="code"
              label={words.code}
              hint={words.codeHint}
              code={8}
              letters
              autocomplete="off"
              maxLength={9}
              value={form.values['code']}
              wrong={wrongOf(form, 'code')}
            />
            <button class="btn wide" type="submit">
              {words.find}
            </button>
          </form>
        ) : (
          <form class="sheet" method="post" action="/staff/approve">
            <input type="hidden" name="code" value={grant.userCode} />
            <Facts
              facts={[
                { label: words.code, value: grant.userCode, num: true },
                { label: words.from, value: grant.from },
                {
                  label: words.at,
                  value: (
                    <time dateTime={isoText(grant.startedAt)}>
                      {frame.formats.seconds(grant.startedAt)}
                    </time>
                  ),
                },
              ]}
            />
            <div class="actions">
              <button class="btn" type="submit" name="answer" value="yes">
                {words.yes}
              </button>
              <button class="btn second" type="submit" name="answer" value="no">
                {words.no}
              </button>
            </div>
          </form>
        )}
      </div>
    </StaffPage>
  );
}

export interface StaffHomeProps {
  readonly frame: Frame;
  readonly userId: string;
  readonly told?: ToldOnce | undefined;
}

export function StaffHomePage({ frame, userId, told }: StaffHomeProps): VNode {
  const { live, operations, reports, staff: words } = frame.copy;
  const { desk } = live;
  return (
    <StaffPage frame={frame} title={words.home} place="home">
      <ToldBox told={told} />
      <PageHead eyebrow={<Num>{userId}</Num>} title={words.home} />
      <div class="narrow">
        <Choices
          choices={[
            ...(frame.takesCalls
              ? [
                  { href: '/staff/line', title: desk.line.title, hint: desk.line.lead },
                  { href: '/staff/calls', title: desk.title, hint: desk.lead },
                ]
              : []),
            ...(frame.readsReports
              ? [{ href: '/staff/reports', title: reports.title, hint: reports.lead }]
              : []),
            ...(frame.operator
              ? [
                  {
                    href: '/staff/floor',
                    title: operations.floor.title,
                    hint: say(operations.floor.lead, { hours: '24' }),
                  },
                  {
                    href: '/staff/decisions',
                    title: frame.copy.tasks.decisions.title,
                    hint: frame.copy.tasks.decisions.lead,
                  },
                  {
                    href: '/staff/record',
                    title: operations.record.title,
                    hint: operations.record.lead,
                  },
                  { href: '/staff/mailers', title: words.nav.mailers, hint: words.mailers.lead },
                  { href: '/staff/api-keys', title: words.nav.keys, hint: words.keys.lead },
                  { href: '/staff/team', title: words.nav.team, hint: words.team.inviteHint },
                ]
              : []),
            { href: '/staff/approve', title: words.approve.title, hint: words.approve.codeHint },
          ]}
        />
      </div>
    </StaffPage>
  );
}

/** What a colleague of another role sees in place of an operator's page. */
export function StaffForbiddenPage({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.staff.forbidden;
  return (
    <StaffPage frame={frame} title={words.title}>
      <PageHead title={words.title} lead={words.next} />
      <p>
        <a href="/staff">{frame.copy.staff.home}</a>
      </p>
    </StaffPage>
  );
}
