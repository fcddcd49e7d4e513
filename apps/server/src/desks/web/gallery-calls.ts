import type { Instant } from '@countersign/kernel';
import { wrongField } from './desk.ts';
import type { FormState, Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { call, purposes } from './gallery-staff.ts';
import { ContactPage, type ContactProps } from './pages/contact.tsx';
import { CallPage } from './pages/desk/call.tsx';
import type { AgentCallView } from './pages/desk/views.ts';
import { CallsPage } from './pages/staff-calls.tsx';

const at = (text: string) => Date.parse(text) as Instant;
const none: FormState = { values: {}, problems: [] };
const page = (name: string, draw: DrawPage['draw']): DrawPage => ({ name, draw });

const over: AgentCallView = {
  ...{ ...call, state: 'ended', isLive: false, spoken: 'right', code: undefined },
  ...{ whom: { name: undefined, reference: 'M-1001' }, sendable: undefined },
  asked: ['transaction-yours'],
  outcomes: ['done', 'call-back', 'suspected-scam', 'wrong-person', 'no-answer'],
};

/** A call as its member finds it afterwards. */
function calledContact(frame: Frame): ContactProps {
  const es = frame.language === 'es';
  return {
    frame,
    contact: {
      ...{ id: '5', reference: 'K7H2 9QXM', channel: 'voice', masked: '…23', stage: 'call-over' },
      title: es ? 'Una comprobación de un pago' : 'A check on a payment',
      ...{ at: at('2026-11-20T19:02:00Z'), from: '+12125550177', text: '', receipt: 'ready' },
      ...{ agent: 'Olive', team: es ? 'nuestro equipo contra el fraude' : 'our fraud team' },
      ...{ case: 'F-2026-0417', outcome: 'suspected-scam' },
      ...{ mayAsk: ['transaction-yours'], asked: ['transaction-yours'] },
    },
    logKey: 'larkspur.example/transparency+1f2e3d4c+AQEBAgMFCA0VIjdZkOl5YtU3DEhTm+J96fZPBE1R7iMh',
  };
}

/** A call to us in their name, as its member finds it afterwards. */
function cameInContact(
  frame: Frame,
  more: Pick<ContactProps['contact'], 'cameIn' | 'stage' | 'heardBy'>,
): ContactProps {
  const es = frame.language === 'es';
  const { contact, ...rest } = calledContact(frame);
  const isTaken = more.heardBy === 'desk';
  return {
    ...rest,
    contact: {
      ...{ ...contact, ...more, id: '6', reference: 'M2TR 41WD', masked: '', from: '+12125550142' },
      title: es ? 'Una llamada a nosotros' : 'A call to us',
      agent: isTaken ? 'Olive' : undefined,
      team: isTaken ? contact.team : undefined,
      ...{ case: undefined, outcome: isTaken ? 'done' : undefined },
      ...{ mayAsk: ['card-ending', 'postal-code'], asked: [] },
    },
  };
}

/** For the member, afterwards. */
export const calledPages: readonly DrawPage[] = [
  page('contact-call', (frame) => ContactPage(calledContact(frame))),
  page('contact-call-in', (frame) =>
    ContactPage(cameInContact(frame, { cameIn: 'me', stage: 'in-over', heardBy: 'desk' })),
  ),
  page('contact-call-in-stopped', (frame) =>
    ContactPage(cameInContact(frame, { cameIn: 'not-me', stage: 'in-stopped', heardBy: 'line' })),
  ),
];

/** At the desk: what comes before a call and after it. */
export const deskCallPages: readonly DrawPage[] = [
  page('staff-calls-alerts', (frame) =>
    CallsPage({
      ...{ frame, form: none, purposes, calls: [] },
      alerts: [
        {
          ...{ member: 'M-1002', case: 'F-2026-0417', purpose: 'fraud-check' },
          ...{ at: at('2026-11-20T18:55:00Z') },
        },
        {
          ...{ member: 'M-1006', case: 'F-2026-0416', purpose: 'fraud-check' },
          at: at('2026-11-20T18:12:00Z'),
        },
      ],
    }),
  ),
  page('staff-call-over', (frame) => CallPage({ frame, form: none, call: over })),
  page('staff-call-unanswered', (frame) =>
    CallPage({
      ...{ frame, form: none },
      call: { ...over, state: 'no_answer', spoken: 'open', outcomes: ['no-answer'] },
    }),
  ),
  page('staff-call-unchosen', (frame) =>
    CallPage({
      frame,
      form: wrongField('outcome', frame.copy.calls.wrapUp.choose, {
        note: 'Not hers. Her card is [•••].',
      }),
      call: over,
    }),
  ),
  page('staff-call-written', (frame) =>
    CallPage({
      ...{ frame, form: none },
      call: {
        ...{ ...over, outcomes: [] },
        wrapUp: {
          outcome: 'suspected-scam',
          note: 'Not hers. Somebody on another line asked her for [•••], and she read out [•••].\nCard locked while we spoke.',
          masked: ['card-number', 'pin'],
        },
      },
    }),
  ),
];
