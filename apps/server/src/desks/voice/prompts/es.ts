import type { PromptWords } from './table.ts';

export const es: PromptWords = {
  welcome: 'Gracias por llamar a {brand}. Has llegado a nosotros.',
  'choose-language': 'Para español, pulsa 2.',
  'menu-slow': 'Para oír esto otra vez, pulsa asterisco. Para oírlo todo más despacio, pulsa 8.',
  'not-heard': 'No lo hemos oído.',
  goodbye: 'Adiós.',
  'ask-reference':
    'Marca la referencia que te dieron, las letras según están en las teclas, y pulsa almohadilla. Si no tienes, pulsa solo almohadilla.',
  'ask-ending': 'Ahora marca las cuatro últimas cifras de tu tarjeta.',
  'ask-zip': 'Ahora marca las cinco cifras de tu código postal.',
  'ask-postcode':
    'Ahora marca tu código postal, las letras según están en las teclas, y pulsa almohadilla.',
  'called-you': 'Sí. Intentamos hablar contigo {when}, por esto: {purpose}.',
  'calling-now':
    'Sí. En este momento hay una llamada nuestra en tu teléfono. Si no eres tú quien habla, pulsa 0 enseguida.',
  'wrote-to-you': 'Sí. Te enviamos {channel} {when}, por esto: {purpose}.',
  'reach-case': 'Para hablar con quienes llevan tu caso, pulsa 1.',
  'no-record': 'No consta ninguna llamada ni mensaje nuestro para ti.',
  'no-record-next':
    'Si lo tecleaste bien, no éramos nosotros. Para denunciarlo, pulsa 1. Para bloquear tu tarjeta, pulsa 3. Para hablar con una persona, pulsa 0.',
  'check-away':
    'Ahora mismo no podemos mirarlo. Si alguien te habla por otra línea, cuelga allí. Para hablar con una persona, pulsa 0.',
  'never-ask':
    'Nadie nuestro te pide nunca que digas tu PIN, tu contraseña ni un código. Quien te pida decirlos no es de los nuestros.',
  'never-ask-keys':
    'Nuestra máquina puede pedirte que marques el código de seguridad de tu tarjeta, si nos has llamado o has pedido que te llamemos.',
  reported: 'Gracias. Queda anotado.',
  'report-number':
    'Si sabes desde qué número te llamaron o escribieron, márcalo y pulsa almohadilla. Si no, pulsa solo almohadilla.',
  'report-reference':
    'Tu aviso es {reference}. Para oírlo otra vez, pulsa asterisco. Con él, nuestra página dice qué fue de él.',
  'report-next':
    'No les devuelvas la llamada. Si les diste un código o el número de tu tarjeta, pulsa 3 y bloquéala.',
  'no-more-names':
    'No ha funcionado, y en esta llamada no podemos probar más. Para hablar con una persona, pulsa 0.',
  'alert-asked': 'Te preguntamos por un pago con tu tarjeta terminada en {ending}.',
  'alert-no':
    'Si no lo hiciste tú, pulsa 2 y bloqueamos la tarjeta enseguida. Si fuiste tú, dínoslo en la aplicación.',
  'alert-words': 'Se trata de {amount} en {merchant}.',
  'alert-yes-or-no':
    'Si hiciste este pago, pulsa 1. Si no, pulsa 2 y bloqueamos la tarjeta enseguida.',
  'alert-denied': 'Gracias. Tu tarjeta está bloqueada. Para hablar con una persona, pulsa 0.',
  'alert-confirmed': 'Gracias. Entonces todo está bien.',
  'lock-this': 'Se trata de tu tarjeta terminada en {ending}.',
  'lock-press': 'Para bloquearla ahora, pulsa 1. Puedes desbloquearla en la aplicación.',
  locked:
    'Tu tarjeta está bloqueada. Nadie puede pagar con ella. Para hablar con una persona, pulsa 0.',
  'nobody-named':
    'No encontramos ninguna tarjeta con esas cifras. Para probar otra vez, pulsa 1. Para hablar con una persona, pulsa 0.',
  'claim-stopped':
    'Quien tiene esta tarjeta y ha entrado en su cuenta dice que no está en esta llamada. Terminamos aquí, y se lo hemos dicho.',
  'wait-first': 'Enseguida te atiende una persona. Eres el siguiente turno.',
  'wait-place': 'Enseguida te atiende una persona. Tu turno es el número {position}.',
  'wait-minutes': 'Tardará unos {minutes}.',
  'we-call': 'Aquí {brand}. Te llamamos por esto: {purpose}.',
  'need-not-believe':
    'No tienes que creerlo. Mira en la aplicación, o cuelga y llama al número de tu tarjeta.',
  'hand-over': 'Te ponemos en contacto ahora.',
  'over-there': 'La otra persona ha colgado.',
  'pin-how':
    'Puedes ver o elegir tu PIN en la aplicación o en nuestra página: abre tu tarjeta y confirma con tu llave de acceso.',
  'pin-choices':
    'Para oír si tu PIN está puesto o bloqueado, pulsa 1. Para recibirlo por correo, pulsa 2. Para desbloquearlo, pulsa 3.',
  'pin-active': 'Tu PIN está puesto y funciona.',
  'pin-not-set': 'Esta tarjeta no tiene PIN.',
  'pin-locked': 'Tu PIN está bloqueado por intentos fallidos.',
  'pin-pending-chip':
    'Tu PIN nuevo espera al chip de tu tarjeta. Introduce la tarjeta una vez en un cajero o en un terminal.',
  'pin-unknown': 'Ahora no podemos hacerlo. No ha cambiado nada. Prueba más tarde.',
  'pin-letter': 'Una carta con él está en camino. La esperamos entre el {earliest} y el {latest}.',
  'pin-not-by-phone':
    'No podemos hacerlo en esta llamada. Puedes hacerlo en la aplicación. Para hablar con una persona, pulsa 0.',
  'pin-no-letter': 'Para esta tarjeta no enviamos el PIN por correo.',
  'pin-unlock-first': 'Tu PIN está bloqueado. Desbloquéalo primero.',
  'pin-address-new': 'Tu dirección es nueva. Enviamos un PIN allí a partir del {from}.',
  'pin-card-posted': 'Tu tarjeta acaba de salir. Enviamos su PIN aparte, a partir del {from}.',
  'pin-not-locked': 'Tu PIN no está bloqueado.',
  'pin-tomorrow': 'Ya se ha hecho tantas veces como permitimos en un día. Prueba mañana.',
  'pin-card-off': 'Esta tarjeta no está activa. Para hablar con una persona, pulsa 0.',
  'mail-this':
    'Para recibir el PIN de tu tarjeta terminada en {ending} en la dirección que tenemos, pulsa 1.',
  'mail-ordered': 'Está pedida. Esperamos la carta entre el {earliest} y el {latest}.',
  'mail-new-pin': 'La carta trae un PIN nuevo.',
  'unlock-this':
    'Para desbloquear el PIN de tu tarjeta terminada en {ending}, pulsa 1. Sigue siendo el mismo PIN.',
  'pin-unlocked': 'Tu PIN está desbloqueado. Es el mismo de antes.',
  'app-code':
    'Para esto hace falta algo más. Marca las seis cifras que muestra ahora tu aplicación de autenticación. Nunca las digas en voz alta.',
  'not-right': 'No ha funcionado. Prueba otra vez.',
  'one-moment': 'Un momento, por favor.',
  'call-back-why': 'Para esto te llamamos primero, al número que tenemos de ti.',
  'call-back-digits': 'Recuerda estas cuatro cifras: {digits}.',
  'call-back-press':
    'Para recibir la llamada, pulsa 1. Después cuelga, y marca las cuatro cifras cuando suene tu teléfono. No se las digas a nadie.',
  'call-back-coming':
    'Llamamos ahora al número que tenemos. Cuelga, por favor. Si en un minuto no suena nada, llámanos otra vez y pulsa 0.',
  'call-back-us':
    'Aquí {brand}. Alguien nos ha llamado, ha nombrado tu tarjeta y ha pedido que llamemos.',
  'call-back-hang-up': 'Si no acabas de llamarnos, cuelga. Entonces no pasa nada.',
  'call-back-keyed': 'Si has sido tú, marca las cuatro cifras que has oído en nuestra línea.',
  'call-back-right': 'Gracias. Es correcto.',
  'call-back-over':
    'No ha funcionado, y lo dejamos aquí. Puedes llamar otra vez al número de tu tarjeta.',
  'keys-help': 'Para oírlo más despacio, pulsa 8. Para hablar con una persona, pulsa 0.',
  'menu-check': '¿Alguien te ha llamado o escrito en nuestro nombre? Pulsa 1.',
  'menu-pin': 'Para tu PIN, pulsa 2.',
  'menu-card':
    'Para bloquear tu tarjeta, darla por perdida o robada, u oír sus últimos pagos, pulsa 3.',
  'menu-representative': 'Para hablar con una persona, pulsa 0.',
  'menu-card-only': 'Para bloquear tu tarjeta, o darla por perdida o robada, pulsa 3.',
  'pin-choice-status': 'Para oír si tu PIN está puesto o bloqueado, pulsa 1.',
  'pin-choice-mail': 'Para recibirlo por correo, pulsa 2.',
  'pin-choice-unlock': 'Para desbloquearlo, pulsa 3.',
  'closed-now': 'Ahora no hay nadie para atenderte. Volvemos a atender {when}.',
  'closed-card':
    'Para bloquear tu tarjeta, o darla por perdida o robada, pulsa 3: funciona día y noche.',
  'closed-call-back': 'Para que te llamemos cuando estemos, pulsa 1.',
  'wait-offer': 'Si no quieres esperar, pulsa 1: te llamamos, y conservas tu turno.',
  'keep-why': 'Te llamamos al número que tenemos de ti, y a ningún otro. Conservas tu turno.',
  'keep-press': 'Para que te llamemos, pulsa 1. Para seguir esperando, pulsa 2.',
  'keep-refused': 'Ahora no podemos llamarte. Para esperar a una persona, pulsa 2.',
  'kept-now':
    'Te llamamos cuando llegue tu turno, y te avisamos por todos los medios. Cuando suene, mira en la aplicación: dice si somos nosotros. Ya puedes colgar.',
  'lost-press': 'Si la has perdido o te la han robado, pulsa 2.',
  'activity-press': 'Para oír sus últimos pagos, pulsa 3.',
  'lost-this': 'Quieres dar por perdida o robada tu tarjeta terminada en {ending}.',
  'lost-for-good':
    'Entonces se anula para siempre y se pide una nueva. Por teléfono nadie puede deshacerlo.',
  'lost-reason': 'Si la has perdido, pulsa 1. Si te la han robado, pulsa 2.',
  'lost-lock': 'Si aún puede aparecer, pulsa 3: así solo se bloquea.',
  'card-stopped': 'Gracias. Tu tarjeta está anulada, y ya nadie puede usarla.',
  'card-stopped-next':
    'Una tarjeta nueva va a la dirección que tenemos. Te lo decimos por todos los medios que tenemos. Para hablar con una persona, pulsa 0.',
  'card-only-locked':
    'Hemos bloqueado tu tarjeta, y nadie puede pagar con ella. Para anularla para siempre, habla con una persona: pulsa 0.',
  'card-off-now': 'Tu tarjeta terminada en {ending} no se puede usar en este momento.',
  'card-off-next':
    'Encuentras más en la aplicación, o te lo dice una persona que sepa que eres tú: pulsa 0.',
  'card-frozen':
    'Tu tarjeta terminada en {ending} está congelada por fraude. Nadie puede pagar con ella, ni siquiera tú.',
  'card-frozen-next':
    'No se desbloquea por teléfono. Una persona te dice cómo se descongela, o te envía una tarjeta nueva: pulsa 0.',
  'activity-these': 'Estos son los últimos pagos con tu tarjeta, el más reciente primero.',
  'activity-one': '{day}: {amount}, en {merchant}.',
  'activity-none': 'No nos consta ningún pago con tu tarjeta.',
  'activity-end':
    'Para oírlo otra vez, pulsa asterisco. Para tu tarjeta, pulsa 3. Para una persona, pulsa 0.',
  'card-code':
    'Marca ahora el código de seguridad de tu tarjeta, {digits} cifras. No lo digas nunca: solo lo toma nuestra máquina, ninguna persona.',
  'pin-choice-keypad': 'Para elegir un PIN nuevo con las teclas de tu teléfono, pulsa 4.',
  'pin-no-keypad':
    'Para esta tarjeta no se puede elegir un PIN por teléfono. Puedes hacerlo en la aplicación.',
  'choose-this':
    'Para elegir un PIN nuevo para tu tarjeta terminada en {ending}, con las teclas de este teléfono, pulsa 1.',
  'choose-first':
    'Marca ahora tu PIN nuevo, de {min} a {max} cifras, y luego la tecla almohadilla. No lo digas nunca en voz alta.',
  'choose-first-exact': 'Marca ahora tu PIN nuevo, {digits} cifras. No lo digas nunca en voz alta.',
  'choose-again': 'Marca otra vez el mismo PIN.',
  'choose-again-hash': 'Marca otra vez el mismo PIN, y luego la tecla almohadilla.',
  'choose-differ': 'Los dos no eran iguales. Empezamos de nuevo.',
  'choose-over':
    'No se ha elegido ningún PIN. Tu PIN es el de antes. Puedes elegir uno en la aplicación o llamarnos otra vez.',
  'weak-easy': 'Ese PIN es demasiado fácil de adivinar. Elige otro, por favor.',
  'weak-yours': 'Ese PIN tiene que ver contigo o con tu tarjeta. Elige otro, por favor.',
  'weak-same': 'Ese es el PIN que tienes ahora. Elige otro, por favor.',
  'weak-length': 'Ese PIN es demasiado corto o demasiado largo.',
  chosen: 'Tu PIN nuevo está puesto y vale desde ahora. Te lo decimos también en un mensaje.',
  'chosen-chip':
    'Tu PIN nuevo está puesto. Vale cuando tu tarjeta haya pasado por un cajero o un terminal. Te lo decimos también en un mensaje.',
};
