// Words that code may not use, each with what to use instead.
import { Visitor } from 'oxc-parser';

import { isTest } from '../rooms-law.ts';
import { type SourceFile, lineAt } from '../tree.ts';
import { type Finding, isAllowed } from './finding.ts';

interface BannedWord {
  readonly word: string;
  readonly instead: string;
  readonly isFree: (path: string) => boolean;
}

const isScript = (path: string) => path.startsWith('scripts/');
// A journey and a benchmark live in real time; every other test is handed its time.
const isRealTime = (path: string) =>
  isScript(path) || /\.(db|journey)\.test\.ts$|\/(bench|journeys)\//.test(path);

const BANNED: readonly BannedWord[] = [
  { word: 'Date.now', instead: 'the Clock that is handed in', isFree: isRealTime },
  { word: 'new Date()', instead: 'the Clock that is handed in', isFree: isRealTime },
  { word: 'Math.random', instead: 'the Random that is handed in', isFree: isScript },
  {
    word: 'process.env',
    instead: 'the settings that config.ts read',
    isFree: (path) =>
      isScript(path) || path.endsWith('/config.ts') || /\.(db|journey)\.test\.ts$/.test(path),
  },
  {
    word: 'console',
    instead: 'the log that is handed in',
    isFree: (path) => isScript(path) || path.startsWith('apps/cli/'),
  },
];

const DEFERRED = /\b(TODO|FIXME|XXX|HACK)\b/; // tidy-allow: this is the pattern itself

/** Banned words, deferred work, and an `expose()` without its reason. */
export function findWords(source: SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  const say = (offset: number, says: string) => {
    const line = lineAt(source, offset);
    if (!isAllowed(source.text, line)) found.push({ path: source.path, line, says });
  };
  const ban = (word: string, offset: number) => {
    const rule = BANNED.find((one) => one.word === word);
    if (rule !== undefined && !rule.isFree(source.path)) {
      say(offset, `says ${word}; use ${rule.instead}.`);
    }
  };
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier') return;
      if (node.object.name === 'console') ban('console', node.start);
      if (node.property.type === 'Identifier') {
        ban(`${node.object.name}.${node.property.name}`, node.start);
      }
    },
    NewExpression(node) {
      const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      if (isDate && node.arguments.length === 0) ban('new Date()', node.start);
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name !== 'expose' || node.arguments.length > 0) return;
      if (!isTest(source.path) && !hasReasonAbove(source, lineAt(source, callee.property.start))) {
        say(callee.property.start, 'exposes a secret without the reason on the line above.');
      }
    },
  }).visit(source.parsed.program);
  for (const comment of source.parsed.comments) {
    if (DEFERRED.test(comment.value))
      say(comment.start, 'leaves work for later: do it, or write an issue.');
  }
  return found;
}

function hasReasonAbove(source: SourceFile, line: number): boolean {
  const above = source.text.split('\n')[line - 2]?.trim() ?? '';
  return above.startsWith('//') || above.startsWith('*') || above.endsWith('*/');
}
