import { inLanguages } from './language.ts';

/** A payment that its cardmember is asked about. */
export const alerts = inLanguages(
  {
    title: 'Did you pay {amount} at {merchant}?',
    lead: 'On {day}, with your {card}.',
    no: 'No, that was not me',
    yes: 'Yes, that was me',
    hint: 'Not sure? Say no. A no can be put right; a yes to a thief cannot.',
    yesHeld:
      'While your card is frozen because of fraud, a yes does not count: call the number on your card. A no still counts.',
    tooLate: 'It is too late for a yes. A no still counts.',
    denied: {
      title: 'You said that it was not you.',
      lead: 'On {day}. Nothing turns this into a yes.',
      locked: 'Your card is locked.',
      call: 'Call us now at {number}, the number on your card.',
    },
    confirmed: {
      title: 'You said that it was you.',
      lead: 'On {day}. If you are not sure any more, say no.',
    },
    need: 'Did you pay {amount} at {merchant}?',
    needHint: 'We ask because it looks unusual.',
    needLink: 'Answer',
  },
  {
    title: '¿Pagaste {amount} en {merchant}?',
    lead: 'El {day}, con tu {card}.',
    no: 'No, no fui yo',
    yes: 'Sí, fui yo',
    hint: '¿No estás seguro? Di que no. Un no se puede corregir; un sí a un ladrón, no.',
    yesHeld:
      'Mientras tu tarjeta está congelada por fraude, un sí no vale: llama al número de tu tarjeta. Un no vale todavía.',
    tooLate: 'Es tarde para un sí. Un no vale todavía.',
    denied: {
      title: 'Dijiste que no fuiste tú.',
      lead: 'El {day}. Nada convierte esto en un sí.',
      locked: 'Tu tarjeta está bloqueada.',
      call: 'Llámanos ahora al {number}, el número de tu tarjeta.',
    },
    confirmed: {
      title: 'Dijiste que fuiste tú.',
      lead: 'El {day}. Si ya no estás seguro, di que no.',
    },
    need: '¿Pagaste {amount} en {merchant}?',
    needHint: 'Preguntamos porque no es lo habitual.',
    needLink: 'Responder',
  },
);
