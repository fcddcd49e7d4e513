import type { Clock } from '@countersign/kernel';
import type { Alerts } from '../../alerts/index.ts';
import type { Audit } from '../../audit/index.ts';
import type { Cards } from '../../cards/index.ts';
import type { Contact } from '../../contact/index.ts';
import type { Line } from '../../phone-line/index.ts';
import type { Database, Limits, Tx } from '../../platform/index.ts';
import type { Reports } from '../../reports/index.ts';
import type { Pin } from '../../pin/index.ts';
import type { ProgrammeRoom } from '../../programme/index.ts';
import type { LineDoor } from '../../signin/index.ts';
import type { Verification } from '../../verification/index.ts';

/** What a telephone platform brings, verified as its own. */
export interface VoiceAsk {
  readonly platform: 'twilio' | 'signalwire' | 'telnyx' | 'jambonz';
  readonly provider: string;
  /** The platform's name of the call. */
  readonly providerId: string;
  readonly from: string | undefined;
  readonly to: string;
  /** What was keyed; empty for silence. */
  readonly digits: string;
  readonly isOver: boolean;
  /** How waiting ended, where that is what is told. */
  readonly queueResult: 'bridged' | 'left' | 'hung-up' | 'full' | 'failed' | undefined;
}

/** A request of a platform, as it came. */
export interface PlatformRequest {
  /** As the platform was told it, with our origin. */
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  /** The body as it came. */
  readonly bodyText: string;
}

/** What the automated line leads its conversations with. */
export interface VoiceDeskParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'take' | 'giveBack'>;
  readonly audit: Audit;
  readonly programme: ProgrammeRoom;
  readonly appOrigin: string;
  readonly line: Line;
  readonly cards: Pick<
    Cards,
    'findNamed' | 'hasPhone' | 'findCard' | 'cardsOf' | 'contactPointsOf'
  >;
  readonly contact: Pick<Contact, 'line' | 'tellMember'>;
  readonly alerts: Pick<Alerts, 'waiting' | 'wordsOf' | 'answerIn' | 'paymentsOf'>;
  readonly verification: Pick<
    Verification,
    'addEvidence' | 'consider' | 'reached' | 'policy' | 'callBack'
  >;
  readonly signin: Pick<LineDoor, 'considerOnLine' | 'hasAuthenticator' | 'proveOnLine'>;
  readonly pin: Pick<Pin, 'glance' | 'orderMailer' | 'unlock'> &
    Pick<Pin, 'expectLineCode' | 'lineCodeOutcome'> &
    Pick<Pin, 'offersKeypad' | 'beginLinePin' | 'linePinOutcome'>;
  /** What callers were called or written to with. */
  readonly reports: Pick<Reports, 'prepare'>;
  /** Where security codes and PINs are keyed, past this server; nothing where none are. */
  readonly windowOrigin: string | undefined;
  /** Locks one card of a member's at once, and tells. */
  readonly lock: (
    tx: Tx,
    ask: { readonly memberId: string; readonly cardId: string; readonly correlation: string },
  ) => Promise<void>;
  /** Stops a card for good that is lost or stolen, wants a new one, and tells. @returns false for one that has had its end */
  readonly stop: (
    tx: Tx,
    ask: {
      readonly memberId: string;
      readonly cardId: string;
      readonly reason: 'lost' | 'stolen';
      readonly correlation: string;
    },
  ) => Promise<boolean>;
  /** Nothing for a request that is not the platform's. */
  readonly readAsk: (provider: string, request: PlatformRequest) => VoiceAsk | undefined;
  /** Where a representative's telephone is: SIP, RFC 3261. */
  readonly agentAddress: (staffId: string) => string;
}
