import type { PromptWords } from './table.ts';

export const es: PromptWords = {
  welcome: 'Gracias por llamar a {brand}. Has llegado a nosotros.',
  'choose-language': 'Para español, pulsa 2.',
  menu: '¿Alguien te ha llamado o escrito diciendo que éramos nosotros? Pulsa 1. Para bloquear tu tarjeta, pulsa 3. Para hablar con una persona, pulsa 0.',
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
    'Entonces no éramos nosotros. Para denunciarlo, pulsa 1. Para bloquear tu tarjeta, pulsa 3. Para hablar con una persona, pulsa 0.',
  'never-ask':
    'Nunca te pedimos tu PIN, tu contraseña ni un código. Quien te los pida no es de los nuestros.',
  reported: 'Gracias. Queda anotado.',
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
};
