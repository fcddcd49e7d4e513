import type { CliConfig } from './config.ts';

/** What a command may touch of the person at the terminal. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Asks for one line; `isSecret` does not show what is typed. */
  readonly ask: (question: string, isSecret?: boolean) => Promise<string>;
}

/** 0 done, 1 refused or failed, 2 asked for in a way that is not understood. */
export type ExitCode = 0 | 1 | 2;

export interface CommandAsk {
  /** Words after the command's own name, options taken out. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly io: Io;
  readonly config: CliConfig;
}

export interface Command {
  /** `programme check` */
  readonly name: string;
  /** What follows the name: `FILE [--report FILE]`. */
  readonly usage: string;
  readonly summary: string;
  /** How many words it takes, at least and at most. */
  readonly words: readonly [min: number, max: number];
  readonly options?: Readonly<Record<string, 'text' | 'flag'>>;
  readonly run: (ask: CommandAsk) => Promise<ExitCode>;
}

/** A no in words for the person who asked; the command ends with 1. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

export function textOption(ask: CommandAsk, name: string): string | undefined {
  const value = ask.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The nth word; the table of commands promised that it is there. */
export function wordAt(ask: CommandAsk, at: number): string {
  const word = ask.words[at];
  if (word === undefined) throw new Error(`word ${at} is missing`);
  return word;
}
