import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** A log of one process: `name.log`, and `name.log.1` ... for what came before. */
export interface LogFile {
  readonly write: (part: Uint8Array) => void;
  /** The last lines, oldest first, for the sentence that says why a process does not start. */
  readonly tail: () => readonly string[];
  readonly close: () => void;
}

const BYTES_MAX = 10 * 1024 * 1024;
const KEPT_FILES = 3;
const TAIL_BYTES = 8 * 1024;

/** Opens the log for appending. It turns over at 10 MiB and keeps three older files. */
export function openLogFile(path: string, bytesMax: number = BYTES_MAX): LogFile {
  let file = openSync(path, 'a', 0o600);
  let size = statSync(path).size;
  let tail = '';
  return {
    write: (part) => {
      if (size > 0 && size + part.length > bytesMax) {
        closeSync(file);
        turnOver(path);
        file = openSync(path, 'a', 0o600);
        size = 0;
      }
      size += writeSync(file, part);
      tail = (tail + Buffer.from(part).toString('utf8')).slice(-TAIL_BYTES);
    },
    tail: () => tail.split('\n').filter((line) => line !== ''),
    close: () => closeSync(file),
  };
}

function turnOver(path: string): void {
  rmSync(`${path}.${KEPT_FILES}`, { force: true });
  for (let at = KEPT_FILES - 1; at >= 1; at -= 1) {
    try {
      renameSync(`${path}.${at}`, `${path}.${at + 1}`);
    } catch {
      // There were not that many yet.
    }
  }
  renameSync(path, `${path}.1`);
}
