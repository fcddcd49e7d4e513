import type { Reader } from '../platform/index.ts';
import { loadWeights, tryWeights, type LoadedWeights } from './loaded.ts';
import { findWeights, newestRelease } from './store.ts';

export interface Serving {
  /** Those that everything is judged by now. */
  readonly current: () => LoadedWeights;
  /** Those that came with the software. */
  readonly shipped: LoadedWeights;
  /** Bytes of weights that are or were in use a moment ago: a page that is open still asks for them. */
  readonly bytesOf: (sha256: string) => Uint8Array | undefined;
  /** Takes over what was released, by this server or another one. */
  readonly refresh: () => Promise<void>;
}

/** How often a server looks whether another one has released something. */
export const LOOK_SECONDS = 2;

/**
 * @param onUnusable  told once of weights that were released, and that this software cannot use: what is in use goes on, at the start
 *                    those that came with the software
 */
export function createServing(
  reader: Reader,
  shippedBytes: Uint8Array,
  onUnusable: (sha256: string) => void = () => {},
): Serving {
  const shipped = loadWeights(shippedBytes);
  let current = shipped;
  let before: LoadedWeights | undefined;
  let unusable: string | undefined;
  return {
    shipped,
    current: () => current,
    bytesOf: (sha256) => [current, before, shipped].find((one) => one?.sha256 === sha256)?.bytes,
    refresh: async () => {
      const wanted = (await newestRelease(reader))?.sha256 ?? shipped.sha256;
      if (wanted === current.sha256 || wanted === unusable) return;
      const next = wanted === shipped.sha256 ? shipped : await load(reader, wanted);
      if (next === undefined) {
        unusable = wanted;
        return onUnusable(wanted);
      }
      [before, current] = [current, next];
    },
  };
}

/** Nothing where an older or newer software wrote them in a form that this one does not read. */
async function load(reader: Reader, sha256: string): Promise<LoadedWeights | undefined> {
  const row = await findWeights(reader, sha256);
  const weights = row && tryWeights(row.weights);
  // The table names them by the hash that they carry; anything else was not written by us.
  return weights?.sha256 === sha256 ? weights : undefined;
}
