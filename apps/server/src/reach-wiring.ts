import type { ContactPoint } from './cards/index.ts';
import type { Casework } from './casework/index.ts';
import type { ReachPort } from './desks/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { openRisks } from './open-risks.ts';
import { postedFrom } from './pin/index.ts';
import { callingCodeOf, canUndo, changeParams, createReach, type Reach } from './reach/index.ts';
import type { MemberAsk } from './signin/index.ts';
import { codesFrom, coolingOff, coolingOffOf } from './verification/index.ts';

/** How we reach somebody; what was undone is looked into by the room of alarms. @param casework asked for when there is one */
export function buildReach(
  parts: Foundation & Pick<House, 'cards' | 'contact' | 'verification'>,
  casework: () => Casework,
): Reach {
  const risks = openRisks(parts);
  return createReach({
    ...parts,
    phoneCodes: (region) => {
      const { newPhoneCodes } = parts.programme.current().programme.verification;
      return newPhoneCodes ?? [callingCodeOf(parts.programme.printedNumber(region).number)];
    },
    isHeld: async (reader, memberId) => (await risks(reader, memberId)).length > 0,
    raise: (tx, undone) => casework().raiseForChange(tx, undone),
  });
}

/** How members are reached, as their own pages show and change it. */
export function reachPort(house: House): ReachPort {
  const { cards, db, reach, signin } = house;
  return {
    of: async (ask) => {
      const [points, home, change, history] = await Promise.all([
        cards.contactPointsOf(db.reader, ask.memberId),
        homeOf(house, ask.memberId),
        mayChange(house, ask),
        cards.reachChangesOf(db.reader, ask.memberId),
      ]);
      return {
        points: points.map((point) => pointView(house, point)),
        ...{ address: home, change, waits: await waitsOf(house, ask.memberId), history },
      };
    },
    undoUntil: (memberId, pointId) => reach.undoUntil({ memberId, pointId }),
    history: (memberId) => cards.reachChangesOf(db.reader, memberId),
    begin: ({ correlation, memberId }, change) => reach.begin({ memberId, correlation }, change),
    find: async (memberId, id) => {
      const found = await reach.find({ memberId, id });
      return found && { ...found, value: found.value ?? [] };
    },
    confirm: async ({ correlation, memberId, sessionId }, id) => {
      const params = changeParams((await reach.find({ memberId, id }))?.value);
      const assured = await signin.assure({
        ...{ act: 'contact.change', subject: id, params, memberId, sessionId, correlation },
      });
      return assured.ok ? reach.confirm({ memberId, id, correlation }, assured.value) : assured;
    },
    resend: ({ correlation, memberId }, id) => reach.resend({ memberId, id, correlation }),
    prove: ({ correlation, memberId }, id, typed) =>
      reach.prove({ memberId, id, correlation }, typed),
    undo: (ask) => reach.askUndo(ask),
  };
}

type View = Awaited<ReturnType<ReachPort['of']>>;

function pointView(
  { clock, verification }: Pick<House, 'clock' | 'verification'>,
  point: ContactPoint,
): View['points'][number] {
  const { id, kind, masked, since, takesText } = point;
  const from = codesFrom(point, verification.policy().newContactCoolingMs);
  const waits = from > clock() ? from : undefined;
  return { id, kind, masked, since, takesText, codesFrom: waits, canUndo: canUndo(point) };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The two kinds of contact points wait alike. */
async function waitsOf(house: House, memberId: string): Promise<View['waits']> {
  const row = coolingOffOf('phone', house.verification.policy().newContactCoolingMs);
  const days = Math.max(await addressDaysOf(house, memberId), coolingOff.address.noMailMs / DAY_MS);
  return {
    undoHours: row.cancelMs / HOUR_MS,
    codesHours: row.noCodeMs / HOUR_MS,
    riskHours: row.riskMs / HOUR_MS,
    mailDays: days,
  };
}

/** The longest that a product of theirs wants an address to be unchanged. */
async function addressDaysOf({ cards, db, programme }: House, memberId: string): Promise<number> {
  const held = await cards.cardsOf(db.reader, memberId);
  return Math.max(
    0,
    ...held.map(({ productId }) => programme.product(productId).pin.addressAgeDaysMin),
  );
}

/** Where they live, and from when a PIN is posted there. */
async function homeOf(house: House, memberId: string): Promise<View['address']> {
  const home = await house.cards.addressOf(house.db.reader, memberId);
  if (home === undefined) return undefined;
  const { lines, name, since } = home;
  const settled = postedFrom(since, await addressDaysOf(house, memberId));
  return { name, lines, since, mailFrom: settled > house.clock() ? settled : undefined };
}

/** What a press on “Change” would end at, said beforehand. */
async function mayChange({ signin }: House, ask: MemberAsk): Promise<View['change']> {
  const out = await signin.outOfReach({ ...ask, subject: ask.memberId }, ['contact.change']);
  const refusal = out['contact.change'];
  if (refusal === undefined) return { may: 'yes' };
  if (refusal.code === 'verify.risk')
    return { may: 'later', why: { risk: refusal.risk, from: refusal.until } };
  if (refusal.code !== 'verify.step-up') return { may: 'call' };
  const has = await signin.security(ask.memberId);
  return { may: has?.passkeys.length === 0 ? 'add-passkey' : 'call' };
}
