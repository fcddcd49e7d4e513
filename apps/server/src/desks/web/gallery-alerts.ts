import type { Instant } from '@countersign/kernel';
import type { Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { AlertPage, type AlertView } from './pages/alert.tsx';

const at = (text: string) => Date.parse(text) as Instant;

const alertOf = (frame: Frame, more: Partial<AlertView> = {}): AlertView => ({
  id: 'a1',
  amount: frame.language === 'en' ? '$84.20' : '84,20 US$',
  merchant: 'Corner Books',
  card: 'Larkspur Charge …1009',
  at: at('2026-11-20T18:41:00Z'),
  state: 'open',
  answeredAt: undefined,
  takesYes: true,
  isYesHeld: false,
  isCardLocked: false,
  isCardFrozen: false,
  ...more,
});
const answered = { answeredAt: at('2026-11-20T18:44:00Z') };

const page = (name: string, more: Partial<AlertView>): DrawPage => ({
  name,
  draw: (frame) => AlertPage({ frame, alert: alertOf(frame, more) }),
});

/** A payment that its cardmember is asked about, in each of its states. */
export const alertPages: readonly DrawPage[] = [
  page('alert', {}),
  page('alert-late', { takesYes: false }),
  page('alert-held', { isYesHeld: true }),
  page('alert-confirmed', { state: 'confirmed', ...answered }),
  page('alert-denied', { state: 'denied', isCardLocked: true, ...answered }),
  page('alert-denied-frozen', { state: 'denied', isCardFrozen: true, ...answered }),
];
