import type { Instant } from '@countersign/kernel';
import type { Cards, ContactPoint } from './cards/index.ts';
import { maskAddress } from './contact/index.ts';
import type { OperationsPort } from './desks/index.ts';
import { listBusy } from './evidence-pack/index.ts';
import type { House } from './house.ts';
import { GOAL_SECONDS } from './phone-line/index.ts';
import { changedAt } from './verification/index.ts';

type FloorView = Awaited<ReturnType<OperationsPort['floor']>>;

/** A working day and the night before it. */
const HOURS = 24;
const HOUR_MS = 3_600_000;

/** Whose change was undone, and what stands now: whoever closes the alarm says that this is right. Masked, as everywhere at the desk. */
export async function undoneOf(
  { cards, db }: Pick<House, 'db'> & { readonly cards: Pick<Cards, UndoneReads> },
  memberId: string,
): Promise<FloorView['alarms'][number]['undone']> {
  const [member, points, home] = await Promise.all([
    cards.findMember(db.reader, { id: memberId }),
    cards.contactPointsOf(db.reader, memberId),
    cards.addressOf(db.reader, memberId),
  ]);
  if (member === undefined) return undefined;
  const at = (point: ContactPoint) => ({ masked: point.masked, since: changedAt(point) });
  return {
    member: member.reference,
    stands: [
      // What changed last stands first.
      ...points.map(at).toSorted((one, other) => other.since - one.since),
      ...(home === undefined
        ? []
        : [
            {
              masked: maskAddress([home.name, ...home.lines].join('\n')) || '…',
              since: home.since,
            },
          ]),
    ],
  };
}

type UndoneReads = 'addressOf' | 'contactPointsOf' | 'findMember';

/** What operators see of the desk, with colleagues by their user ids. */
export function operationsPort(house: House): OperationsPort {
  const { audit, cards, casework, clock, db, phoneLine, pin, programme, signin } = house;
  const namesOf = async (ids: Iterable<string>) =>
    new Map(
      await Promise.all(
        [...new Set(ids)].map(
          async (id) => [id, (await signin.staffOf(id))?.userId ?? id] as const,
        ),
      ),
    );
  return {
    floor: async () => {
      const floor = await phoneLine.floor(HOURS);
      const alarms = await casework.alarms();
      const busy = await listBusy(db.reader, clock() - HOURS * HOUR_MS);
      const names = await namesOf([
        ...floor.agents.map(({ staffId }) => staffId),
        ...alarms.map(({ raisedBy }) => raisedBy),
        ...busy.map(({ staffId }) => staffId),
      ]);
      const batches = await pin.batches();
      return {
        ...{ ...floor, hours: HOURS, goalSeconds: GOAL_SECONDS },
        agents: floor.agents.map((one) => ({
          ...one,
          userId: names.get(one.staffId) ?? one.staffId,
        })),
        alarms: await Promise.all(
          alarms.map(async ({ at, callId, cause, id, memberId, raisedBy }) => ({
            ...{ id, callId, at, raisedBy: names.get(raisedBy) ?? raisedBy },
            undone: cause === 'call' ? undefined : await undoneOf({ cards, db }, memberId),
          })),
        ),
        batches: batches.filter(({ state }) => state === 'open').length,
        busy: busy.map(({ packs, staffId }) => ({ packs, userId: names.get(staffId) ?? staffId })),
        programme: programme.version(),
      };
    },
    closeAlarm: ({ correlation, staffId }, id) => casework.close({ staffId, id, correlation }),
    search: async ({ correlation, staffId }, { subject, who, ...search }) => {
      const actorId = who === undefined ? undefined : ((await signin.staffNamed(who)) ?? who);
      // A cardmember by the issuer's reference, which is what staff know.
      const member =
        subject === undefined
          ? undefined
          : await cards.findMember(db.reader, { reference: subject });
      const found = await audit.search({
        ...{ ...search, operator: staffId, correlation },
        ...(subject === undefined ? {} : { subject: member?.id ?? subject }),
        ...(actorId === undefined ? {} : { actorId }),
      });
      const operators = found.filter(({ actorKind }) => actorKind === 'operator');
      const names = await namesOf(operators.map((one) => one.actorId));
      return found.map((line) => ({
        ...{ position: line.position, at: line.at as Instant, operation: line.operation },
        actor: names.get(line.actorId) ?? `${line.actorKind} ${line.actorId}`,
        ...{ channel: line.channel, programme: line.programme },
        subject: line.subject ?? undefined,
        refusal: line.refusal ?? undefined,
      }));
    },
  };
}
