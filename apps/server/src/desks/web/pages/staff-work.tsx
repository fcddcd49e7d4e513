import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Input, Note, Picks, PostLink, Problems, Say, plural, say } from '@countersign/ui';
import { isoText, type FormState, type Frame, type ToldOnce } from '../frame.ts';
import type { WaitingInviteView } from '../../../signin/index.ts';
import { FormTrouble, PageHead, ToldBox, wrongOf } from '../shell.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface BatchRowView {
  readonly id: string;
  readonly state: 'open' | 'released' | 'printed' | 'dispatched';
  readonly madeAt: Instant;
  readonly letters: number;
  readonly releases: readonly { readonly name: string; readonly at: Instant }[];
  /** The reader released it already: a second person is needed. */
  readonly byReader: boolean;
}

export interface MailersProps {
  readonly frame: Frame;
  readonly batches: readonly BatchRowView[];
  /** Letters that no batch has yet. */
  readonly waiting: number;
  readonly refusal?: { readonly what: string; readonly next: string } | undefined;
  readonly told?: ToldOnce | undefined;
}

/** Batches of sealed letters: gather, release by two. */
export function MailersPage({ frame, batches, waiting, refusal, told }: MailersProps): VNode {
  const words = frame.copy.staff.mailers;
  return (
    <StaffPage frame={frame} title={words.title} place="mailers">
      <ToldBox told={told} />
      <PageHead title={words.title} lead={words.lead} />
      {refusal === undefined ? null : (
        <div class="b-5">
          <Problems title={refusal.what} next={refusal.next} />
        </div>
      )}
      <p class="b-4">
        {waiting === 0 ? words.none : plural(frame.language, words.waiting, waiting)}
      </p>
      <form method="post" action="/staff/mailers" class="b-6">
        <button class="btn" type="submit">
          {words.make}
        </button>
      </form>
      <section aria-labelledby="batches">
        <h2 class="b-4" id="batches">
          {words.batches}
        </h2>
        {batches.length === 0 ? (
          <p class="quiet">{words.noBatch}</p>
        ) : (
          <ul class="things plainlist">
            {batches.map((batch) => (
              <Batch frame={frame} batch={batch} />
            ))}
          </ul>
        )}
      </section>
    </StaffPage>
  );
}

function Batch({ frame, batch }: { readonly frame: Frame; readonly batch: BatchRowView }): VNode {
  const words = frame.copy.staff.mailers;
  const half = batch.state === 'open' && batch.releases.length > 0;
  const state = half ? 'half-released' : batch.state;
  const title = plural(frame.language, words.letterCount, batch.letters);
  return (
    <li>
      <div>
        <b>
          {title},{' '}
          <time dateTime={isoText(batch.madeAt)}>{frame.formats.dayTime(batch.madeAt)}</time>
        </b>
        <p>{words.states[state]}</p>
        {batch.releases.map((release, place) => (
          <p>
            {place === 0 ? words.first : words.second}:{' '}
            <Say
              text={words.by}
              slots={{ name: release.name, at: frame.formats.dayTime(release.at) }}
            />
          </p>
        ))}
        {batch.state === 'open' && batch.byReader ? <p>{words.yours}</p> : null}
      </div>
      {batch.state !== 'open' || batch.byReader ? null : (
        <form method="post" action={`/staff/mailers/${batch.id}/release`}>
          <button class="btn second" type="submit">
            {words.release}
            <span class="unseen">: {title}</span>
          </button>
        </form>
      )}
    </li>
  );
}

export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | undefined;
  readonly revokedAt: Instant | undefined;
}

export interface ApiKeysProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly keys: readonly ApiKeyView[];
  readonly scopes: readonly string[];
  /** A key just made, shown this once. */
  readonly made?: string | undefined;
  readonly told?: ToldOnce | undefined;
}

