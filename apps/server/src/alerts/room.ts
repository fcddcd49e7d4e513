import type { Clock, Instant, NewId, Random } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Contact } from '../contact/index.ts';
import type { AnswerChannel } from './rules.ts';
import type { Database, Limits, Reader, Tx } from '../platform/index.ts';

export interface AlertsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly audit: Audit;
  readonly limits: Pick<Limits, 'take'>;
  readonly cards: Cards;
  readonly tell: Contact['tellMember'];
  /** Questions of ours that an e-mail answers. */
  readonly questionsIn: Contact['questionsIn'];
  /** A card as its holder knows it, until its number is known: the product's name. */
  readonly productName: (productId: string, language: string) => string;
  /** Locks a card of a member's at once, or freezes it because of fraud. */
  readonly lock: (
    tx: Tx,
    ask: {
      readonly memberId: string;
      readonly cardId: string;
      /** By which way the no came. */
      readonly answered: AnswerChannel;
      /** It is the member's own and first no, while the question is fresh: that freezes. */
      readonly freezes: boolean;
      readonly correlation: string;
    },
  ) => Promise<void>;
  /** Whether a number that is the member's since then proves who writes from it. */
  readonly provesNumber: (since: Instant, now: Instant) => boolean;
  /** Whether something is wrong with whoever acts for a member now. */
  readonly isHeld: (db: Reader, memberId: string) => Promise<boolean>;
}
