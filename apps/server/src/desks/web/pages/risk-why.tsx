import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Say } from '@countersign/ui';
import type { Risk } from '../../../verification/index.ts';
import { isoText, type Frame } from '../frame.ts';

export interface RiskView {
  readonly risk: Risk;
  /** When it ends by itself. */
  readonly from?: Instant | undefined;
}

/** Why an act waits while a risk is open. Those that the member cannot know of are all said in the same words. */
export function RiskWhy(props: { readonly frame: Frame; readonly why: RiskView }): VNode {
  const { frame, why } = props;
  const words = frame.copy.card.risk;
  return (
    <>
      {words[wordOf(why.risk)]}{' '}
      {why.from === undefined ? (
        words.call
      ) : (
        <Say
          text={words.from}
          slots={{
            from: <time dateTime={isoText(why.from)}>{frame.formats.dayTime(why.from)}</time>,
          }}
        />
      )}
    </>
  );
}

function wordOf(risk: Risk) {
  switch (risk) {
    case 'young-device':
    case 'recent-recovery':
    case 'contact-changed':
    case 'failed-attempts':
      return risk;
    case 'sim-signal':
    case 'scam-report':
    case 'fraud-freeze':
    case 'duress':
      return 'other';
  }
}
