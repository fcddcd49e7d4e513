import type { Instant } from '@countersign/kernel';
import { wrongField } from './desk.ts';
import { emptyForm, type Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { DetailsPage } from './pages/details.tsx';
import { OwnChangePage, TypeChangePage } from './pages/details-change.tsx';
import { UndoneAskedPage, UndoPage } from './pages/undo.tsx';
import type { DetailsView, OwnChangeView, PointView } from './reach-port.ts';

const at = (text: string) => Date.parse(text) as Instant;
const since = at('2024-03-02T15:00:00Z');

const phone: PointView = {
  ...{ id: 'p-1', kind: 'phone', masked: '…23', takesText: true, since, codesFrom: undefined },
  canUndo: true,
};
const waits = { undoHours: 24, codesHours: 12, riskHours: 24, mailDays: 30 };
const details: DetailsView = {
  points: [
    phone,
    { ...phone, id: 'p-2', masked: '…61', takesText: false, canUndo: false },
    { ...phone, id: 'e-1', kind: 'email', masked: 'n…@mail.example', takesText: false },
  ],
  address: {
    ...{ name: 'Nova Adeyemi', lines: ['12 Elm Street', 'Brookfield, NY 10001'], since },
    mailFrom: undefined,
  },
  ...{ change: { may: 'yes' }, waits, history: [] },
};
const changedAt = at('2026-11-20T18:58:00Z');

const change = (what: OwnChangeView['what'], stage: OwnChangeView['stage']): OwnChangeView => ({
  ...{ id: 'one', what, stage, until: at('2026-11-20T19:20:00Z') },
  formerId: what === 'address' ? undefined : phone.id,
  value: {
    phone: ['+12125550199'],
    email: ['nova@post.example'],
    address: ['9 Oak Lane', 'Brookfield, NY 10044'],
  }[what],
});
const nothing = { undo: undefined, codesFrom: undefined, riskUntil: undefined };
const own = (frame: Frame, shown: OwnChangeView, more: object = {}) =>
  OwnChangePage({
    ...{ frame, form: emptyForm, change: shown, waits },
    former: shown.what === 'address' ? undefined : phone,
    ...more,
  });

/** How a member is reached, and how they change it. */
export const detailsPages: readonly DrawPage[] = [
  { name: 'details', draw: (frame) => DetailsPage({ frame, details }) },
  {
    name: 'details-no-passkey',
    draw: (frame) =>
      DetailsPage({ frame, details: { ...details, change: { may: 'add-passkey' } } }),
  },
  {
    name: 'details-changed',
    draw: (frame) =>
      DetailsPage({
        frame,
        details: {
          points: [
            { ...phone, masked: '…99', since: changedAt, codesFrom: at('2026-11-21T06:58:00Z') },
          ],
          address: details.address && {
            ...{ ...details.address, since: at('2026-11-12T15:00:00Z') },
            mailFrom: at('2026-12-12T15:00:00Z'),
          },
          waits,
          change: {
            may: 'later',
            why: { risk: 'contact-changed', from: at('2026-11-21T18:58:00Z') },
          },
          history: [
            { at: changedAt, what: 'phone', how: 'changed', to: '…99' },
            {
              at: at('2026-11-14T09:12:00Z'),
              what: 'email',
              how: 'restored',
              to: 'n…@mail.example',
            },
            { at: at('2026-11-12T15:00:00Z'), what: 'address', how: 'changed', to: undefined },
          ],
        },
      }),
  },
  {
    name: 'details-type-phone',
    draw: (frame) =>
      TypeChangePage({ frame, form: emptyForm, what: 'phone', former: phone, waits }),
  },
  {
    name: 'details-type-address-wrong',
    draw: (frame) =>
      TypeChangePage({
        ...{ frame, what: 'address', former: undefined, waits },
        form: wrongField('value', frame.copy.reach.form.wrong.address, { value: '9 Oak Lane' }),
      }),
  },
  { name: 'details-confirm-phone', draw: (frame) => own(frame, change('phone', 'open')) },
  { name: 'details-confirm-address', draw: (frame) => own(frame, change('address', 'open')) },
  {
    name: 'details-code',
    draw: (frame) =>
      own(frame, change('phone', 'confirmed'), {
        told: { title: frame.copy.reach.prove.sent },
        form: wrongField('code', frame.copy.problems.field.codeWrong),
      }),
  },
  {
    name: 'details-done-phone',
    draw: (frame) =>
      own(frame, change('phone', 'done'), {
        after: {
          ...{ undo: at('2026-11-21T19:04:00Z'), codesFrom: at('2026-11-21T07:04:00Z') },
          ...{ riskUntil: at('2026-11-21T19:04:00Z'), mailFrom: undefined },
        },
      }),
  },
  {
    name: 'details-done-landline',
    draw: (frame) =>
      own(frame, change('phone', 'done'), {
        after: {
          ...{ undo: 'nobody', codesFrom: at('2026-11-21T07:04:00Z') },
          ...{ riskUntil: at('2026-11-21T19:04:00Z'), mailFrom: undefined },
        },
      }),
  },
  {
    name: 'details-done-address',
    draw: (frame) =>
      own(frame, change('address', 'done'), {
        after: { ...nothing, mailFrom: at('2026-12-20T19:04:00Z') },
      }),
  },
  { name: 'details-gone', draw: (frame) => own(frame, change('email', 'expired')) },
];

/** Where whoever has the old contact takes a change back. */
export const undoPages: readonly DrawPage[] = [
  { name: 'undo', draw: (frame) => UndoPage({ frame, form: emptyForm, hours: 24 }) },
  {
    name: 'undo-wrong',
    draw: (frame) =>
      UndoPage({
        ...{ frame, hours: 24 },
        form: wrongField('code', frame.copy.reach.undo.bad, { code: 'K7H2 9QXM' }),
      }),
  },
  { name: 'undo-asked', draw: (frame) => UndoneAskedPage({ frame, hours: 24 }) },
];
