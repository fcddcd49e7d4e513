import type { VNode } from 'preact';
import { PostLink, Say } from '@countersign/ui';
import type { SecurityProps } from './security.tsx';
import { Moment, Named, Thing } from './security-parts.tsx';

export function Watchers({ frame, watchers }: SecurityProps): VNode {
  const words = frame.copy.security.watchers;
  const { last, since } = frame.copy.security.sessions;
  return (
    <section aria-labelledby="watchers" class="stack">
      <h2 id="watchers">{words.title}</h2>
      <p class="quiet">{words.what}</p>
      <ul class="things plainlist">
        {watchers.map((one) => (
          <Thing
            title={one.device}
            lines={[
              <>
                <Say text={since} slots={{ since: <Moment frame={frame} at={one.since} /> }} />,{' '}
                <Say text={last} slots={{ last: <Moment frame={frame} at={one.lastSeenAt} /> }} />
              </>,
            ]}
          >
            <PostLink
              action={`/security/watchers/${one.id}/end`}
              label={<Named word={words.end} what={one.device} />}
            />
          </Thing>
        ))}
      </ul>
    </section>
  );
}

/** The offer is the script's: without one a browser shows no messages. */
export function Pushes({ frame, pushKey, pushes }: SecurityProps): VNode {
  const words = frame.copy.security.pushes;
  return (
    <section
      class="stack gap-3"
      aria-labelledby="pushes"
      data-island="push"
      data-key={pushKey}
      data-known={pushes.map(({ mark }) => mark).join(' ')}
      hidden={pushes.length === 0}
    >
      <h2 id="pushes">{words.title}</h2>
      <p class="quiet">{words.what}</p>
      <p data-part="offer" hidden>
        <button class="btn second" type="button" data-part="make">
          {words.button}
        </button>
      </p>
      <p data-part="done" role="status" hidden>
        {words.done}
      </p>
      <p data-part="blocked" role="alert" hidden>
        {words.blocked}
      </p>
      <p data-part="failed" role="alert" hidden>
        {words.failed}
      </p>
      {pushes.length === 0 ? null : (
        <ul class="things plainlist">
          {pushes.map((one) => (
            <Thing
              title={one.device}
              lines={[
                <Say
                  text={words.since}
                  slots={{ since: <Moment frame={frame} at={one.since} /> }}
                />,
              ]}
            >
              <PostLink
                action={`/security/pushes/${one.id}/end`}
                label={<Named word={words.end} what={one.device} />}
              />
            </Thing>
          ))}
        </ul>
      )}
    </section>
  );
}
