import { inLanguages } from './language.ts';

/** What a member lets us send, and what comes whatever they choose. */
export const choices = inLanguages(
  {
    title: 'What we may send you',
    lead: 'We write and call when your account needs you. Anything beyond that is up to you, and a no is as good as a yes.',
    upToYou: 'Only if you say yes',
    promise:
      'Never urgent, and never a question about your card or a code. Whoever sends you an “offer” that is, is not us.',
    by: {
      sms: 'By text',
      email: 'By e-mail',
      voice: 'By a call',
      post: 'By letter',
      push: 'By push message',
    },
    since: 'You said so on {day}.',
    save: 'Save my choices',
    none: 'No to all of it',
    always: 'What always comes',
    alwaysLead:
      'You would miss it if it did not come. In quiet hours it waits, unless it is about fraud.',
    stopped: {
      title: 'A phone that wants no texts',
      lead: 'Your {masked} asked us on {day} for no more texts. It gets the codes that you ask for, and nothing else. E-mails still come.',
      again: 'Send texts to it again',
    },
    how: 'You can also write STOP to any text of ours, and START to begin again.',
    told: {
      saved: 'Your choices are saved',
      started: 'That phone gets our texts again',
    },
    oneClick: {
      ask: {
        title: 'No more e-mails like that one?',
        lead: 'You pressed “unsubscribe” in an e-mail of ours. One more press, and e-mails of that kind end.',
      },
      button: 'Stop these e-mails',
      done: {
        title: 'No more e-mails like that one',
        lead: 'If the address is from an e-mail of ours, e-mails of its kind have ended. You need not do anything else.',
      },
      rest: 'What your account needs still comes, as before. You can say yes again in your account, under “What we may send you”. We ask you for nothing here: no password, no code, no card.',
    },
    link: 'Choose what we may send you',
  },
  {
    title: 'Lo que podemos enviarte',
    lead: 'Escribimos y llamamos cuando tu cuenta te necesita. Lo demás lo decides tú, y un no vale tanto como un sí.',
    upToYou: 'Solo si dices que sí',
    promise:
      'Nunca con prisas, y nunca una pregunta sobre tu tarjeta o un código. Quien te envíe una «oferta» así no somos nosotros.',
    by: {
      sms: 'Por mensaje',
      email: 'Por correo electrónico',
      voice: 'Por teléfono',
      post: 'Por carta',
      push: 'Por aviso',
    },
    since: 'Lo dijiste el {day}.',
    save: 'Guardar lo que elijo',
    none: 'No a todo',
    always: 'Lo que llega siempre',
    alwaysLead:
      'Lo echarías de menos si no llegara. En horas de descanso espera, salvo que se trate de un fraude.',
    stopped: {
      title: 'Un teléfono que no quiere mensajes',
      lead: 'Tu {masked} nos pidió el {day} que no enviáramos más mensajes. Recibe los códigos que tú pidas, y nada más. Los correos siguen llegando.',
      again: 'Enviarle mensajes otra vez',
    },
    how: 'También puedes responder BAJA a cualquier mensaje nuestro, y ALTA para recibirlos otra vez.',
    told: {
      saved: 'Tu elección está guardada',
      started: 'Ese teléfono recibe otra vez nuestros mensajes',
    },
    oneClick: {
      ask: {
        title: '¿No más correos como ese?',
        lead: 'Pulsaste «cancelar suscripción» en un correo nuestro. Pulsa una vez más y los correos de ese tipo se terminan.',
      },
      button: 'Terminar estos correos',
      done: {
        title: 'No más correos como ese',
        lead: 'Si la dirección es de un correo nuestro, los correos de ese tipo se han terminado. No tienes que hacer nada más.',
      },
      rest: 'Lo que tu cuenta necesita llega igual que antes. Puedes decir otra vez que sí en tu cuenta, en «Lo que podemos enviarte». Aquí no te pedimos nada: ni contraseña, ni código, ni tarjeta.',
    },
    link: 'Elegir lo que podemos enviarte',
  },
);
