import type { Clock, NewId, Random } from '@countersign/kernel';
import type { Message } from '@countersign/scamflags';
import type { Audit } from '../audit/index.ts';
import type { Contact } from '../contact/index.ts';
import type { Database, Limits } from '../platform/index.ts';
import type { Sender } from './exchange/facts.ts';
import type { ReadMessage } from './types.ts';

export interface ReportsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly audit: Pick<Audit, 'append'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly tell: Contact['tellMember'];
  /** Reads a message beside the server's own work, with limits of time and memory. */
  readonly read: (message: Message) => Promise<ReadMessage>;
  /** Whether a host was made to be taken for one of the issuer's. */
  readonly looksLikeOurs: (host: string) => boolean;
  /** As whom the issuer passes things on. */
  readonly sender: () => Sender;
}
