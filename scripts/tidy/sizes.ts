// A file is one idea and a function one screen. Long tables are fine; what is too long today is in the ratchet
// with its length, and may only get shorter.
import {
  Visitor,
  type Expression,
  type Function as FunctionNode,
  type ArrowFunctionExpression,
} from 'oxc-parser';

import { isTest } from '../rooms-law.ts';
import { type SourceFile, lineAt } from '../tree.ts';
import type { Finding } from './finding.ts';

export const FILE_LINES_MAX = 400;
export const FUNCTION_LINES_MAX = 70;

/** Lines allowed for what was too long when the rule came: `path` or `path function`. */
export type Ratchet = Readonly<Record<string, number>>;

interface Length {
  readonly key: string;
  readonly line: number;
  readonly lines: number;
  readonly max: number;
  readonly what: string;
}

export function findSizes(source: SourceFile, ratchet: Ratchet): readonly Finding[] {
  return tooLong(source)
    .filter(({ key, lines }) => lines > (ratchet[key] ?? 0))
    .map(({ line, lines, max, what }) => ({
      path: source.path,
      line,
      says: `${what} has ${lines} lines; ${max} are the most. Split it by idea.`,
    }));
}

/** What is over the limits, for the findings and for writing the ratchet. */
export function tooLong(source: SourceFile): readonly Length[] {
  const { path } = source;
  const lines = source.lineStarts.length - 1 - tableLines(source);
  const file: Length = { key: path, line: 1, lines, max: FILE_LINES_MAX, what: 'the file' };
  const functions = isTest(path) ? [] : functionLengths(source);
  return [file, ...functions].filter((one) => one.lines > one.max);
}

function functionLengths(source: SourceFile): readonly Length[] {
  const found: Length[] = [];
  const measure = (node: FunctionNode | ArrowFunctionExpression) => {
    const line = lineAt(source, node.start);
    const name = 'id' in node && node.id ? node.id.name : nameBefore(source, node.start);
    found.push({
      key: `${source.path} ${name}`,
      line,
      lines: lineAt(source, node.end) - line + 1,
      max: FUNCTION_LINES_MAX,
      what: `the function ${name}`,
    });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(source.parsed.program);
  return found;
}

function nameBefore(source: SourceFile, start: number): string {
  const before = source.text.slice(Math.max(0, start - 120), start);
  return /([\w$]+)\s*[:=(]?\s*(?:async\s*)?(?::[^=]*)?=?\s*$/.exec(before)?.[1] ?? 'without a name';
}

function tableLines(source: SourceFile): number {
  let lines = 0;
  for (const statement of source.parsed.program.body) {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { init } of declared.declarations) {
      if (init === null || !isTable(init)) continue;
      lines += lineAt(source, init.end) - lineAt(source, init.start);
    }
  }
  return lines;
}

function isTable(node: Expression): boolean {
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') {
    return isTable(node.expression);
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const [first] = node.arguments;
    return first !== undefined && first.type !== 'SpreadElement' && isTable(first);
  }
  return node.type === 'ArrayExpression' || node.type === 'ObjectExpression';
}
