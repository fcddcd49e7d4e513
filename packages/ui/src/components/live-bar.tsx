import type { VNode } from 'preact';
import type { Copy, Formats } from '../copy/index.ts';
import { Sign, type SignName } from './sprite.tsx';
import type { Tone } from './tone.ts';

/** What the bar says. `public` asks instead of telling: nobody is signed in, so there is no answer to give. */
export type LiveKind =
  | 'public'
  | 'not-calling'
  | 'planned'
  | 'ringing'
  | 'calling'
  | 'stop'
  | 'ended'
  | 'claimed'
  | 'claim-stopped'
  | 'cannot-confirm';

// Green is earned: only a call that is ours and that the member is on. Ringing is amber.
const faces: Readonly<
  Record<LiveKind, { readonly tone?: Tone; readonly sign: SignName; readonly words: LiveWords }>
> = {
  public: { sign: 'half', words: 'public' },
  'not-calling': { sign: 'half', words: 'notCalling' },
  planned: { sign: 'half', words: 'planned' },
  ringing: { tone: 'attend', sign: 'half', words: 'ringing' },
  calling: { tone: 'genuine', sign: 'whole', words: 'calling' },
  stop: { tone: 'notus', sign: 'half', words: 'stop' },
  ended: { sign: 'half', words: 'ended' },
  claimed: { tone: 'attend', sign: 'half', words: 'claimed' },
  'claim-stopped': { sign: 'half', words: 'claimStopped' },
  'cannot-confirm': { tone: 'cannot', sign: 'half', words: 'cannotConfirm' },
};

type LiveWords =
  | 'public'
  | 'notCalling'
  | 'planned'
  | 'ringing'
  | 'calling'
  | 'stop'
  | 'ended'
  | 'claimed'
  | 'claimStopped'
  | 'cannotConfirm';

/** What the bar can say, for the script that keeps it true; one that tells a live answer has a moment. */
function facesIn(copy: Copy): Readonly<Record<string, object>> {
  const words = copy.common.live;
  return Object.fromEntries(
    Object.entries(faces).map(([kind, { tone, sign, words: name }]) => [
      kind,
      { words: words[name], sign, ...(tone === undefined ? {} : { tone }) },
    ]),
  );
}

/** The live status: first on every page of the app, the whole bar can be pressed. */
export function LiveBar(props: {
  readonly copy: Copy;
  readonly kind: LiveKind;
  readonly href: string;
  /** When the answer was true; every live answer carries it. */
  readonly asOf?:
    | { readonly text: string; readonly iso: string; readonly clock: Formats['clock'] }
    | undefined;
  /** Nobody is signed in: a browser with a key of its own may sign for the answer. */
  readonly watches?: boolean;
}): VNode {
  const words = props.copy.common.live;
  const face = faces[props.kind];
  const [before, after] = words.asOf.split('{time}');
  return (
    <div
      class="bar"
      role="region"
      aria-label={words.region}
      data-tone={face.tone}
      {...(props.watches === true ? { 'data-watches': props.kind } : {})}
      {...(props.asOf === undefined
        ? {}
        : {
            'data-faces': JSON.stringify(facesIn(props.copy)),
            'data-clock': JSON.stringify(props.asOf.clock),
          })}
    >
      <div class="wrap">
        <Sign class="mark" name={face.sign} />
        <p role="status">
          <strong>{words[face.words]}</strong>{' '}
          {props.asOf === undefined ? null : (
            <small>
              {before}
              <time dateTime={props.asOf.iso}>{props.asOf.text}</time>
              {after}
            </small>
          )}
        </p>
        <a href={props.href}>
          {words.check}
          <span class="unseen"> {words.checkRest}</span>
        </a>
      </div>
    </div>
  );
}
