import type { Instant } from '@countersign/kernel';
import type { DrawPage } from './gallery.ts';
import { galleryTask, known } from './gallery-casework.ts';
import type { FrozenView } from './pages/desk/views.ts';
import { CallPage } from './pages/desk/call.tsx';
import { DecisionsPage } from './pages/staff-decisions.tsx';
import { TaskPage } from './pages/task.tsx';
import type { MemberTaskView, WaitingChangeView } from './task-ports.ts';

const at = (text: string) => Date.parse(text) as Instant;
const none = { values: {}, problems: [] };

const waiting: WaitingChangeView = {
  ...{ id: 'one', what: 'address', value: ['9 Oak Lane', 'Brookfield, NY 10044'] },
  ...{ former: undefined, name: 'Ada Marsh', reference: 'M-1002', askedBy: 'maya' },
  ...{ askedAt: at('2026-11-20T18:40:00Z'), byReader: false, level: 'L2' },
  proven: ['card.last-four', 'identity.address', 'call.digits-matched'],
  ...{ confirmedAt: at('2026-11-20T18:44:00Z'), until: at('2026-11-21T18:44:00Z') },
};

const unfreeze: MemberTaskView = {
  ...{ ...galleryTask, agent: 'Hanna', team: undefined },
  deed: { act: 'card.unfreeze', cardId: 'charge', ending: '1009', byTwo: false },
};

/** What was sent from a call, in the member's app. */
export const taskPages: readonly DrawPage[] = [
  {
    name: 'task-pin',
    draw: (frame) =>
      TaskPage({
        ...{ frame, form: none },
        task: { ...galleryTask, deed: { act: 'pin.set', cardId: 'charge', ending: '1009' } },
      }),
  },
  {
    name: 'task-address',
    draw: (frame) => TaskPage({ frame, form: none, task: galleryTask }),
  },
  {
    name: 'task-unfreeze',
    draw: (frame) => TaskPage({ ...{ frame, form: none }, task: unfreeze }),
  },
  {
    name: 'task-unfreeze-by-two',
    draw: (frame) =>
      TaskPage({
        ...{ frame, form: none },
        task: {
          ...{ ...unfreeze, stage: 'confirmed' },
          deed: { act: 'card.unfreeze', cardId: 'charge', ending: '1009', byTwo: true },
        },
      }),
  },
  {
    name: 'task-unfreeze-declined',
    draw: (frame) =>
      TaskPage({ ...{ frame, form: none }, task: { ...unfreeze, stage: 'declined' } }),
  },
  {
    name: 'task-confirmed',
    draw: (frame) =>
      TaskPage({
        ...{ frame, form: none },
        task: { ...galleryTask, stage: 'confirmed', confirmedAt: at('2026-11-20T19:06:00Z') },
      }),
  },
  {
    name: 'task-stopped',
    draw: (frame) =>
      TaskPage({ ...{ frame, form: none }, task: { ...galleryTask, stage: 'refused' } }),
  },
];

const frozen: FrozenView = {
  ...{ cardId: 'charge', ending: '1009', reason: 'takeover', by: 'olive' },
  at: at('2026-11-20T18:20:00Z'),
  whys: ['theirs-after-all', 'safe-again', 'by-mistake'],
};

/** The same at the desk, and before a second person. */
export const decisionPages: readonly DrawPage[] = [
  {
    name: 'staff-case-tasks',
    draw: (frame) => {
      const sent = {
        until: at('2026-11-20T19:20:00Z'),
        confirmedAt: undefined,
        endedAt: undefined,
      };
      const deed = { act: 'pin.set', cardId: 'charge', ending: '1009' } as const;
      return CallPage({
        ...{ frame, form: none },
        call: {
          ...known,
          deeds: {
            lock: { at: at('2026-11-20T19:05:00Z'), cards: 1 },
            ...{ freeze: undefined, letters: undefined },
          },
          tasks: [
            { ...sent, id: 't1', deed, stage: 'done', endedAt: at('2026-11-20T19:02:00Z') },
            {
              ...{ ...sent, id: 't2', stage: 'confirmed' },
              deed: { act: 'contact.change', what: 'address', value: undefined },
              confirmedAt: at('2026-11-20T19:04:30Z'),
            },
            { ...sent, id: 't3', deed: { ...deed, act: 'card.unlock' }, stage: 'open' },
          ],
        },
      });
    },
  },
  {
    name: 'staff-case-frozen',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none },
        call: {
          ...known,
          freezable: [
            { cardId: 'credit', ending: '4417', is: 'used' },
            { cardId: 'debit', ending: '8841', is: 'frozen' },
            { cardId: 'former', ending: '2205', is: 'ended' },
          ],
          frozen: [frozen, { ...frozen, cardId: 'debit', ending: '8841', by: undefined }],
          deeds: {
            ...{ lock: undefined, letters: undefined },
            freeze: { at: at('2026-11-20T19:05:00Z'), cards: 1 },
          },
        },
      }),
  },
  {
    name: 'staff-case-frozen-by-two',
    draw: (frame) =>
      CallPage({
        ...{ frame, form: none },
        call: {
          ...known,
          frozen: [{ ...frozen, whys: ['no-passkey', 'card-ended'] }],
          tasks: [
            {
              ...{ id: 't1', stage: 'confirmed', until: at('2026-11-21T19:20:00Z') },
              ...{ confirmedAt: undefined, endedAt: undefined },
              deed: { act: 'card.unfreeze', cardId: 'charge', ending: '1009', byTwo: true },
            },
          ],
        },
      }),
  },
  {
    name: 'staff-decisions',
    draw: (frame) =>
      DecisionsPage({
        ...{ frame, form: none, version: '' },
        view: {
          changes: [
            waiting,
            {
              ...{ ...waiting, id: 'two', what: 'phone', value: ['+12125550199'] },
              ...{ former: '…23', byReader: true },
            },
            {
              ...{ ...waiting, id: 'three', what: 'unfreeze', value: [], askedBy: 'hanna' },
              frozen: { card: 'Larkspur Charge …1009', why: 'safe-again', freeze: frozen },
            },
            {
              ...{ ...waiting, id: 'four', what: 'unfreeze', value: [], askedBy: 'hanna' },
              ...{ confirmedAt: undefined, reference: 'M-1003', name: 'Ben Ash' },
              frozen: { card: 'Larkspur Debit …8841', why: 'no-passkey', freeze: frozen },
            },
          ],
          ...{ alarms: 1, batches: 2, invites: 0 },
        },
      }),
  },
  {
    name: 'staff-decisions-none',
    draw: (frame) =>
      DecisionsPage({
        ...{ frame, form: none, version: '' },
        view: { changes: [], alarms: 0, batches: 0, invites: 0 },
      }),
  },
];
