import type { Io } from './command.ts';
import { readConfig } from './config.ts';
import { askLine } from './prompt.ts';
import { runCli } from './run.ts';

const io: Io = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  ask: askLine,
};
const isRoot = process.getuid?.() === 0;
const config = () => readConfig(process.env, isRoot); // tidy-allow: hands the environment to its one reader

process.exit(await runCli(process.argv.slice(2), io, config));
