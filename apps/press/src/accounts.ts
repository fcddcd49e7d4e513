import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What was handed to the post and is not yet told: the orders of one batch. Never an address, never a digit. */
export interface Account {
  readonly batch: string;
  readonly good: readonly string[];
}

/**
 * Batches that were posted and whose dispatch the keeper has not heard of. It hands a batch out until it is told that
 * it was printed; what must be told after that is remembered here, over a crash of the press.
 */
export interface Accounts {
  readonly open: (account: Account) => void;
  readonly all: () => readonly Account[];
  readonly close: (batch: string) => void;
}

const NAME = /^[A-Za-z0-9._-]{1,64}\.json$/;

export function keepAccounts(folder: string): Accounts {
  const fileOf = (batch: string) => {
    const name = `${batch}.json`;
    if (!NAME.test(name)) throw new Error('a batch has a name that is no file name');
    return join(folder, name);
  };
  return {
    open: (account) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(account.batch);
      writeFileSync(`${file}.part`, JSON.stringify(account), { mode: 0o600 });
      renameSync(`${file}.part`, file);
    },
    all: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => NAME.test(name))
            .toSorted()
            .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Account)
        : [],
    close: (batch) => rmSync(fileOf(batch), { force: true }),
  };
}
