import type { Catalogue, Frame, TemplateWords } from './table.ts';

export const frameEs: Frame = {
  greeting: 'Hola, {name}:',
  close:
    'Referencia {reference}. Nunca te pedimos que digas o envíes tu PIN, un código ni tu contraseña. Para comprobar que este mensaje es nuestro, llama al número de tu tarjeta: {number}.',
  textClose: 'Ref {reference}',
};

const notYou = '¿No fuiste tú? Llama enseguida al número de tu tarjeta: {number}.';
const notAsked =
  'Si no preguntaste nada, alguien nos escribió en tu nombre. No tienes que hacer nada.';
const keep =
  'No se lo digas a nadie, tampoco a nosotros: nadie de {brand} te lo pedirá nunca. Si no lo pediste tú, no tienes que hacer nada.';

const untilUnfrozen =
  'Para descongelarla, o para recibir otra, llama al número de tu tarjeta: {number}. Quien te meta prisa no somos nosotros.';
const untilUnlocked =
  'Nadie puede usarla hasta que la desbloquees en tu cuenta. Nadie de los nuestros te pedirá nunca que la desbloquees.';

const wordsAlone =
  'Nos pasaste solo sus palabras, y así se pierde quién lo envió de verdad. La próxima vez reenvíalo como archivo adjunto, o guárdalo y adjunta el archivo.';
/** Contesta a un aviso que llegó por correo. */
const reported = (
  subject: string,
  { says, text }: { says: string; text: string },
): TemplateWords => ({
  subject,
  letter: `Nos pasaste un mensaje. Gracias: tu aviso es {report}.\n\n${says}\n\nAlguien de nuestro equipo lo mirará y te escribiremos qué era. Para mirarlo tú, abre nuestra página como siempre, elige «Qué fue de tu aviso» y escribe {report}.\n\n${notAsked}`,
  text: `{brand}: tu aviso {report}: ${text}`,
});

