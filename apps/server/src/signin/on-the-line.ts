import { refused, sensitive, type Outcome } from '@countersign/kernel';
import type { Reader } from '../platform/index.ts';
import type {
  Act,
  ActGrant,
  Assurance,
  AssureAsk,
  StepUp,
  StepUpRefusal,
  VerifyRefusal,
} from '../verification/index.ts';
import { findAccountByMember, findAuthenticator } from './account-store.ts';
import type { LineAsk, LineDoor } from './door.ts';
import type { Room } from './room.ts';
import { recoveryRisks } from './sessions.ts';
import { createFactorChecks } from './step-up.ts';

/**
 * Whoever is on the telephone has no session: they count what they proved there, under the id of their case. What hangs on the account
 * hangs on them all the same.
 */
export function createLineDoor(room: Room): LineDoor {
  const stepUp: StepUp = room.verification.withFactors(createFactorChecks(room));
  const { reader } = room.db;
  const askOf = async <A extends Act>(
    ask: LineAsk & { readonly act: A },
    db: Reader = reader,
  ): Promise<AssureAsk<A>> => ({
    ...{ act: ask.act, subject: ask.subject, channel: 'voice', direction: 'inbound' },
    session: {
      ...{ sessionId: ask.caseId, memberId: ask.memberId },
      risks: recoveryRisks(room, await findAccountByMember(db, ask.memberId)),
    },
    correlation: ask.correlation,
  });
  return {
    considerOnLine: async (ask, db): Promise<Outcome<ActGrant, VerifyRefusal>> =>
      room.verification.consider(await askOf(ask, db), db),
    assureOnLine: async <A extends Act>(
      ask: LineAsk & { readonly act: A },
    ): Promise<Outcome<Assurance<A>, VerifyRefusal>> => room.verification.assure(await askOf(ask)),
    hasAuthenticator: async (memberId, db = reader) => {
      const account = await findAccountByMember(db, memberId);
      if (account === undefined) return false;
      return (await findAuthenticator(db, account.id))?.confirmed === true;
    },
    proveOnLine: async (ask, keyed): Promise<Outcome<void, StepUpRefusal>> => {
      if (!APP_CODE.test(keyed)) return refused({ code: 'verify.not-proven', triesLeft: 0 });
      return stepUp.finish(await askOf(ask), { factor: 'authenticator', code: sensitive(keyed) });
    },
  };
}

const APP_CODE = /^[0-9]{6}$/;
