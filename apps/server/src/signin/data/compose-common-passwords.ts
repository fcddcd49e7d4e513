import { writeFileSync } from 'node:fs';

/*
 * Composes common-passwords.txt. Source: our own. The words, names, walks over the keyboard and endings below are what
 * published studies of leaked passwords describe as frequent patterns; no leaked list was copied. Run it with Node after
 * a change and commit both files: `node apps/server/src/signin/data/compose-common-passwords.ts`.
 */

const words = `password passwort passord senha contrasena contrasenya motdepasse parola wachtwoord
letmein welcome bienvenido bienvenue willkommen sunshine princess football baseball basketball soccer hockey dragon monkey
master shadow   ninja  trustno iloveyou loveyou lovely sweetheart babygirl babyboy angel butterfly
flower chocolate cookie cheese orange banana apple cherry peanut pepper ginger summer winter spring autumn january february
march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
computer internet laptop  server admin administrator root login signin guest default changeme changeit secret secreto
private personal freedom liberty eagle tiger lion panther wolf bear horse puppy kitten doggie kitty dolphin turtle rabbit
blessed jesus christ faith heaven church peace happy smile lucky family mother father sister brother daddy mommy mother
michael jennifer jessica ashley daniel joshua matthew andrew thomas robert william charlie george   hunter
taylor maggie buster  bailey  cooper lucky rocky buddy oliver oscar sophie chloe emily hannah nicole amanda
samantha elizabeth victoria alexander benjamin nicholas anthony christopher jonathan patrick richard steven maria carlos
alejandro fernando gabriel sebastian valentina camila mariana estrella corazon teamo amor tequiero barcelona madrid london
newyork chicago dallas texas california florida boston denver america england scotland ireland australia canada mexico
 liverpool          
diamond silver golden purple yellow rainbow crystal thunder lightning phoenix falcon ranger warrior knight wizard matrix
hello hallo hola bonjour ciao goodbye whatever nothing forever together passw0rd p@ssword p@ssw0rd pa55word money business
office company work school student teacher doctor nurse police soldier music guitar piano metal rocknroll disco dancing
coffee whiskey vodka tequila pizza burger chicken  gaming player gamer killer terminator starlight moonlight
midnight sunrise sunset ocean beach island river mountain forest garden bluebird blackcat redrose 
bank banking credit creditcard debit card mycard account savings mortgage charge visit wallet payment secure security
test testing tester demo sample temp temporary access system network database backup support service customer`
  .split(/\s+/)
  .filter((word) => word !== '');

const endings = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '2',
  '3',
  '7',
  '11',
  '13',
  '22',
  '69',
  '77',
  '88',
  '99',
  '00',
  '01',
  '007',
  '!',
  '1!',
  '123!',
  '!!',
  '@123',
  '#1',
  '.',
  '321',
  '666',
  '777',
  '999',
  '1990',
  '1991',
  '1992',
  '1993',
  '1994',
  '1995',
  '2000',
  '2001',
  '2010',
  '2015',
  '2018',
  '2019',
  '2020',
  '2021',
  '2022',
  '2023',
  '2024',
  '2025',
  '2026',
  '2027',
];

const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qwertzuiop',
  'abcdefghijklmnopqrstuvwxyz',
];
const columns = ['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik'];
const blocks = [
  'qwe',
  'asd',
  'zxc',
  'abc',
  'qwer',
  'asdf',
  'zxcv',
  'qwerty',
  'abcd',
  'aaa',
  'abc123',
  'qwe123',
  'asd123',
  'q1w2e3r4',
  'a1b2c3d4',
  'z1x2c3v4',
  '1q2w3e4r',
  '1a2b3c4d',
];

function walks(): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const back = Array.from(row).toReversed().join('');
    for (const line of [row, back]) {
      for (let length = 4; length <= line.length; length += 1) {
        for (const start of [0, 1]) found.push(line.slice(start, start + length));
      }
    }
    found.push(row + row, row.slice(0, 4) + row.slice(0, 4), row.slice(0, 6) + row.slice(0, 6));
  }
  for (const [at, column] of columns.entries()) {
    found.push(
      column + (columns[at + 1] ?? ''),
      column + (columns[at + 1] ?? '') + (columns[at + 2] ?? ''),
      column + column,
    );
  }
  for (const left of blocks) for (const right of blocks) found.push(left + right);
  return found;
}

function numbers(): string[] {
  const found: string[] = [];
  for (let digit = 0; digit <= 9; digit += 1)
    for (let length = 8; length <= 12; length += 1) found.push(String(digit).repeat(length));
  for (let pair = 0; pair <= 99; pair += 1)
    found.push(String(pair).padStart(2, '0').repeat(4), String(pair).padStart(2, '0').repeat(5));
  for (const block of [
    '123',
    '1234',
    '12345',
    '112233',
    '123123',
    '123321',
    '147258369',
    '159357',
    '987654',
    '456',
    '789',
    '111222',
    '11223344',
    '121212',
    '1122',
    '13579',
    '24680',
    '31415926',
    '27182818',
  ]) {
    found.push(block, block + block, `${block}${block}${block}`, `0${block}`, `${block}0`);
  }
  // Dates of birth as people write them: day, month and a year that ends a century or a decade.
  for (let year = 1950; year <= 2015; year += 5)
    for (const day of ['0101', '1001', '0110', '1212', '3112', '1231', '2512', '1225'])
      found.push(`${day}${year}`, `${year}${day}`);
  return found;
}

const leet = (word: string) =>
  word
    .replaceAll('a', '@')
    .replaceAll('o', '0')
    .replaceAll('i', '1')
    .replaceAll('e', '3')
    .replaceAll('s', '$');
const soft = (word: string) =>
  word.replaceAll('o', '0').replaceAll('a', '4').replaceAll('e', '3').replaceAll('i', '1');

const all = new Set<string>([...walks(), ...numbers()]);
for (const word of new Set(words)) {
  for (const ending of endings) all.add(word + ending);
  for (const ending of ['', '1', '123', '!', '2024', '2025'])
    all.add(leet(word) + ending).add(soft(word) + ending);
  all
    .add(word + word)
    .add(`my${word}`)
    .add(`my${word}1`)
    .add(`the${word}`)
    .add(`123${word}`)
    .add(`1${word}`);
}
// Shorter ones are refused for their length already.
const kept = [...all].filter((one) => one.length >= 8 && one.length <= 64).toSorted();
writeFileSync(new URL('common-passwords.txt', import.meta.url), `${kept.join('\n')}\n`);
