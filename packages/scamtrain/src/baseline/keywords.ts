// The plainest thing that people build: a list of words. What we do is measured beside it.

const WORDS: readonly string[] = [
  ...[
    'urgent',
    'immediately',
    'suspended',
    'locked',
    'verify',
    'confirm your',
    'account',
    'password',
  ],
  ...[
    'gift card',
    'wire transfer',
    'bitcoin',
    'crypto',
    'winner',
    'prize',
    'won',
    'claim',
    'refund',
  ],
  ...[
    'click',
    'login',
    'security code',
    'one-time',
    'pin',
    'social security',
    'arrest',
    'warrant',
    'irs',
  ],
  ...[
    'tax',
    'police',
    'unusual activity',
    'expire',
    'limited',
    'final notice',
    'dear customer',
    'free',
  ],
  ...['anydesk', 'teamviewer', 'safe account', 'customs', 'parcel', 'fee', 'press 1', 'grandson'],
  ...['urgente', 'inmediatamente', 'suspendida', 'bloqueada', 'bloqueado', 'verifique', 'verifica'],
  ...[
    'cuenta',
    'contraseña',
    'tarjeta',
    'premio',
    'ganador',
    'reembolso',
    'haga clic',
    'pulsa',
    'código',
  ],
  ...['hacienda', 'policía', 'caduca', 'estimado cliente', 'aduanas', 'paquete', 'bizum', 'mamá'],
];
const PATTERN = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS.join('|')})(?![\\p{L}\\d])`, 'giu');
/** So many different words of the list make a scam. */
const ENOUGH = 2;

export function scoreKeywords(text: string): {
  readonly score: number;
  readonly probability: number;
} {
  const found = new Set((text.match(PATTERN) ?? []).map((word) => word.toLowerCase())).size;
  return { score: found, probability: found >= ENOUGH ? 0.85 : found / (2 * ENOUGH) };
}
