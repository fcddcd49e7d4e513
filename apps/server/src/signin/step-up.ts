import { ok, refused, sensitive, type Outcome } from '@countersign/kernel';
import type { Act, AssureAsk, FactorChecks, StepUp, StepUpAnswer } from '../verification/index.ts';
import {
  findAccountByMember,
  findAuthenticator,
  findPassword,
  listPasskeys,
} from './account-store.ts';
import type { StepUpAsk, StepUpDoor } from './door.ts';
import { acceptPasskey, checkPasskey, reportRegression, requestOptions } from './passkeys.ts';
import type { Room } from './room.ts';
import { checkAuthenticatorCode } from './second-step.ts';
import { renewSession, sessionFacts } from './sessions.ts';
import type { MemberStepUpRefusal, StepUpForm } from './types.ts';

/** The checks that `verification` asks for: it decides what they are worth. */
export function createFactorChecks(room: Room): FactorChecks {
  const { reader } = room.db;
  return {
    has: async (memberId, passkeysBefore) => {
      const account = await findAccountByMember(reader, memberId);
      if (account === undefined) return { password: false, authenticator: false, passkeyIds: [] };
      const [password, authenticator, passkeys] = await Promise.all([
        findPassword(reader, account.id),
        findAuthenticator(reader, account.id),
        listPasskeys(reader, { kind: 'member', id: memberId }),
      ]);
      return {
        password: password !== undefined,
        authenticator: authenticator?.confirmed === true,
        passkeyIds: passkeys
          .filter(({ added_at }) => passkeysBefore === undefined || added_at < passkeysBefore)
          .map(({ credential_id }) => credential_id),
      };
    },
    checkPassword: async (memberId, password) => {
      const account = await findAccountByMember(reader, memberId);
      const record = account === undefined ? undefined : await findPassword(reader, account.id);
      const checked = await room.hasher.check(password, record);
      // The misses beside the password are those of devices that the account does not know: whoever guesses from outside
      // must not take this way from a member who is signed in. `verification` counts the tries of a session itself.
      return checked.ok && checked.value.right;
    },
    checkAuthenticator: async (memberId, code) => {
      const account = await findAccountByMember(reader, memberId);
      const enrolled =
        account === undefined ? undefined : await findAuthenticator(reader, account.id);
      if (enrolled?.confirmed !== true) return false;
      // Goes to the keeper, which holds the seed.
      return checkAuthenticatorCode(room, enrolled.enrolment, code.expose());
    },
    checkPasskey: async ({ memberId, response, challenge, before }) => {
      const owner = { kind: 'member', id: memberId } as const;
      const verdict = await checkPasskey(room, { response, challenge, owner });
      if (verdict.kind === 'counter-regressed') {
        await reportRegression(room, { row: verdict.row, correlation: 'step-up' });
        return false;
      }
      if (verdict.kind === 'wrong') return false;
      // It is theirs, and too young for what it is asked for.
      if (before !== undefined && verdict.row.added_at >= before) return false;
      return room.db.transaction((tx) => acceptPasskey(room, tx, verdict));
    },
  };
}

/** Step-up for a signed-in member: the session's facts go in, and a rise of level gives the session a new cookie. */
export function createStepUpDoor(room: Room): StepUpDoor {
  const stepUp: StepUp = room.verification.withFactors(createFactorChecks(room));
  const load = async (ask: StepUpAsk): Promise<Outcome<AssureAsk<Act>, MemberStepUpRefusal>> => {
    const session = await sessionFacts(room, room.db.reader, ask.sessionId);
    if (session === undefined || session.memberId !== ask.memberId) {
      return refused({ code: 'signin.no-such-session' });
    }
    return ok(assureAsk(ask, session));
  };
  return {
    stepUpOptions: async (ask) => {
      const loaded = await load(ask);
      return loaded.ok ? stepUp.options(loaded.value) : loaded;
    },
    outOfReach: async (ask, wanted) => {
      const session = await sessionFacts(room, room.db.reader, ask.sessionId);
      // A session that ended meanwhile: the act itself says so.
      if (session === undefined || session.memberId !== ask.memberId) return {};
      return stepUp.outOfReach(verificationAsk(ask, session), wanted);
    },
    beginStepUp: async (ask, factor) => {
      const loaded = await load(ask);
      if (!loaded.ok) return loaded;
      const begun = await stepUp.begin(loaded.value, factor);
      if (!begun.ok) return begun;
      if (begun.value.kind === 'text-code') return ok(begun.value);
      const { challengeId, challenge, credentialIds } = begun.value;
      return ok({
        kind: 'passkey',
        challengeId,
        options: requestOptions(room, { challenge, allow: credentialIds }),
      });
    },
    finishStepUp: async (ask, answer) => {
      const loaded = await load(ask);
      if (!loaded.ok) return loaded;
      const finished = await stepUp.finish(loaded.value, answerOf(answer));
      if (!finished.ok) return finished;
      const cookie = await room.db.transaction((tx) => renewSession(room, tx, ask.sessionId));
      return ok({ cookies: cookie === undefined ? [] : [cookie] });
    },
    assure: async (ask) => {
      const session = await sessionFacts(room, room.db.reader, ask.sessionId);
      if (session === undefined || session.memberId !== ask.memberId) {
        return refused({
          code: 'verify.step-up',
          act: ask.act,
          need: 'L2',
          have: 'L0',
          raise: ['passkey', 'password'],
        });
      }
      return room.verification.assure(assureAsk(ask, session));
    },
    sessionFacts: (db, sessionId) => sessionFacts(room, db, sessionId),
  };
}

function assureAsk<A extends Act>(
  ask: Omit<StepUpAsk, 'act'> & { readonly act: A },
  session: AssureAsk<A>['session'],
): AssureAsk<A> {
  return { act: ask.act, ...verificationAsk(ask, session) };
}

function verificationAsk(
  ask: Omit<StepUpAsk, 'act'>,
  session: AssureAsk<Act>['session'],
): Omit<AssureAsk<Act>, 'act'> {
  return {
    subject: ask.subject,
    ...(ask.params === undefined ? {} : { params: ask.params }),
    session,
    channel: 'web',
    direction: 'inbound',
    ...(ask.ways === undefined ? {} : { ways: ask.ways }),
    correlation: ask.correlation,
  };
}

const TYPED_CHARS_MAX = 1_024;

function answerOf(form: StepUpForm): StepUpAnswer {
  if (form.factor === 'passkey') return form;
  const typed = sensitive(form.typed.slice(0, TYPED_CHARS_MAX));
  return form.factor === 'password'
    ? { factor: 'password', password: typed }
    : { factor: form.factor, code: typed };
}
