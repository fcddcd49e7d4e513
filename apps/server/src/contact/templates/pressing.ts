/** Words that hurry somebody, in English and Spanish, without accents. */
const HURRIES = [
  ...['now', 'today', 'tonight', 'tomorrow', 'urgent', 'urgently', 'hurry', 'immediately'],
  ...[
    'at once',
    'act',
    'deadline',
    'expires?',
    'expiring',
    'final',
    'last (?:chance|days?|hours?)',
  ],
  ...[
    'limited time',
    'only until',
    'ends? soon',
    'do not miss',
    'don.?t miss',
    'as soon as possible',
  ],
  ...['ahora', 'hoy', 'manana', 'urgentes?', 'urgencia', 'deprisa', 'prisa', 'inmediata(?:mente)?'],
  ...['enseguida', 'ultim[oa]s? (?:oportunidad|dias?|horas?)', 'plazo', 'caduca', 'vence'],
  ...['solo hasta', 'no te (?:lo|la|los|las) pierdas', 'cuanto antes', 'tiempo limitado'],
];
/** Words that ask for something. */
const ASKS = [
  ...[
    'answer',
    'reply',
    'call',
    'send (?:us|it|your)',
    'confirm',
    'verify',
    'enter',
    'type',
    'click',
    'tell us',
  ],
  ...['responde', 'contesta', 'llama', 'llamanos', 'envia', 'envianos', 'confirma', 'verifica'],
  ...['escribe', 'pulsa', 'dinos'],
];
const WORDS = new RegExp(`(?<![a-z])(?:${[...HURRIES, ...ASKS].join('|')})(?![a-z])`);
const MARKS = /[!¡?¿]/;

/** Contact 4 (docs/contact-rules.md): whether words hurry whoever reads them, or ask for something. Offers do neither. */
export function presses(text: string): boolean {
  // As it is shown in the end: letters and marks in other forms (Ｕｒｇｅｎｔ！) are the same ones.
  const shown = text.normalize('NFKC');
  const plain = shown
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return MARKS.test(shown) || WORDS.test(plain);
}
