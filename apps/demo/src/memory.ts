import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const closed = { additionalProperties: false } as const;
const text = Type.String({ maxLength: 2000 });

/**
 * What the demo remembers between starts: keys of the outside world that it made, and how far it came. Each step is done
 * once; a start that was cut off goes on where it stopped.
 */
export const Memory = Type.Object(
  {
    version: Type.Literal(1),
    /** When the demo began; the days in the story count from here. Milliseconds UTC. */
    beganAt: Type.Integer({ minimum: 0 }),
    acquirerKey: text,
    issuerKeyPair: text,
    hostKey: Type.Optional(text),
    /** Authenticator secrets of the staff, Base32, by user id. */
    staffSecrets: Type.Record(Type.String(), text),
    apiKey: Type.Optional(text),
    done: Type.Array(text),
  },
  closed,
);
export type Memory = Static<typeof Memory>;

const memory = Compile(Memory);

export interface Remembered {
  readonly value: Memory;
  readonly isDone: (step: string) => boolean;
  /** Writes the file whole or not at all. */
  readonly keep: (change: Partial<Memory>, step?: string) => void;
}

/** Opens the file, or begins it. @throws Error when it is not what it should be */
export function openMemory(path: string, begin: () => Memory): Remembered {
  let value = existsSync(path) ? read(path) : begin();
  const write = () => {
    writeFileSync(`${path}.new`, JSON.stringify(value, null, 1), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  write();
  return {
    get value() {
      return value;
    },
    isDone: (step) => value.done.includes(step),
    keep: (change, step) => {
      const done = step === undefined ? value.done : [...value.done, step];
      value = { ...value, ...change, done };
      write();
    },
  };
}

function read(path: string): Memory {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!memory.Check(value))
    throw new Error(
      'the demo’s memory does not have its form: remove the state folder to begin anew',
    );
  return value;
}
