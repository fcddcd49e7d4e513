// What a message or a call means: drawn by the server, and by the browser without any word leaving it. No import but types and
// what is as small: a browser loads it for this one page.
import type { VNode } from 'preact';
import type { Level, Message, Reason, Verdict } from '@countersign/scamflags';
import { CUES, isSignal, tellOnce } from '@countersign/scamflags/codes';
import { codesOf } from './codes.ts';
import { markWords } from './marks.ts';

/** Why something stands against a message, in words. */
export interface Explained {
  readonly title: string;
  readonly why: string;
}

/** The words of the section, as the copy has them. */
export interface VerdictWords {
  readonly level: Readonly<Record<Level, string>>;
  readonly lead: Readonly<Record<Level, string>>;
  readonly local: string;
  readonly message: string;
  /** Before what the code of a picture says. */
  readonly code: string;
  readonly gaveAway: { readonly one: string; readonly other: string };
  readonly speaksFor: string;
  readonly speaksForHint: string;
  readonly reason: string;
  readonly isCut: string;
  readonly judgedBy: string;
  readonly questions: Readonly<Record<Verdict['questions'][number], string>>;
}

export interface VerdictProps {
  readonly words: VerdictWords;
  readonly message: Message;
  readonly verdict: Verdict;
  readonly explain: (code: Reason['code']) => Explained;
  /** Hash of the weights that judged it. */
  readonly judgedBy: string;
}

const TONES: Readonly<Record<Level, readonly [tone: string, sign: string]>> = {
  scam: ['notus', 'apart'],
  likely: ['notus', 'apart'],
  caution: ['attend', 'half'],
  'no-flags': ['rest', 'half'],
  'not-enough': ['cannot', 'half'],
};

const cues: ReadonlySet<string> = new Set(CUES);
const REASONS_SHOWN_MAX = 8;
/** Enough of a hash to tell one file of weights from another. */
const HASH_SHOWN_CHARS = 16;
/** Where a number goes in words that travel to the browser. */
const PLACE = '…';

/** Reasons against it, heaviest first; then what speaks for it. */
export function reasonsShown(verdict: Verdict): {
  readonly against: readonly Reason[];
  readonly inFavour: readonly Reason[];
} {
  const told = tellOnce(verdict.reasons.filter(({ code }) => isSignal(code)));
  const once = told.filter(({ code }, at) => told.findIndex((other) => other.code === code) === at);
  return {
    against: once.filter(({ code }) => !cues.has(code)).slice(0, REASONS_SHOWN_MAX),
    inFavour: once.filter(({ code, weight }) => cues.has(code) && weight < 0),
  };
}

/** The answer in one line: over a page, or over a part of one that was read in the browser. */
export function VerdictPlane(props: {
  readonly words: VerdictWords;
  readonly level: Level;
  /** Read in the browser; nothing left it. */
  readonly isLocal?: boolean;
}): VNode {
  const { isLocal = false, level, words } = props;
  const [tone, sign] = TONES[level];
  const Heading = isLocal ? 'h2' : 'h1';
  return (
    <div class={isLocal ? 'plane part' : 'plane'} data-tone={tone}>
      <svg class="big" aria-hidden="true">
        <use href={`#${sign}`} />
      </svg>
      <div class="wrap inner">
        <Heading>{words.level[level]}</Heading>
        <p class="lead">{words.lead[level]}</p>
        {isLocal ? <small class="asof">{words.local}</small> : null}
      </div>
    </div>
  );
}

/** The message with what gave it away, and why. */
export function VerdictView(props: VerdictProps): VNode {
  const { message, verdict, words } = props;
  const { against, inFavour } = reasonsShown(props.verdict);
  const codes = codesOf(message);
  return (
    <div class="stack gap-5">
      <Questions {...props} />
      {verdict.isCut ? <p class="quiet">{words.isCut}</p> : null}
      {message.text.trim() === '' && codes.length === 0 ? null : (
        <section aria-label={words.message}>
          <div class="message">
            {message.text.trim() === '' ? null : <Marked {...props} against={against} />}
            {codes.map((code) => (
              <p class="quoted-words t-2">
                <b>{words.code}</b> {code}
              </p>
            ))}
          </div>
        </section>
      )}
      <Reasons {...props} against={against} />
      {inFavour.length === 0 ? null : (
        <section aria-labelledby="speaks-for">
          <h2 class="as-h3 b-2" id="speaks-for">
            {words.speaksFor}
          </h2>
          <ul class="plain">
            {inFavour.map(({ code }) => (
              <li>{props.explain(code).title}</li>
            ))}
          </ul>
          {against.length === 0 ? null : <p class="small quiet">{words.speaksForHint}</p>}
        </section>
      )}
      <p class="small quiet">
        {words.judgedBy.replace(PLACE, props.judgedBy.slice(0, HASH_SHOWN_CHARS))}
      </p>
    </div>
  );
}

function Questions({ verdict, words }: VerdictProps): VNode | null {
  if (verdict.questions.length === 0) return null;
  return (
    <ul class="plain">
      {verdict.questions.map((question) => (
        <li>{words.questions[question]}</li>
      ))}
    </ul>
  );
}

function Marked(props: VerdictProps & { readonly against: readonly Reason[] }): VNode {
  const { against, message, words } = props;
  return (
    <blockquote class="quoted-words">
      {markWords(message.text, against).map(({ reason, text }) =>
        reason === undefined ? (
          text
        ) : (
          <mark>
            {text}
            <a href={`#r${reason}`} aria-label={words.reason.replace(PLACE, String(reason))}>
              {reason}
            </a>
          </mark>
        ),
      )}
    </blockquote>
  );
}

function Reasons(props: VerdictProps & { readonly against: readonly Reason[] }): VNode | null {
  const { against, explain, words } = props;
  if (against.length === 0) return null;
  const { one, other } = words.gaveAway;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{against.length === 1 ? one : other.replace(PLACE, String(against.length))}</h2>
      <ol class="reasons t-4">
        {against.map(({ code }, at) => (
          <li id={`r${at + 1}`}>
            <span class="n" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <h3>{explain(code)?.title}</h3>
              <p>{explain(code)?.why}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
