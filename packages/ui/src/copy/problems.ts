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
      userId: 'Six to 60 characters, no spaces.',
      userIdTaken: 'Please choose another user id.',
      passwordShort: 'At least {n} characters, please.',
      passwordCommon: 'This password is in lists that thieves use. Choose another.',
      passwordLong: 'At most {n} characters, please.',
      approveCode: 'Eight letters and digits, as the command line shows them.',
      nameMissing: 'Please give a name.',
      scopesMissing: 'Choose at least one.',
      tick: 'Please tick this first.',
    },
    refusals: {
      'signin.not-recognised': {
        what: 'User id and password do not match',
        next: 'We do not say which of the two. Try again, or get back in with your card.',
      },
      'signin.code-wrong': {
        what: 'This code does not work',
        next: 'Look again, or send a new one.',
      },
      'signin.code-expired': { what: 'This code is too old', next: 'Send a new one.' },
      'signin.code-spent': {
        what: 'That was one try too many',
        next: 'The code is dead. Send a new one.',
      },
      'signin.passkey-refused': {
        what: 'This passkey does not work here',
        next: 'Try another one, or sign in with your password.',
      },
      'signin.too-many': {
        what: 'Too many tries',
        next: 'Wait a little. Signing in with a passkey still works.',
      },
      'signin.expired': { what: 'That took too long', next: 'Start again; nothing was lost.' },
      'signin.resends-spent': {
        what: 'We sent this code often enough',
        next: 'Wait ten minutes, or use another way.',
      },
      'signin.user-id-taken': { what: 'This user id is taken', next: 'Please choose another.' },
      'verification.step-up': {
        what: 'We need to know that it is you',
        next: 'Confirm once more.',
      },
      'verification.refused': {
        what: 'That did not match',
        next: 'We do not say which part. Try again.',
      },
      'pin.limit': { what: 'Enough for today', next: 'Try again tomorrow.' },
      'pin.locked': { what: 'The PIN is locked', next: 'Unlock it first.' },
      'pin.no-reveal': {
        what: 'The PIN of this card cannot be read back',
        next: 'Choose a new one, or have a new one posted.',
      },
      'pin.moved': {
        what: 'Your address changed lately',
        next: 'A PIN waits 30 days before it goes to a new address.',
      },
      'pin.mailer-live': {
        what: 'A letter is already on its way',
        next: 'Nothing was ordered twice.',
      },
      'staff.no-match': {
        what: 'That does not match',
        next: 'We do not say which part. Try again.',
      },
      'staff.same-person': {
        what: 'A second person is needed',
        next: 'You released this batch already. Ask a colleague.',
      },
      other: {
        what: 'That did not work',
        next: 'Nothing was lost. Try again, or call the number on your card.',
      },
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
      userId: 'De 6 a 60 caracteres, sin espacios.',
      userIdTaken: 'Elige otro usuario, por favor.',
      passwordShort: 'Al menos {n} caracteres, por favor.',
      passwordCommon: 'Esta contraseña está en listas que usan los ladrones. Elige otra.',
      passwordLong: 'Como máximo {n} caracteres, por favor.',
      approveCode: 'Ocho letras y cifras, como las muestra la línea de órdenes.',
      nameMissing: 'Pon un nombre, por favor.',
      scopesMissing: 'Elige al menos uno.',
      tick: 'Marca esto primero, por favor.',
    },
    refusals: {
      'signin.not-recognised': {
        what: 'Usuario y contraseña no coinciden',
        next: 'No decimos cuál de los dos. Inténtalo otra vez o vuelve a entrar con tu tarjeta.',
      },
      'signin.code-wrong': { what: 'Este código no sirve', next: 'Míralo otra vez o pide otro.' },
      'signin.code-expired': { what: 'Este código es demasiado antiguo', next: 'Pide otro.' },
      'signin.code-spent': {
        what: 'Fue un intento de más',
        next: 'El código ya no sirve. Pide otro.',
      },
      'signin.passkey-refused': {
        what: 'Esta llave de acceso no sirve aquí',
        next: 'Prueba otra o entra con tu contraseña.',
      },
      'signin.too-many': {
        what: 'Demasiados intentos',
        next: 'Espera un poco. Entrar con una llave de acceso sigue funcionando.',
      },
      'signin.expired': {
        what: 'Tardó demasiado',
        next: 'Empieza otra vez; no se ha perdido nada.',
      },
      'signin.resends-spent': {
        what: 'Ya enviamos este código varias veces',
        next: 'Espera diez minutos o usa otra manera.',
      },
      'signin.user-id-taken': { what: 'Este usuario ya existe', next: 'Elige otro, por favor.' },
      'verification.step-up': {
        what: 'Necesitamos saber que eres tú',
        next: 'Confirma una vez más.',
      },
      'verification.refused': {
        what: 'No coincide',
        next: 'No decimos qué parte. Inténtalo otra vez.',
      },
      'pin.limit': { what: 'Basta por hoy', next: 'Inténtalo mañana.' },
      'pin.locked': { what: 'El PIN está bloqueado', next: 'Desbloquéalo primero.' },
      'pin.no-reveal': {
        what: 'El PIN de esta tarjeta no se puede leer',
        next: 'Elige uno nuevo o pide uno nuevo por correo.',
      },
      'pin.moved': {
        what: 'Tu dirección cambió hace poco',
        next: 'Un PIN espera 30 días antes de ir a una dirección nueva.',
      },
      'pin.mailer-live': { what: 'Ya hay una carta de camino', next: 'No se ha pedido dos veces.' },
      'staff.no-match': { what: 'No coincide', next: 'No decimos qué parte. Inténtalo otra vez.' },
      'staff.same-person': {
        what: 'Hace falta una segunda persona',
        next: 'Ya autorizaste este lote. Pídeselo a alguien más.',
      },
      other: {
        what: 'No funcionó',
        next: 'No se ha perdido nada. Inténtalo otra vez o llama al número de tu tarjeta.',
      },
    },
  },
);
