import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, sensitive, type Outcome } from '@countersign/kernel';
import type { CookieSetting, Reader, Tx } from '../platform/index.ts';
import {
  type CodeBinding,
  type CodeRefusal,
  takesCodes,
  type ContactPoint,
  type MadeCode,
  type ResendRefusal,
} from '../verification/index.ts';
import { findJourney, insertJourney, stepJourney } from './journey-store.ts';
import { recordRefusal, type Room } from './room.ts';
import { endCookie } from './sessions.ts';
import type { JourneyRow } from './tables.ts';
import { hashToken, makeToken } from './tokens.ts';
import { COOKIES, type JourneyRefusal, type Started, type Visitor } from './types.ts';

/** A registration or recovery has to be finished within the hour. */
export const JOURNEY_LIFE_MS = 60 * 60_000;

export type JourneyKind = JourneyRow['kind'];

const kinds = {
  registration: { act: 'register', cookie: COOKIES.registration, returnPath: '/register/code' },
  recovery: { act: 'recover', cookie: COOKIES.recovery, returnPath: '/recover/code' },
} as const;

export function journeyCookie(kind: JourneyKind, token: string): CookieSetting {
  return {
    name: kinds[kind].cookie,
    value: token,
    sameSite: 'Lax',
    maxAgeSeconds: JOURNEY_LIFE_MS / 1000,
  };
}

export function endJourneyCookie(kind: JourneyKind): CookieSetting {
  return endCookie(kinds[kind].cookie);
}

/** `en`, `es-MX`: what the keeper's page understands. */
export function pageLanguage(language: string): string {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : 'en';
}

/** Opens a ticket and a row that the cookie names. Nothing is known of a card yet, so everybody gets the same. */
export async function startJourney(
  room: Room,
  kind: JourneyKind,
  visitor: Visitor,
): Promise<Outcome<Started, JourneyRefusal>> {
  const { limits } = room.settings();
  const taken = await room.limits.take([
    { limit: limits.registrationPerSource, subject: visitor.source },
    { limit: limits.registrationOverall, subject: '' },
  ]);
  if (!taken.ok) return taken;
  const id = room.newId();
  const token = makeToken(room.random);
  const now = room.clock();
  const language = pageLanguage(visitor.language);
  await room.db.transaction(async (tx) => {
    const row: JourneyRow = {
      id,
      kind,
      token_hash: token.hash,
      step: 'code',
      visit: id,
      source: visitor.source,
      language,
      member_id: null,
      code_channel: 'none',
      code_to: 'none',
      passkey: null,
      user_id: null,
      password: null,
      confirmed: [],
      created_at: now,
      expires_at: now + JOURNEY_LIFE_MS,
    };
    await insertJourney(tx, row);
    // A code that nobody gets: whoever types one before, or without, a match is answered like everybody.
    await room.verification.codes.make(tx, journeyBinding(row));
    await room.audit(tx, {
      actor: { kind: 'anonymous', id: '' },
      channel: 'web',
      operation: `signin.${kind}-started`,
      subject: id,
      result: 'done',
      correlation: visitor.correlation,
    });
  });
  const opened = await askKeeper(room.post, serverLine.openTicket, {
    act: kinds[kind].act,
    visit: id,
    language,
    returnPath: kinds[kind].returnPath,
    correlation: visitor.correlation,
  });
  if (!opened.ok) throw new Error(`the keeper refused a ticket: ${opened.refusal.refusal}`);
  return ok({
    cookies: [journeyCookie(kind, token.token)],
    windowUrl: `${room.settings().windowOrigin}/card#${opened.value.ticket}`,
  });
}

export async function loadJourney(
  room: Room,
  kind: JourneyKind,
  token: string | undefined,
): Promise<Outcome<JourneyRow, JourneyRefusal>> {
  const row = await findJourney(room.db.reader, {
    kind,
    tokenHash: hashToken(token ?? ''),
    now: room.clock(),
  });
  return row === undefined ? refused({ code: 'signin.journey-gone' }) : ok(row);
}

/** Loads it and wants it at one step. */
export async function loadAt(
  room: Room,
  ask: {
    readonly kind: JourneyKind;
    readonly token: string | undefined;
    readonly step: JourneyRow['step'];
  },
): Promise<Outcome<JourneyRow, JourneyRefusal>> {
  const found = await loadJourney(room, ask.kind, ask.token);
  if (!found.ok || found.value.step === ask.step) return found;
  return refused({ code: 'signin.not-this-step' });
}

