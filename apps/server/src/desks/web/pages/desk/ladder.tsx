import type { VNode } from 'preact';
import { Log, say } from '@countersign/ui';
import type { Level } from '../../../../verification/index.ts';
import { isoText, type Frame } from '../../frame.ts';
import type { StandingView } from './views.ts';

const TOP_DOWN = ['L4', 'L3', 'L2', 'L1', 'L0'] as const satisfies readonly Level[];

/** Five levels, highest first: which is reached, what the next one takes, and which no call opens. */
export function Ladder(props: { readonly frame: Frame; readonly level: Level }): VNode {
  const { frame, level } = props;
  const words = frame.copy.casework;
  const reached = TOP_DOWN.indexOf(level);
  return (
    <section aria-labelledby="level">
      <h2 class="b-3" id="level">
        {say(words.level, { level: words.names[level] })}
      </h2>
      <ol class="ladder">
        {TOP_DOWN.map((one, at) => (
          <li class={rung(at, reached)} {...(at === reached ? { 'aria-current': 'step' } : {})}>
            <b>{one}</b>
            <span>
              {at === reached - 1 && (one === 'L1' || one === 'L2') ? words.next[one] : null}{' '}
              {words.opens[one]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The two highest are reached elsewhere: in the app, or on the line. */
const SHUT_ABOVE = 2;

function rung(at: number, reached: number): string {
  if (at === reached) return 'here';
  if (at > reached) return 'had';
  if (at < SHUT_ABOVE) return 'shut';
  return at === reached - 1 ? 'next' : 'shut';
}

/** What was proven on the call, with its time. */
export function Earned(props: {
  readonly frame: Frame;
  readonly earned: StandingView['earned'];
}): VNode {
  const { earned, frame } = props;
  const words = frame.copy.casework;
  const items: Readonly<Record<string, string>> = words.items;
  return (
    <section aria-labelledby="earned">
      <h3 id="earned">{words.earned}</h3>
      {earned.length === 0 ? (
        <p class="quiet small">{words.nothing}</p>
      ) : (
        <Log
          rows={earned.map(({ at, item }) => ({
            ...({ tone: 'genuine', sign: 'whole' } as const),
            title: items[item] ?? item,
            text: (
              <time dateTime={isoText(at)}>{say(words.at, { at: frame.formats.time(at) })}</time>
            ),
          }))}
        />
      )}
    </section>
  );
}
