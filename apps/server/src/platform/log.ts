import { pino, type Logger } from 'pino';
import { maskCardNumbers } from './card-number-mask.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Facts of a log line: ids, codes and figures. Never a secret; moments as ISO text, so that they cannot look like card numbers. */
export type LogFacts = Readonly<Record<string, unknown>>;

export interface Log {
  readonly debug: (facts: LogFacts, message: string) => void;
  readonly info: (facts: LogFacts, message: string) => void;
  readonly warn: (facts: LogFacts, message: string) => void;
  readonly error: (facts: LogFacts, message: string) => void;
}

/** Where lines go. */
export interface LogSink {
  readonly write: (line: string) => void;
}

/** Members that never reach a line, at any of the first three depths. */
const FORBIDDEN = [
  'password',
  'pin',
  'code',
  'secret',
  'token',
  'authorization',
  'cookie',
  'pan',
  'cardNumber',
  'securityCode',
];
const paths = FORBIDDEN.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** One JSON line per entry. `err` is a fault: its message and stack, through the same mask. */
export function createLog({
  level,
  sink,
  base,
}: {
  readonly level: LogLevel;
  readonly sink: LogSink;
  readonly base: LogFacts;
}): Log {
  const masked: LogSink = { write: (line) => sink.write(maskCardNumbers(line)) };
  const logger: Logger = pino(
    {
      level,
      base,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '[redacted]' },
    },
    masked,
  );
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  };
}

/** A log that keeps nothing. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
