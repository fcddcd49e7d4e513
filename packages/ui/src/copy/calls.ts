import { inLanguages } from './language.ts';

/** Teams, cases and what came of a call: as its member reads them, and as its representative writes them. */
export const calls = inLanguages(
  {
    talkingOf: 'Yes. You are talking to {agent} of {team}.',
    case: 'Case {case}',
    contact: {
      byOf: '{agent}, of {team}',
      case: 'Case',
      outcome: 'What came of it',
      outcomes: {
        done: 'It is settled',
        'call-back': 'We were asked to call back',
        'suspected-scam':
          'We think that somebody tried to deceive you. If you told them anything, call the number on your card',
        'wrong-person': 'Somebody else was on the line',
        'no-answer': 'We did not reach you',
      },
    },
    desk: {
      case: 'Case (if it has one)',
      caseHint:
        'The issuer’s own name for the matter. The cardmember sees it. Never the number of a card.',
      alerts: {
        title: 'Payments that wait for an answer',
        lead: 'We asked the cardmember whether each of these was theirs.',
        what: 'A payment. What and where is hidden.',
        who: 'Cardmember {member}, case {case},',
        button: 'Call about it',
      },
    },
    wrapUp: {
      title: 'How the call went',
      lead: 'The cardmember sees what came of it. Only staff see the note.',
      outcome: 'What came of it',
      outcomes: {
        done: 'It is settled',
        'call-back': 'They want to be called back',
        'suspected-scam': 'It looks like a scam',
        'wrong-person': 'Somebody else was on the line',
        'no-answer': 'Nobody answered',
      },
      note: 'Note. Never write numbers here.',
      noteHint:
        'No card number, PIN or code, in digits or in words. What looks like one is taken out before the note is kept.',
      button: 'Keep it',
      choose: 'Choose what came of it.',
      noNote: 'No note.',
      masked: 'We took out what looks like {what}.',
      kinds: {
        'card-number': 'a card number',
        'security-code': 'a security code',
        pin: 'a PIN',
        'one-time-code': 'a one-time code',
        ssn: 'a Social Security number',
        'long-number': 'a long number',
      },
    },
  },
  {
    talkingOf: 'Sí. Hablas con {agent}, de {team}.',
    case: 'Caso {case}',
    contact: {
      byOf: '{agent}, de {team}',
      case: 'Caso',
      outcome: 'En qué quedó',
      outcomes: {
        done: 'Está resuelto',
        'call-back': 'Nos pidieron volver a llamar',
        'suspected-scam':
          'Creemos que alguien intentó engañarte. Si le dijiste algo, llama al número de tu tarjeta',
        'wrong-person': 'Había otra persona en la línea',
        'no-answer': 'No te encontramos',
      },
    },
    desk: {
      case: 'Caso (si lo tiene)',
      caseHint: 'El nombre que le da el emisor. El titular lo ve. Nunca el número de una tarjeta.',
      alerts: {
        title: 'Pagos que esperan respuesta',
        lead: 'Preguntamos al titular si cada uno era suyo.',
        what: 'Un pago. Cuánto y dónde está oculto.',
        who: 'Titular {member}, caso {case},',
        button: 'Llamar por este pago',
      },
    },
    wrapUp: {
      title: 'Cómo fue la llamada',
      lead: 'El titular ve en qué quedó. La nota solo la ve el personal.',
      outcome: 'En qué quedó',
      outcomes: {
        done: 'Está resuelto',
        'call-back': 'Quiere que le volvamos a llamar',
        'suspected-scam': 'Parece una estafa',
        'wrong-person': 'Había otra persona en la línea',
        'no-answer': 'Nadie contestó',
      },
      note: 'Nota. Nunca escribas números aquí.',
      noteHint:
        'Ni número de tarjeta, ni PIN, ni código, en cifras o en palabras. Lo que lo parezca se quita antes de guardar la nota.',
      button: 'Guardar',
      choose: 'Elige en qué quedó.',
      noNote: 'Sin nota.',
      masked: 'Quitamos lo que parece {what}.',
      kinds: {
        'card-number': 'un número de tarjeta',
        'security-code': 'un código de seguridad',
        pin: 'un PIN',
        'one-time-code': 'un código de un solo uso',
        ssn: 'un número de Seguro Social',
        'long-number': 'un número largo',
      },
    },
  },
);
