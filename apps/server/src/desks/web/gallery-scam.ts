import type { Instant } from '@countersign/kernel';
import type { Message, Reason, Verdict } from '@countersign/scamflags';
import type { DrawPage } from './gallery.ts';
import { emptyForm } from './frame.ts';
import { MessageAnswerPage } from './pages/message-check.tsx';
import { CallCheckPage, CallVerdictPage } from './pages/scam-call.tsx';
import { MyReportsPage } from './pages/my-reports.tsx';
import { ReportedPage, ReportStatusPage } from './pages/scam-report.tsx';
import type { Explained } from './scam/verdict.tsx';

const text =
  'Larkspur: We blocked a payment of $1,260.00. Your card closes today unless you confirm your card number and PIN at larkspur-card.help-desk.example or call (212) 555-0177';
const place = (words: string) => ({
  part: 'text' as const,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const message: Message = { channel: 'sms', text };
const reasons: readonly Reason[] = [
  { code: 'asks-secret', weight: 3.1, span: place('confirm your card number and PIN') },
  { code: 'link-lookalike', weight: 2.8, span: place('larkspur-card.help-desk.example') },
  { code: 'urgency', weight: 1.4, span: place('Your card closes today') },
  { code: 'base', weight: -1 },
];
const verdict: Verdict = {
  ...{ level: 'scam', probability: 0.99, score: 6.3, language: 'en', questions: [] },
  ...{ reasons, isCut: false },
};
const NAMELESS: Explained = { title: '', why: '' };
const WORDS: Readonly<Partial<Record<Reason['code'], Explained>>> = {
  'asks-secret': {
    title: 'It asks for your PIN',
    why: 'We never ask for it. This alone is enough.',
  },
  'link-lookalike': {
    title: 'The link only looks like ours',
    why: 'It was made to be taken for ours. Do not go there.',
  },
  urgency: { title: 'It hurries you', why: 'Haste is how they stop you from thinking.' },
  'masked-number': { title: 'Only the end of a number is named', why: '' },
};
const judgedBy = '8f1c2d3e4b5a6978'.repeat(4);
const explain = (code: Reason['code']) => WORDS[code] ?? NAMELESS;
const call: Message = {
  channel: 'call',
  text: 'He said that he was from the bank, and that I have to move my money to a safe account today.',
  answers: { direction: 'they-contacted-me', askedFor: ['payment'] },
};
const at = Date.parse('2026-11-20T18:31:00Z') as Instant;

/** What a member reported. */
export const myReportPages: readonly DrawPage[] = [
  { name: 'my-reports-none', draw: (frame) => MyReportsPage({ frame, reports: [] }) },
  {
    name: 'my-reports',
    draw: (frame) =>
      MyReportsPage({
        frame,
        reports: [
          {
            ...{ reference: 'R7K2M9QXW', channel: 'sms', at, state: 'received', stateAt: at },
            happened: ['gave-code'],
          },
          {
            ...{ reference: 'RM40DCZ8T', channel: 'call', at, state: 'scam', stateAt: at },
            happened: [],
          },
        ],
      }),
  },
];

/** Scam check and reports, as anybody sees them. */
export const scamPages: readonly DrawPage[] = [
  {
    name: 'message-scam',
    draw: (frame) =>
      MessageAnswerPage({
        frame,
        answer: { answer: 'not-ours', parts: [] },
        scam: { message, verdict, explain, judgedBy },
      }),
  },
  {
    name: 'message-no-flags',
    draw: (frame) =>
      MessageAnswerPage({
        frame,
        answer: { answer: 'not-ours', parts: [] },
        scam: {
          message: { channel: 'sms', text: 'Your table for two is booked for Friday at eight.' },
          verdict: {
            ...{ ...verdict, level: 'no-flags', probability: 0.04 },
            reasons: [{ code: 'masked-number', weight: -0.4 }],
          },
          ...{ explain, judgedBy },
        },
      }),
  },
  { name: 'call-check', draw: (frame) => CallCheckPage({ frame, form: emptyForm }) },
  {
    name: 'call-check-wrong',
    draw: (frame) => {
      const { badAsked, badDirection } = frame.copy.scam.call;
      const problems = [
        { field: 'direction', text: badDirection },
        { field: 'asked', text: badAsked },
      ];
      return CallCheckPage({ frame, form: { values: { text: call.text }, problems } });
    },
  },
  {
    name: 'call-scam',
    draw: (frame) =>
      CallVerdictPage({
        frame,
        message: call,
        verdict: { ...verdict, reasons: [{ code: 'urgency', weight: 1.2 }], level: 'likely' },
        ...{ explain, judgedBy },
      }),
  },
  {
    name: 'call-not-enough',
    draw: (frame) =>
      CallVerdictPage({
        frame,
        message: { ...call, text: '' },
        verdict: {
          ...{ ...verdict, reasons: [], level: 'not-enough' },
          questions: ['more-words', 'asked-for'],
        },
        ...{ explain, judgedBy },
      }),
  },
  {
    name: 'reported',
    draw: (frame) =>
      ReportedPage({
        frame,
        reference: 'R7K2M9QXW',
        steps: ['Lock the card.', 'Call the number on your card.', 'Look through your payments.'],
      }),
  },
  {
    name: 'report-status',
    draw: (frame) =>
      ReportStatusPage({
        frame,
        form: emptyForm,
        status: { reference: 'R7K2M9QXW', at, state: 'scam', stateAt: at },
      }),
  },
  {
    name: 'report-status-wrong',
    draw: (frame) => {
      const problems = [{ field: 'reference', text: frame.copy.scam.status.bad }];
      return ReportStatusPage({
        frame,
        form: { values: { reference: 'R12' }, problems },
        status: undefined,
      });
    },
  },
];