export function journeyBinding(journey: JourneyRow): CodeBinding {
  return {
    owner: journey.id,
    session: journey.id,
    purpose: journey.kind,
    channel: journey.code_channel,
    destination: journey.code_to,
    action: '',
  };
}

/** Contact points that a code may go to now: not inside the cooling-off of a change, and reachable in writing. */
export async function codePoints(
  room: Room,
  db: Reader,
  memberId: string,
): Promise<readonly ContactPoint[]> {
  const now = room.clock();
  const points = await room.contactPoints(db, memberId);
  return points
    .filter((point) => point.kind === 'email' || point.takesText)
    .filter((point) => takesCodes(point, now, room.verification.policy().newContactCoolingMs))
    .toSorted((left, right) => Number(left.kind === 'email') - Number(right.kind === 'email'));
}

/** Sends a code to a contact point within its budget. Over budget nothing is sent, and nobody is told the difference. */
export async function tellCode(
  room: Room,
  tx: Tx,
  message: {
    readonly memberId: string;
    readonly contactPointId: string;
    readonly template: string;
    readonly made: MadeCode;
    readonly correlation: string;
  },
): Promise<void> {
  const taken = await room.verification.spendCode(message.contactPointId);
  if (!taken.ok) return;
  await room.tell(tx, {
    memberId: message.memberId,
    template: message.template,
    to: { contactPointId: message.contactPointId },
    facts: {},
    code: message.made.code,
    correlation: message.correlation,
  });
}

/** Another code for the journey's own step. For a card that matched nobody a code is made too, and sent to nobody. */
export async function resendJourneyCode(
  room: Room,
  ask: {
    readonly kind: JourneyKind;
    readonly token: string | undefined;
    readonly visitor: Visitor;
  },
): Promise<Outcome<{ readonly resendsLeft: number }, JourneyRefusal | ResendRefusal>> {
  const found = await loadAt(room, { kind: ask.kind, token: ask.token, step: 'code' });
  if (!found.ok) return found;
  const journey = found.value;
  return room.db.transaction<
    Outcome<{ readonly resendsLeft: number }, JourneyRefusal | ResendRefusal>
  >(async (tx) => {
    const made = await room.verification.codes.resend(tx, journeyBinding(journey));
    if (!made.ok) return made;
    if (journey.member_id !== null && journey.code_channel !== 'none') {
      await tellCode(room, tx, {
        memberId: journey.member_id,
        contactPointId: journey.code_to,
        template: `code.${journey.kind}`,
        made: made.value,
        correlation: ask.visitor.correlation,
      });
    }
    return ok({ resendsLeft: made.value.resendsLeft });
  });
}

/** The code of the contact on file. Right: the journey goes on under a new cookie, at `next`. */
export async function enterJourneyCode(
  room: Room,
  ask: {
    readonly kind: JourneyKind;
    readonly token: string | undefined;
    readonly code: string;
    readonly next: 'choose' | 'password';
    readonly visitor: Visitor;
  },
): Promise<Outcome<{ readonly cookies: readonly CookieSetting[] }, JourneyRefusal | CodeRefusal>> {
  const found = await loadAt(room, { kind: ask.kind, token: ask.token, step: 'code' });
  if (!found.ok) return found;
  const journey = found.value;
  const renewed = makeToken(room.random);
  const checked = await room.verification.codes.check(
    journeyBinding(journey),
    sensitive(ask.code),
    async (tx) => {
      // A code that was made for nobody opens nothing, even when it is guessed.
      if (journey.member_id === null || journey.code_channel === 'none') return false;
      await room.audit(tx, {
        actor: { kind: 'cardmember', id: journey.member_id },
        channel: 'web',
        operation: `signin.${ask.kind}-code`,
        subject: journey.id,
        result: 'done',
        correlation: ask.visitor.correlation,
      });
      return stepJourney(tx, {
        id: journey.id,
        from: 'code',
        to: ask.next,
        tokenHash: renewed.hash,
        confirmed: [journey.code_to],
      });
    },
  );
  if (checked.ok && checked.value) return ok({ cookies: [journeyCookie(ask.kind, renewed.token)] });
  const refusal: CodeRefusal = checked.ok ? { code: 'verify.code-used-up' } : checked.refusal;
  await recordRefusal(room, {
    operation: `signin.${ask.kind}-code`,
    refusal: refusal.code,
    correlation: ask.visitor.correlation,
  });
  return refused(refusal);
}
