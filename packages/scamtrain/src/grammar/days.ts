// Days and times as messages write them.
import type { Draw } from './slots.ts';

const MONTHS: Readonly<Record<string, string>> = {
  en: 'January,February,March,April,May,June,July,August,September,October,November,December',
  es: 'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre',
  pt: 'janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro',
  fr: 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre',
  de: 'Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember',
  it: 'gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre',
  nl: 'januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december',
};
const WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
  es: 'lunes,martes,miércoles,jueves,viernes,sábado,domingo',
  pt: 'segunda,terça,quarta,quinta,sexta,sábado,domingo',
  fr: 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche',
  de: 'Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag',
  it: 'lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica',
  nl: 'maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag',
};

const at = (names: string | undefined, index: number) => names?.split(',')[index] ?? '';
const two = (value: number) => String(value).padStart(2, '0');

export function dayOf({ chance, place }: Draw): string {
  return at(WEEKDAYS[place.lang], chance.below(7));
}

export function dateOf({ chance, place, region }: Draw): string {
  const day = 1 + chance.below(28);
  const month = chance.below(12);
  const year = 2022 + chance.below(5);
  const name = at(MONTHS[place.lang], month);
  const shape = chance.below(5);
  const numbers = region === 'us' ? [two(month + 1), two(day)] : [two(day), two(month + 1)];
  if (shape === 0) return [...numbers, year].join('/');
  if (shape === 1) return numbers.join('/');
  if (region === 'us') return `${shape === 2 ? name : name.slice(0, 3)} ${day}`;
  if (place.lang === 'en') return `${day} ${shape === 2 ? name : name.slice(0, 3)}`;
  if (place.lang === 'es') return shape === 2 ? `${day} de ${name}` : `${day}-${name.slice(0, 3)}`;
  return `${day}${place.lang === 'de' ? '.' : ''} ${name}`;
}

export function timeOf({ chance, place, region }: Draw): string {
  const hour = 7 + chance.below(14);
  const minute = chance.below(12) * 5;
  if (place.lang === 'en' && (region === 'us' || chance.next() < 0.4)) {
    const [shown, half] = [((hour + 11) % 12) + 1, hour < 12 ? 'am' : 'pm'];
    const sign = region === 'us' ? ` ${half.toUpperCase()}` : half;
    return minute === 0 ? `${shown}${sign}` : `${shown}:${two(minute)}${sign}`;
  }
  return `${two(hour)}:${two(minute)}${place.lang === 'es' && chance.next() < 0.4 ? ' h' : ''}`;
}
