import { systemClock } from '@countersign/kernel';
import type { OfficialContacts } from '@countersign/official';
import { evaluate, explain, isSignal, type Issuer, type Verdict } from '@countersign/scamflags';

import { findModel } from '../check/model.ts';
import { type Found, findFiles, readMessageFile } from '../check/files.ts';
import { type CheckLanguage, WORDS } from '../check/words.ts';
import {
  type Command,
  type CommandAsk,
  CommandRefused,
  type ExitCode,
  textOption,
} from '../command.ts';
import { plain } from '../plain.ts';
import { openDirectory } from '../signed-directory.ts';

const WORDS_MAX = 1_000;
const REASONS_SHOWN = 5;
const MS = 1_000;
/** How often a long folder says how far it is. */
const PROGRESS_EVERY = 100;
const CHANNELS = ['sms', 'email', 'call'] as const;
type Channel = (typeof CHANNELS)[number];

export const checkCommands: readonly Command[] = [
  {
    name: 'check',
    usage:
      'FILE|FOLDER... [--channel sms|email|call] [--json] [--language en|es] [--directory FILE --keys FILE]',
    summary:
      'Say offline what is wrong with messages (.eml, .msg, .pdf, .txt) and why; 0 nothing found, 1 something, 2 not read',
    words: [1, WORDS_MAX],
    options: {
      ...{ channel: 'text', json: 'flag', language: 'text', directory: 'text', keys: 'text' },
    },
    run: (ask) => check(ask).catch((fault: unknown) => notRead(ask, fault)),
  },
];

/** What came of one file. */
interface Checked {
  readonly path: string;
  readonly channel: Channel;
  readonly verdict: Verdict;
}

const LEVELS = ['scam', 'likely', 'caution', 'no-flags', 'not-enough'] as const;
/** From here up a script hears that something was found. */
const FOUND: ReadonlySet<Verdict['level']> = new Set(['scam', 'likely', 'caution']);

/** A script tells by the code alone: 1 is a finding, and nothing else is. */
function notRead({ io }: CommandAsk, fault: unknown): ExitCode {
  if (!(fault instanceof CommandRefused)) throw fault;
  io.err(fault.message);
  return 2;
}

async function check(ask: CommandAsk): Promise<ExitCode> {
  const { io } = ask;
  const language = languageOf(ask);
  const channel = channelOf(ask);
  const issuer = issuerOf(ask);
  const model = await findModel();
  const given = { ...(issuer && { issuer }), ...(model && { model }) };
  const files: readonly Found[] = findFiles(ask.words);
  if (files.length === 0) io.err(WORDS[language].nothing);
  const counts = new Map<string, number>();
  let read = 0;
  let unread = 0;
  for (const { path } of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other keeps memory small
    const message = await readMessageFile(path, channel);
    read += 1;
    if (files.length > 1 && read % PROGRESS_EVERY === 0)
      io.err(WORDS[language].progress(read, files.length));
    if (message === undefined) {
      unread += 1;
      io.err(WORDS[language].unread(path));
      continue;
    }
    const verdict = evaluate(message, given);
    counts.set(verdict.level, (counts.get(verdict.level) ?? 0) + 1);
    const checked = { path, channel: message.channel, verdict };
    if (ask.options['json'] === true) io.out(asJson(checked));
    else for (const line of asWords(checked, language)) io.out(line);
  }
  if (files.length > 1 && ask.options['json'] !== true) {
    io.out(WORDS[language].summary(read - unread, unread));
    for (const level of LEVELS)
      if (counts.has(level)) io.out(`  ${counts.get(level)}  ${WORDS[language].levels[level]}`);
  }
  if ([...counts.keys()].some((level) => FOUND.has(level as Verdict['level']))) return 1;
  return unread > 0 || files.length === 0 ? 2 : 0;
}

function languageOf(ask: CommandAsk): CheckLanguage {
  const named = textOption(ask, 'language') ?? ask.config.language ?? 'en';
  if (named === 'en' || named === 'es') return named;
  throw new CommandRefused('--language is en or es.');
}

function channelOf(ask: CommandAsk): Channel | undefined {
  const named = textOption(ask, 'channel');
  const channel = CHANNELS.find((one) => one === named);
  if (named !== undefined && channel === undefined)
    throw new CommandRefused('--channel is sms, email or call.');
  return channel;
}

/** Whose bank the reader's is, from the directory that the issuer signed. */
function issuerOf(ask: CommandAsk): Issuer | undefined {
  const path = textOption(ask, 'directory');
  const keys = textOption(ask, 'keys');
  if (path === undefined) return undefined;
  if (keys === undefined)
    throw new CommandRefused(
      '--keys is missing: the key set, as the issuer has it at /.well-known/jwks.json.',
    );
  return issuerIn(openDirectory(path, { keys, nowSeconds: systemClock() / MS }));
}

function issuerIn(contacts: OfficialContacts): Issuer {
  const { mailDomains, phoneNumbers, smsSenders, webDomains } = contacts;
  const domains = [...new Set([...mailDomains, ...webDomains].map(({ domain }) => domain))];
  return {
    domains,
    // The directory has no name in words: that of its domains is what others imitate.
    names: [...new Set(domains.map((domain) => domain.split('.').at(-2) ?? domain))],
    numbers: phoneNumbers.map(({ number }) => number),
    senderIds: smsSenders.map(({ sender }) => sender),
  };
}

const PERCENT = 100;

function asWords({ channel, path, verdict }: Checked, language: CheckLanguage): readonly string[] {
  const { level, reasons } = explain(verdict, { channel, language, happened: [] });
  // Each is said once; what the words add up to only where it is what was found.
  const against = reasons.filter(
    ({ code, weight }) => weight > 0 && (isSignal(code) || FOUND.has(verdict.level)),
  );
  const shown = against
    .filter(({ title }, at) => against.findIndex((one) => one.title === title) === at)
    .slice(0, REASONS_SHOWN);
  const sure = Math.round(verdict.probability * PERCENT);
  return [
    `${plain(path)}: ${level.title} (${sure} %)`,
    ...(shown.length === 0 ? [`  ${level.says}`] : []),
    ...shown.map(({ title, why }) => `  - ${title}: ${why}`),
  ];
}

function asJson({ channel, path, verdict }: Checked): string {
  const { level, probability, reasons } = verdict;
  return JSON.stringify({
    file: path,
    channel,
    level,
    probability,
    language: verdict.language,
    reasons,
  });
}
