import { inLanguages } from './language.ts';

/** A place in our queue that is kept until we call back. */
export const kept = inLanguages(
  {
    word: 'Your place is kept',
    title: 'We will call you back',
    first: 'You are next.',
    place: 'You are number {position} of those who wait.',
    minutes: { one: 'It will take about one minute.', other: 'It will take about {n} minutes.' },
    since: 'You wait since {at}.',
    only: 'We call the number that we have on file, and say so here while it rings. Did you not ask for it? Then give it up.',
    giveUp: 'Do not call me',
    givenUp: 'We do not call you back',
  },
  {
    word: 'Te guardamos el sitio',
    title: 'Te vamos a llamar',
    first: 'Eres el siguiente.',
    place: 'Eres el número {position} de los que esperan.',
    minutes: { one: 'Tardará más o menos un minuto.', other: 'Tardará unos {n} minutos.' },
    since: 'Esperas desde las {at}.',
    only: 'Llamamos al número que tenemos de ti, y lo decimos aquí mientras suena. ¿No lo pediste? Entonces renuncia.',
    giveUp: 'No me llaméis',
    givenUp: 'No te vamos a llamar',
  },
);
