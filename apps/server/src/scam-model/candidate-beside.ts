import { BesideError, createBeside, type BesideLimits } from '../platform/index.ts';
import { CANDIDATE_BYTES_MAX, type Candidate } from './candidate-file.ts';

/** Its thread is there within seconds on a busy computer, and reads the largest file within one. */
const LIMITS: BesideLimits = { timeMs: 30_000, memoryMb: 128, threads: 1 };
const READER = new URL('./candidate-worker.ts', import.meta.url);

/** Nothing for a file that is no candidate, is too large, or takes too long or too much to read. */
export type ReadCandidate = (file: Uint8Array) => Promise<Candidate | undefined>;

/** Reads candidates beside the server's own work. The budget of uploads bounds how many wait. */
export function createReadCandidate(limits: BesideLimits = LIMITS): ReadCandidate {
  const read = createBeside<Uint8Array, Candidate | undefined>(
    READER,
    limits,
    'the candidate was not read',
  );
  return async (file) => {
    if (file.length > CANDIDATE_BYTES_MAX) return undefined;
    try {
      return await read(file);
    } catch (fault) {
      if (fault instanceof BesideError) return undefined;
      throw fault;
    }
  };
}
