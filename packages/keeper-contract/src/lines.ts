import type { Static, TSchema } from 'typebox';
import * as server from './for-server.ts';
import * as window from './for-window.ts';
import * as others from './for-others.ts';

/** One question on a line: always POST, ask and answer as JSON. A refusal is 409 with `Refusal`. */
export interface Question<Ask extends TSchema, Answer extends TSchema> {
  readonly path: string;
  readonly ask: Ask;
  readonly answer: Answer;
}

function question<Ask extends TSchema, Answer extends TSchema>(
  path: string,
  ask: Ask,
  answer: Answer,
): Question<Ask, Answer> {
  return { path, ask, answer };
}

export type AskOf<Q> = Q extends Question<infer A, TSchema> ? Static<A> : never;
export type AnswerOf<Q> = Q extends Question<TSchema, infer A> ? Static<A> : never;

/** What the server may ask: socket `run/keeper/server/keeper.sock`. */
export const serverLine = {
  openTicket: question('/v1/tickets', server.OpenTicket, server.OpenedTicket),
  findCard: question('/v1/cards/find', server.FindCard, server.FoundCard),
  pinStatus: question('/v1/pins/status', server.AskPinStatus, server.PinStatus),
  unlockPin: question('/v1/pins/unlock', server.UnlockPin, server.Done),
  acknowledgeChip: question('/v1/pins/chip-acknowledged', server.AcknowledgeChip, server.Done),
  expectLineCode: question('/v1/line-codes/expect', server.ExpectLineCode, server.ExpectedLineCode),
  tellLineCode: question('/v1/line-codes/outcome', server.AskLine, server.LineCodeOutcome),
  expectLinePin: question('/v1/line-pins/expect', server.ExpectLinePin, server.ExpectedLinePin),
  tellLinePin: question('/v1/line-pins/outcome', server.AskLine, server.LinePinOutcome),
  orderMailer: question('/v1/mailers/order', server.OrderMailer, server.OrderedMailer),
  cancelMailer: question('/v1/mailers/cancel', server.CancelMailer, server.Done),
  releaseBatch: question('/v1/mailers/release', server.ReleaseBatch, server.Done),
  removePasskey: question('/v1/passkeys/remove', server.RemovePasskey, server.Done),
  enrolTotp: question('/v1/totp/enrol', server.EnrolTotp, server.EnrolledTotp),
  checkTotp: question('/v1/totp/check', server.CheckTotp, server.Done),
  dropTotp: question('/v1/totp/drop', server.EnrolTotp, server.Done),
  pepper: question('/v1/pepper', server.PepperHash, server.PepperedHash),
  events: question('/v1/events', server.AskEvents, server.Events),
} as const;

/** What the window relays: socket `run/keeper/window/keeper.sock`. The bodies come from browsers: nothing in them is trusted. */
export const windowLine = {
  openVisit: question('/visits/open', window.OpenVisit, window.Visit),
  matchCard: question('/visits/card', window.MatchCard, window.Matched),
  addPasskey: question('/visits/passkey', window.AddPasskey, window.Matched),
  askCode: question('/visits/code', window.AskCode, window.CodeSent),
  showPin: question('/visits/show', window.ShowPin, window.ShownPin),
  setPin: question('/visits/set', window.SetPin, window.SetDone),
  openLine: question('/lines/open', window.OpenLine, window.OpenedLine),
  takeLinePin: question('/lines/pin', window.TakeLinePin, server.Done),
  takeLineCode: question('/lines/code', window.TakeLineCode, server.Done),
  keeperKey: question('/keeper-key', window.Nothing, window.KeeperKey),
  intake: question('/intake', window.Intake, window.IntakeReport),
} as const;

/** Socket `run/keeper/hostline/keeper.sock`. */
export const hostLine = {
  verifyPin: question('/pins/verify', others.VerifyPin, others.VerifiedPin),
} as const;

/** Socket `run/keeper/press/keeper.sock`. */
export const pressLine = {
  bureauKey: question('/bureau-key', others.AskBureauKey, others.BureauKey),
  releasedBatches: question('/batches/released', window.Nothing, others.ReleasedBatches),
  reportBatch: question('/batches/report', others.BatchReport, server.Done),
} as const;

/** Socket `run/keeper/operator/keeper.sock`, entered by root (or the same account) only. */
export const operatorLine = {
  importNumbers: question('/numbers/import', others.ImportNumbers, others.ImportedNumbers),
  addIssuerKey: question('/issuer-keys/add', others.AddIssuerKey, server.Done),
  makeHostKey: question('/host-keys/make', others.MakeHostKey, others.MadeHostKey),
  hostKeys: question('/host-keys/list', window.Nothing, others.HostKeys),
  revokeHostKey: question('/host-keys/revoke', others.RevokeHostKey, server.Done),
  beginKeyImport: question('/keys/begin-import', others.BeginKeyImport, others.BegunKeyImport),
  importKey: question('/keys/import', others.ImportBackendKey, others.ImportedBackendKey),
  pinPolicy: question('/policy/pin', others.PinPolicy, server.Done),
  makeOperatorKey: question('/operator-keys/make', others.MakeOperatorKey, others.MadeOperatorKey),
  approvePinPolicy: question('/policy/approve', others.ApprovePinPolicy, others.ApprovedPinPolicy),
  exportLog: question('/log/export', others.AskLog, others.LogPage),
} as const;