export function ApiKeysPage(props: ApiKeysProps): VNode {
  const { frame, form, keys, made } = props;
  const words = frame.copy.staff.keys;
  return (
    <StaffPage frame={frame} title={words.title} place="keys">
      <ToldBox told={props.told} />
      <PageHead title={words.title} lead={words.lead} />
      {made === undefined ? null : (
        <OnceShown
          frame={frame}
          title={words.made}
          text={made}
          hint={words.madeHint}
          copy={words.copy}
        />
      )}
      <div class="split">
        <section aria-label={words.title}>
          {keys.length === 0 ? (
            <p class="quiet">{words.none}</p>
          ) : (
            <ul class="things plainlist">
              {keys.map((key) => (
                <ApiKey frame={frame} one={key} />
              ))}
            </ul>
          )}
        </section>
        <form class="sheet" method="post" action="/staff/api-keys" aria-labelledby="make-key">
          <h2 id="make-key">{words.make}</h2>
          <FormTrouble frame={frame} form={form} />
          <Input
            name="name"
            label={words.name}
            hint={words.nameHint}
            autocomplete="off"
            maxLength={60}
            value={form.values['name']}
            wrong={wrongOf(form, 'name')}
          />
          <fieldset class="input">
            <legend class="label b-3">{words.scopes}</legend>
            <div class="picks">
              {props.scopes.map((scope) => (
                <label>
                  <input
                    type="checkbox"
                    name={`scope.${scope}`}
                    value="yes"
                    checked={form.values[`scope.${scope}`] === 'yes'}
                  />
                  <span>
                    <b>{scope}</b>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <button class="btn wide" type="submit">
            {words.make}
          </button>
        </form>
      </div>
    </StaffPage>
  );
}

function ApiKey({ frame, one }: { readonly frame: Frame; readonly one: ApiKeyView }): VNode {
  const words = frame.copy.staff.keys;
  const day = (at: Instant) => frame.formats.dayTime(at);
  return (
    <li>
      <div>
        <b>{one.name}</b>
        <p>{one.scopes.join(', ')}</p>
        <p>
          {say(words.created, { at: day(one.createdAt) })},{' '}
          {one.lastUsedAt === undefined
            ? words.neverUsed
            : say(words.used, { at: day(one.lastUsedAt) })}
        </p>
        {one.revokedAt === undefined ? null : (
          <p>{say(words.revoked, { at: day(one.revokedAt) })}</p>
        )}
      </div>
      {one.revokedAt === undefined ? (
        <PostLink
          action={`/staff/api-keys/${one.id}/revoke`}
          label={
            <>
              {words.revoke}
              <span class="unseen">: {one.name}</span>
            </>
          }
        />
      ) : null}
    </li>
  );
}

/** Something that is shown once: a key, a link. */
function OnceShown(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  readonly copy: string;
}): VNode {
  return (
    <section
      class="sheet b-6"
      aria-label={props.title}
      data-island="copy"
      data-copied={props.frame.copy.register.codes.copied}
    >
      <h2 class="as-h3">{props.title}</h2>
      <p class="keytext" data-part="text">
        {props.text}
      </p>
      <p>{props.hint}</p>
      <div class="actions" hidden data-part="buttons">
        <button class="btn second" type="button" data-part="copy">
          {props.copy}
        </button>
      </div>
      <p class="unseen" role="status" data-part="status" />
    </section>
  );
}

/** Operators whom one operator asked in, and a second one has to agree to. */
function WaitingInvites({ frame, waiting }: Pick<TeamProps, 'frame' | 'waiting'>): VNode | null {
  const words = frame.copy.staff.team;
  if (waiting.length === 0) return null;
  return (
    <section class="b-6" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <p class="b-4">{words.waitingHint}</p>
      <ul class="things plainlist">
        {waiting.map((invite) => (
          <Waiting frame={frame} invite={invite} />
        ))}
      </ul>
    </section>
  );
}

function Waiting(props: { readonly frame: Frame; readonly invite: WaitingInviteView }): VNode {
  const { byReader, createdAt, id, name } = props.invite;
  const words = props.frame.copy.staff.team;
  const at = props.frame.formats.dayTime(createdAt);
  return (
    <li>
      <div>
        <b>
          <Say text={words.invitedBy} slots={{ name, at }} />
        </b>
        {byReader ? <p>{words.yours}</p> : null}
        <PostLink action={`/staff/team/${id}/end`} label={words.end} />
      </div>
      {byReader ? null : (
        <form method="post" action={`/staff/team/${id}/agree`}>
          <button class="btn second" type="submit">
            {words.agree}
          </button>
        </form>
      )}
    </li>
  );
}

export interface TeamProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly roles: readonly string[];
  /** Teams of the programme, as cardmembers read them; none where it names none. */
  readonly teams: readonly { readonly id: string; readonly title: string }[];
  /** A link just made, shown this once; it may open only after another operator has agreed. */
  readonly made?: { readonly link: string; readonly waits: boolean } | undefined;
  readonly waiting: readonly WaitingInviteView[];
}

export function TeamPage({ frame, form, roles, teams, made, waiting }: TeamProps): VNode {
  const words = frame.copy.staff.team;
  return (
    <StaffPage frame={frame} title={words.title} place="team">
      <PageHead title={words.title} />
      {made === undefined ? null : (
        <OnceShown
          frame={frame}
          title={words.link}
          text={made.link}
          hint={made.waits ? words.linkWaits : words.inviteHint}
          copy={frame.copy.register.codes.copy}
        />
      )}
      <WaitingInvites frame={frame} waiting={waiting} />
      <form class="sheet column" method="post" action="/staff/team">
        <h2>{words.invite}</h2>
        <FormTrouble frame={frame} form={form} />
        <Picks
          name="role"
          legend={words.may}
          kind="radio"
          picks={roles.map((role, place) => ({
            value: role,
            title: words.roles[role as 'operator'] ?? role,
            checked: place === 0,
          }))}
        />
        {teams.length === 0 ? null : (
          <Picks
            name="team"
            legend={words.teamOf}
            kind="radio"
            picks={[{ id: '', title: words.teamByRole }, ...teams].map(({ id, title }) => ({
              ...{ value: id, title, checked: id === (form.values['team'] ?? '') },
            }))}
          />
        )}
        <button class="btn wide" type="submit">
          {words.invite}
        </button>
        <Note>{words.inviteHint}</Note>
      </form>
    </StaffPage>
  );
}