export const es: Catalogue = {
  'code.registration': {
    subject: 'Tu código para registrarse',
    letter: `Tu código para registrar tu tarjeta es {code}. Escríbelo en la página que tienes abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para registrar tu tarjeta en {brand}: código {code}. No lo digas a nadie.',
  },
  'code.confirm-contact': {
    subject: 'Tu código para confirmar esta dirección',
    letter: `Tu código para confirmar que te encontramos aquí es {code}. Escríbelo en la página que tienes abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para confirmar este teléfono en {brand}: código {code}. No lo digas a nadie.',
  },
  'code.sign-in': {
    subject: 'Tu código para entrar',
    letter: `Tu código para entrar es {code}. Escríbelo en la página que tienes abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para entrar en {brand}: código {code}. No lo digas a nadie.',
  },
  'code.recovery': {
    subject: 'Tu código para recuperar el acceso',
    letter: `Tu código para volver a entrar en tu cuenta es {code}. Escríbelo en la página que tienes abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para recuperar tu cuenta de {brand}: código {code}. No lo digas a nadie.',
  },
  'code.step-up': {
    subject: 'Tu código para continuar',
    letter: `Tu código para lo que estás haciendo en tu cuenta es {code}. Escríbelo en la página que tienes abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para continuar en {brand}: código {code}. No lo digas a nadie.',
  },
  'code.pin-show': {
    subject: 'Tu código para ver tu PIN',
    letter: `Tu código para ver el PIN de tu tarjeta es {code}. Escríbelo en la página que tienes abierta. Vale durante 5 minutos.\n\n${keep}`,
    text: 'Para VER tu PIN de {brand}: código {code}. No lo digas a nadie.',
  },
  'code.pin-set': {
    subject: 'Tu código para elegir un PIN nuevo',
    letter: `Tu código para elegir un PIN nuevo es {code}. Escríbelo en la página que tienes abierta. Vale durante 5 minutos.\n\n${keep}`,
    text: 'Para CAMBIAR tu PIN de {brand}: código {code}. No lo digas a nadie.',
  },
  'code.spoken': {
    subject: 'Tu código para decir en tu llamada',
    letter:
      'Para probar quién eres en la llamada que TÚ nos hiciste, di {code}. Solo sirve en esa llamada.\n\n¿Te llamó alguien A TI y te lo pide? Cuelga: no somos nosotros.',
    text: 'Para probar quién eres en la llamada que TÚ hiciste a {brand}: di {code}. ¿Te llamaron a ti? Cuelga.',
  },
  'account.registered': {
    subject: 'Tu tarjeta está registrada',
    letter: `Tu tarjeta está registrada y ya puedes entrar.\n\n${notYou}`,
    text: '{brand}: tu tarjeta quedó registrada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.already-registered': {
    subject: 'Ya tienes una cuenta',
    letter: `Alguien, quizá tú, quiso registrar tu tarjeta. Ya tienes una cuenta: entra con ella o elige «Olvidé mi usuario o contraseña».\n\n${notYou}`,
    text: '{brand}: tu tarjeta ya tiene cuenta. Entra con ella. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.not-registered': {
    subject: 'Todavía no tienes una cuenta',
    letter: `Alguien, quizá tú, quiso recuperar una cuenta con tu tarjeta. Todavía no hay ninguna: elige «Registrar mi tarjeta».\n\n${notYou}`,
    text: '{brand}: tu tarjeta no tiene cuenta. Regístrala. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.new-device': {
    subject: 'Entrada desde un dispositivo nuevo',
    letter: `Alguien entró en tu cuenta desde un dispositivo que no conocíamos.\n\n${notYou}`,
    text: '{brand}: entrada desde un dispositivo nuevo. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.password-changed': {
    subject: 'Tu contraseña ha cambiado',
    letter: `La contraseña de tu cuenta ha cambiado.\n\n${notYou}`,
    text: '{brand}: tu contraseña ha cambiado. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.passkey-added': {
    subject: 'Llave de acceso añadida',
    letter: `Se añadió una llave de acceso a tu cuenta.\n\n${notYou}`,
    text: '{brand}: nueva llave de acceso. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.passkey-removed': {
    subject: 'Llave de acceso eliminada',
    letter: `Se eliminó una llave de acceso de tu cuenta.\n\n${notYou}`,
    text: '{brand}: llave de acceso eliminada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.passkey-counter-regressed': {
    subject: 'Revisa tus llaves de acceso',
    letter: `Una de tus llaves de acceso puede haber sido copiada. No la dejamos entrar. Elimínala en Seguridad y crea otra.\n\n${notYou}`,
    text: '{brand}: detuvimos una llave de acceso que puede ser una copia. Mira en Seguridad.',
  },
  'account.authenticator-added': {
    subject: 'Aplicación de autenticación añadida',
    letter: `Se añadió una aplicación de autenticación a tu cuenta.\n\n${notYou}`,
    text: '{brand}: nueva app de autenticación. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.authenticator-removed': {
    subject: 'Aplicación de autenticación eliminada',
    letter: `Se eliminó la aplicación de autenticación de tu cuenta.\n\n${notYou}`,
    text: '{brand}: app de autenticación eliminada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.recovery-codes-renewed': {
    subject: 'Códigos de recuperación nuevos',
    letter: `Se crearon códigos de recuperación nuevos. Los anteriores ya no valen.\n\n${notYou}`,
    text: '{brand}: nuevos códigos de recuperación. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.recovery-code-used': {
    subject: 'Se usó un código de recuperación',
    letter: `Alguien entró con uno de tus códigos de recuperación.\n\n${notYou}`,
    text: '{brand}: se usó un código de recuperación. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.recovered': {
    subject: 'Tu cuenta fue recuperada',
    letter: `Alguien volvió a entrar en tu cuenta con tu tarjeta y un código enviado aquí.\n\n${notYou}`,
    text: '{brand}: tu cuenta fue recuperada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.watcher-added': {
    subject: 'Un navegador muestra nuestras llamadas',
    letter: `{device}: este navegador muestra ahora si te llamamos, antes de que nadie entre. No muestra nada más. Puedes pararlo en la página de seguridad.\n\n${notYou}`,
    text: '{brand}: {device} muestra ahora nuestras llamadas. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'account.push-added': {
    subject: 'Un dispositivo muestra nuestros avisos',
    letter: `{device}: este navegador muestra ahora lo que te decimos, pero nunca un código. Puedes pararlo en la página de seguridad.\n\n${notYou}`,
    text: '{brand}: {device} muestra ahora nuestros avisos. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'contact.point-added': {
    subject: 'Nueva forma de contactarte',
    letter: `Se añadió {point} a tu cuenta como forma de contactarte.\n\n${notYou}`,
    text: '{brand}: se añadió {point} a tu cuenta. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'contact.point-replaced': {
    subject: 'Cambió una forma de contactarte',
    letter: `{former} cambió a {point}. Durante un tiempo no enviaremos códigos al nuevo.\n\n${notYou}`,
    text: '{brand}: {former} cambió a {point}. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'contact.point-replaced-old': {
    subject: 'Cambió una forma de contactarte: ¿fuiste tú?',
    letter: `Tu teléfono o correo {former} cambió a {point}. Durante un tiempo no enviaremos códigos al nuevo.\n\n¿No fuiste tú? Tienes 24 horas para deshacerlo. Abre nuestra página como siempre, elige “Deshacer un cambio” y escribe este código para deshacer: {undo}\n\nNo lo digas a nadie: ninguno de nosotros lo pide. O llama al número de tu tarjeta: {number}.\n\n¿Fuiste tú? Entonces no tienes que hacer nada.`,
    text: '{brand}: {former} ahora es {point}. ¿No lo pediste? Responde DESHACER en 24 horas o llama al teléfono de tu tarjeta. Para deshacer: {undo}.',
  },
  'contact.change-undone': {
    subject: 'Se deshizo un cambio de tus datos de contacto',
    letter: `Quien tiene {former} nos dijo que el cambio a {point} no era correcto. Lo deshicimos: {former} vuelve a valer, y {point} ya no.\n\nAlguien de nuestro equipo contra el fraude lo mira. Hasta entonces no funciona nada que muestre o cambie un PIN o tus datos. Bloquear tus tarjetas funciona siempre.\n\nSi el cambio lo hiciste tú, llama al número de tu tarjeta: {number}.`,
    text: '{brand}: el cambio a {point} se ha deshecho. {former} vuelve a valer. Lo miramos. Si tienes dudas, llama al teléfono de tu tarjeta.',
  },
  'contact.undo-before': {
    subject: 'Ese cambio ya estaba deshecho',
    letter: `Nos pediste deshacer un cambio de {former}. Ya estaba deshecho: {former} vuelve a valer y no queda nada que hacer.\n\n${notYou}`,
    text: '{brand}: ese cambio ya estaba deshecho. {former} vuelve a valer. No queda nada que hacer.',
  },
  'contact.undo-not': {
    subject: 'No pudimos deshacer ese cambio',
    letter: `Nos pediste deshacer un cambio de {former}. Aquí no se puede, porque mientras tanto se cambió otra cosa: no cambió nada.\n\nSi el cambio no fue tuyo, llama ya al número de tu tarjeta: {number}. Una persona todavía puede pararlo.`,
    text: '{brand}: no pudimos deshacer el cambio de {former}. ¿No lo pediste? Llama ya al teléfono de tu tarjeta.',
  },
  'contact.undo-late': {
    subject: 'Es tarde para deshacer ese cambio aquí',
    letter: `Nos pediste deshacer un cambio de {former}. Se puede durante 24 horas, y ya pasaron: no cambió nada.\n\nSi el cambio no fue tuyo, llama ya al número de tu tarjeta: {number}. Una persona todavía puede pararlo.`,
    text: '{brand}: las 24 horas para deshacer el cambio de {former} se han acabado. ¿No lo pediste? Llama ya al teléfono de tu tarjeta.',
  },
  'contact.point-removed': {
    subject: 'Se eliminó una forma de contactarte',
    letter: `Se eliminó {former} de tu cuenta.\n\n${notYou}`,
    text: '{brand}: se eliminó {former} de tu cuenta. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'contact.address-changed': {
    subject: 'Tu dirección ha cambiado',
    letter: `Tu dirección postal ha cambiado. Durante un tiempo no enviaremos ningún PIN a la nueva.\n\n${notYou}`,
    text: '{brand}: tu dirección postal ha cambiado. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'contact.change-declined': {
    subject: 'No hicimos el cambio que confirmaste',
    letter: `Confirmaste un cambio de cómo te encontramos. Lo miramos otra vez y no lo hicimos: todo sigue como estaba.\n\nSi todavía lo quieres, llama al número de tu tarjeta.\n\n${notYou}`,
    text: '{brand}: no hicimos el cambio de tus datos de contacto. Todo sigue igual. ¿Lo quieres? Llama al número de tu tarjeta.',
  },
  'message.genuine': {
    subject: 'Sí: el mensaje que nos reenviaste es nuestro',
    letter: `Nos reenviaste un mensaje y preguntaste si es nuestro.\n\nSí. Te lo enviamos a ti, palabra por palabra.\n\n${notAsked}`,
    text: '{brand}: sí, el mensaje que reenviaste es nuestro, para ti, palabra por palabra.',
  },
  'message.genuine-sealed': {
    subject: 'Sí: el mensaje que nos reenviaste es nuestro',
    letter: `Nos reenviaste un mensaje y preguntaste si es nuestro.\n\nSí. Te lo enviamos a ti, palabra por palabra. Nuestra firma se rompió por el camino. Lo reenvió {forwarder}, que vio la firma entera; las palabras las comparamos nosotros.\n\n${notAsked}`,
    text: '{brand}: sí, el mensaje que reenviaste es nuestro, para ti, palabra por palabra.',
  },
  'message.not-yours': {
    subject: 'El mensaje que nos reenviaste no era para ti',
    letter: `Nos reenviaste un mensaje y preguntaste si es nuestro.\n\nLo enviamos nosotros, pero a otra persona. Alguien te lo pasó. No hagas nada de lo que dice ni le digas a nadie ningún código.\n\n${notAsked}`,
    text: '{brand}: enviamos el mensaje que reenviaste, pero no a ti. No hagas nada de lo que dice.',
  },
  'message.altered': {
    subject: 'No: alguien cambió el mensaje que nos reenviaste',
    letter: `Nos reenviaste un mensaje y preguntaste si es nuestro.\n\nNo. Usa un mensaje nuestro, y sus palabras o su remitente no son nuestros. No hagas nada de lo que dice, no pulses sus enlaces ni le contestes.\n\n${notAsked}`,
    text: '{brand}: no, alguien cambió el mensaje que reenviaste. No hagas nada de lo que dice.',
  },
  'message.not-ours': {
    subject: 'No: el mensaje que nos reenviaste no es nuestro',
    letter: `Nos reenviaste un mensaje y preguntaste si es nuestro.\n\nNo. No hagas nada de lo que dice, no pulses sus enlaces ni llames a sus números.\n\n${notAsked}`,
    text: '{brand}: no, el mensaje que reenviaste no es nuestro. No hagas nada de lo que dice.',
  },
  'report.scam': {
    subject: 'Lo que nos comunicaste era una estafa',
    letter: `Una persona de nuestro equipo miró tu aviso {report}. Era una estafa. Gracias: lo que nos contaste ayuda a la próxima persona.\n\nNo hagas nada de lo que te dijeron. Si diste un código, un número de tarjeta o dinero, llama al número de tu tarjeta: {number}.`,
    text: '{brand}: tu aviso {report} era una estafa. No hagas nada de lo que decía. Gracias.',
  },
  'report.genuine': {
    subject: 'Lo que nos comunicaste era auténtico',
    letter: `Una persona de nuestro equipo miró tu aviso {report}. Era auténtico. Gracias por preguntar: quien duda hace bien en preguntar.`,
    text: '{brand}: tu aviso {report} era auténtico. Gracias por preguntar.',
  },
  'report.unclear': {
    subject: 'No pudimos averiguar qué era lo que nos comunicaste',
    letter: `Una persona de nuestro equipo miró tu aviso {report}. No pudimos averiguar si era una estafa. Trátalo como si lo fuera: no hagas nada de lo que decía.`,
    text: '{brand}: no pudimos averiguar tu aviso {report}. Trátalo como una estafa.',
  },
  'report.again-scam': {
    subject: 'Lo miramos otra vez: era una estafa',
    letter: `Una persona de nuestro equipo miró otra vez tu aviso {report}. Antes dijimos otra cosa y nos equivocamos: era una estafa.\n\nNo hagas nada de lo que te dijeron. Si diste un código, un número de tarjeta o dinero, llama al número de tu tarjeta: {number}.`,
    text: '{brand}: miramos otra vez tu aviso {report}. Nos equivocamos: era una estafa. No hagas nada de lo que decía.',
  },
  'report.again-genuine': {
    subject: 'Lo miramos otra vez: era auténtico',
    letter: `Una persona de nuestro equipo miró otra vez tu aviso {report}. Antes dijimos otra cosa y nos equivocamos: era auténtico.`,
    text: '{brand}: miramos otra vez tu aviso {report}. Nos equivocamos: era auténtico.',
  },
  'report.again-unclear': {
    subject: 'Lo miramos otra vez, y no podemos decir qué era',
    letter: `Una persona de nuestro equipo miró otra vez tu aviso {report}. Lo que dijimos antes no es seguro: no pudimos averiguar si era una estafa. Trátalo como si lo fuera: no hagas nada de lo que decía.`,
    text: '{brand}: miramos otra vez tu aviso {report} y no estamos seguros. Trátalo como una estafa.',
  },
  'reported.scam': reported('Tu aviso: parece una estafa', {
    says: 'Parece una estafa. No hagas nada de lo que dice, no pulses sus enlaces ni llames a sus números. Si diste un código, un número de tarjeta o dinero, llama ahora al número de tu tarjeta: {number}.',
    text: 'parece una estafa. No hagas nada de lo que dice.',
  }),
  'reported.scam-words': reported('Tu aviso: parece una estafa', {
    says: `Parece una estafa. No hagas nada de lo que dice, no pulses sus enlaces ni llames a sus números. Si diste un código, un número de tarjeta o dinero, llama ahora al número de tu tarjeta: {number}. ${wordsAlone}`,
    text: 'parece una estafa. No hagas nada de lo que dice.',
  }),
  'reported.caution': reported('Tu aviso: ten cuidado con ese mensaje', {
    says: 'Tiene algo que se ve a menudo en las estafas. No hagas nada de lo que dice sin preguntarnos antes: llama al número de tu tarjeta, {number}.',
    text: 'ten cuidado. No hagas nada de lo que dice sin preguntarnos.',
  }),
  'reported.caution-words': reported('Tu aviso: ten cuidado con ese mensaje', {
    says: `Tiene algo que se ve a menudo en las estafas. No hagas nada de lo que dice sin preguntarnos antes: llama al número de tu tarjeta, {number}. ${wordsAlone}`,
    text: 'ten cuidado. No hagas nada de lo que dice sin preguntarnos.',
  }),
  'reported.unsure': reported('Tu aviso: no vimos señales de alarma', {
    says: 'No vimos señales de alarma. Eso no quiere decir que sea seguro: si te pide algo, llama antes al número de tu tarjeta: {number}.',
    text: 'no vimos señales de alarma. Si te pide algo, llama antes.',
  }),
  'reported.unsure-words': reported('Tu aviso: no vimos señales de alarma', {
    says: `No vimos señales de alarma. Eso no quiere decir que sea seguro: si te pide algo, llama antes al número de tu tarjeta: {number}. ${wordsAlone}`,
    text: 'no vimos señales de alarma. Si te pide algo, llama antes.',
  }),
  'reported.genuine': reported('Tu aviso: ese mensaje es nuestro', {
    says: 'Ese mensaje es nuestro, para ti, palabra por palabra.',
    text: 'ese mensaje es nuestro, palabra por palabra.',
  }),
  'reported.genuine-words': reported('Tu aviso: ese mensaje es nuestro', {
    says: `Ese mensaje es nuestro, para ti, palabra por palabra. ${wordsAlone}`,
    text: 'ese mensaje es nuestro, palabra por palabra.',
  }),
  'reported.not-yours': reported('Tu aviso: ese mensaje no era para ti', {
    says: 'Ese mensaje lo enviamos nosotros, pero a otra persona. Alguien te lo pasó. No hagas nada de lo que dice.',
    text: 'lo enviamos, pero no a ti. No hagas nada de lo que dice.',
  }),
  'reported.not-yours-words': reported('Tu aviso: ese mensaje no era para ti', {
    says: `Ese mensaje lo enviamos nosotros, pero a otra persona. Alguien te lo pasó. No hagas nada de lo que dice. ${wordsAlone}`,
    text: 'lo enviamos, pero no a ti. No hagas nada de lo que dice.',
  }),
  'report.text-scam': {
    subject: 'Esto es una estafa',
    letter:
      'Nos escribiste lo que te enviaron. Es una estafa: no hagas nada de lo que dice.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: es una estafa, no hagas nada. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-likely': {
    subject: 'Es muy probable que sea una estafa',
    letter:
      'Nos escribiste lo que te enviaron. Es muy probable que sea una estafa: no hagas nada de lo que dice.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: muy probable estafa, no hagas nada. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-caution': {
    subject: 'Ten cuidado con esto',
    letter:
      'Nos escribiste lo que te enviaron. Ten cuidado: no pulses ni contestes nada.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: cuidado, no pulses ni contestes. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-no-flags': {
    subject: 'No encontramos señales de alarma',
    letter:
      'Nos escribiste lo que te enviaron. No encontramos señales de alarma. Eso no lo hace auténtico: si trata de tu tarjeta, llama al número de tu tarjeta.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: sin señales de alarma. No te fíes aún. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-not-enough': {
    subject: 'Todavía no podemos decirlo',
    letter:
      'Nos escribiste lo que te enviaron. No basta para decir qué es. No pulses ni contestes nada.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: aún no se sabe. No pulses ni contestes. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-genuine': {
    subject: 'Esto es nuestro',
    letter:
      'Nos escribiste lo que te enviaron. Te lo enviamos nosotros, palabra por palabra.\n\nTu aviso es {report}.',
    text: '{brand}: sí, es nuestro, palabra por palabra. Aviso {report}.',
  },
  'report.text-not-yours': {
    subject: 'Esto no era para ti',
    letter:
      'Nos escribiste lo que te enviaron. Lo enviamos, pero a otra persona. No hagas nada de lo que dice.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: nuestro, pero no para ti. No hagas nada. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-altered': {
    subject: 'Alguien cambió esto',
    letter:
      'Nos escribiste lo que te enviaron. Usa un mensaje nuestro, y sus palabras no son nuestras. No hagas nada de lo que dice.\n\nTu aviso es {report}.\n\n¿De qué número llegó? Responde con él.',
    text: '{brand}: cambiaron un mensaje nuestro. No hagas nada. Aviso {report}. ¿De qué número llegó? Responde con él.',
  },
  'report.text-sender': {
    subject: 'Gracias por decirnos quién fue',
    letter: 'Nos dijiste quién envió lo de tu aviso {report}. Te diremos qué era.',
    text: '{brand}: gracias. Quién lo envió consta en tu aviso {report}.',
  },
  'texts.stopped': {
    subject: 'No más mensajes',
    letter:
      'Nos escribiste que no quieres más mensajes. Este teléfono ya no los recibe, salvo los códigos que tú pidas.\n\nPuedes recibirlos otra vez desde «Lo que podemos enviarte», o escribiendo ALTA.',
    text: '{brand}: no más mensajes a este teléfono, salvo los códigos que pidas. ALTA los activa otra vez.',
  },
  'texts.started': {
    subject: 'Mensajes otra vez',
    letter:
      'Nos escribiste que quieres otra vez nuestros mensajes. Este teléfono los recibe desde ahora.',
    text: '{brand}: este teléfono recibe otra vez nuestros mensajes. BAJA los termina.',
  },
  'texts.help': {
    subject: 'Dónde preguntar',
    letter:
      'Escribiste al número desde el que salen nuestros mensajes. Nadie lo lee. Para hablar con nosotros, llama al número de tu tarjeta.',
    text: '{brand}: nadie lee mensajes en este número. Llama al número de tu tarjeta. BAJA termina los mensajes.',
  },
  'alert.payment': {
    subject: '¿Pagaste esto?',
    letter:
      'Alguien pagó {amount} en {merchant} con tu tarjeta {card}. ¿Fuiste tú?\n\nEntra y di sí o no, o responde NO al mensaje que te enviamos. Si no fuiste tú, llama al número de tu tarjeta: {number}.',
    text: '{brand}: ¿pagaste {amount} en {merchant}, tarjeta {card}? Responde SI {quote} o NO.',
    reply:
      'También puedes responder a este correo, con NO como primera palabra. Por correo solo vale un no: para decir que sí, entra.',
  },
  'alert.confirmed': {
    subject: 'Dijiste que fuiste tú',
    letter: 'Gracias. Dijiste que el pago era tuyo. ¿Has cambiado de idea? Entra y di que no.',
    text: '{brand}: gracias, dijiste que fuiste tú. Si no es así, responde NO.',
  },
  'alert.denied': {
    subject: 'Dijiste que no fuiste tú',
    letter:
      'Gracias. Dijiste que el pago no era tuyo. Llama ahora al número de tu tarjeta: {number}.',
    text: '{brand}: gracias, dijiste que no fuiste tú. Llama ahora al número de tu tarjeta.',
  },
  'alert.not-by-text': {
    subject: 'Entra para decir que sí',
    letter: 'Ese sí no vale por mensaje. Entra para responder. Un no vale siempre.',
    text: '{brand}: ese sí no vale por mensaje. Entra para responder. Un NO vale siempre.',
  },
  'line.kept': {
    subject: 'Te vamos a llamar',
    letter:
      'Alguien que nombró tu tarjeta nos pidió por teléfono que te llamemos. Llamamos al número que tenemos de ti, y tu cuenta lo dice mientras suena. ¿No fuiste tú? Entonces no contestes, o cuelga.',
    text: '{brand}: pediste que te llamemos. Llamamos al número que tenemos, y tu cuenta lo dice. ¿No fuiste tú? No contestes.',
  },
  'line.given-up': {
    subject: 'No te vamos a llamar',
    letter: `Renunciaste en tu cuenta a tu sitio en la cola. No te vamos a llamar. Puedes volver a llamarnos cuando quieras.\n\n${notYou}`,
    text: '{brand}: renunciaste a tu sitio en la cola y no te llamamos. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'line.not-reached': {
    subject: 'No hemos podido hablar contigo',
    letter:
      'Nos pediste que te llamáramos. Lo hemos intentado y no hemos podido hablar contigo. Llama al número de tu tarjeta cuando quieras.',
    text: '{brand}: pediste que te llamemos y no pudimos hablar contigo. Llama al número de tu tarjeta cuando quieras.',
  },
  'line.reached': {
    subject: 'Has llegado a nosotros',
    letter:
      'Alguien que conoce tu tarjeta está al teléfono con nosotros. ¿Has llamado tú? Entonces has llegado a nosotros. ¿No? Abre tu cuenta y pulsa «No soy yo».',
    text: '{brand}: alguien que conoce tu tarjeta nos llama. ¿Tú? Has llegado a nosotros. ¿No? Abre tu cuenta.',
  },
  'alert.not-by-email': {
    subject: 'Entra para decir que sí',
    letter:
      'Nos escribiste que un pago era tuyo. Ese sí no vale por correo, porque cualquiera puede escribir en tu nombre. Entra para decir que sí. Un no vale siempre.',
    text: '{brand}: ese sí no vale por correo. Entra para responder. Un NO vale siempre.',
  },
  'payment.due': {
    subject: 'Tu pago es para el {day}',
    letter:
      'Un pago de {amount} es para el {day}. Para pagar, entra como siempre o paga desde tu banco.\n\n¿Ya pagaste? Entonces no tienes que hacer nada. Nadie de nosotros llama para que pagues enseguida.',
    text: '{brand}: {amount} para el {day}. Para pagar, entra como siempre. ¿Ya pagaste? No hagas nada.',
  },
  'payment.failed': {
    subject: 'Un pago tuyo no funcionó',
    letter:
      'Tu pago de {amount} no funcionó. Entra como siempre: tu cuenta dice por qué y cómo puedes pagar de otra manera.\n\nNadie de nosotros llama para que pagues enseguida.',
    text: '{brand}: tu pago de {amount} no funcionó. Entra como siempre para ver por qué.',
  },
  'application.question': {
    subject: 'Una pregunta sobre tu solicitud',
    letter:
      'Tenemos una pregunta sobre tu solicitud. Entra como siempre para leerla o llámanos: {number}.\n\nNo necesitamos para ella ningún PIN, ningún código y ninguna contraseña.',
    text: '{brand}: tenemos una pregunta sobre tu solicitud. Entra como siempre para leerla.',
  },
  'request.answered': {
    subject: 'Una respuesta a lo que preguntaste',
    letter:
      'Nos preguntaste algo y tenemos una respuesta. Entra como siempre para leerla o llámanos: {number}.',
    text: '{brand}: tenemos una respuesta a lo que preguntaste. Entra como siempre para leerla.',
  },
  'welcome.card': {
    subject: 'Te damos la bienvenida a {brand}',
    letter:
      'Tu tarjeta es tuya. Regístrala una vez en nuestras páginas, con la tarjeta en la mano. Después puedes elegir allí su PIN, bloquearla y ver si de verdad somos nosotros quienes te llamamos.\n\nNadie de nosotros llama para registrarla por ti.',
    text: '{brand}: te damos la bienvenida. Registra tu tarjeta en internet, con la tarjeta en la mano, para elegir su PIN.',
  },
  'offer.new': {
    subject: 'Una oferta: {title}',
    letter:
      '{title}\n\nLa encuentras en tu cuenta, cuando quieras. No tienes que hacer nada.\n\nLlegó porque dijiste que sí a ofertas por correo. Para terminarlas, elige «Lo que podemos enviarte» en tu cuenta o «cancelar suscripción» en tu programa de correo.',
    text: '{brand}, oferta: {title}. La ves en tu cuenta, cuando quieras. BAJA termina los mensajes.',
  },
  'card.locked': {
    subject: 'Tu tarjeta está bloqueada',
    letter: `Bloqueaste {card}. ${untilUnlocked}`,
    text: '{brand}: bloqueaste {card}. Desbloquéala en tu cuenta. Nadie de los nuestros te lo pedirá.',
  },
  'card.locked-by-answer': {
    subject: 'Tu tarjeta está bloqueada',
    letter: `Preguntamos por un pago y la respuesta fue NO. Por eso bloqueamos {card}. ${untilUnlocked}`,
    text: '{brand}: la respuesta a nuestra pregunta fue NO y bloqueamos {card}. Desbloquéala en tu cuenta.',
  },
  'card.locked-by-line': {
    subject: 'Tu tarjeta está bloqueada',
    letter: `Alguien nos llamó, nombró {card} e hizo que nuestra línea automática la bloqueara. ${untilUnlocked}`,
    text: '{brand}: por una llamada, nuestra línea automática bloqueó {card}. Desbloquéala en tu cuenta.',
  },
  'card.locked-by-desk': {
    subject: 'Tu tarjeta está bloqueada',
    letter: `Alguien de nuestro equipo bloqueó {card}, en una llamada que recibimos en tu nombre. ${untilUnlocked}`,
    text: '{brand}: nuestro equipo bloqueó {card} en una llamada en tu nombre. Desbloquéala en tu cuenta.',
  },
  'card.unlocked': {
    subject: 'Tu tarjeta está desbloqueada',
    letter: `{card} está desbloqueada y se puede usar otra vez.\n\n${notYou}`,
    text: '{brand}: {card} está desbloqueada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'card.frozen': {
    subject: 'Tu tarjeta está congelada por fraude',
    letter: `Nuestro equipo contra el fraude congeló {card}, por fraude. Ahora nadie puede usarla, ni siquiera tú. ${untilUnfrozen}`,
    text: '{brand}: congelamos {card} por fraude. Ahora nadie puede usarla. Llama al número de tu tarjeta.',
  },
  'card.frozen-by-answer': {
    subject: 'Tu tarjeta está congelada por fraude',
    letter: `Dijiste que un pago no era tuyo. Por eso congelamos {card}: ahora nadie puede usarla, ni siquiera tú. ${untilUnfrozen}`,
    text: '{brand}: un pago no era tuyo: congelamos {card}. Nadie puede usarla. Llama al número de tu tarjeta.',
  },
  'card.unfrozen': {
    subject: 'Tu tarjeta ya no está congelada',
    letter: `{card} ya no está congelada. Lo confirmaste en tu cuenta, y dos personas de las nuestras lo miraron. Si antes la habías bloqueado, sigue bloqueada.\n\n${notYou}`,
    text: '{brand}: {card} ya no está congelada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'card.unfrozen-no-passkey': {
    subject: 'Tu tarjeta ya no está congelada',
    letter: `{card} ya no está congelada. No tienes llave de acceso con nosotros, así que dos personas de las nuestras lo decidieron sin ella. Si antes la habías bloqueado, sigue bloqueada.\n\n${notYou}`,
    text: '{brand}: {card} ya no está congelada. Lo decidieron dos de los nuestros. ¿No fuiste tú? Llámanos.',
  },
  'card.unfrozen-card-ended': {
    subject: 'Lo que frenó tu tarjeta congelada vuelve a funcionar',
    letter: `{card} se congeló por fraude, y después se sustituyó o se anuló. Dos personas de las nuestras dieron por terminado el congelado sin tu llave de acceso: lo que frenaba vuelve a funcionar. La tarjeta no se vuelve a usar.\n\n${notYou}`,
    text: '{brand}: {card} ya no está congelada, pero no vuelve a usarse. ¿No lo pediste? Llámanos.',
  },
  'card.unfreeze-declined': {
    subject: 'Tu tarjeta sigue congelada',
    letter: `Se pidió que una tarjeta tuya se descongele. Lo miramos otra vez y no lo hicimos: la tarjeta sigue congelada, por fraude.\n\nSi todavía lo quieres, o quieres una tarjeta nueva, llama al número de tu tarjeta.\n\n${notYou}`,
    text: '{brand}: no descongelamos tu tarjeta. Sigue congelada, por fraude. Llama al número de tu tarjeta.',
  },
  'card.stopped': {
    subject: 'Tu tarjeta está anulada',
    letter:
      'Alguien que nombró {card} la dio por perdida o robada por teléfono. Está anulada y no se puede volver a usar; una tarjeta nueva va a la dirección que tenemos. ¿No fuiste tú? Entonces te falta la tarjeta, y no se ha perdido dinero. Llama al número de tu tarjeta.',
    text: '{brand}: {card}, perdida o robada, está anulada. Llega otra. ¿No fuiste tú? Llámanos.',
  },
  'pin.shown': {
    subject: 'Tu PIN fue mostrado',
    letter: `El PIN de {card} se mostró en una pantalla tuya.\n\n${notYou}`,
    text: '{brand}: se mostró el PIN de {card}. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'pin.set': {
    subject: 'Tu PIN ha cambiado',
    letter: `Se eligió un PIN nuevo para {card}. Ya vale; el anterior no.\n\n${notYou}`,
    text: '{brand}: cambió el PIN de {card}. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'pin.set-pending-chip': {
    subject: 'Tu PIN nuevo espera a tu tarjeta',
    letter: `Se eligió un PIN nuevo para {card}. El chip aún conoce el anterior: usa el PIN nuevo una vez en un cajero.\n\n${notYou}`,
    text: '{brand}: PIN nuevo de {card}. Úsalo primero en un cajero. ¿No fuiste tú? Llámanos.',
  },
  'pin.locked': {
    subject: 'Tu PIN está bloqueado',
    letter: `El PIN de {card} se escribió mal demasiadas veces y está bloqueado. Puedes desbloquearlo en tu cuenta; el PIN sigue igual.\n\n${notYou}`,
    text: '{brand}: el PIN de {card} está bloqueado. Desbloquéalo en tu cuenta.',
  },
  'pin.unlocked': {
    subject: 'Tu PIN está desbloqueado',
    letter: `El PIN de {card} está desbloqueado. Es el mismo de antes.\n\n${notYou}`,
    text: '{brand}: PIN de {card} desbloqueado. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
  'pin.mailer-ordered': {
    subject: 'Tu PIN llegará por correo',
    letter: `Se pidió por correo el PIN de {card}, a la dirección que tenemos. Llegará entre el {earliest} y el {latest}.\n\n${notYou}`,
    text: '{brand}: PIN de {card} pedido por correo, {earliest} a {latest}. ¿No fuiste tú? Llámanos.',
  },
  'pin.mailer-cancelled': {
    subject: 'La carta con tu PIN fue cancelada',
    letter: `La carta con el PIN de {card} fue cancelada. Si aun así llega, destrúyela.\n\n${notYou}`,
    text: '{brand}: carta con el PIN de {card} cancelada. ¿No fuiste tú? Llama al número de tu tarjeta.',
  },
};
