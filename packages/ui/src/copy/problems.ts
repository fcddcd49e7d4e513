import { inLanguages } from './language.ts';

/**
 * What a refusal means to a person: what happened, and what happens next. Keyed by the dotted code of the room that
 * refuses; a code without words of its own falls back to `other`.
 */
export const problems = inLanguages(
  {
    page: {
      notFound: {
        title: 'There is nothing here',
        next: 'The address may be old or mistyped. Nothing is lost; start from the first page.',
      },
      forbidden: {
        title: 'This is not yours to open',
        next: 'If you think it should be, call the number on your card.',
      },
      tooMany: {
        title: 'Too many tries',
        next: 'Wait a little, then try again. Nothing is lost, and your card is not locked by it.',
      },
      tooManyIn: {
        title: 'Too many tries',
        next: 'Try again in {minutes}. Nothing is lost, and your card is not locked by it.',
      },
      fault: {
        title: 'Something broke on our side',
        next: 'Nothing was lost and nothing was counted against you. Try again in a minute. If it stays, call the number on your card and give the reference.',
      },
      unavailable: {
        title: 'Not available right now',
        next: 'We are working on it. Nothing was lost; try again in a few minutes.',
      },
      crossOrigin: {
        title: 'That came from another page',
        next: 'We only take what you send from our own pages. Go back and try again here.',
      },
      expired: {
        title: 'This page is too old',
        next: 'It was open for too long, or was sent twice. Go back and start again; nothing was lost.',
      },
      bad: { title: 'We could not read that', next: 'Go back and try again. Nothing was lost.' },
      offline: {
        title: 'You are offline',
        next: 'This page needs a connection. If someone is calling you right now and says they are from us: hang up. The number on your card always works.',
      },
      again: 'Try again',
      start: 'To the first page',
    },
    minutes: { one: 'one minute', other: '{n} minutes' },
    field: {
      required: 'Please fill this in.',
      code: 'Six digits, please.',
      codeWrong: 'This code does not work. Look again, or send a new one.',
      codeExpired: 'This code is too old. Send a new one.',
      appCode: 'Six digits, as the app shows them now.',
      appCodeWrong: 'The app shows another code by now, or the code was used. Type the newest.',
      recoveryCode: 'This code does not work. Each works once.',
      userId: '4 to 64 letters and digits, no spaces.',
      userIdTaken: 'Please choose another user id.',
      passwordWeak: {
        'too-short': 'At least {n} characters, please.',
        'too-long': 'That is more than we can keep. Make it shorter.',
        common: 'This password is in lists that thieves use. Choose another.',
        'names-you': 'Your user id or name is in it. Choose another.',
        'one-character': 'It is one character over and over. Choose another.',
        'a-row': 'It is a row of letters or digits. Choose another.',
      },
      approveCode: 'Eight letters and digits, as the command line shows them.',
      nameMissing: 'Please give a name.',
      scopesMissing: 'Choose at least one.',
      tick: 'Please tick this first.',
    },
  },
  {
    page: {
      notFound: {
        title: 'Aquí no hay nada',
        next: 'La dirección puede ser antigua o estar mal escrita. No se ha perdido nada; empieza en la primera página.',
      },
      forbidden: {
        title: 'No puedes abrir esto',
        next: 'Si crees que deberías poder, llama al número de tu tarjeta.',
      },
      tooMany: {
        title: 'Demasiados intentos',
        next: 'Espera un poco e inténtalo otra vez. No se ha perdido nada, y tu tarjeta no se bloquea por esto.',
      },
      tooManyIn: {
        title: 'Demasiados intentos',
        next: 'Inténtalo otra vez en {minutes}. No se ha perdido nada, y tu tarjeta no se bloquea por esto.',
      },
      fault: {
        title: 'Algo se rompió de nuestro lado',
        next: 'No se ha perdido nada ni se ha contado nada en tu contra. Inténtalo en un minuto. Si sigue, llama al número de tu tarjeta y da la referencia.',
      },
      unavailable: {
        title: 'Ahora no está disponible',
        next: 'Estamos en ello. No se ha perdido nada; inténtalo en unos minutos.',
      },
      crossOrigin: {
        title: 'Eso vino de otra página',
        next: 'Solo aceptamos lo que envías desde nuestras páginas. Vuelve e inténtalo aquí.',
      },
      expired: {
        title: 'Esta página es demasiado antigua',
        next: 'Estuvo abierta demasiado tiempo o se envió dos veces. Vuelve y empieza otra vez; no se ha perdido nada.',
      },
      bad: {
        title: 'No pudimos leer eso',
        next: 'Vuelve e inténtalo otra vez. No se ha perdido nada.',
      },
      offline: {
        title: 'No tienes conexión',
        next: 'Esta página necesita conexión. Si alguien te llama ahora y dice que somos nosotros: cuelga. El número de tu tarjeta siempre funciona.',
      },
      again: 'Intentarlo otra vez',
      start: 'A la primera página',
    },
    minutes: { one: 'un minuto', other: '{n} minutos' },
    field: {
      required: 'Rellena esto, por favor.',
      code: 'Seis cifras, por favor.',
      codeWrong: 'Este código no sirve. Míralo otra vez o pide otro.',
      codeExpired: 'Este código es demasiado antiguo. Pide otro.',
      appCode: 'Seis cifras, como las muestra ahora la aplicación.',
      appCodeWrong: 'La aplicación ya muestra otro código, o ese se usó. Escribe el más nuevo.',
      recoveryCode: 'Este código no sirve. Cada uno sirve una vez.',
      userId: 'De 4 a 64 letras y cifras, sin espacios.',
      userIdTaken: 'Elige otro usuario, por favor.',
      passwordWeak: {
        'too-short': 'Al menos {n} caracteres, por favor.',
        'too-long': 'Es más de lo que podemos guardar. Hazla más corta.',
        common: 'Esta contraseña está en listas que usan los ladrones. Elige otra.',
        'names-you': 'Contiene tu usuario o tu nombre. Elige otra.',
        'one-character': 'Es un carácter repetido. Elige otra.',
        'a-row': 'Es una fila de letras o cifras. Elige otra.',
      },
      approveCode: 'Ocho letras y cifras, como las muestra la línea de órdenes.',
      nameMissing: 'Pon un nombre, por favor.',
      scopesMissing: 'Elige al menos uno.',
      tick: 'Marca esto primero, por favor.',
    },
  },
);
