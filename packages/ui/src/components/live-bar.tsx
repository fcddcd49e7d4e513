import type { VNode } from 'preact';
import type { Copy } from '../copy/index.ts';
import { Sign, type SignName } from './sprite.tsx';
import type { Tone } from './tone.ts';

/** What the bar says. `public` asks instead of telling: nobody is signed in, so there is no answer to give. */
export type LiveKind =
  | 'public'
  | 'not-calling'
  | 'planned'
  | 'ringing'
  | 'calling'
  | 'ended'
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
  ended: { sign: 'half', words: 'ended' },
  'cannot-confirm': { tone: 'cannot', sign: 'half', words: 'cannotConfirm' },
};

type LiveWords =
  | 'public'
  | 'notCalling'
  | 'planned'
  | 'ringing'
  | 'calling'
  | 'ended'
  | 'cannotConfirm';

/** The live status: first on every page of the app, the whole bar can be pressed. */
export function LiveBar(props: {
  readonly copy: Copy;
  readonly kind: LiveKind;
  readonly href: string;
  /** When the answer was true; every live answer carries it. */
  readonly asOf?: { readonly text: string; readonly iso: string } | undefined;
}): VNode {
  const words = props.copy.common.live;
  const face = faces[props.kind];
  const [before, after] = words.asOf.split('{time}');
  return (
    <div class="bar" role="region" aria-label={words.region} data-tone={face.tone}>
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
