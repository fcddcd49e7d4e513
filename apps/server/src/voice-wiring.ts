import { createHmac } from 'node:crypto';
import { ok, refused, type Instant } from '@countersign/kernel';
import { agentOf } from './agent.ts';
import { lockCards, stopLostCard } from './card-lock-wiring.ts';
import {
  callAddress,
  finishCall,
  stopDenied,
  type LinePort,
  type VoiceDeskParts,
} from './desks/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { callKept, keptViews, settleKept } from './kept-place-wiring.ts';
import { endUnnamed, nameCaller, unnamedOf } from './named-caller-wiring.ts';
import { createLine, type Line, type LineCall } from './phone-line/index.ts';
import { atLeast, considerConfirm } from './verification/index.ts';
import { titleOf } from './words.ts';

type Language = Parameters<LinePort['waiting']>[0];
const DAY_MS = 86_400_000;
const OVER = new Set(['completed', 'busy', 'no-answer', 'failed', 'canceled']);

/** The room of calls that come in. */
export function buildLine(foundation: Foundation): Line {
  const key = foundation.secrets.keyFor('line');
  const callBackKey = foundation.secrets.keyFor('call-back');
  return createLine({
    ...foundation,
    hashCallBack: (id) => createHmac('sha256', callBackKey).update(id).digest(),
    hashSource: (number) => createHmac('sha256', key).update(number).digest('base64url'),
  });
}

/** What the automated line is handed, each in the words of the room that has it. */
export function voiceDeskParts(house: House): VoiceDeskParts {
  const { carrier, config, phoneLine: line } = house;
  return {
    ...{ ...house, line },
    appOrigin: config.appOrigin,
    windowOrigin: config.carrierReachesWindow ? config.windowOrigin : undefined,
    lock: async (tx, { cardId, ...ask }) => {
      await lockCards(house, tx, { ...ask, cards: { cardId }, locking: { by: 'line' } });
    },
    stop: (tx, ask) => stopLostCard(house, tx, ask),
    readAsk: (provider, { address: url, bodyText: rawBody, ...request }) => {
      const webhook = { ...request, url, rawBody, now: house.clock() };
      const { platform } = carrier;
      if (platform === undefined || !carrier.isCarriers(provider, webhook)) return undefined;
      const heard = carrier.readAsk(webhook);
      return (
        heard && {
          ...{ platform, provider, providerId: heard.providerId, from: heard.from },
          ...{ to: heard.to ?? '', digits: heard.digits ?? '', isOver: OVER.has(heard.status) },
          queueResult: heard.queueResult,
        }
      );
    },
    agentAddress: (staffId) => `sip:${staffId}@${config.deskSipHost}`,
  };
}

const CALL_OVER = new Set(['ended', 'busy', 'no_answer', 'failed']);
/** After these it is known whether somebody was reached. */
const SETTLED = new Set([...CALL_OVER, 'answered']);

/** News of a call of ours; where it was a call back, the conversation on it is over with it. */
export async function takeCallNews(
  house: House,
  contactId: string,
  event: Parameters<House['contact']['takeProgress']>[1],
): Promise<boolean> {
  const { contact, db, newId, phoneLine: line } = house;
  const taken = await contact.takeProgress(contactId, event);
  if (taken && CALL_OVER.has(event.progress))
    await db.transaction((tx) => line.callBack.end(tx, { contactId, correlation: newId() }));
  if (taken && SETTLED.has(event.progress)) await settleKept(house);
  return taken;
}

