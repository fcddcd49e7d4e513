import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Say } from '@countersign/ui';
import { isoText, type Frame } from '../frame.ts';
import { RiskWhy, type RiskView } from './risk-why.tsx';

/** Why an act is not to be had now: the codes of the pin room, without its name. */
export type NotYetView =
  | {
      readonly code:
        | 'unavailable'
        | 'card-not-active'
        | 'only-holder'
        | 'show-not-for-product'
        | 'set-not-for-product'
        | 'mail-not-for-product'
        | 'not-set'
        | 'locked'
        | 'not-locked'
        | 'none-left-today'
        | 'no-way'
        | 'our-call'
        | 'no-proof';
    }
  | ({ readonly code: 'risk' } & RiskView)
  | { readonly code: 'passkey-cooling-off'; readonly from: Instant }
  | { readonly code: 'address-new'; readonly since: Instant; readonly from: Instant }
  | { readonly code: 'card-just-posted'; readonly posted: Instant; readonly from: Instant }
  | { readonly code: 'mailer-on-its-way' };

interface WhyNotProps {
  readonly frame: Frame;
  readonly holderName: string;
  readonly product: { readonly addressAgeDays: number };
  readonly why: NotYetView;
}

/** The reason, after "Not yet:" or "Not for this card:". */
export function WhyNot(props: WhyNotProps): VNode {
  const { frame, why } = props;
  const words = frame.copy.card.why;
  const day = (at: Instant) => <time dateTime={isoText(at)}>{frame.formats.day(at)}</time>;
  switch (why.code) {
    case 'only-holder':
      return <Say text={words['only-holder']} slots={{ name: props.holderName }} />;
    case 'passkey-cooling-off':
      return (
        <Say
          text={words['passkey-cooling-off']}
          slots={{
            from: <time dateTime={isoText(why.from)}>{frame.formats.dayTime(why.from)}</time>,
          }}
        />
      );
    case 'address-new':
      return (
        <Say
          text={words['address-new']}
          slots={{
            since: day(why.since),
            from: day(why.from),
            days: props.product.addressAgeDays,
          }}
        />
      );
    case 'card-just-posted':
      return (
        <Say
          text={words['card-just-posted']}
          slots={{ posted: day(why.posted), from: day(why.from) }}
        />
      );
    case 'risk':
      return <RiskWhy frame={frame} why={why} />;
    case 'unavailable':
    case 'card-not-active':
    case 'show-not-for-product':
    case 'set-not-for-product':
    case 'mail-not-for-product':
    case 'not-set':
    case 'locked':
    case 'not-locked':
    case 'none-left-today':
    case 'no-way':
    case 'our-call':
    case 'no-proof':
    case 'mailer-on-its-way':
      return <>{words[why.code]}</>;
  }
}
