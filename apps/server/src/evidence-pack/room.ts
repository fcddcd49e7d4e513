import type { Clock, NewId } from '@countersign/kernel';
import type { Language } from '@countersign/ui';
import type { Alerts } from '../alerts/index.ts';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Contact, ContactView } from '../contact/index.ts';
import type { Database, Limits } from '../platform/index.ts';
import type { Reports } from '../reports/index.ts';
import type { Signing } from '../signing/index.ts';

/** Words of the issuer's own, in a reader's language. */
export interface IssuerWords {
  /** What a contact was about. */
  readonly purpose: (purpose: string, language: Language) => string;
  readonly team: (teamId: string, language: Language) => string;
  readonly product: (productId: string, language: Language) => string;
  /** What was found in a message, as its reporter was told. */
  readonly reason: (code: string, language: Language) => string;
}

export interface EvidencePackParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Pick<Audit, 'append' | 'ofPerson'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly cards: Pick<Cards, 'cardsOf' | 'findMember'>;
  readonly contact: Pick<Contact, 'askedOn' | 'contactsOf' | 'eventsOf' | 'receiptOf'>;
  readonly alerts: Pick<Alerts, 'between'>;
  readonly reports: Pick<Reports, 'memberOf' | 'wholeOf'>;
  readonly signing: Pick<Signing, 'sign'>;
  /** The name that colleagues know somebody of the staff by. */
  readonly staffName: (staffId: string) => Promise<string>;
  /** What became of a contact, as its member is told. */
  readonly stageOf: (contact: ContactView) => string;
  readonly issuer: () => string;
  readonly timeZoneOf: (region: string) => string;
  readonly words: IssuerWords;
}
