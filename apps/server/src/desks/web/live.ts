import type { Instant } from '@countersign/kernel';
import type { LiveKind } from '@countersign/ui';
import type { Frame } from './frame.ts';

/** The call that a member is on, or that rings, in their words. */
export interface LiveCall {
  /** `…0177` */
  readonly from: string;
  /** `…23` */
  readonly to: string;
  readonly agent: string;
  /** `our fraud team` */
  readonly team?: string | undefined;
  /** The issuer's own name of the matter. */
  readonly case?: string | undefined;
  readonly purpose: string;
  readonly since: Instant | undefined;
  readonly mayAsk: readonly string[];
  readonly spoken: 'open' | 'right' | 'wrong';
  /** Of somebody who calls as the member: which caller a yes is about. */
  readonly claim?: string;
  /** Of the same: whether the digits of a representative were typed; `none` before one has taken the caller. */
  readonly match?: 'none' | 'open' | 'right' | 'wrong';
  /** Of the same: they are on the automated line of a number of ours. */
  readonly isOnLine?: boolean;
}

/** The live answer, as the ledger gives it. */
export interface LiveView {
  readonly kind: LiveKind;
  readonly call?: LiveCall;
}

/** What may be asked, in words; an item without words keeps its name. */
export function asksIn(frame: Frame, items: readonly string[]): string {
  const words: Readonly<Record<string, string>> = frame.copy.live.asks;
  return items.map((item) => words[item] ?? item).join(', ');
}

/** Changes whenever the page would say something else. */
export function liveVersion({ kind, call }: LiveView): string {
  return call === undefined
    ? kind
    : `${kind}.${call.since ?? 0}.${call.spoken}.${call.match ?? ''}.${call.agent}`;
}
