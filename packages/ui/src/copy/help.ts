import { inLanguages } from './language.ts';

/** Short articles; days, limits and numbers come from the programme by their slots. */
export const help = inLanguages(
  {
    title: 'Help',
    lead: 'Short answers. Facts here come from our own settings, so they are never out of date.',
    index: 'Questions',
    see: {
      q: 'How do I see my PIN?',
      a: 'Sign in, open the card, press **Show PIN** and confirm that it is you. The digits stand on the screen while you hold the button, for ten seconds at most. Up to {shows} times a day.',
      b: 'Some cards keep their PIN in a form that nobody can read back. For those you choose a new one, or have a new one posted.',
    },
    choose: {
      q: 'How do I choose a new PIN?',
      a: 'Open the card and press **Choose PIN**. You type it twice. We tell you while you type if it is easy to guess.',
      b: 'It works at once. Cards that keep the PIN on the chip learn it at a cash machine: use the new PIN there once.',
    },
    post: {
      q: 'How do I get my PIN by post?',
      a: 'Open the card and press **Send by post**. A sealed letter goes to the address we have, in {min} to {max} business days. You see each step on the letter’s page.',
      b: 'A PIN never goes to an address that is younger than 30 days, and never close to the card itself.',
    },
    locked: {
      q: 'My PIN is locked. What now?',
      a: 'Three wrong tries lock it. Open the card and press **Unlock PIN**. It stays the same PIN. Do you remember it? If not, look at it or choose a new one.',
    },
    text: {
      q: 'Why can’t you text or e-mail my PIN?',
      a: 'Because a text can be read by others: on a locked screen, on a stolen phone, on its way. A PIN is shown on your own screen or printed in a sealed letter. Nowhere else.',
    },
    used: {
      q: 'What is the PIN for?',
      a: 'For cash machines, and for chip payments abroad or at machines without a cashier. Never for anything online. Cash costs a fee; the card page says how much.',
    },
    caller: {
      q: 'Someone calls and says they are from {brand}',
      a: 'Hang up. Wait a minute. Then call the number on your card: **{number}**. A real caller loses nothing by it.',
      b: 'We never ask you to say or send your PIN, your full card number, your security code, your password, or a code we text you. When you have called us, or asked to be called back, our machine may ask you to key the security code.',
    },
    told: {
      q: 'I told someone my PIN or a code',
      a: 'Choose a new PIN now, it takes a minute. Then call the number on your card: **{number}**. You are not to blame: these people do it all day.',
    },
    passkey: {
      q: 'What is a passkey?',
      a: 'A key on your phone, computer or password manager that opens with your face, your finger or its lock. It works on our real page only, so nobody can trick it out of you.',
    },
    phone: {
      q: 'My phone is lost or new',
      a: 'Sign in with a recovery code or a passkey on another device. New number? Call the number on your card. For 12 hours after the change no codes go to the new number.',
    },
    supplementary: {
      q: 'Can I see the PIN of a supplementary card?',
      a: 'No. Each card has a PIN of its own, and only the person on the card can see or choose it. The main cardmember can have a letter sent to the address on file.',
    },
  },
  {
    title: 'Ayuda',
    lead: 'Respuestas cortas. Los datos vienen de nuestra propia configuración: nunca están anticuados.',
    index: 'Preguntas',
    see: {
      q: '¿Cómo veo mi PIN?',
      a: 'Entra, abre la tarjeta, pulsa **Ver el PIN** y confirma que eres tú. Las cifras están en la pantalla mientras mantienes el botón, diez segundos como máximo. Hasta {shows} veces al día.',
      b: 'Algunas tarjetas guardan su PIN de una forma que nadie puede leer. Con esas eliges uno nuevo o pides uno nuevo por correo.',
    },
    choose: {
      q: '¿Cómo elijo un PIN nuevo?',
      a: 'Abre la tarjeta y pulsa **Elegir el PIN**. Lo escribes dos veces. Mientras escribes te decimos si es fácil de adivinar.',
      b: 'Sirve enseguida. Las tarjetas que guardan el PIN en el chip lo aprenden en un cajero: usa allí el PIN nuevo una vez.',
    },
    post: {
      q: '¿Cómo recibo mi PIN por correo?',
      a: 'Abre la tarjeta y pulsa **Pedir por correo**. Una carta sellada va a la dirección que tenemos, en {min} a {max} días hábiles. Ves cada paso en la página de la carta.',
      b: 'Un PIN nunca va a una dirección de menos de 30 días, ni cerca de la propia tarjeta.',
    },
    locked: {
      q: 'Mi PIN está bloqueado. ¿Y ahora?',
      a: 'Lo bloquean tres intentos equivocados. Abre la tarjeta y pulsa **Desbloquear el PIN**. Sigue siendo el mismo. ¿Lo recuerdas? Si no, míralo o elige otro.',
    },
    text: {
      q: '¿Por qué no enviáis el PIN por mensaje o correo electrónico?',
      a: 'Porque otros pueden leer un mensaje: en una pantalla bloqueada, en un teléfono robado, por el camino. Un PIN se muestra en tu propia pantalla o se imprime en una carta sellada. En ningún otro lugar.',
    },
    used: {
      q: '¿Para qué sirve el PIN?',
      a: 'Para cajeros y para pagos con chip en el extranjero o en máquinas sin personal. Nunca para nada por internet. Sacar dinero tiene comisión; la página de la tarjeta dice cuánta.',
    },
    caller: {
      q: 'Alguien llama y dice que es de {brand}',
      a: 'Cuelga. Espera un minuto. Después llama al número de tu tarjeta: **{number}**. Quien llama de verdad no pierde nada.',
      b: 'Nunca pedimos que digas o envíes tu PIN, el número completo de tu tarjeta, el código de seguridad, tu contraseña ni un código que te enviamos. Si nos has llamado, o has pedido que te llamemos, nuestra máquina puede pedirte que marques el código de seguridad.',
    },
    told: {
      q: 'Le dije a alguien mi PIN o un código',
      a: 'Elige ahora un PIN nuevo, se tarda un minuto. Después llama al número de tu tarjeta: **{number}**. No es culpa tuya: esa gente lo hace todo el día.',
    },
    passkey: {
      q: '¿Qué es una llave de acceso?',
      a: 'Una llave en tu teléfono, ordenador o gestor de contraseñas que se abre con tu cara, tu huella o su bloqueo. Solo funciona en nuestra página de verdad, así que nadie te la puede sacar con engaños.',
    },
    phone: {
      q: 'Perdí mi teléfono o tengo uno nuevo',
      a: 'Entra con un código de recuperación o una llave de acceso en otro dispositivo. ¿Número nuevo? Llama al número de tu tarjeta. Durante 12 horas tras el cambio no van códigos al número nuevo.',
    },
    supplementary: {
      q: '¿Puedo ver el PIN de una tarjeta adicional?',
      a: 'No. Cada tarjeta tiene su propio PIN, y solo la persona de la tarjeta puede verlo o elegirlo. El titular principal puede pedir que se envíe una carta a la dirección registrada.',
    },
  },
);
