import type { Instant } from '@countersign/kernel';
import type { OpenedPack } from '../../evidence-pack/index.ts';
import type { DrawPage } from './gallery.ts';
import { emptyForm, type FormState } from './frame.ts';
import { EvidenceFormPage } from './pages/staff-evidence-form.tsx';
import { EvidencePage } from './pages/staff-evidence.tsx';

const at = (text: string) => Date.parse(text) as Instant;
const report = {
  ...{ id: 'one', reference: 'R7K2M9QXW', at: at('2026-11-20T18:31:00Z'), isSomebodys: true },
};
const typed: FormState = {
  values: { reason: 'refund', case: 'F-2031-7', from: '2026-10-21', until: '2026-11-20' },
  problems: [],
};
const wrong: FormState = {
  values: { reason: '', from: '20 November', until: '2026-11-20' },
  problems: [],
};
const none = { checks: [], codes: [], alerts: [], locks: [], reports: [], contacts: [] };
const pack: OpenedPack = {
  opening: {
    ...{ id: 'o', memberId: 'm', reportId: 'one', reason: 'refund', caseName: 'F-2031-7' },
    ...{ from: at('2026-10-21T04:00:00Z'), until: at('2026-11-20T19:05:09Z') },
    ...{ staffId: 's', at: at('2026-11-20T19:05:09Z') },
  },
  facts: {
    ...{ issuer: 'Larkspur Card', id: 'o', madeAt: at('2026-11-20T19:05:09Z'), madeBy: 'petra' },
    ...{ reason: 'refund', case: 'F-2031-7', ...none, cut: [] },
    period: { from: at('2026-10-21T04:00:00Z'), until: at('2026-11-20T19:05:09Z') },
    cardmember: { reference: 'M-1002', name: 'Ines Marlowe', cards: [] },
  },
  sha256: '8f1c2d3e4b5a6978'.repeat(4),
  proven: 11,
};

/** What is opened for a decision on a refund. */
export const evidencePages: readonly DrawPage[] = [
  {
    name: 'staff-evidence-form',
    draw: (frame) => EvidenceFormPage({ frame, report, form: typed }),
  },
  {
    name: 'staff-evidence-member',
    draw: (frame) => EvidenceFormPage({ frame, report: undefined, form: emptyForm }),
  },
  {
    name: 'staff-evidence-wrong',
    draw: (frame) => {
      const words = frame.copy.evidence;
      const problems = [
        { field: 'cardmember', text: words.badMember },
        { field: 'reason', text: words.badWhy },
        { field: 'from', text: words.badDay },
      ];
      return EvidenceFormPage({ frame, report: undefined, form: { ...wrong, problems } });
    },
  },
  {
    name: 'staff-evidence-nobody',
    draw: (frame) =>
      EvidenceFormPage({ frame, report: { ...report, isSomebodys: false }, form: typed }),
  },
  {
    name: 'staff-evidence-cut',
    draw: (frame) => {
      const facts = { ...pack.facts, cut: ['contacts', 'reports'] };
      const logKey = 'larkspur.example/transparency+1f2e3d4c+AQEB';
      return EvidencePage({ frame, pack: { ...pack, facts }, logKey });
    },
  },
  {
    name: 'staff-evidence',
    draw: (frame) =>
      EvidencePage({ frame, pack, logKey: 'larkspur.example/transparency+1f2e3d4c+AQEB' }),
  },
];
