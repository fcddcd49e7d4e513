import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Facts, Note, PostLink, Say, plural, Tel } from '@countersign/ui';
import type { Frame, ToldOnce } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { Page, PageHead, ToldBox } from '../shell.tsx';
import { Pushes, Watchers } from './security-browsers.tsx';
import { Day, Moment, Named, Thing } from './security-parts.tsx';

export type SecurityEventKind = keyof Frame['copy']['security']['events']['kinds'];

export interface SecurityProps {
  readonly frame: Frame;
  readonly userId: string;
  readonly password: { readonly changedAt: Instant } | 'none';
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedAt: Instant;
    readonly lastUsedAt: Instant | undefined;
  }[];
  readonly authenticator: { readonly addedAt: Instant } | 'none';
  /** Where codes are texted, masked; undefined without a mobile phone. */
  readonly textTo: string | undefined;
  /** Phones and e-mails on file, masked. */
  readonly points: readonly string[];
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly current: boolean;
    readonly device: string;
    readonly since: Instant;
    readonly lastSeenAt: Instant;
  }[];
  /** Browsers that show whether we are calling before sign-in. */
  readonly watchers: readonly {
    readonly id: string;
    readonly device: string;
    readonly since: Instant;
    readonly lastSeenAt: Instant;
  }[];
  /** Browsers that show our messages, each with the mark of where it is reached. */
  readonly pushes: readonly {
    readonly id: string;
    readonly device: string;
    readonly since: Instant;
    readonly mark: string;
  }[];
  /** What a browser is told of us when it subscribes. */
  readonly pushKey: string;
  readonly events: readonly {
    readonly at: Instant;
    readonly kind: SecurityEventKind;
    readonly device: string | undefined;
  }[];
  readonly told?: ToldOnce | undefined;
}

export function SecurityPage(props: SecurityProps): VNode {
  const { frame } = props;
  const words = frame.copy.security;
  return (
    <Page frame={frame} title={words.title} place="security">
      <ToldBox told={props.told} />
      <PageHead title={words.title} lead={words.lead} />
      <div class="split">
        <div class="sections">
          <Passkeys {...props} />
          <section aria-labelledby="ways">
            <h2 class="b-4" id="ways">
              {words.ways}
            </h2>
            <ul class="things plainlist">
              <App {...props} />
              <Password {...props} />
              <Texts {...props} />
              <Recovery {...props} />
            </ul>
          </section>
          <Reached {...props} />
          <Sessions {...props} />
          {props.watchers.length === 0 ? null : <Watchers {...props} />}
          <Pushes {...props} />
        </div>
        <div class="sections">
          <Events {...props} />
          <Note tone="attend">
            <Say text={words.never} slots={{ number: <Tel shown={frame.official.shown} /> }} />
          </Note>
        </div>
      </div>
    </Page>
  );
}

function Passkeys({ frame, passkeys }: SecurityProps): VNode {
  const words = frame.copy.security.passkeys;
  return (
    <section aria-labelledby="passkeys" class="stack">
      <h2 id="passkeys">{words.title}</h2>
      <p class="quiet">{passkeys.length === 0 ? words.none : words.what}</p>
      {passkeys.length === 0 ? null : (
        <ul class="things plainlist">
          {passkeys.map((one) => (
            <Thing
              title={one.name}
              lines={[
                <>
                  <Say text={words.made} slots={{ made: <Day frame={frame} at={one.addedAt} /> }} />
                  ,{' '}
                  {one.lastUsedAt === undefined ? (
                    words.neverUsed
                  ) : (
                    <Say
                      text={words.used}
                      slots={{ used: <Day frame={frame} at={one.lastUsedAt} /> }}
                    />
                  )}
                </>,
              ]}
            >
              <PostLink
                action={`/security/passkeys/${one.id}/remove`}
                label={<Named word={words.remove} what={one.name} />}
              />
            </Thing>
          ))}
        </ul>
      )}
      <form method="post" action="/security/passkeys" class="stack gap-3">
        <button class="btn second" type="submit">
          {words.add}
        </button>
        <p class="small quiet">{words.addHint}</p>
      </form>
    </section>
  );
}

