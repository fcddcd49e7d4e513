import type { Pack } from '../pack.ts';
import { joined } from './joined.ts';
import { CUES_ES, STATES_ES } from './es/cues.ts';
import { FLAGS_ES } from './es/flags.ts';
import { MORE_FLAGS_ES } from './es/more-flags.ts';
import { SPEAKER_CLASSES_ES } from './es/speaker-words.ts';
import { SPEAKERS_ES } from './es/speakers.ts';
import { TOLD_FLAGS_ES } from './es/told-flags.ts';
import { TOLD_CLASSES_ES } from './es/told-words.ts';
import { TOLD_MORE_ES } from './es/told-more.ts';
import { WANTED_CLASSES_ES, WANTED_ES } from './es/wanted.ts';
import { CLASSES_ES, SECRETS_ES } from './es/words.ts';

export const ES: Pack = {
  language: 'es',
  partsAtApostrophe: false,
  classes: {
    ...CLASSES_ES,
    ...TOLD_CLASSES_ES,
    ...SPEAKER_CLASSES_ES,
    ...WANTED_CLASSES_ES,
  },
  secrets: SECRETS_ES,
  decoys:
    'codigo postal|codigo promocional|codigo de descuento|codigo de reserva|codigo de barras|codigo qr|codigo de seguimiento|codigo de rastreo|codigo de recogida|codigo de entrega|codigo de envio|codigo de pedido|codigo de referencia|codigo de area|codigo de pais|codigo de la puerta|codigo de invitacion|codigo de localizacion|codigo de cupon|clave del wifi|clave wifi|contrasena del wifi|clave de wifi|palabras clave|palabra clave|clave del exito|dato clave|momento clave|punto clave|codigo penal|codigo civil|codigo de vestimenta|nuevo pin|nueva tarjeta|codigo de conducta|codigo fuente|codigo de error|clave de netflix|contrasena de netflix|contrasena nueva|nueva contrasena|restablecer su contrasena|restablecer tu contrasena|tarjeta sanitaria|la tarjeta terminada|la tarjeta acabada|la tarjeta sanitaria|la tarjeta de embarque|la tarjeta de memoria|la tarjeta nueva|la tarjeta en casa|en la banca online|en banca online|la tarjeta adicional|tarjeta de embarque',
  not: 'no|ni|sin|tampoco|nada|nadie|ningun|ninguna|ninguno|rehuse|me negue|negarme|en lugar de|en vez de|preguntaron si habia|pregunto si habia',
  never:
    'nunca|jamas|en ningun caso|bajo ninguna circunstancia|nadie del banco|no le pediremos|no te pediremos|no solicitamos|no pedimos|no le solicitaremos|no te solicitaremos|no le pedira|no te pedira|en ningun momento',
  stops:
    'y me|y le|y les|y que|y luego|y despues|y entonces|y el|y ella|y ellos|pero|sino|entonces|por favor|asi que|por lo que|de lo contrario|caso contrario|mejor',
  voidNot:
    'si usted no|si tu no|no la hizo|no lo hizo|no habitual|no habituales|sin servicio|quedarse sin|para no|para que no|por no|no se quede|no quedarse|no perder|sin experiencia|no la apague|no lo apague|no apague|no cierre|no contestes|no lo entenderian|no dude|no dudes|no olvide|no olvides|no ignore|no ignores|no pierda|no pierdas|no espere|no esperes|si no|de no|en caso de no|caso de no|no reconoce|no reconoces|no la reconoce|no lo reconoce|no la reconoces|no fue usted|no has sido tu|no has sido|no ha sido usted|no fuiste tu|no ha sido|no autorizo|no autorizaste|no autorizad*|no realizo|no realizaste|no ha realizado|no has realizado|no ha podido|no pudo|no se pudo|no se ha podido|no hemos podido|no pudimos|no puede ser entregado|no pudo ser|no solo|no pagado|no pagada|no se preocupe|no te preocupes|sin demora|sin falta|no funciona|no puedo|hasta que no|sin costo|sin coste|sin autorizacion|sin previo aviso|no es una estafa|no ha sido entregado|no entregado|no contesta|no responde|no verifica|no confirma|no actualiza|no paga|no realiza|no completa|no recib*|no hemos recibido|no consta|no reclamad*|sin reclamar|sin pagar|sin cobrar|no era|no sabia|no cuelgue|no cuelgues|no se quede|no te quedes|no tengo|no me acuerdo|no se si|no tiene|sin querer',
  starters: 'y|o|por favor|favor de|porfavor|hola|luego|despues|ahora|tambien|solo',
  common:
    'a|al|de|del|la|el|los|las|un|una|que|y|o|en|por|para|con|su|tu|mi|me|se|le|lo|es|no|si|te|nos|ha|esta|este|como|mas|ya|hoy|ahora|cuenta|tarjeta|banco|numero|sus|tus|mis|dijo|todo|pago|llamada|mensaje|les|soy|dinero|fue|ser|sera|datos|<num>|<brand>|<issuer>|<link>|<amount>|clave|hola|aqui|tiene',
  patterns: joined(
    FLAGS_ES,
    MORE_FLAGS_ES,
    TOLD_FLAGS_ES,
    TOLD_MORE_ES,
    SPEAKERS_ES,
    WANTED_ES,
    CUES_ES,
    STATES_ES,
  ),
};
