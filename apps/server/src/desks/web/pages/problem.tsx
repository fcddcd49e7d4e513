import type { VNode } from 'preact';
import { Plane, Say, plural } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { Page } from '../shell.tsx';
import { BigNumber } from './public.tsx';

export interface ProblemProps {
  readonly frame: Frame;
  readonly status: number;
  readonly code: string;
  readonly reference: string;
  readonly retryAfterSeconds?: number | undefined;
}

/** A refusal or fault of a whole page, in plain words, with the reference that names it in our log. */
export function ProblemPage(props: ProblemProps): VNode {
  const { frame } = props;
  const words = frame.copy.problems.page;
  const { title, next } = problemWords(props);
  return (
    <Page frame={frame} title={title} bare>
      <Plane tone="rest" title={title} lead={next}>
        <p class="actions t-5">
          <a class="btn" href={frame.signedIn ? '/home' : '/'}>
            {words.start}
          </a>
        </p>
      </Plane>
      <div class="wrap page">
        <p class="quiet small">
          <Say
            text={frame.copy.common.reference}
            slots={{ reference: <span class="anywhere">{props.reference}</span> }}
          />
        </p>
        <h2 class="t-6">{frame.copy.common.official.title}</h2>
        <BigNumber number={frame.official} />
      </div>
    </Page>
  );
}

function problemWords(props: ProblemProps): { readonly title: string; readonly next: string } {
  const { frame, status, retryAfterSeconds } = props;
  const words = frame.copy.problems.page;
  if (props.code === 'platform.cross-origin') return words.crossOrigin;
  if (status === 429 && retryAfterSeconds !== undefined) {
    const minutes = plural(
      frame.language,
      frame.copy.problems.minutes,
      Math.max(1, Math.ceil(retryAfterSeconds / 60)),
    );
    return { ...words.tooManyIn, next: words.tooManyIn.next.replace('{minutes}', minutes) };
  }
  if (status === 429) return words.tooMany;
  if (status === 404) return words.notFound;
  if (status === 401 || status === 403) return words.forbidden;
  if (status === 410 || status === 409) return words.expired;
  if (status === 503) return words.unavailable;
  return status >= 500 ? words.fault : words.bad;
}

/** What the service worker shows without a connection: no private word on it. */
export function OfflinePage({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.problems.page;
  const offline: Frame = { ...frame, live: { kind: 'cannot-confirm' } };
  return (
    <Page frame={offline} title={words.offline.title} bare>
      <Plane tone="cannot" title={words.offline.title} lead={words.offline.next}>
        <p class="actions t-5">
          <a class="btn" href="/">
            {words.again}
          </a>
        </p>
      </Plane>
      <div class="wrap page">
        <h2>{frame.copy.common.official.title}</h2>
        <BigNumber number={frame.official} />
      </div>
    </Page>
  );
}
