import type { Instant } from '@countersign/kernel';
import type { DrawPage } from './gallery.ts';
import { claim } from './gallery-staff.ts';
import type { ContactView } from './pages/contacts.tsx';
import type { PersonView } from './pages/desk/views.ts';
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
        ...{ frame, form: none, locked: 1, isRaised: true },
        call: { ...claim, spoken: 'open', person, standing: { level: 'L1', earned: named } },
      }),
  },
  {
    name: 'staff-case-known',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none, history },
        call: {
          ...{ ...claim, spoken: 'right', match: 'right', person },
          standing: {
            level: 'L2',
            earned: [...named, { item: 'call.digits-matched', at: at('2026-11-20T19:04:02Z') }],
          },
        },
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
