import type { Step } from '../flow.ts';
import type { Doing, Key } from './heard.ts';
import type { Fields } from './line.ts';

/** Why something is stopped: the call is over, or another document takes its place. */
export type StopReason = 'ended' | 'updated';

/** What happens on a line at one moment. Nothing is heard of it after `stop`. */
export interface Activity {
  readonly doing: Doing;
  stop(why: StopReason): void;
  press?(key: Key): void;
  /** The gather that a key belongs to. */
  readonly gather?:
    | { readonly gather: number; readonly isEntry: boolean; readonly isSecret: boolean }
    | undefined;
}

export const NOTHING: Activity = { doing: 'nothing', stop: () => undefined };

/** Where a document runs: as the call itself, or for a caller who waits in a queue. */
export interface Role {
  /** What every request of this run says beside the fields of the call. */
  fields(): Fields;
  /** Behind the last step. */
  over(): void;
  /** Out of the queue. Missing where there is none: then it is nothing. */
  readonly leave?: () => void;
  /** Steps that a platform does not do here. */
  readonly without: ReadonlySet<Step['do']>;
}

/** Documents that run one after the other. */
export interface Run {
  readonly activity: Activity;
  readonly isStopped: boolean;
  load(url: string, fields?: Fields): void;
  /** @throws TwimlError */
  play(twiml: string): void;
  stop(why: StopReason): void;
  /** Something else happens on the line now; what went on before has ended by itself. */
  become(activity: Activity): void;
  /** Time passed or somebody acted: no circle. */
  moved(): void;
  /** Another run on the same line, for whoever waits. */
  inside(role: Role): Run;
}
