import type { Instant } from '@countersign/kernel';
import type { DrawPage } from './gallery.ts';
import { FloorPage, type FloorView } from './pages/staff-floor.tsx';
import { RecordPage, type RecordLine } from './pages/staff-record.tsx';

const at = (text: string) => Date.parse(text) as Instant;

const floor: FloorView = {
  ...{
    hours: 24,
    goalSeconds: 20,
    talking: 3,
    waiting: 2,
    kept: 1,
    came: 214,
    asked: 96,
    taken: 88,
  },
  ...{ gaveUp: 6, service: 83, medianWait: 11, longWait: 47, batches: 1 },
  firstWaitsSince: at('2026-11-20T19:04:31Z'),
  agents: [
    { staffId: 's1', userId: 'olive', calls: 31, onCallSince: at('2026-11-20T19:02:04Z') },
    { staffId: 's2', userId: 'rowan', calls: 29, onCallSince: undefined },
  ],
  programme: '4f1c09d2a7be',
  busy: [{ userId: 'petra', packs: 34 }],
  alarms: [
    {
      id: 'one',
      callId: '0190f5a0-0000-7000-8000-000000000001',
      at: at('2026-11-20T18:40:12Z'),
      raisedBy: 'rowan',
      undone: undefined,
    },
    {
      id: 'two',
      callId: '0190f5a0-0000-7000-8000-000000000002',
      at: at('2026-11-20T18:52:40Z'),
      raisedBy: 'old contact',
      undone: {
        member: 'M-1002',
        stands: [
          { masked: '…23', since: at('2026-11-20T18:52:40Z') },
          { masked: 'n…@mail.example', since: at('2024-03-02T15:00:00Z') },
          { masked: 'N. A. …01', since: at('2024-03-02T15:00:00Z') },
        ],
      },
    },
  ],
};

const none = { values: {}, problems: [] };

const line: RecordLine = {
  ...{ position: 20_418, at: at('2026-11-20T19:02:04Z'), actor: 'olive', channel: 'desk' },
  ...{ operation: 'line.call-taken', subject: '0190f5a0-0000-7000-8000-000000000001' },
  ...{ refusal: undefined, programme: '4f1c09d2a7be' },
};
const lines: readonly RecordLine[] = [
  line,
  {
    ...{ ...line, position: 20_411, actor: 'rowan', operation: 'contact.asked' },
    refusal: 'policy.forbidden-ask',
  },
  { ...line, position: 20_390, actor: 'anonymous caller', channel: 'voice' },
];
const values = { who: 'olive', result: 'all' };

/** Pages of whoever runs the desk. */
export const operationsPages: readonly DrawPage[] = [
  { name: 'staff-floor', draw: (frame) => FloorPage({ frame, floor, form: none }) },
  {
    name: 'staff-floor-empty',
    draw: (frame) =>
      FloorPage({
        frame,
        floor: {
          ...{ ...floor, talking: 0, waiting: 0, kept: 0, came: 0, asked: 0, taken: 0, gaveUp: 0 },
          ...{ service: undefined, medianWait: undefined, longWait: undefined, agents: [] },
          ...{ batches: 0, firstWaitsSince: undefined, alarms: [], busy: [] },
        },
        form: none,
      }),
  },
  {
    name: 'staff-record',
    draw: (frame) =>
      RecordPage({
        frame,
        ...{ form: { values, problems: [] }, lines },
        older: '/staff/record?who=olive&result=all&before=20390',
      }),
  },
  {
    name: 'staff-record-wrong',
    draw: (frame) => {
      const { badDay, badTerm } = frame.copy.operations.record;
      const problems = [
        { field: 'about', text: badTerm },
        { field: 'day', text: badDay },
      ];
      return RecordPage({
        frame,
        form: { values: { day: '2026-11-31' }, problems },
        ...{ lines: undefined, older: undefined },
      });
    },
  },
];
