// What each role may open, and what a caller has to prove for each act: drawn from the code, as `docs/desk-matrix.md`.
import type { Instant } from '@countersign/kernel';
import { decideAdmission, type Caller } from '../../../platform/index.ts';
import { ROLES, type Role } from '../../../signin/index.ts';
import {
  acts,
  decideAct,
  hashAction,
  LEVELS,
  type Act,
  type ActionHash,
  type Channel,
  type Direction,
  type Evidence,
  type EvidenceItem,
} from '../../../verification/index.ts';
import { registeredRoutes } from './registered-routes.ts';

const NOW = 1_900_000_000_000 as Instant;

/** What is gathered where. `for the act`: it counts for that act alone. */
const GATHERED = {
  'card.last-four': 'last four',
  'identity.address': 'postal code',
  'contact.reference': 'our reference',
  'network.call-back': 'called back',
  'key.authenticator': 'code of the app, for the act',
  'network.text-code': 'letters that we texted',
  'network.email-code': 'letters that we e-mailed',
  'call.digits-matched': 'digits on their screen',
  'call.number-answered': 'number on file answered',
} as const satisfies Partial<Record<EvidenceItem, string>>;
type Item = keyof typeof GATHERED;
const ITEMS = Object.keys(GATHERED) as readonly Item[];
const BOUND: ReadonlySet<Item> = new Set(['key.authenticator']);

/** Where a caller stands. */
export interface Place {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly items: readonly Item[];
}

export const PLACES = {
  line: {
    ...{ channel: 'voice', direction: 'inbound' },
    items: [
      'card.last-four',
      'identity.address',
      'contact.reference',
      'network.call-back',
      'key.authenticator',
    ],
  },
  desk: {
    ...{ channel: 'desk', direction: 'inbound' },
    items: ITEMS.filter((item) => item !== 'call.number-answered' && item !== 'key.authenticator'),
  },
  ourCall: { channel: 'desk', direction: 'outbound', items: ITEMS },
} as const satisfies Record<string, Place>;

function isGranted(act: Act, { channel, direction }: Place, some: readonly Item[]): boolean {
  const action: ActionHash = hashAction({ act, subject: 'card-1' });
  const evidence = some.map((item): Evidence => ({
    ...{ id: item, item, at: NOW },
    ...(BOUND.has(item) ? { action } : {}),
  }));
  return decideAct({
    ...{ act, evidence, channel, direction, action, risks: [], now: NOW },
    policy: { keypadPin: false, policy: 'compatible' },
  }).ok;
}

/** The smallest sets of evidence that open an act there; none where nothing does. */
export function waysTo(act: Act, place: Place): readonly (readonly Item[])[] {
  const { items } = place;
  const granted: (readonly Item[])[] = [];
  const masks = Array.from({ length: 2 ** items.length }, (_, mask) => mask);
  for (const mask of masks.toSorted((one, other) => bits(one) - bits(other))) {
    const some = items.filter((_, at) => (mask & (1 << at)) !== 0);
    const isMore = granted.some((less) => less.every((item) => some.includes(item)));
    if (!isMore && isGranted(act, place, some)) granted.push(some);
  }
  return granted;
}

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

function cellOf(act: Act, place: Place): string {
  const ways = waysTo(act, place);
  if (ways.length === 0) return '**never**';
  return ways
    .map((way) => (way.length === 0 ? 'nothing' : way.map((item) => GATHERED[item]).join(' + ')))
    .join('; ');
}

const staff = (role: Role): Caller => ({
  ...{ kind: 'operator', staffId: 's', sessionId: 'c' },
  roles: [role],
});

/** Every staff page and question, and which role it lets in. */
export async function staffRoutes() {
  const routes = (await registeredRoutes()).filter(
    ({ method, url }) => method !== 'HEAD' && /^\/(?:v1\/)?staff(?:\/|$)/.test(url),
  );
  return routes
    .map(({ audience, method, url }) => ({
      name: `${method} ${url}`,
      isPublic: audience.includes('public'),
      roles: ROLES.filter((role) => decideAdmission(staff(role), audience) === 'admitted'),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The page of docs. */
export async function deskMatrix(): Promise<string> {
  const routes = await staffRoutes();
  const known = Object.keys(acts) as readonly Act[];
  return [
    '# Who may do what, and what for it has to be proven',
    '',
    'Drawn from the code, and held to it by a test (`desks/web/testing/desk-matrix.ts`).',
    '',
    '## Pages and questions of the staff, by role',
    '',
    `| | ${ROLES.join(' | ')} |`,
    `| --- | ${ROLES.map(() => '---').join(' | ')} |`,
    ...routes.map(
      ({ isPublic, name, roles }) =>
        `| \`${name}\` | ${ROLES.map((role) => (isPublic ? 'anybody' : roles.includes(role) ? 'yes' : '—')).join(' | ')} |`,
    ),
    '',
    '## Acts, by what a caller has proven',
    '',
    'The smallest sets of evidence that open an act, without an open risk. What only a page of the member’s can prove is not in it: so **never** is',
    '“not by telephone, whatever is said”.',
    '',
    '| act | level | on the automated line | at the desk, they called | on a call that we placed |',
    '| --- | --- | --- | --- | --- |',
    ...known
      .toSorted((one, other) => LEVELS.indexOf(acts[one].need) - LEVELS.indexOf(acts[other].need))
      .map(
        (act) =>
          `| \`${act}\` | ${acts[act].need} | ${cellOf(act, PLACES.line)} | ${cellOf(act, PLACES.desk)} | ${cellOf(act, PLACES.ourCall)} |`,
      ),
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('desk-matrix.ts') === true) process.stdout.write(await deskMatrix()); // tidy-allow: draws the page
