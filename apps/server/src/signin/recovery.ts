import { ok, refused, sensitive, type Outcome } from '@countersign/kernel';
import { findAccountByMember, findPassword, putPassword, setRecovered } from './account-store.ts';
import type { RecoveryDoor } from './door.ts';
import { stepJourney } from './journey-store.ts';
import {
  endJourneyCookie,
  enterJourneyCode,
  journeyBinding,
  loadAt,
  loadJourney,
  resendJourneyCode,
  startJourney,
} from './journeys.ts';
import { addPasskey } from './keeper-news.ts';
import type { PasswordRecord } from './hasher.ts';
import { isWayStopped } from './new-ways.ts';
import { tellRemovals } from './passkey-removals.ts';
import { weakness } from './registration.ts';
import { recordChange, type Room } from './room.ts';
import { endSessions } from './session-store.ts';

const kind = 'recovery';

/**
 * Through the card and a registered channel. What comes out is a user id and perhaps a new password; the second step of
 * the next sign-in stays what it was, all sessions end, and for a day the account counts as just recovered. While the
 * member is frozen or an alarm is open nothing comes out: the journey is gone.
 */
export function createRecovery(room: Room): RecoveryDoor {
  return {
    startRecovery: (visitor) => startJourney(room, kind, visitor),
    recoveryState: async (token) => {
      const found = await loadJourney(room, kind, token);
      if (!found.ok) return found;
      const journey = found.value;
      const { reader } = room.db;
      if (journey.step === 'password' && journey.member_id !== null) {
        const account = await findAccountByMember(reader, journey.member_id);
        if (account === undefined) return refused({ code: 'signin.journey-gone' });
        const password = await findPassword(reader, account.id);
        return ok({
          step: 'password',
          userId: account.user_id,
          hadPassword: password !== undefined,
          passkeyMade: journey.passkey !== null,
        });
      }
      const resendsLeft = await room.verification.codes.resendsLeft(
        reader,
        journeyBinding(journey),
      );
      return ok({ step: 'code', resendsLeft });
    },
    resendRecoveryCode: (token, visitor) => resendJourneyCode(room, { kind, token, visitor }),
    enterRecoveryCode: (token, code, visitor) =>
      enterJourneyCode(room, { kind, token, code, next: 'password', visitor }),
    finishRecovery: (token, choice, visitor) => finishRecovery(room, token, { choice, visitor }),
  };
}

type Ask = Parameters<RecoveryDoor['finishRecovery']>;

async function finishRecovery(
  room: Room,
  token: string | undefined,
  ask: { readonly choice: Ask[1]; readonly visitor: Ask[2] },
): ReturnType<RecoveryDoor['finishRecovery']> {
  const found = await loadAt(room, { kind, token, step: 'password' });
  if (!found.ok) return found;
  const journey = found.value;
  const memberId = journey.member_id;
  const account =
    memberId === null ? undefined : await findAccountByMember(room.db.reader, memberId);
  if (memberId === null || account === undefined) return refused({ code: 'signin.journey-gone' });
  let record: PasswordRecord | undefined;
  if (ask.choice.kind === 'password') {
    const weak = weakness(room, ask.choice.password, account.user_id);
    if (weak !== undefined) return refused(weak);
    const hashed = await room.hasher.make(sensitive(ask.choice.password));
    if (!hashed.ok) return hashed;
    record = hashed.value;
  }
  const { correlation } = ask.visitor;
  type Done = Outcome<void, { readonly code: 'signin.not-this-step' | 'signin.journey-gone' }>;
  const done = await room.db.transaction<Done>(async (tx) => {
    if (!(await stepJourney(tx, { id: journey.id, from: 'password', to: 'done' }))) {
      return refused({ code: 'signin.not-this-step' });
    }
    const { passkey } = journey;
    if (
      await isWayStopped(room, tx, { operation: 'signin.recovery', memberId, passkey, correlation })
    )
      return refused({ code: 'signin.journey-gone' });
    const now = room.clock();
    if (record !== undefined) await putPassword(tx, account.id, record, now);
    const added =
      passkey !== null &&
      (await addPasskey(room, tx, { memberId, passkey, correlation, tell: true }));
    if (record === undefined && !added) return ok(undefined); // only the user id was asked for
    await setRecovered(tx, account.id, now);
    await endSessions(tx, { kinds: ['member'], ownerId: memberId, but: undefined, at: now });
    await recordChange(room, tx, {
      memberId,
      kind: 'recovered',
      correlation,
      tell: 'account.recovered',
    });
    return ok(undefined);
  });
  if (!done.ok) {
    if (done.refusal.code === 'signin.journey-gone') await tellRemovals(room);
    return done;
  }
  return ok({ cookies: [endJourneyCookie(kind)], userId: account.user_id });
}
