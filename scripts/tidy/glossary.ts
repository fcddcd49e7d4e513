// One word per thing: what GLOSSARY.md lists under "Not" names nothing of ours, in code or in copy.
import { Visitor } from 'oxc-parser';

import { type SourceFile, lineAt } from '../tree.ts';
import { type Finding, isAllowed } from './finding.ts';

export interface UnusedWord {
  readonly word: string;
  readonly instead: string;
}

/** Words that code may use all the same, each with the reason. In copy they stay unused. */
const FREE_IN_CODE: Readonly<Record<string, string>> = {
  user: 'the user id is a name that people choose, and WebAuthn calls its person user',
  client: 'the word of every database and HTTP library',
  error: 'the word of the language',
  payload: 'the word of JOSE, WebAuthn and HTTP',
  envelope: 'the word of the paper one',
  reset: 'the word for setting a counter back',
  score: 'the word of statistics',
  hsm: 'the word for the real device',
};

/** Words of daily speech that copy may use in their daily sense; people call a mailer a PIN letter. */
const FREE_IN_COPY = new Set([
  'error',
  'envelope',
  'score',
  'reset',
  'retrieve',
  'approval',
  'pin letter',
]);

const COPY = /^packages\/ui\/src\/copy\//;
const NOT_ENGLISH = /\/(es)(\.|\/|-)/;

/** Reads the third column of the glossary's table. */
export function parseGlossary(markdown: string): readonly UnusedWord[] {
  return markdown.split('\n').flatMap((line) => {
    const [, instead, , not] = line.split('|').map((cell) => cell.trim());
    if (instead === undefined || not === undefined || /^-*$|^Not$/.test(not)) return [];
    return not.split(',').map((word) => ({ word: word.trim().toLowerCase(), instead }));
  });
}

export function findGlossary(source: SourceFile, words: readonly UnusedWord[]): readonly Finding[] {
  const found: Finding[] = [];
  const say = (offset: number, says: string) => {
    const line = lineAt(source, offset);
    if (!isAllowed(source.text, line)) found.push({ path: source.path, line, says });
  };
  const inCode = words.filter(({ word }) => FREE_IN_CODE[word] === undefined);
  const checkName = (name: string, offset: number) => {
    const spoken = ` ${wordsOf(name)} `;
    const used = inCode.find(
      ({ word }) => spoken.includes(` ${word} `) || spoken.includes(` ${word}s `),
    );
    if (used !== undefined) say(offset, `${name}: the word is ${used.instead}, not ${used.word}.`);
  };
  new Visitor({
    VariableDeclarator: ({ id }) => id.type === 'Identifier' && checkName(id.name, id.start),
    FunctionDeclaration: ({ id }) => id && checkName(id.name, id.start),
    ClassDeclaration: ({ id }) => id && checkName(id.name, id.start),
    TSInterfaceDeclaration: ({ id }) => checkName(id.name, id.start),
    TSTypeAliasDeclaration: ({ id }) => checkName(id.name, id.start),
    ...(COPY.test(source.path) && !NOT_ENGLISH.test(source.path)
      ? { Literal: (node) => typeof node.value === 'string' && checkCopy(node.value, node.start) }
      : {}),
  }).visit(source.parsed.program);
  return found;

  function checkCopy(text: string, offset: number): void {
    if (!/\s/.test(text)) return; // a key, not a sentence
    const used = words.find(({ word }) => !FREE_IN_COPY.has(word) && speaks(text, word));
    if (used !== undefined) say(offset, `the copy says ${used.word}; the word is ${used.instead}.`);
  }
}

function speaks(text: string, word: string): boolean {
  const plain = word === 'user' ? 'user(?![ -](id|name))' : word.replaceAll(/[^\w ]/g, '');
  return new RegExp(`\\b${plain}s?\\b`, 'i').test(text);
}

function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/[_$]/g, ' ')
    .toLowerCase();
}
