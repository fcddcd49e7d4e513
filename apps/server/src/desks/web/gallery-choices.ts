import type { Instant } from '@countersign/kernel';
import type { Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { ChoicesPage, type ChoicesProps, type StoppedView } from './pages/choices.tsx';

const at = (text: string) => Date.parse(text) as Instant;

function choicesProps(frame: Frame, stopped: readonly StoppedView[]): ChoicesProps {
  const en = frame.language === 'en';
  const way = (channel: 'sms' | 'email' | 'voice', isGiven: boolean) => ({
    channel,
    isGiven,
    since: isGiven ? at('2026-11-02T15:00:00Z') : undefined,
  });
  return {
    frame,
    choices: [
      {
        purpose: 'offer',
        title: en ? 'An offer' : 'Una oferta',
        ways: [way('email', true), way('sms', false), way('voice', false)],
      },
    ],
    stopped,
    always: en
      ? ['Security of your account', 'A code that you asked for', 'A check on a payment']
      : ['Seguridad de tu cuenta', 'Un código que pediste', 'Una comprobación de un pago'],
  };
}

/** What a member lets us send. */
export const choicesPages: readonly DrawPage[] = [
  { name: 'choices', draw: (frame) => ChoicesPage(choicesProps(frame, [])) },
  {
    name: 'choices-stopped',
    draw: (frame) =>
      ChoicesPage({
        ...choicesProps(frame, [
          { contactPointId: 'p-1', masked: '…42', since: at('2026-11-20T18:58:00Z') },
        ]),
        told: { title: frame.copy.choices.told.saved },
      }),
  },
];
