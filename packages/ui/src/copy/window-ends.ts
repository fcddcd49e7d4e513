import { inLanguages } from './language.ts';

/** Why a PIN is easy to guess, by the codes of the PIN policy; and how a visit can end early. */
export const windowEnds = inLanguages(
  {
    weak: {
      'all-same': {
        title: 'All digits are the same',
        why: 'It is among the first that anybody tries.',
      },
      ascending: {
        title: 'The digits go up in a row',
        why: 'Rows are among the first that anybody tries.',
      },
      descending: {
        title: 'The digits go down in a row',
        why: 'Rows are among the first that anybody tries.',
      },
      repeats: { title: 'It repeats itself', why: 'Pairs and repeats are quickly guessed.' },
      keypad: { title: 'It is a line on the keypad', why: 'Whoever watches your finger knows it.' },
      listed: {
        title: 'Many people have this one',
        why: 'It is on the list of the most used PINs.',
      },
      card: { title: 'It is on your card', why: 'Whoever finds your card tries its digits first.' },
      expiry: {
        title: 'It is your card’s expiry',
        why: 'Whoever finds your card tries its digits first.',
      },
      'birth-year': {
        title: 'That is your birth year',
        why: 'Whoever finds your wallet tries it first. Pick digits that are not on your papers.',
      },
      'birth-date': {
        title: 'That is your birthday',
        why: 'Whoever finds your wallet tries it first. Pick digits that are not on your papers.',
      },
      year: { title: 'It looks like a year', why: 'Years are among the first that anybody tries.' },
      date: { title: 'It looks like a date', why: 'Dates are among the first that anybody tries.' },
      phone: { title: 'It is in your phone number', why: 'It is easily found out.' },
      current: { title: 'That is your PIN now', why: 'Choose other digits, or leave it as it is.' },
      other: {
        title: 'It is easy to guess',
        why: 'Pick digits that mean nothing to anybody but you.',
      },
    },
    ended: {
      expired: {
        title: 'Five minutes have passed',
        hint: 'Nothing was changed. Go back and start again.',
      },
      used: {
        title: 'This page was used already',
        hint: 'Each visit works once. Go back and start again.',
      },
      refused: {
        title: 'That did not match',
        hint: 'We do not say which part. Check code and card, and try again.',
      },
      tooMany: {
        title: 'Too many tries',
        hint: 'This visit is closed. Nothing was changed. You can start again later.',
      },
      limit: {
        title: 'Enough for today',
        hint: 'A PIN can be shown and changed a few times a day only. Try again tomorrow.',
      },
      locked: { title: 'The PIN is locked', hint: 'Unlock it on the card page first.' },
      cooling: {
        title: 'Too early',
        hint: 'After a recovery or a new passkey, PINs wait for a day.',
      },
      fault: {
        title: 'Something broke on our side',
        hint: 'Nothing was changed, and no try was counted. Try again in a minute.',
      },
      unsupported: {
        title: 'This browser is too old',
        hint: 'It cannot seal your digits. Use a current browser.',
      },
      offline: {
        title: 'You are offline',
        hint: 'Nothing was sent. Try again when you are connected.',
      },
    },
  },
  {
    weak: {
      'all-same': {
        title: 'Todas las cifras son iguales',
        why: 'Es de los primeros que prueba cualquiera.',
      },
      ascending: {
        title: 'Las cifras suben en fila',
        why: 'Las filas son de lo primero que prueba cualquiera.',
      },
      descending: {
        title: 'Las cifras bajan en fila',
        why: 'Las filas son de lo primero que prueba cualquiera.',
      },
      repeats: { title: 'Se repite', why: 'Parejas y repeticiones se adivinan pronto.' },
      keypad: { title: 'Es una línea del teclado', why: 'Quien mira tu dedo lo sabe.' },
      listed: { title: 'Lo tiene mucha gente', why: 'Está en la lista de los PIN más usados.' },
      card: {
        title: 'Está en tu tarjeta',
        why: 'Quien encuentra tu tarjeta prueba antes sus cifras.',
      },
      expiry: {
        title: 'Es la caducidad de tu tarjeta',
        why: 'Quien encuentra tu tarjeta prueba antes sus cifras.',
      },
      'birth-year': {
        title: 'Es el año en que naciste',
        why: 'Quien encuentra tu cartera lo prueba primero. Elige cifras que no estén en tus papeles.',
      },
      'birth-date': {
        title: 'Es tu cumpleaños',
        why: 'Quien encuentra tu cartera lo prueba primero. Elige cifras que no estén en tus papeles.',
      },
      year: { title: 'Parece un año', why: 'Los años son de lo primero que prueba cualquiera.' },
      date: {
        title: 'Parece una fecha',
        why: 'Las fechas son de lo primero que prueba cualquiera.',
      },
      phone: { title: 'Está en tu número de teléfono', why: 'Es fácil de averiguar.' },
      current: { title: 'Es tu PIN de ahora', why: 'Elige otras cifras o déjalo como está.' },
      other: {
        title: 'Es fácil de adivinar',
        why: 'Elige cifras que no signifiquen nada para nadie más.',
      },
    },
    ended: {
      expired: {
        title: 'Han pasado cinco minutos',
        hint: 'No se ha cambiado nada. Vuelve y empieza otra vez.',
      },
      used: {
        title: 'Esta página ya se usó',
        hint: 'Cada visita sirve una vez. Vuelve y empieza otra vez.',
      },
      refused: {
        title: 'No coincide',
        hint: 'No decimos qué parte. Mira el código y la tarjeta, e inténtalo otra vez.',
      },
      tooMany: {
        title: 'Demasiados intentos',
        hint: 'Esta visita está cerrada. No se ha cambiado nada. Puedes empezar más tarde.',
      },
      limit: {
        title: 'Basta por hoy',
        hint: 'Un PIN se puede ver y cambiar solo unas pocas veces al día. Inténtalo mañana.',
      },
      locked: {
        title: 'El PIN está bloqueado',
        hint: 'Desbloquéalo antes en la página de la tarjeta.',
      },
      cooling: {
        title: 'Demasiado pronto',
        hint: 'Tras una recuperación o una llave nueva, los PIN esperan un día.',
      },
      fault: {
        title: 'Algo se rompió de nuestro lado',
        hint: 'No se ha cambiado nada ni se ha contado ningún intento. Inténtalo en un minuto.',
      },
      unsupported: {
        title: 'Este navegador es demasiado antiguo',
        hint: 'No puede sellar tus cifras. Usa un navegador actual.',
      },
      offline: {
        title: 'No tienes conexión',
        hint: 'No se ha enviado nada. Inténtalo cuando la tengas.',
      },
    },
  },
);
