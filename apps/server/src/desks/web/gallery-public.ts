import type { Instant } from '@countersign/kernel';
import type { Frame, FormState } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { OfflinePage, ProblemPage } from './pages/problem.tsx';
import { CallAnswerPage, CheckPage } from './pages/check.tsx';
import { MessageAnswerPage, MessageCheckPage } from './pages/message-check.tsx';
import { HelpPage, NumbersPage, PublicHomePage } from './pages/public.tsx';
import { NewPasswordPage, RecoverStartPage } from './pages/recover.tsx';
import {
  CodeSentPage,
  CodesReadyPage,
  ConfirmContactPage,
  RecoveryCodesPage,
  RegisterDonePage,
  RegisterStartPage,
  WayInPage,
} from './pages/register.tsx';
import { SecondStepPage, SignInPage } from './pages/sign-in.tsx';
import { UnsubscribePage } from './pages/unsubscribe.tsx';

const none: FormState = { values: {}, problems: [] };
// Invented: never given out by a running house.
const codes = [
  'K7QF-2MHD',
  'X3WB-9RTC',
  'J5VN-8ZPE',
  'Q2DK-6YGA',
  'H9MS-4XBW',
  'C6TR-7NFJ',
  'Z8EP-3KVQ',
  'W4GA-5DHM',
  'B2YX-8SCT',
  'N7JF-6QRK',
];

// Of no e-mail.
const TOKEN = `${'0'.repeat(32)}.${'A'.repeat(22)}`;

const message = {
  channel: 'sms' as const,
  purpose: 'Security of your account',
  to: '…23',
  at: Date.parse('2026-11-20T18:41:00Z') as Instant,
};

const letter = (frame: Frame) => ({
  ...message,
  channel: 'post' as const,
  purpose: frame.language === 'es' ? 'Tu PIN por correo' : 'Your PIN by post',
  to: 'I. M. …00',
});

const word = (frame: Frame) =>
  frame.language === 'en' ? 'Social Security number' : 'número de la Seguridad Social';

const page = (name: string, draw: DrawPage['draw']): DrawPage => ({ name, draw });

const issuer = JSON.stringify({
  ...{ names: ['Larkspur Card'], domains: ['larkspur.example'] },
  ...{ numbers: ['+18005550142'], senderIds: ['LARKSPUR'] },
});

