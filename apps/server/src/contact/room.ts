import type { Clock, NewId, Random } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Channels, OutboundCall } from '../channels/index.ts';
import { defineJob, type Jobs } from '../jobs/index.ts';
import type { Database, Limits, Log, Tx } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import type { Transparency } from '../transparency/index.ts';
import type { ContactSecrets } from './secrets.ts';
import type { TemplateName } from './templates/table.ts';

export interface ContactParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly log: Log;
  readonly limits: Limits;
  readonly programme: ProgrammeRoom;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly cards: Cards;
  readonly channels: Channels;
  readonly secrets: ContactSecrets;
  readonly transparency: Pick<Transparency, 'commit' | 'inclusionOf'>;
  /** Messages to browsers: what they are told of us, where they may be, and the key of their proofs. */
  readonly push: {
    readonly publicKey: string;
    readonly services: readonly string[];
    readonly proofKey: Uint8Array;
  };
  /** Answers that people write to questions of a room above. */
  readonly answers?: {
    /** Taken before a transaction is open. @returns whether the text may be compared with what it quotes */
    readonly budget: (text: { readonly text: string; readonly from: string }) => Promise<boolean>;
    /** @returns the template that the phone is answered with; nothing where the text is no such answer */
    readonly take: (
      tx: Tx,
      text: {
        readonly text: string;
        readonly memberId: string;
        readonly contactPointId: string;
        readonly mayCompare: boolean;
        readonly correlation: string;
      },
    ) => Promise<TemplateName | undefined>;
  };
  /** A change of contact data that is taken back by a text from the old phone; for a room above. */
  readonly undo?: {
    /** Reads it, and takes its budgets, before a transaction is open. @returns what does it; nothing where the text is no such word */
    readonly prepare: (
      text: Readonly<Record<'text' | 'from' | 'correlation', string>>,
    ) => Promise<((tx: Tx) => Promise<void>) | undefined>;
  };
  /** Reports of strange texts, for a room above: what nobody else reads may be one. */
  readonly reported?: {
    /** Reads it, and takes its budgets, before a transaction is open. @returns what keeps it; nothing where it is no report */
    readonly prepare: (text: {
      readonly text: string;
      /** The phone that wrote, as a keyed hash. */
      readonly phone: string;
      readonly memberId: string | undefined;
      readonly correlation: string;
    }) => Promise<KeepReported | undefined>;
  };
  /** Where e-mails to us come in; nothing where none do. */
  readonly mailAddress: () => string | undefined;
  /** Ours, where assertions of calls are found, and where one unsubscribes. */
  readonly appOrigin: string;
  /** Where the carrier asks what a call says, and tells how it goes. */
  readonly callAddresses: (contactId: string) => Pick<OutboundCall, 'answeredUrl' | 'statusUrl'>;
  /** Host of the pages that a code is typed on, with its port where it is not the usual one. */
  readonly hosts: { readonly app: string; readonly window: string };
}

/** @returns what the phone is answered with, where it is a member's */
export type KeepReported = (tx: Tx) => Promise<TextReply | undefined>;
export interface TextReply {
  readonly template: TemplateName;
  readonly facts: Readonly<Record<string, string>>;
}

/** Sends one registered contact. */
export const sendJob = defineJob<{ contactId: string }>('contact.send', { attemptsMax: 6 });
/** Dials one registered call; whoever waits for it has moved on after a minute. */
export const dialJob = defineJob<{ contactId: string }>('contact.dial', { attemptsMax: 3 });
/** Ends a call that rings although the ledger has given it up. */
export const hangUpJob = defineJob<{ providerId: string }>('contact.hang-up', { attemptsMax: 6 });
export const purgeJob = defineJob<Record<never, never>>('contact.purge-secrets');
export const PURGE_SECONDS = 60;

/** A code that was not sent within its life is not sent at all (NIST SP 800-63B-4, clause 3.1.3: at most ten minutes). */
export const CODE_LIFE_MS = 10 * 60_000;
/** What takes a change back is of no use after a day; its message goes without it then. */
export const UNDO_LIFE_MS = 24 * 3_600_000;
