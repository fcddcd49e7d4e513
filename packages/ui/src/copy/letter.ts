import { inLanguages } from './language.ts';

/** A letter that somebody holds: its code is scanned, and the answer says what our own letter was. */
export const letter = inLanguages(
  {
    scan: {
      title: 'Or scan a letter',
      hint: 'Its code stands beside its reference. The picture stays on this device: nothing of it is sent. Keep a PIN out of it.',
      start: 'Use the camera',
      stop: 'Stop the camera',
      view: 'What the camera sees',
      picture: 'Or a picture of the code',
      pictureHint: 'A photo or a screenshot.',
      said: {
        reading: 'One moment …',
        looking: 'The camera is on. Hold the code in front of it.',
        found:
          'We read {reference} and put it above. Nothing is sent yet: press “Check it” to ask about it.',
        foreign: 'This is not a code of our letters. Do not open it.',
        none: 'We find no code in this picture. Take it from nearer, with the whole code in it, or type the reference.',
        notPicture: 'This file is no picture that your browser can read.',
        tooLarge: 'This picture is too large. The code alone is enough.',
        late: 'No code in a minute, so the camera is off. Try again, or type the reference.',
        stopped: 'The camera is off.',
        blocked:
          'Your browser does not let this page use the camera. Allow it there, or choose a picture.',
        noCamera: 'No camera can be used here. Choose a picture, or type the reference.',
        broken: 'Scanning does not work at the moment. Type the reference instead.',
      },
    },
    answer: {
      yours: 'Yes. We sent you a letter with this reference.',
      known: 'We sent a letter with this reference.',
      lead: 'Compare it with yours. If yours says something else, or asks for a call, a code or a payment, somebody has put our code on a letter of their own.',
      ours: 'Our letter',
      about: 'About',
      sent: 'Sent',
      to: 'To',
      toYou: 'You: {to}',
      you: 'You',
      asks: 'Asks of you',
      nothing: 'Nothing: no call, no code, no payment',
      notYours: 'We sent a letter with this reference, but not to you.',
      notYoursLead:
        'It came to you by mistake, or somebody copied our code. Do nothing it says, and use nothing that is in it.',
    },
  },
  {
    scan: {
      title: 'O escanea una carta',
      hint: 'Su código está junto a su referencia. La foto se queda en este dispositivo: no se envía nada de ella. Que no salga ningún PIN.',
      start: 'Usar la cámara',
      stop: 'Parar la cámara',
      view: 'Lo que ve la cámara',
      picture: 'O una foto del código',
      pictureHint: 'Una foto o una captura de pantalla.',
      said: {
        reading: 'Un momento …',
        looking: 'La cámara está encendida. Pon el código delante.',
        found:
          'Hemos leído {reference} y está arriba. Todavía no se envía nada: pulsa «Comprobarlo» para preguntar.',
        foreign: 'Este código no es de nuestras cartas. No lo abras.',
        none: 'No encontramos ningún código en esta foto. Hazla más de cerca, con el código entero, o escribe la referencia.',
        notPicture: 'Este archivo no es una foto que tu navegador sepa leer.',
        tooLarge: 'Esta foto es demasiado grande. Basta con el código.',
        late: 'Ningún código en un minuto: la cámara está apagada. Prueba otra vez o escribe la referencia.',
        stopped: 'La cámara está apagada.',
        blocked:
          'Tu navegador no deja que esta página use la cámara. Permítelo allí o elige una foto.',
        noCamera: 'Aquí no se puede usar ninguna cámara. Elige una foto o escribe la referencia.',
        broken: 'Ahora no se puede escanear. Escribe la referencia.',
      },
    },
    answer: {
      yours: 'Sí. Te enviamos una carta con esta referencia.',
      known: 'Enviamos una carta con esta referencia.',
      lead: 'Compárala con la tuya. Si la tuya dice otra cosa, o pide una llamada, un código o un pago, alguien ha puesto nuestro código en una carta suya.',
      ours: 'Nuestra carta',
      about: 'Sobre',
      sent: 'Enviada',
      to: 'A',
      toYou: 'A ti: {to}',
      you: 'A ti',
      asks: 'Te pide',
      nothing: 'Nada: ni llamada, ni código, ni pago',
      notYours: 'Enviamos una carta con esta referencia, pero no a ti.',
      notYoursLead:
        'Te llegó por error, o alguien copió nuestro código. No hagas nada de lo que dice ni uses nada de lo que trae.',
    },
  },
);