function App({ frame, authenticator }: SecurityProps): VNode {
  const words = frame.copy.security.app;
  return (
    <Thing
      heading
      title={words.title}
      lines={[
        words.what,
        authenticator === 'none' ? (
          words.off
        ) : (
          <Say
            text={words.on}
            slots={{ since: <Day frame={frame} at={authenticator.addedAt} /> }}
          />
        ),
      ]}
    >
      <PostLink
        action={authenticator === 'none' ? '/security/app' : '/security/app/remove'}
        label={
          <Named word={authenticator === 'none' ? words.add : words.remove} what={words.title} />
        }
      />
    </Thing>
  );
}

function Password({ frame, password, userId }: SecurityProps): VNode {
  const words = frame.copy.security.password;
  return (
    <Thing
      heading
      title={words.title}
      lines={[
        <Say text={words.userId} slots={{ userId }} />,
        password === 'none' ? (
          words.none
        ) : (
          <Say text={words.set} slots={{ since: <Day frame={frame} at={password.changedAt} /> }} />
        ),
      ]}
    >
      <a href="/security/password">
        <Named word={password === 'none' ? words.create : words.change} what={words.title} />
      </a>
    </Thing>
  );
}

function Texts({ frame, textTo }: SecurityProps): VNode {
  const words = frame.copy.security.text;
  return (
    <Thing
      heading
      title={words.title}
      lines={[
        words.what,
        textTo === undefined ? words.off : <Say text={words.on} slots={{ masked: textTo }} />,
      ]}
    />
  );
}

function Recovery({ frame, recoveryCodesLeft }: SecurityProps): VNode {
  const words = frame.copy.security.recovery;
  return (
    <Thing
      heading
      title={words.title}
      lines={[words.what, plural(frame.language, words.left, recoveryCodesLeft)]}
    >
      <PostLink action="/security/recovery-codes" label={words.renew} />
    </Thing>
  );
}

/** How we reach them stands on a page of its own. */
function Reached({ frame, points }: SecurityProps): VNode {
  const words = frame.copy.reach;
  return (
    <section aria-labelledby="reached" class="stack">
      <h2 id="reached">{words.title}</h2>
      <p>{points.map((masked) => maskedWords(frame, masked)).join(', ')}</p>
      <p>
        <a href="/details">{words.see}</a>
      </p>
    </section>
  );
}

function Sessions({ frame, sessions }: SecurityProps): VNode {
  const words = frame.copy.security.sessions;
  return (
    <section aria-labelledby="sessions">
      <h2 class="b-4" id="sessions">
        {words.title}
      </h2>
      <ul class="things plainlist">
        {sessions.map((one) => (
          <Thing
            title={one.current ? `${one.device} (${words.here})` : one.device}
            lines={[
              <>
                <Say
                  text={words.since}
                  slots={{ since: <Moment frame={frame} at={one.since} /> }}
                />
                ,{' '}
                <Say
                  text={words.last}
                  slots={{ last: <Moment frame={frame} at={one.lastSeenAt} /> }}
                />
              </>,
            ]}
          >
            {one.current ? undefined : (
              <PostLink
                action={`/security/sessions/${one.id}/end`}
                label={<Named word={words.end} what={one.device} />}
              />
            )}
          </Thing>
        ))}
      </ul>
      {sessions.some((one) => !one.current) ? (
        <form class="t-4" method="post" action="/security/sessions/end-others">
          <button class="btn second" type="submit">
            {words.endAll}
          </button>
        </form>
      ) : (
        <p class="quiet small t-3">{words.none}</p>
      )}
    </section>
  );
}

function Events({ frame, events }: SecurityProps): VNode {
  const words = frame.copy.security.events;
  return (
    <section aria-labelledby="events">
      <h2 class="b-4" id="events">
        {words.title}
      </h2>
      {events.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Facts
          facts={events.map((event) => ({
            label: (
              <>
                {words.kinds[event.kind]}
                {event.device === undefined ? null : (
                  <>
                    <br />
                    <span class="small">{event.device}</span>
                  </>
                )}
              </>
            ),
            value: <Moment frame={frame} at={event.at} />,
          }))}
        />
      )}
    </section>
  );
}
