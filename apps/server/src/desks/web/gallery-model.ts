import type { Instant } from '@countersign/kernel';
import type { CandidateView, ModelOverview } from '../../scam-model/index.ts';
import type { DrawPage } from './gallery.ts';
import { emptyForm } from './frame.ts';
import { ModelPage } from './pages/staff-model.tsx';

const at = (text: string) => Date.parse(text) as Instant;
const shipped = 'ce95d11982f38d1b0e29fc48b24281f71a915796ae55243b1c60c3abd5330cee';
const sha256 = '8f1c2d3e4b5a6978'.repeat(4);
const set = 'Own set';

const candidate: CandidateView = {
  ...{ sha256, isShipped: false, takenBy: 'petra', takenAt: at('2026-11-20T17:00:00Z') },
  card: {
    ...{ data: 'b4f7082210b03fb3'.repeat(4), rows: 41_204 },
    sources: [
      { source: 'mishra-soni', channel: 'sms', label: 'legit', rows: 4_710 },
      { source: 'grammar', channel: 'email', label: 'scam', rows: 3_693 },
    ],
    figures: [
      {
        ...{ set, name: 'SMS: false alarms on genuine bank messages, at likely' },
        ...{ ours: 0.009, must: 0.01, lowerIsBetter: true, kept: true },
      },
      {
        ...{ set, name: 'Call: recall at 1 % false alarms' },
        ...{ ours: 0.62, must: 0.78, lowerIsBetter: false, kept: false },
      },
    ],
  },
  comparison: {
    ...{ id: 'c', at: at('2026-11-20T17:04:00Z'), by: 'petra' },
    figures: {
      ...{ reports: 214, same: 201, up: 4, down: 9 },
      states: [
        { state: 'scam', reports: 61, changed: 3, flaggedBefore: 55, flaggedAfter: 57 },
        { state: 'genuine', reports: 23, changed: 6, flaggedBefore: 7, flaggedAfter: 2 },
        { state: 'unclear', reports: 4, changed: 0, flaggedBefore: 1, flaggedAfter: 1 },
        { state: 'received', reports: 126, changed: 4, flaggedBefore: 90, flaggedAfter: 88 },
      ],
      moves: [
        { from: 'likely', to: 'caution', reports: 8 },
        { from: 'caution', to: 'likely', reports: 4 },
        { from: 'caution', to: 'no-flags', reports: 1 },
      ],
      changed: [
        {
          ...{ id: 'one', reference: 'R7K2M 9QXW', state: 'genuine' },
          ...{ from: 'likely', to: 'caution' },
        },
      ],
    },
  },
  proposedBy: undefined,
};
const quiet: ModelOverview = {
  inUse: { sha256: shipped, card: undefined, isShipped: true },
  ...{ before: undefined, candidates: [], releases: [] },
};
const wanted = { ...candidate, proposedBy: 'petra' };
const released: ModelOverview = {
  inUse: { sha256, card: candidate.card, isShipped: false },
  before: shipped,
  candidates: [
    {
      ...{ sha256: shipped, card: undefined, isShipped: true, takenBy: '', takenAt: undefined },
      ...{ comparison: undefined, proposedBy: undefined },
    },
  ],
  releases: [
    {
      ...{ position: 1, sha256, kind: 'release', proposedBy: 'petra', by: 'o.castellan' },
      at: at('2026-11-20T18:00:00Z'),
    },
  ],
};

/** The detector's weights, from nothing to a release. */
export const modelPages: readonly DrawPage[] = [
  { name: 'staff-model', draw: (frame) => ModelPage({ frame, form: emptyForm, model: quiet }) },
  {
    name: 'staff-model-compared',
    draw: (frame) =>
      ModelPage({ frame, form: emptyForm, model: { ...quiet, candidates: [candidate] } }),
  },
  {
    name: 'staff-model-wanted',
    draw: (frame) =>
      ModelPage({ frame, form: emptyForm, model: { ...quiet, candidates: [wanted] } }),
  },
  {
    name: 'staff-model-no-file',
    draw: (frame) => {
      const problems = [{ field: 'candidate', text: frame.copy.scamModel.noFile }];
      return ModelPage({ frame, form: { values: {}, problems }, model: quiet });
    },
  },
  {
    name: 'staff-model-released',
    draw: (frame) => ModelPage({ frame, form: emptyForm, model: released }),
  },
];
