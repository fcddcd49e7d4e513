// What each role may open, and what a caller has to prove for each act: drawn from the code, as `docs/desk-matrix.md`.
import type { Instant } from '@countersign/kernel';
import { decideAdmission, type OperatorCaller } from '../../../platform/index.ts';
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
  type Level,
} from '../../../verification/index.ts';
import { decideFreeze, decideLetters, DESK_LEVELS } from '../../../casework/index.ts';
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

const staff = (role: Role): OperatorCaller => ({
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
      worksLocked:
        !audience.includes('public') &&
        decideAdmission({ ...staff('operator'), isLocked: true }, audience) === 'admitted',
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** What a representative has a control for, the least that it needs by who called, and what then happens. */
export const DESK_DEEDS: readonly (readonly [
  deed: string,
  inbound: Level | undefined,
  outbound: Level | undefined,
  then: string,
])[] = [
  [
    'write down what they were told by somebody else',
    'L0',
    'L0',
    'a report, with a reference to say; theirs once we know who is on the call',
  ],
  ['compare what the caller says', 'L0', undefined, 'right or wrong for the set'],
  [
    'digits for the member’s own screen',
    'L0',
    'L0',
    'they call: it makes them known; we call: it proves us',
  ],
  ['send letters to be said', lettersFrom(), undefined, 'until they are known'],
  ['lock the card', 'L1', undefined, 'at once; told to the member'],
  ['see what we sent', acts['history.read'].need, undefined, 'each look is recorded'],
  [
    'send a thing to do into the app',
    DESK_LEVELS.task.inbound,
    DESK_LEVELS.task.outbound,
    'done there, with a step-up of the member’s own; runs out after 15 minutes',
  ],
  [
    'type a new address, phone or e-mail',
    DESK_LEVELS.change.inbound,
    DESK_LEVELS.change.outbound,
    'confirmed in the app at L4, decided on by an operator who did not ask for it',
  ],
  [
    'freeze a card because of fraud (the fraud team alone)',
    freezesFrom('inbound'),
    freezesFrom('outbound'),
    'at once; told to the member without the reason; where the member says that it is not them who calls, from L0 on',
  ],
  [
    'ask for a frozen card to be unfrozen (on a call of ours the fraud team alone)',
    DESK_LEVELS.unfreeze.inbound,
    DESK_LEVELS.unfreeze.outbound,
    'confirmed in the app at L4, decided on by an operator who did not ask for it; without a passkey, or for a card that was replaced or stopped, by those two alone',
  ],
  ['say that something is wrong', 'L0', 'L0', 'looked into by an operator who did not say so'],
];

/** The least at which the fraud team freezes. */
function freezesFrom(direction: Direction): Level | undefined {
  return LEVELS.find(
    (level) => decideFreeze({ direction, spoken: 'open', level }, true) === undefined,
  );
}

/** The least at which letters go out. */
function lettersFrom(): Level | undefined {
  return LEVELS.find((level) => decideLetters(level) === undefined);
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
    '## What the desk has a control for',
    '',
    'The least level that a caller has to have reached. “—”: there is no control for it.',
    '',
    '| | they called | we called | then |',
    '| --- | --- | --- | --- |',
    ...DESK_DEEDS.map(
      ([deed, inbound, outbound, then]) =>
        `| ${deed} | ${inbound ?? '—'} | ${outbound ?? '—'} | ${then} |`,
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
