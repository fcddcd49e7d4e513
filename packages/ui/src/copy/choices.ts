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
    link: 'Elegir lo que podemos enviarte',
  },
);
