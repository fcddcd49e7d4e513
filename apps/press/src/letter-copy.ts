/** The words of the sealed letter. A language that lacks a line does not compile. */
export interface LetterCopy {
  readonly titleNew: string;
  readonly titleSame: string;
  readonly lift: string;
  readonly liftHere: string;
  readonly seenBefore: string;
  readonly edge: readonly [question: string, advice: string];
  readonly open: string;
  readonly control: string;
  readonly forWhat: readonly [title: string, text: string];
  readonly when: readonly [title: string, textNew: string, textSame: string];
  readonly never: readonly [title: string, text: string];
  readonly genuine: readonly [title: string, text: string];
  /** Beside the code. */
  readonly code: string;
}

export const letterCopy = {
  en: {
    titleNew: 'Your new PIN',
    titleSame: 'Your PIN',
    lift: 'Lift the tinted panel below when you are alone. Learn the digits, then destroy this letter.',
    liftHere: 'Lift here',
    seenBefore:
      'If you can read the digits without lifting the panel, someone may have done so before you. Do not use them.',
    edge: [
      'Is the edge whole all round?',
      'If it was lifted, cut or glued, do not use this letter. Call the number on your card.',
    ],
    open: 'To open: tear the three dotted edges, then lift.',
    control: 'Control number',
    forWhat: [
      'What it is for',
      'Chip payments abroad and cash machines. Never for anything online.',
    ],
    when: [
      'When it works',
      'Now, wherever a PIN is asked for. The PIN before it no longer works.',
      'It is the PIN that you already have.',
    ],
    never: [
      'We never ask for it',
      'Not on the phone, not in a message, not in a letter. Whoever asks is not us.',
    ],
    genuine: ['Is this letter genuine?', 'Type its reference, or scan its code, at'],
    code: 'The code is no link and opens nothing. Only that page can read it.',
  },
  es: {
    titleNew: 'Tu nuevo PIN',
    titleSame: 'Tu PIN',
    lift: 'Levanta el panel tintado cuando estés a solas. Apréndete las cifras y destruye esta carta.',
    liftHere: 'Levanta aquí',
    seenBefore:
      'Si puedes leer las cifras sin levantar el panel, alguien pudo hacerlo antes. No las uses.',
    edge: [
      '¿Está entero el borde?',
      'Si lo han levantado, cortado o pegado, no uses esta carta. Llama al número de tu tarjeta.',
    ],
    open: 'Para abrir: rasga los tres bordes de puntos y levanta.',
    control: 'Número de control',
    forWhat: [
      'Para qué sirve',
      'Pagos con chip en el extranjero y cajeros. Nunca para nada en internet.',
    ],
    when: [
      'Cuándo funciona',
      'Ahora, dondequiera que se pida un PIN. El anterior ya no funciona.',
      'Es el PIN que ya tienes.',
    ],
    never: [
      'Nunca lo pedimos',
      'Ni por teléfono, ni en un mensaje, ni en una carta. Quien lo pida no somos nosotros.',
    ],
    genuine: ['¿Es auténtica esta carta?', 'Escribe su referencia, o escanea su código, en'],
    code: 'El código no es un enlace y no abre nada. Solo esa página sabe leerlo.',
  },
} as const satisfies Readonly<Record<string, LetterCopy>>;

export function copyFor(language: string): LetterCopy {
  return language.startsWith('es') ? letterCopy.es : letterCopy.en;
}
