import { inLanguages } from './language.ts';

/** What happened, and what happens next, for every refusal that a person can meet; by dotted code. */
export const refusals = inLanguages(
  {
    'signin.not-recognised': {
      what: 'User id and password do not match',
      next: 'We do not say which of the two. Try again, or get back in with your card.',
    },
    'signin.passkey-not-recognised': {
      what: 'This passkey does not work here',
      next: 'Try another one, or sign in with your password.',
    },
    'signin.second-step-wrong': {
      what: 'That code does not work',
      next: 'Look again, or take another way.',
    },
    'signin.no-such-factor': { what: 'That way is not set up', next: 'Take another one.' },
    'signin.journey-gone': { what: 'That took too long', next: 'Start again; nothing was lost.' },
    'signin.not-this-step': {
      what: 'One step was missing',
      next: 'We brought you back to where you were.',
    },
    'signin.busy': {
      what: 'Many people sign in at this moment',
      next: 'Try again in a few seconds. Nothing was counted.',
    },
    'signin.user-id-form': {
      what: 'This user id does not fit',
      next: '4 to 64 letters and digits, no spaces.',
    },
    'signin.user-id-taken': { what: 'This user id is taken', next: 'Please choose another.' },
    'signin.password-weak': { what: 'This password is too easy', next: 'Choose another.' },
    'signin.no-passkey-made': {
      what: 'There is no passkey yet',
      next: 'Choose a password, or start again and make a passkey in the window.',
    },
    'signin.no-such-session': {
      what: 'That device is signed out already',
      next: 'There is nothing left to do.',
    },
    'signin.no-such-passkey': {
      what: 'That passkey is gone already',
      next: 'There is nothing left to do.',
    },
    'signin.last-way-in': {
      what: 'That is your last way in',
      next: 'Add another one first, then remove this one.',
    },
    'signin.authenticator-code-wrong': {
      what: 'The app shows another code by now',
      next: 'Type the newest one.',
    },
    'signin.no-authenticator': {
      what: 'No authenticator app is set up',
      next: 'There is nothing to turn off.',
    },
    'verify.code-wrong': {
      what: 'This code does not work',
      next: 'Look again, or send a new one.',
    },
    'verify.code-expired': { what: 'This code is too old', next: 'Send a new one.' },
    'verify.code-used-up': { what: 'This code is used up', next: 'Send a new one.' },
    'verify.resends-used-up': {
      what: 'We sent this code often enough',
      next: 'Wait ten minutes, or take another way.',
    },
    'verify.step-up': { what: 'We need to know that it is you', next: 'Confirm once more.' },
    'verify.risk': {
      what: 'Something looks unusual',
      next: 'So this waits. Call the number on your card if you need it now.',
    },
    // The very words of a part that is away, as pin.unavailable has them: nobody reads here that something is wrong.
    'verify.not-now': {
      what: 'It does not work at the moment',
      next: 'Try again in a few minutes; nothing was lost.',
    },
    'verify.outbound-ceiling': {
      what: 'Not on a call that we placed',
      next: 'Hang up and do it here, or call the number on your card.',
    },
    'verify.not-proven': {
      what: 'That did not match',
      next: 'We do not say which part. Try again.',
    },
    'verify.factor-suspended': {
      what: 'Three misses: this way rests for a while',
      next: 'Your card works as before. Take another way, or wait a quarter of an hour.',
    },
    'verify.call-live': {
      what: 'No code while we are on the phone with you',
      next: 'Nobody of us asks for one. Whoever does is not us: hang up. Then do it here, or use a passkey.',
    },
    'verify.no-such-factor': { what: 'That way is not set up', next: 'Take another one.' },
    'verify.assurance-spent': {
      what: 'That was confirmed too long ago',
      next: 'Please confirm once more.',
    },
    'pin.unavailable': {
      what: 'It does not work at the moment',
      next: 'Try again in a few minutes; nothing was lost.',
    },
    'pin.card-not-active': { what: 'The card is not active', next: 'When it is, come back here.' },
    'pin.only-holder': {
      what: 'This card belongs to someone else',
      next: 'Only the person on the card can do that.',
    },
    'pin.show-not-for-product': {
      what: 'The PIN of this card cannot be read back',
      next: 'Choose a new one, or have a new one posted.',
    },
    'pin.set-not-for-product': {
      what: 'The PIN of this card cannot be chosen',
      next: 'Have one posted.',
    },
    'pin.mail-not-for-product': {
      what: 'The PIN of this card is not sent by post',
      next: 'Look at it or choose one here.',
    },
    'pin.not-set': { what: 'This card has no PIN yet', next: 'Choose one first.' },
    'pin.locked': { what: 'The PIN is locked', next: 'Unlock it first.' },
    'pin.not-locked': { what: 'The PIN is not locked', next: 'There is nothing to unlock.' },
    'pin.none-left-today': { what: 'Enough for today', next: 'Try again tomorrow.' },
    'pin.passkey-cooling-off': {
      what: 'Your passkey is new',
      next: 'A new passkey waits a day before it opens a PIN.',
    },
    'pin.no-way': { what: 'It needs a passkey', next: 'Add one under Security.' },
    'pin.address-new': {
      what: 'Your address changed lately',
      next: 'A PIN waits before it goes to a new address.',
    },
    'pin.card-just-posted': {
      what: 'Your new card is in the post',
      next: 'A PIN never travels close to its card.',
    },
    'pin.mailer-on-its-way': {
      what: 'A letter is already on its way',
      next: 'Nothing was ordered twice.',
    },
    'pin.no-letter': { what: 'There is no letter', next: 'Nothing was ordered for this card.' },
    'pin.no-such-letter': {
      what: 'There is no letter',
      next: 'Nothing was ordered for this card.',
    },
    'pin.too-late-to-cancel': {
      what: 'Too late to cancel',
      next: 'The letter is at the press or in the post. Choose a new PIN, and the letter is worth nothing.',
    },
    'pin.keeper-refused': {
      what: 'It does not work at the moment',
      next: 'Try again in a few minutes; nothing was lost.',
    },
    'pin.second-operator-needed': {
      what: 'A second person is needed',
      next: 'You released this batch already. Ask a colleague.',
    },
    'pin.batch-already-released': {
      what: 'This batch was released already',
      next: 'There is nothing left to do.',
    },
    'pin.no-such-batch': { what: 'There is no such batch', next: 'Load the page again.' },
    'pin.nothing-to-release': {
      what: 'No letter waits',
      next: 'Orders appear here by themselves.',
    },
    'staff.invite-gone': {
      what: 'This invite does not wait any more',
      next: 'Somebody decided already, or a day has passed.',
    },
    'staff.not-recognised': {
      what: 'That does not match',
      next: 'We do not say which part. Try again.',
    },
    'staff.passkey-only': {
      what: 'Passkeys only',
      next: 'This house does not take authenticator apps.',
    },
    'staff.user-id-form': {
      what: 'This user id does not fit',
      next: '4 to 64 letters and digits, no spaces.',
    },
    'staff.user-id-taken': { what: 'This user id is taken', next: 'Please choose another.' },
    'staff.passkey-not-made': { what: 'No passkey was made', next: 'Try again.' },
    'staff.grant-gone': {
      what: 'There is no such code',
      next: 'It may be mistyped, used, or older than ten minutes.',
    },
    'contact.member-unknown': {
      what: 'No cardmember has this reference',
      next: 'Look it up in the issuer’s system, and type it as it stands there.',
    },
    'contact.purpose-not-by-phone': {
      what: 'Nobody is called about this',
      next: 'Choose another purpose, or write to the cardmember.',
    },
    'contact.no-phone': {
      what: 'There is no phone number to call',
      next: 'Write to the cardmember.',
    },
    'contact.no-number': {
      what: 'We have no number that calls out in this region',
      next: 'Ask an operator to add one to the programme.',
    },
    'contact.quiet-hours': {
      what: 'It is too early or too late where they are',
      next: 'Call them in the day. Only fraud checks ring at night.',
    },
    'cards.not-locked': {
      what: 'This card is not one that you can unlock',
      next: 'Call the number on your card if it does not work.',
    },
    'contact.no-consent': {
      what: 'They do not want calls about this',
      next: 'They can agree to them on their own pages, and nowhere else.',
    },
    'contact.unreachable': {
      what: 'Nothing on file takes a code now',
      next: 'They can sign in, or prove themselves another way.',
    },
    'line.closed': {
      what: 'The hours of this line are over',
      next: 'They are called when they begin again.',
    },
    'line.not-waiting': {
      what: 'This caller does not wait any more.',
      next: 'Somebody else took the call, or the caller has hung up.',
    },
    'contact.claim-refused': {
      what: 'The cardmember says that it is not them',
      next: 'Say nothing, change nothing, end the call.',
    },
    'contact.call-live': {
      what: 'We are on the phone with them already',
      next: 'One call at a time: a second one would hide whoever pretends to be us.',
    },
    'contact.call-unknown': {
      what: 'This is no call of yours',
      next: 'Open it from your list of calls.',
    },
    'contact.case-form': {
      what: 'This is no name of a case',
      next: 'Up to 64 letters, digits, dots, hyphens. Thirteen digits in a row could be a card number.',
    },
    'contact.call-not-over': {
      what: 'The call is not over',
      next: 'End it first, then write down how it went.',
    },
    'contact.wrapped-up': {
      what: 'It is written down already',
      next: 'What was kept stays as it is.',
    },
    'contact.note-long': {
      what: 'The note is too long',
      next: 'At most 500 characters.',
    },
    'staff.team-unknown': {
      what: 'There is no such team',
      next: 'Choose one of the teams of the programme file.',
    },
    'reports.unknown': {
      what: 'There is no such report',
      next: 'Go back to the list.',
    },
    'scam-model.broken': {
      what: 'This file is no candidate, or not whole.',
      next: 'Write it anew with “npm run scam -- candidate FILE”, and bring it without changes.',
    },
    'scam-model.in-use': {
      what: 'These weights are in use.',
      next: 'There is nothing to do.',
    },
    'scam-model.taken': {
      what: 'These weights were taken up before.',
      next: 'You find them among the candidates.',
    },
    'scam-model.unknown': {
      what: 'We do not have these weights.',
      next: 'Take up their file first.',
    },
    'scam-model.not-compared': {
      what: 'Nobody has compared these weights with those in use.',
      next: 'Compare them, and read the figures.',
    },
    'scam-model.not-proposed': {
      what: 'Nobody has said that these weights are wanted.',
      next: 'One person says so, another one releases them.',
    },
    'scam-model.own-proposal': {
      what: 'You wanted these weights yourself.',
      next: 'Somebody else releases them.',
    },
    'scam-model.nothing-before': {
      what: 'Nothing was used before these weights.',
      next: 'There is nothing to go back to.',
    },
    'scam-model.went-back': {
      what: 'Somebody has gone back already.',
      next: 'To use others, one person says so, and another one releases them.',
    },
    'scam-model.changed': {
      what: 'Somebody else has just changed which weights are used.',
      next: 'Look at the page again.',
    },
    'evidence-pack.nobody': {
      what: 'Whoever reported this was not signed in.',
      next: 'There is nobody whose evidence it could be. Name the cardmember instead, if you know them.',
    },
    'evidence-pack.member-unknown': {
      what: 'We know no cardmember of that name.',
      next: 'Compare it with the case, and type it again.',
    },
    'evidence-pack.period': {
      what: 'These days make no pack.',
      next: 'The first one comes before the last one, and there are at most 400.',
    },
    'reports.labelled-so': {
      what: 'It is called that already',
      next: 'Choose another word, or leave it.',
    },
    'reports.campaign-unknown': {
      what: 'That campaign does not stand by itself any more',
      next: 'Somebody may have made it one with another. Open the list anew.',
    },
    'reports.nothing-moved': {
      what: 'Mark some of the reports, and not all',
      next: 'A campaign that loses all of its reports would be the same one again.',
    },
    'reports.blocked-already': {
      what: 'It is blocked already',
      next: 'Nothing is to be done.',
    },
    'reports.not-blocked': {
      what: 'It is not blocked',
      next: 'Somebody else may have lifted it.',
    },
    'casework.own-alarm': {
      what: 'You raised it yourself',
      next: 'Somebody else looks into it and closes it.',
    },
    'casework.alarm-gone': {
      what: 'It is closed already',
      next: 'Somebody else has looked into it.',
    },
    'casework.not-right': {
      what: 'Not right',
      next: 'For the set: nobody learns which. Ask once more, or end the call kindly.',
    },
    'casework.not-named': {
      what: 'Nobody has named a card yet',
      next: 'Compare the last four and the postal code first. In a hurry, the caller locks by the automated line.',
    },
    'casework.known-already': {
      what: 'They are known already',
      next: 'Letters would prove nothing more.',
    },
    'casework.not-known': {
      what: 'The caller is not known yet',
      next: 'Your digits on their screen, or the letters, make them known. Then type it.',
    },
    'casework.our-call': {
      what: 'Not on a call that we placed',
      next: 'They call us, or do it in the app.',
    },
    'casework.no-app': {
      what: 'They have no app',
      next: 'Nothing can be sent. On the line they can order and unlock with the number on file.',
    },
    'casework.not-fraud-team': {
      what: 'Only the fraud team does this',
      next: 'Get somebody of the fraud team; until then, lock the card.',
    },
    'casework.not-frozen': {
      what: 'This card is not frozen',
      next: 'There is nothing to undo.',
    },
    'casework.has-passkey': {
      what: 'They have a passkey',
      next: 'Choose another reason: they confirm it in their app.',
    },
    'casework.card-not-ended': {
      what: 'This card was neither replaced nor stopped',
      next: 'Choose another reason: they confirm it in their app.',
    },
    'cards.not-ended': {
      what: 'This card was neither replaced nor stopped',
      next: 'Decline it, and ask for it with another reason.',
    },
    'cards.not-frozen': {
      what: 'The freeze that this was asked about is over, or was raised',
      next: 'Decline it. If the card is frozen now, somebody asks anew.',
    },
    'cards.card-frozen': {
      what: 'This card is frozen because of fraud',
      next: 'It cannot be unlocked here. Call the number on your card.',
    },
    'casework.no-passkey': {
      what: 'They have no passkey',
      next: 'This needs one. They can make one in the app, under Security.',
    },
    'casework.no-such-card': { what: 'No such card of theirs', next: 'Choose one of the list.' },
    'reach.change-form': {
      what: 'This does not fit',
      next: 'Two to six lines for an address; a phone with plus and country; an e-mail address.',
    },
    'reach.phone-abroad': {
      what: 'This phone is of another country',
      next: 'Call the number on your card to change to it.',
    },
    'reach.same-as-before': {
      what: 'It is that already',
      next: 'There is nothing to change.',
    },
    'reach.change-gone': {
      what: 'This is over',
      next: 'It ran out, or it was not made. Nothing has changed by it.',
    },
    'casework.task-gone': {
      what: 'This is over',
      next: 'It was decided, taken back, or has run out. Nothing more happens.',
    },
    'casework.own-change': {
      what: 'You asked for it yourself',
      next: 'Somebody else decides.',
    },
    'casework.alarm-open': {
      what: 'An alarm is open about this cardmember',
      next: 'Look into it first, on the floor. A no is possible at any time.',
    },
    'cards.number-in-text': {
      what: 'This could be the number of a card',
      next: 'It was not kept. Leave it out.',
    },
    'cards.contact-point-exists': {
      what: 'They have this one already',
      next: 'Nothing was changed.',
    },
    'cards.contact-point-unknown': {
      what: 'The old one is gone meanwhile',
      next: 'Nothing was changed. Decline it.',
    },
    'policy.forbidden-ask': {
      what: 'Nobody asks this on a call of this purpose',
      next: 'Nothing was sent.',
    },
    'contact.compares-used': {
      what: 'No try left on this call',
      next: 'They can go on in the app, or call the number on their card later.',
    },
    'contact.call-over': {
      what: 'The call is over',
      next: 'Call again if you must; it is a new call.',
    },
    'contact.check-nothing': {
      what: 'We are not talking to you now',
      next: 'Whoever asks you for digits is not us. Hang up.',
    },
    'contact.check-used': {
      what: 'The digits of this call were compared already',
      next: 'There is one try. If you are in doubt, hang up and call the number on your card.',
    },
    'platform.too-many': {
      what: 'Too many tries',
      next: 'Wait a little, then try again. Nothing is lost.',
    },
    other: {
      what: 'That did not work',
      next: 'Nothing was lost. Try again, or call the number on your card.',
    },
  },
  {
    'signin.not-recognised': {
      what: 'Usuario y contraseña no coinciden',
      next: 'No decimos cuál de los dos. Inténtalo otra vez o vuelve a entrar con tu tarjeta.',
    },
    'signin.passkey-not-recognised': {
      what: 'Esta llave de acceso no sirve aquí',
      next: 'Prueba otra o entra con tu contraseña.',
    },
    'signin.second-step-wrong': {
      what: 'Ese código no sirve',
      next: 'Míralo otra vez o usa otra manera.',
    },
    'signin.no-such-factor': { what: 'Esa manera no está preparada', next: 'Usa otra.' },
    'signin.journey-gone': {
      what: 'Tardó demasiado',
      next: 'Empieza otra vez; no se ha perdido nada.',
    },
    'signin.not-this-step': { what: 'Faltaba un paso', next: 'Te hemos devuelto a donde estabas.' },
    'signin.busy': {
      what: 'Mucha gente entra en este momento',
      next: 'Inténtalo en unos segundos. No se ha contado nada.',
    },
    'signin.user-id-form': {
      what: 'Este usuario no vale',
      next: 'De 4 a 64 letras y cifras, sin espacios.',
    },
    'signin.user-id-taken': { what: 'Este usuario ya existe', next: 'Elige otro, por favor.' },
    'signin.password-weak': { what: 'Esta contraseña es demasiado fácil', next: 'Elige otra.' },
    'signin.no-passkey-made': {
      what: 'Aún no hay llave de acceso',
      next: 'Elige una contraseña, o empieza otra vez y crea una llave en la ventana.',
    },
    'signin.no-such-session': {
      what: 'Ese dispositivo ya ha salido',
      next: 'No queda nada que hacer.',
    },
    'signin.no-such-passkey': {
      what: 'Esa llave de acceso ya no está',
      next: 'No queda nada que hacer.',
    },
    'signin.last-way-in': {
      what: 'Es tu última forma de entrar',
      next: 'Añade antes otra y después quita esta.',
    },
    'signin.authenticator-code-wrong': {
      what: 'La aplicación ya muestra otro código',
      next: 'Escribe el más nuevo.',
    },
    'signin.no-authenticator': {
      what: 'No hay aplicación de autenticación',
      next: 'No hay nada que desactivar.',
    },
    'verify.code-wrong': { what: 'Este código no sirve', next: 'Míralo otra vez o pide otro.' },
    'verify.code-expired': { what: 'Este código es demasiado antiguo', next: 'Pide otro.' },
    'verify.code-used-up': { what: 'Este código está agotado', next: 'Pide otro.' },
    'verify.resends-used-up': {
      what: 'Ya enviamos este código varias veces',
      next: 'Espera diez minutos o usa otra manera.',
    },
    'verify.step-up': { what: 'Necesitamos saber que eres tú', next: 'Confirma una vez más.' },
    'verify.risk': {
      what: 'Algo parece poco habitual',
      next: 'Por eso espera. Llama al número de tu tarjeta si lo necesitas ahora.',
    },
    'verify.not-now': {
      what: 'Ahora mismo no funciona',
      next: 'Inténtalo en unos minutos; no se ha perdido nada.',
    },
    'verify.outbound-ceiling': {
      what: 'No en una llamada nuestra',
      next: 'Cuelga y hazlo aquí, o llama al número de tu tarjeta.',
    },
    'verify.not-proven': { what: 'No coincide', next: 'No decimos qué parte. Inténtalo otra vez.' },
    'verify.factor-suspended': {
      what: 'Tres fallos: esta manera descansa un rato',
      next: 'Tu tarjeta funciona como antes. Usa otra manera o espera un cuarto de hora.',
    },
    'verify.call-live': {
      what: 'Ningún código mientras hablamos por teléfono contigo',
      next: 'Nadie de los nuestros lo pide. Quien lo pida no lo es: cuelga. Después hazlo aquí o usa una llave de acceso.',
    },
    'verify.no-such-factor': { what: 'Esa manera no está preparada', next: 'Usa otra.' },
    'verify.assurance-spent': {
      what: 'Lo confirmaste hace demasiado',
      next: 'Confirma una vez más, por favor.',
    },
    'pin.unavailable': {
      what: 'Ahora mismo no funciona',
      next: 'Inténtalo en unos minutos; no se ha perdido nada.',
    },
    'pin.card-not-active': {
      what: 'La tarjeta no está activa',
      next: 'Cuando lo esté, vuelve aquí.',
    },
    'pin.only-holder': {
      what: 'Esta tarjeta es de otra persona',
      next: 'Solo puede hacerlo la persona de la tarjeta.',
    },
    'pin.show-not-for-product': {
      what: 'El PIN de esta tarjeta no se puede leer',
      next: 'Elige uno nuevo o pide uno nuevo por correo.',
    },
    'pin.set-not-for-product': {
      what: 'El PIN de esta tarjeta no se puede elegir',
      next: 'Pide uno por correo.',
    },
    'pin.mail-not-for-product': {
      what: 'El PIN de esta tarjeta no se envía por correo',
      next: 'Míralo o elige uno aquí.',
    },
    'pin.not-set': { what: 'Esta tarjeta aún no tiene PIN', next: 'Elige uno primero.' },
    'pin.locked': { what: 'El PIN está bloqueado', next: 'Desbloquéalo primero.' },
    'pin.not-locked': { what: 'El PIN no está bloqueado', next: 'No hay nada que desbloquear.' },
    'pin.none-left-today': { what: 'Basta por hoy', next: 'Inténtalo mañana.' },
    'pin.passkey-cooling-off': {
      what: 'Tu llave de acceso es nueva',
      next: 'Una llave nueva espera un día antes de abrir un PIN.',
    },
    'pin.no-way': { what: 'Hace falta una llave de acceso', next: 'Añade una en Seguridad.' },
    'pin.address-new': {
      what: 'Tu dirección cambió hace poco',
      next: 'Un PIN espera antes de ir a una dirección nueva.',
    },
    'pin.card-just-posted': {
      what: 'Tu tarjeta nueva va por correo',
      next: 'Un PIN nunca viaja cerca de su tarjeta.',
    },
    'pin.mailer-on-its-way': {
      what: 'Ya hay una carta de camino',
      next: 'No se ha pedido dos veces.',
    },
    'pin.no-letter': { what: 'No hay carta', next: 'No se pidió nada para esta tarjeta.' },
    'pin.no-such-letter': { what: 'No hay carta', next: 'No se pidió nada para esta tarjeta.' },
    'pin.too-late-to-cancel': {
      what: 'Es tarde para anularla',
      next: 'La carta está en la imprenta o en el correo. Elige un PIN nuevo, y la carta no valdrá nada.',
    },
    'pin.keeper-refused': {
      what: 'Ahora mismo no funciona',
      next: 'Inténtalo en unos minutos; no se ha perdido nada.',
    },
    'pin.second-operator-needed': {
      what: 'Hace falta una segunda persona',
      next: 'Ya autorizaste este lote. Pídeselo a alguien más.',
    },
    'pin.batch-already-released': {
      what: 'Este lote ya se autorizó',
      next: 'No queda nada que hacer.',
    },
    'pin.no-such-batch': { what: 'No hay ese lote', next: 'Carga la página otra vez.' },
    'pin.nothing-to-release': {
      what: 'Ninguna carta espera',
      next: 'Los pedidos aparecen aquí solos.',
    },
    'staff.invite-gone': {
      what: 'Esta invitación ya no espera',
      next: 'Alguien ya decidió, o ha pasado un día.',
    },
    'staff.not-recognised': {
      what: 'No coincide',
      next: 'No decimos qué parte. Inténtalo otra vez.',
    },
    'staff.passkey-only': {
      what: 'Solo llaves de acceso',
      next: 'Esta casa no admite aplicaciones de autenticación.',
    },
    'staff.user-id-form': {
      what: 'Este nombre de usuario no vale',
      next: 'De 4 a 64 letras y cifras, sin espacios.',
    },
    'staff.user-id-taken': {
      what: 'Este nombre de usuario ya existe',
      next: 'Elige otro, por favor.',
    },
    'staff.passkey-not-made': {
      what: 'No se creó ninguna llave de acceso',
      next: 'Inténtalo otra vez.',
    },
    'staff.grant-gone': {
      what: 'No existe ese código',
      next: 'Puede estar mal escrito, usado o tener más de diez minutos.',
    },
    'contact.member-unknown': {
      what: 'Ningún titular tiene esta referencia',
      next: 'Búscala en el sistema del emisor y escríbela como está allí.',
    },
    'contact.purpose-not-by-phone': {
      what: 'Por esto no se llama a nadie',
      next: 'Elige otro motivo o escribe al titular.',
    },
    'contact.no-phone': { what: 'No hay un teléfono al que llamar', next: 'Escribe al titular.' },
    'contact.no-number': {
      what: 'No tenemos un número que llame en esta región',
      next: 'Pide a un operador que lo añada al programa.',
    },
    'contact.quiet-hours': {
      what: 'Allí es demasiado pronto o demasiado tarde',
      next: 'Llama de día. Solo las comprobaciones de fraude suenan de noche.',
    },
    'cards.not-locked': {
      what: 'No puedes desbloquear esta tarjeta',
      next: 'Llama al número de tu tarjeta si no funciona.',
    },
    'contact.no-consent': {
      what: 'No quiere llamadas sobre esto',
      next: 'Puede aceptarlas en sus propias páginas, y en ningún otro lugar.',
    },
    'contact.unreachable': {
      what: 'Ahora nada de lo registrado recibe un código',
      next: 'Puede entrar en su cuenta o probar quién es de otra forma.',
    },
    'line.closed': {
      what: 'El horario de esta línea ha terminado',
      next: 'Se les llama cuando vuelva a empezar.',
    },
    'line.not-waiting': {
      what: 'Quien llamaba ya no espera.',
      next: 'Otra persona tomó la llamada, o quien llamaba colgó.',
    },
    'contact.claim-refused': {
      what: 'El titular dice que no es él',
      next: 'No digas nada, no cambies nada, termina la llamada.',
    },
    'contact.call-live': {
      what: 'Ya estamos al teléfono con esa persona',
      next: 'Una llamada a la vez: una segunda escondería a quien se hace pasar por nosotros.',
    },
    'contact.call-unknown': { what: 'Esta llamada no es tuya', next: 'Ábrela desde tu lista.' },
    'contact.case-form': {
      what: 'Esto no es el nombre de un caso',
      next: 'Hasta 64 letras, cifras, puntos y guiones. Trece cifras seguidas podrían ser una tarjeta.',
    },
    'contact.call-not-over': {
      what: 'La llamada no ha terminado',
      next: 'Termínala primero y anota después cómo fue.',
    },
    'contact.wrapped-up': {
      what: 'Ya está anotado',
      next: 'Lo que se guardó queda como está.',
    },
    'contact.note-long': {
      what: 'La nota es demasiado larga',
      next: 'Como mucho 500 caracteres.',
    },
    'staff.team-unknown': {
      what: 'Ese equipo no existe',
      next: 'Elige uno de los equipos del archivo del programa.',
    },
    'reports.unknown': {
      what: 'Ese aviso no existe',
      next: 'Vuelve a la lista.',
    },
    'scam-model.broken': {
      what: 'Este archivo no es un candidato, o no está entero.',
      next: 'Escríbelo otra vez con «npm run scam -- candidate ARCHIVO» y tráelo sin cambios.',
    },
    'scam-model.in-use': {
      what: 'Estos pesos ya se usan.',
      next: 'No hay nada que hacer.',
    },
    'scam-model.taken': {
      what: 'Estos pesos ya se habían traído.',
      next: 'Están entre los candidatos.',
    },
    'scam-model.unknown': {
      what: 'No tenemos estos pesos.',
      next: 'Trae antes su archivo.',
    },
    'scam-model.not-compared': {
      what: 'Nadie ha comparado estos pesos con los que se usan.',
      next: 'Compáralos y lee las cifras.',
    },
    'scam-model.not-proposed': {
      what: 'Nadie ha dicho que quiere estos pesos.',
      next: 'Una persona lo dice y otra los publica.',
    },
    'scam-model.own-proposal': {
      what: 'Estos pesos los querías tú.',
      next: 'Los publica otra persona.',
    },
    'scam-model.nothing-before': {
      what: 'Antes de estos pesos no se usó nada.',
      next: 'No hay adónde volver.',
    },
    'scam-model.went-back': {
      what: 'Ya se ha vuelto a los de antes.',
      next: 'Para usar otros, una persona lo dice y otra los publica.',
    },
    'scam-model.changed': {
      what: 'Otra persona acaba de cambiar los pesos que se usan.',
      next: 'Mira la página otra vez.',
    },
    'evidence-pack.nobody': {
      what: 'Quien avisó no había entrado.',
      next: 'No hay nadie de quien pudieran ser las pruebas. Nombra al titular, si lo conoces.',
    },
    'evidence-pack.member-unknown': {
      what: 'No conocemos a ningún titular con ese nombre.',
      next: 'Compáralo con el caso y escríbelo otra vez.',
    },
    'evidence-pack.period': {
      what: 'Con esos días no se hace un expediente.',
      next: 'El primero va antes que el último, y son 400 como mucho.',
    },
    'reports.labelled-so': {
      what: 'Ya se llama así',
      next: 'Elige otra palabra o déjalo.',
    },
    'reports.campaign-unknown': {
      what: 'Esa campaña ya no está sola',
      next: 'Puede que alguien la haya unido a otra. Abre la lista de nuevo.',
    },
    'reports.nothing-moved': {
      what: 'Marca algunos avisos, y no todos',
      next: 'Una campaña que pierde todos sus avisos sería la misma otra vez.',
    },
    'reports.blocked-already': {
      what: 'Ya está bloqueado',
      next: 'No hay nada que hacer.',
    },
    'reports.not-blocked': {
      what: 'No está bloqueado',
      next: 'Puede que otra persona lo haya desbloqueado.',
    },
    'casework.own-alarm': {
      what: 'Lo dijiste tú',
      next: 'Otra persona lo mira y lo cierra.',
    },
    'casework.alarm-gone': {
      what: 'Ya está cerrado',
      next: 'Otra persona lo ha mirado.',
    },
    'casework.not-right': {
      what: 'No es correcto',
      next: 'Para las dos cosas: nadie sabe cuál. Pregunta otra vez o termina con amabilidad.',
    },
    'casework.not-named': {
      what: 'Nadie ha nombrado una tarjeta todavía',
      next: 'Compara primero las cuatro últimas y el código postal. Con prisa, se bloquea en la línea automática.',
    },
    'casework.known-already': {
      what: 'Ya se sabe quién es',
      next: 'Las letras no probarían nada más.',
    },
    'casework.not-known': {
      what: 'Todavía no se sabe quién llama',
      next: 'Tus cifras en su pantalla, o las letras, lo prueban. Después escríbelo.',
    },
    'casework.our-call': {
      what: 'No en una llamada nuestra',
      next: 'Que llame, o que lo haga en la aplicación.',
    },
    'casework.no-app': {
      what: 'No tiene la aplicación',
      next: 'No se puede enviar nada. En la línea puede pedir y desbloquear con el número registrado.',
    },
    'casework.not-fraud-team': {
      what: 'Esto solo lo hace el equipo contra el fraude',
      next: 'Avisa a alguien del equipo contra el fraude; mientras tanto, bloquea la tarjeta.',
    },
    'casework.not-frozen': {
      what: 'Esta tarjeta no está congelada',
      next: 'No hay nada que deshacer.',
    },
    'casework.has-passkey': {
      what: 'Tiene llave de acceso',
      next: 'Elige otro motivo: lo confirma en su aplicación.',
    },
    'casework.card-not-ended': {
      what: 'Esta tarjeta no se sustituyó ni se anuló',
      next: 'Elige otro motivo: lo confirma en su aplicación.',
    },
    'cards.not-ended': {
      what: 'Esta tarjeta no se sustituyó ni se anuló',
      next: 'Recházalo, y pídelo con otro motivo.',
    },
    'cards.not-frozen': {
      what: 'Ya no es el congelado por el que se pidió: terminó, o tiene un motivo más fuerte',
      next: 'Recházalo. Si la tarjeta está congelada ahora, hay que pedirlo de nuevo.',
    },
    'cards.card-frozen': {
      what: 'Esta tarjeta está congelada por fraude',
      next: 'No se desbloquea aquí. Llama al número de tu tarjeta.',
    },
    'casework.no-passkey': {
      what: 'No tiene llave de acceso',
      next: 'Para esto hace falta una. Puede crearla en la aplicación, en Seguridad.',
    },
    'casework.no-such-card': { what: 'No es una tarjeta suya', next: 'Elige una de la lista.' },
    'reach.change-form': {
      what: 'Esto no encaja',
      next: 'De dos a seis líneas para una dirección; un teléfono con más y país; un correo.',
    },
    'reach.phone-abroad': {
      what: 'Este teléfono es de otro país',
      next: 'Llama al número de tu tarjeta para cambiarlo.',
    },
    'reach.same-as-before': { what: 'Ya es así', next: 'No hay nada que cambiar.' },
    'reach.change-gone': {
      what: 'Esto ya pasó',
      next: 'Caducó, o no se hizo. Nada ha cambiado por ello.',
    },
    'casework.task-gone': {
      what: 'Esto ha terminado',
      next: 'Se decidió, se retiró o caducó. No pasa nada más.',
    },
    'casework.own-change': { what: 'Lo pediste tú', next: 'Decide otra persona.' },
    'casework.alarm-open': {
      what: 'Hay una alarma abierta de este titular',
      next: 'Míralo primero, en la sala. Un no es posible siempre.',
    },
    'cards.number-in-text': {
      what: 'Esto podría ser el número de una tarjeta',
      next: 'No se guardó. Quítalo.',
    },
    'cards.contact-point-exists': { what: 'Ya tiene este', next: 'No se cambió nada.' },
    'cards.contact-point-unknown': {
      what: 'El antiguo ya no está',
      next: 'No se cambió nada. Recházalo.',
    },
    'policy.forbidden-ask': {
      what: 'En una llamada con este motivo nadie pregunta esto',
      next: 'No se envió nada.',
    },
    'contact.compares-used': {
      what: 'No quedan intentos en esta llamada',
      next: 'Puede seguir en la aplicación o llamar más tarde al número de su tarjeta.',
    },
    'contact.call-over': {
      what: 'La llamada ha terminado',
      next: 'Vuelve a llamar si hace falta; será otra llamada.',
    },
    'contact.check-nothing': {
      what: 'Ahora no estamos hablando contigo',
      next: 'Quien te pide cifras no es de los nuestros. Cuelga.',
    },
    'contact.check-used': {
      what: 'Las cifras de esta llamada ya se compararon',
      next: 'Hay un intento. Si dudas, cuelga y llama al número de tu tarjeta.',
    },
    'platform.too-many': {
      what: 'Demasiados intentos',
      next: 'Espera un poco e inténtalo otra vez. No se ha perdido nada.',
    },
    other: {
      what: 'No funcionó',
      next: 'No se ha perdido nada. Inténtalo otra vez o llama al número de tu tarjeta.',
    },
  },
);