/** What a caller brings from the line: what they proved there, and what they call back about. */
export async function linePart(
  house: House,
  { case: mine }: LineCall,
  { keeps = false, language }: { readonly language: Language; readonly keeps?: boolean },
) {
  const { aboutId, id: sessionId, memberId } = mine;
  const nothing = { about: undefined, mayName: false };
  if (memberId === undefined) return { level: 'L0' as const, ...nothing };
  const where = { channel: 'voice', direction: 'inbound' } as const;
  const level = await house.verification.reached({ sessionId, memberId, risks: [] }, where);
  // A name, and “yes, we called you”, are for whoever is at L1 now, and for nobody while something is wrong.
  const ask = { channel: 'voice', memberId, sessionId, correlation: house.newId() } as const;
  const decided = await considerConfirm(house.verification, ask);
  if (!decided.ok && !keeps) return { level, ...nothing };
  const about =
    aboutId === undefined ? undefined : await house.contact.contactOf(memberId, aboutId);
  return {
    level,
    mayName: decided.ok,
    about: about && `${titleOf(house, about.purpose, language)}, ${about.reference}`,
  };
}

/** Leads a caller to whoever took them. @returns false where they have hung up, and the platform did not tell us */
async function lead({ carrier, config, log }: House, taken: LineCall): Promise<boolean> {
  try {
    return await carrier.carrier.redirect(taken.providerId, `${callAddress(config, taken)}/taken`);
  } catch (err) {
    // Whoever waits asks again within seconds, and is led there then.
    log.warn({ err, call: taken.id }, 'a caller is led to a representative late');
    return true;
  }
}

/**
 * Whether whoever was taken is the member whose card was named, and needs no call back any more: known (L2), or said in the app to be who
 * calls. An ending and a postal code take nobody's place away.
 */
async function isMember(
  { contact, verification }: House,
  { case: { claimId, id: sessionId, memberId } }: LineCall,
  staffId: string,
): Promise<boolean> {
  if (memberId === undefined) return false;
  const where = { channel: 'voice', direction: 'inbound' } as const;
  if (atLeast(await verification.reached({ sessionId, memberId, risks: [] }, where), 'L2'))
    return true;
  const claim = claimId === undefined ? undefined : await contact.liveClaim(staffId, claimId);
  return claim?.spoken === 'right';
}

/** Who waits, and how one of them is taken: the caller's telephone is led to the representative's. */
export function linePort(house: House): LinePort {
  const { cards, clock, contact, db, phoneLine: line } = house;
  const viewOf = async (call: LineCall, language: Language) => {
    const { memberId } = call.case;
    const { mayName, ...part } = await linePart(house, call, { language });
    const member =
      memberId === undefined || !mayName
        ? undefined
        : await cards.findMember(db.reader, { id: memberId });
    return {
      ...{ id: call.id, since: call.waitingSince ?? call.startedAt },
      name: member && `${member.givenName} ${member.familyName}`,
      ...part,
    };
  };
  return {
    waiting: async (language) =>
      Promise.all((await line.waiting()).map((call) => viewOf(call, language))),
    unnamed: (staffId) => unnamedOf(house, staffId),
    name: (ask, id, reference) => nameCaller(house, ask, { id, reference }),
    end: (ask, id) => endUnnamed(house, ask, id),
    kept: () => keptViews(house),
    call: (ask, id) => callKept(house, ask, id),
    reported: () => line.reportedSince((clock() - DAY_MS) as Instant),
    take: async (ask, id) => {
      const { correlation, staffId } = ask;
      const agent = await agentOf(house, ask);
      const asked = await line.find(id);
      const taken = await db.transaction(async (tx) => {
        if (asked !== undefined) await stopDenied({ contact, line }, tx, asked);
        const call = await line.take(tx, { id, staffId, correlation });
        const claimId = call?.case.claimId;
        if (claimId !== undefined) await contact.line.handOver(tx, { id: claimId, agent });
        return call;
      });
      if (taken === undefined) return refused({ code: 'line.not-waiting' });
      contact.line.committed();
      if (await lead(house, taken)) {
        if (await isMember(house, taken, staffId))
          await db.transaction((tx) => line.kept.drop(tx, taken.case.memberId ?? ''));
        return ok(taken.case.claimId);
      }
      await finishCall({ contact, db, line }, taken, correlation);
      return refused({ code: 'line.not-waiting' });
    },
  };
}
