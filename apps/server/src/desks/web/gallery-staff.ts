import type { Instant } from '@countersign/kernel';
import type { FormState, Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import {
  ApprovePage,
  StaffAppPage,
  StaffEnrolPage,
  StaffForbiddenPage,
  StaffHomePage,
  StaffInviteClosedPage,
  StaffSignInPage,
} from './pages/staff-entry.tsx';
import { CallPage } from './pages/desk/call.tsx';
import type { AgentCallView } from './pages/desk/views.ts';
import { CallsPage } from './pages/staff-calls.tsx';
import { StaffLockedPage } from './pages/staff-locked.tsx';
import {
  LinePage,
  type KeptView,
  type UnnamedView,
  type WaitingView,
} from './pages/staff-line.tsx';
import { ApiKeysPage, MailersPage, TeamPage } from './pages/staff-work.tsx';

const at = (text: string) => Date.parse(text) as Instant;
const none: FormState = { values: {}, problems: [] };

const out = (frame: Frame): Frame => ({ ...frame, signedIn: false });

const page = (name: string, draw: DrawPage['draw']): DrawPage => ({ name, draw });

/** One that is on. */
export const call: AgentCallView = {
  id: '0190f5a0-0000-7000-8000-000000000001',
  reference: 'K7H2 9QXM',
  spokenReference: '574297',
  direction: 'outbound',
  purpose: 'A check on a payment',
  case: 'F-2026-0417',
  wrapUp: undefined,
  outcomes: [],
  to: '…23',
  whom: { name: 'Ines Marlowe', reference: 'M-1001' },
  sendable: [{ act: 'pin.set', cardId: 'charge', ending: '1009' }],
  state: 'answered',
  stateAt: at('2026-11-20T19:02:00Z'),
  isLive: true,
  mayAsk: ['transaction-yours'],
  asked: [],
  digits: '407',
  spoken: 'open',
  ...{ match: 'open', comparesLeft: 3 },
  code: { digits: '550142', until: at('2026-11-20T19:06:30Z') },
  checkedAt: undefined,
  codeSaid: undefined,
};

export const claim: AgentCallView = {
  ...call,
  ...{
    direction: 'inbound',
    purpose: 'A call to us',
    case: undefined,
    to: '',
    mayAsk: ['card-ending', 'postal-code'],
    code: undefined,
    whom: undefined,
    sendable: undefined,
  },
};

const kept: readonly KeptView[] = [
  { id: 'k1', since: at('2026-11-20T18:58:40Z'), name: 'Edda Quill', tries: 1 },
];
const unnamed: readonly UnnamedView[] = [{ id: 'u1', since: at('2026-11-20T19:01:02Z') }];
const waiting: readonly WaitingView[] = [
  {
    ...{ id: 'one', since: at('2026-11-20T19:01:10Z'), name: 'Ada Marsh', level: 'L1' },
    about: 'A check on a payment, K7H2 9QXM',
  },
  {
    ...{ id: 'two', since: at('2026-11-20T19:03:40Z'), name: undefined, level: 'L0' },
    about: undefined,
  },
];

const teams = [
  { id: 'fraud', title: 'our fraud team' },
  { id: 'cards', title: 'our card team' },
];

export const purposes = [
  { id: 'fraud-check', title: 'A check on a payment' },
  { id: 'payment-reminder', title: 'A payment that is due' },
];

/** Pages of operators. */
export const staffPages: readonly DrawPage[] = [
  page('staff-enrol', (frame) =>
    StaffEnrolPage({
      frame: out(frame),
      form: none,
      action: '/staff/enrol/token',
      appAllowed: true,
    }),
  ),
  page('staff-enrol-gone', (frame) => StaffInviteClosedPage({ frame: out(frame), waits: false })),
  page('staff-enrol-waits', (frame) => StaffInviteClosedPage({ frame: out(frame), waits: true })),
  page('staff-app', (frame) =>
    StaffAppPage({
      frame: out(frame),
      form: none,
      action: '/staff/enrol/token/app',
      userId: 'o.castellan',
      secretBase32: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', // the test key of RFC 6238 appendix B
      link: 'otpauth://totp/Larkspur:o.castellan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Larkspur',
    }),
  ),
  page('staff-locked', (frame) =>
    StaffLockedPage({
      ...{ frame: out(frame), form: none, userId: 'o.castellan', appAllowed: true },
      ...{ options: '/staff/sign-in/passkey/options', back: '/staff/calls' },
    }),
  ),
  page('staff-sign-in', (frame) =>
    StaffSignInPage({
      frame: out(frame),
      form: none,
      appAllowed: true,
      options: '/staff/sign-in/passkey/options',
    }),
  ),
  page('staff-calls', (frame) =>
    CallsPage({
      frame,
      form: none,
      purposes,
      calls: [call, { ...call, state: 'no_answer', isLive: false }],
      alerts: [],
    }),
  ),
  page('staff-call', (frame) => CallPage({ frame, form: none, call })),
  page('staff-call-wrong', (frame) =>
    CallPage({ frame, form: none, call: { ...call, spoken: 'wrong', code: undefined } }),
  ),
  page('staff-call-right', (frame) =>
    CallPage({ frame, form: none, call: { ...call, spoken: 'right', code: undefined } }),
  ),
  page('staff-claim', (frame) =>
    CallPage({ frame, form: none, call: { ...claim, spoken: 'open' } }),
  ),
  page('staff-claim-line', (frame) =>
    CallPage({
      ...{ frame, form: none },
      call: { ...claim, line: { level: 'L1', about: 'A check on a payment, K7H2 9QXM' } },
    }),
  ),
  page('staff-line', (frame) =>
    LinePage({ frame, form: none, waiting, kept, unnamed: [], reported: 3 }),
  ),
  page('staff-line-taken', (frame) =>
    LinePage({ frame, form: none, waiting: [], kept: [], unnamed, reported: 0 }),
  ),
  page('staff-claim-wrong', (frame) =>
    CallPage({ frame, form: none, call: { ...claim, spoken: 'wrong' } }),
  ),
  page('staff-home', (frame) => StaffHomePage({ frame, userId: 'o.castellan' })),
  page('staff-forbidden', (frame) => StaffForbiddenPage({ frame: { ...frame, operator: false } })),
  page('staff-approve', (frame) =>
    ApprovePage({
      frame,
      form: none,
      grant: {
        userCode: 'WDJB-MJHT',
        startedAt: at('2026-11-20T19:04:50Z'),
        from: '127.0.0.1, countersign 0.1',
      },
    }),
  ),
  page('staff-mailers', (frame) =>
    MailersPage({
      frame,
      waiting: 2,
      batches: [
        {
          id: 'b2',
          state: 'open',
          madeAt: at('2026-11-20T14:00:00Z'),
          letters: 3,
          releases: [{ name: 'o.castellan', at: at('2026-11-20T14:02:00Z') }],
          byReader: false,
        },
        {
          id: 'b1',
          state: 'printed',
          madeAt: at('2026-11-19T14:00:00Z'),
          letters: 1,
          releases: [
            { name: 'o.castellan', at: at('2026-11-19T14:02:00Z') },
            { name: 'r.halloway', at: at('2026-11-19T14:10:00Z') },
          ],
          byReader: true,
        },
      ],
    }),
  ),
  page('staff-api-keys', (frame) =>
    ApiKeysPage({
      frame,
      form: none,
      scopes: ['cards:write', 'cards:read', 'cardmembers:write'],
      made: 'csk_demo_0000000000000000000000000000',
      keys: [
        {
          id: 'k1',
          name: 'card processor',
          scopes: ['cards:write', 'cardmembers:write'],
          createdAt: at('2026-11-01T12:00:00Z'),
          lastUsedAt: at('2026-11-20T12:00:00Z'),
          revokedAt: undefined,
        },
      ],
    }),
  ),
  page('staff-team', (frame) =>
    TeamPage({
      frame,
      form: none,
      roles: ['operator', 'representative', 'analyst'],
      teams,
      made: { link: 'http://localhost:8080/staff/enrol#example', waits: false },
      waiting: [],
    }),
  ),
  page('staff-team-by-two', (frame) =>
    TeamPage({
      frame,
      form: none,
      roles: ['operator', 'representative', 'analyst'],
      teams,
      made: { link: 'http://localhost:8080/staff/enrol#example', waits: true },
      waiting: [
        {
          id: 'i1',
          name: 'o.castellan',
          byReader: true,
          createdAt: at('2026-11-20T14:02:00Z'),
        },
        {
          id: 'i2',
          name: 'r.halloway',
          byReader: false,
          createdAt: at('2026-11-20T14:10:00Z'),
        },
      ],
    }),
  ),
];