/** Pages that need no sign-in. */
export const publicPages: readonly DrawPage[] = [
  page('public-home', (frame) => PublicHomePage({ frame, idItem: word(frame) })),
  page('check', (frame) => CheckPage({ frame, live: { kind: 'public' }, form: none })),
  page('check-call-yes', (frame) =>
    CallAnswerPage({
      frame,
      answer: {
        agent: 'Olive',
        to: '…23',
        since: Date.parse('2026-11-20T19:02:00Z') as Instant,
        purpose: frame.language === 'es' ? 'Una comprobación de un pago' : 'A check on a payment',
        mayAsk: ['transaction-yours'],
      },
    }),
  ),
  page('check-message', (frame) =>
    MessageCheckPage({
      frame,
      issuer,
      weights: '/scam-weights/none.bin',
      form: none,
      checkAddress: 'check@larkspur.example',
    }),
  ),
  page('check-message-genuine', (frame) =>
    MessageAnswerPage({ frame, answer: { answer: 'genuine', isOwn: true, message } }),
  ),
  page('check-message-sealed', (frame) =>
    MessageAnswerPage({
      frame,
      answer: {
        ...{ answer: 'genuine', isOwn: true, sealedBy: 'post.example' },
        message: { ...message, channel: 'email', to: 'i…@post.example' },
      },
    }),
  ),
  page('check-message-reference', (frame) =>
    MessageAnswerPage({ frame, answer: { answer: 'reference', isOwn: true, message } }),
  ),
  page('check-message-letter', (frame) =>
    MessageAnswerPage({
      frame,
      answer: { answer: 'reference', isOwn: true, message: letter(frame) },
    }),
  ),
  page('check-message-letter-public', (frame) =>
    MessageAnswerPage({
      frame,
      answer: { answer: 'reference', isOwn: false, message: letter(frame) },
    }),
  ),
  page('check-message-letter-not-yours', (frame) =>
    MessageAnswerPage({ frame, answer: { answer: 'not-yours', message: letter(frame) } }),
  ),
  page('check-message-not-yours', (frame) =>
    MessageAnswerPage({ frame, answer: { answer: 'not-yours', message } }),
  ),
  page('check-message-altered', (frame) =>
    MessageAnswerPage({
      frame,
      answer: {
        answer: 'altered',
        parts: [
          { shown: 'larkspur-secure.test', verdict: 'look-alike' },
          { shown: '+1 212 555-0199', verdict: 'not-ours' },
        ],
      },
    }),
  ),
  page('check-message-number', (frame) =>
    MessageAnswerPage({
      frame,
      answer: {
        answer: 'subject',
        judged: { shown: '212 555-0142', verdict: 'ours-never-calls' },
      },
    }),
  ),
  page('check-call-no', (frame) => CallAnswerPage({ frame, answer: undefined })),
  page('official-numbers', (frame) => NumbersPage({ frame, numbers: numbers(frame) })),
  page('unsubscribe', (frame) => UnsubscribePage({ frame, action: `/u/${TOKEN}` })),
  page('unsubscribe-done', (frame) => UnsubscribePage({ frame, action: undefined })),
  page('help', (frame) =>
    HelpPage({ frame, facts: { showsPerDay: 3, mailDaysMin: 5, mailDaysMax: 10 } }),
  ),
  page('sign-in', (frame) =>
    SignInPage({ frame: { ...frame, path: '/sign-in' }, form: none, back: undefined }),
  ),
  page('sign-in-refused', (frame) =>
    SignInPage({
      frame: { ...frame, path: '/sign-in' },
      form: {
        values: { userId: 'ines.marlowe' },
        problems: [],
        refusal: frame.copy.refusals['signin.not-recognised'],
      },
    }),
  ),
  page('second-step', (frame) =>
    SecondStepPage({
      frame,
      form: none,
      codeSent: true,
      back: '/home',
      now: { factor: 'text-code', to: 'phone ending 23' },
      others: [{ factor: 'authenticator' }, { factor: 'recovery-code' }],
    }),
  ),
  page('second-step-wrong', (frame) =>
    SecondStepPage({
      frame,
      form: {
        values: {},
        problems: [{ field: 'code', text: frame.copy.problems.field.codeWrong }],
      },
      codeSent: false,
      back: '/home',
      now: { factor: 'recovery-code' },
      others: [{ factor: 'text-code', to: 'phone ending 23' }],
    }),
  ),
  page('register', (frame) => RegisterStartPage({ frame, idItem: word(frame) })),
  page('register-code', (frame) =>
    CodeSentPage({ frame, form: none, journey: 'register', resendsLeft: 3 }),
  ),
  page('register-way', (frame) => WayInPage({ frame, form: none, passkeyMade: true })),
  page('register-way-wrong', (frame) =>
    WayInPage({
      frame,
      passkeyMade: false,
      form: {
        values: { userId: 'ines marlowe', way: 'password' },
        problems: [
          { field: 'userId', text: frame.copy.problems.field.userId },
          { field: 'password', text: frame.copy.problems.field.passwordWeak.common },
        ],
      },
    }),
  ),
  page('register-confirm', (frame) =>
    ConfirmContactPage({
      frame,
      form: none,
      contact: 'phone',
      masked: 'phone ending 23',
      resendsLeft: 2,
    }),
  ),
  page('register-ready', (frame) => CodesReadyPage({ frame, form: none })),
  page('register-codes', (frame) =>
    RecoveryCodesPage({ frame, codes, next: '/register/done', registering: true }),
  ),
  page('register-done', (frame) => RegisterDonePage({ frame: { ...frame, signedIn: true } })),
  page('recover', (frame) => RecoverStartPage({ frame })),
  page('recover-password', (frame) =>
    NewPasswordPage({ frame, form: none, userId: 'ines.marlowe', mayKeep: true }),
  ),
  page('not-found', (frame) =>
    ProblemPage({ frame, status: 404, code: 'platform.not-found', reference: reference }),
  ),
  page('fault', (frame) =>
    ProblemPage({ frame, status: 500, code: 'platform.fault', reference: reference }),
  ),
  page('offline', (frame) => OfflinePage({ frame })),
];

const reference = '01942f6c-8d1e-7b1a-9c1f-2f6a7c1e5b90';

function numbers(frame: Frame) {
  const en = frame.language === 'en';
  return [
    {
      shown: '800 555-0100',
      dial: '+18005550100',
      label: en ? 'Card services' : 'Servicio de tarjetas',
      direction: 'takes',
      hours: en ? 'Day and night' : 'Día y noche',
      onCard: true,
    },
    {
      shown: '800 555-0142',
      dial: '+18005550142',
      label: en ? 'Fraud team' : 'Equipo contra el fraude',
      direction: 'calls',
      hours: en ? 'Day and night' : 'Día y noche',
      onCard: false,
    },
  ] as const;
}
