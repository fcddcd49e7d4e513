import type { Instant } from '@countersign/kernel';
import type { DrawPage } from './gallery.ts';
import { claim } from './gallery-staff.ts';
import type { ContactView } from './pages/contacts.tsx';
import type { ContactPoint } from '../../cards/index.ts';
import type { AgentCallView, PersonView } from './pages/desk/views.ts';
import type { MemberTaskView } from './task-ports.ts';
import { CallPage } from './pages/desk/call.tsx';

const at = (text: string) => Date.parse(text) as Instant;
const none = { values: {}, problems: [] };

const person: PersonView = {
  ...{ name: 'Ada Marsh', language: 'en' },
  cards: [
    { product: 'Larkspur Charge', lastFour: '1009' },
    { product: 'Larkspur Credit', lastFour: '4417' },
  ],
};
const named = [
  { item: 'card.last-four', at: at('2026-11-20T19:02:40Z') },
  { item: 'identity.address', at: at('2026-11-20T19:02:40Z') },
] as const;

const history: readonly ContactView[] = [
  {
    ...{ id: 'one', channel: 'sms', title: 'A check on a payment', template: 'alert.asked' },
    ...{ at: at('2026-11-20T18:58:00Z'), stage: 'delivered', masked: '…23' },
    reference: 'K7H2 9QXM',
  },
  {
    ...{ id: 'two', channel: 'post', title: 'Your PIN by post', at: at('2026-11-17T15:00:00Z') },
    ...{ stage: 'sent', masked: '…01', reference: 'M2TR 41WD' },
  },
];

const sendable = [
  { act: 'pin.set', cardId: 'charge', ending: '1009' },
  { act: 'pin.show', cardId: 'charge', ending: '1009' },
  { act: 'pin.unlock', cardId: 'charge', ending: '1009' },
] as const;

const claimed: AgentCallView = {
  ...{ ...claim, spoken: 'open', person, sendable },
  standing: { level: 'L1', earned: named },
};

/** Somebody who is known: what they are sent, and how they are reached from then on. */
export const known: AgentCallView = {
  ...{ ...claim, spoken: 'right', match: 'right', person, sendable },
  standing: {
    level: 'L2',
    earned: [...named, { item: 'call.digits-matched', at: at('2026-11-20T19:04:02Z') }],
  },
  reach: [
    { id: 'p1' as ContactPoint['id'], kind: 'phone', masked: '…23' },
    { id: 'p2' as ContactPoint['id'], kind: 'email', masked: 'a…@mail.example' },
  ],
};

/** A change of address, as it waits in the member's app. */
export const galleryTask: MemberTaskView = {
  ...{ id: 'task', agent: 'Olive', team: undefined, card: 'Larkspur Charge …1009' },
  deed: { act: 'contact.change', what: 'address', value: ['9 Oak Lane', 'Brookfield, NY 10044'] },
  ...{ stage: 'open', at: at('2026-11-20T19:04:40Z'), until: at('2026-11-20T19:19:40Z') },
  ...{ confirmedAt: undefined, endedAt: undefined, isCallOn: true },
};

/** A representative's desk while somebody is on the phone. */
export const caseworkPages: readonly DrawPage[] = [
  {
    name: 'staff-case-unknown',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none },
        call: { ...claim, spoken: 'open', standing: { level: 'L0', earned: [] } },
      }),
  },
  {
    name: 'staff-case-claimed',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none, isRaised: true },
        call: {
          ...claimed,
          deeds: {
            lock: undefined,
            freeze: undefined,
            letters: { at: at('2026-11-20T19:03:00Z') },
          },
        },
      }),
  },
  {
    name: 'staff-case-known',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none, history },
        call: known,
      }),
  },
  {
    name: 'staff-case-used-up',
    draw: (frame) => {
      const { 'casework.not-right': refusal } = frame.copy.refusals;
      return CallPage({
        ...{ frame, form: { ...none, refusal } },
        call: {
          ...{ ...claim, spoken: 'open', match: 'wrong', comparesLeft: 0 },
          standing: { level: 'L0', earned: [] },
        },
      });
    },
  },
];
