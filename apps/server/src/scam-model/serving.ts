import { type LoadedModel, loadModel, WeightsError } from '@countersign/scamflags';
import type { Reader } from '../platform/index.ts';
import { findWeights, newestRelease } from './store.ts';

/** Weights in memory, with the bytes that a browser gets. */
export interface LoadedWeights {
  readonly sha256: string;
  readonly model: LoadedModel;
  readonly bytes: Uint8Array;
}

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

/** @throws WeightsError where the bytes are no weights */
export function loadWeights(bytes: Uint8Array): LoadedWeights {
  const model = loadModel(bytes);
  return { sha256: model.sha256, model, bytes };
}

/** Weights from bytes of strangers; nothing where they are none, whatever is wrong with them. */
export function tryWeights(bytes: Uint8Array): LoadedWeights | undefined {
  try {
    return loadWeights(bytes);
  } catch (fault) {
    // The head is JSON within: what is no JSON there is no file of weights either.
    if (fault instanceof WeightsError || fault instanceof SyntaxError || fault instanceof TypeError)
      return undefined;
    throw fault;
  }
}

/** How often a server looks whether another one has released something. */
export const LOOK_SECONDS = 2;

export function createServing(reader: Reader, shippedBytes: Uint8Array): Serving {
  const shipped = loadWeights(shippedBytes);
  let current = shipped;
  let before: LoadedWeights | undefined;
  return {
    shipped,
    current: () => current,
    bytesOf: (sha256) => [current, before, shipped].find((one) => one?.sha256 === sha256)?.bytes,
    refresh: async () => {
      const wanted = (await newestRelease(reader))?.sha256 ?? shipped.sha256;
      if (wanted === current.sha256) return;
      const next = wanted === shipped.sha256 ? shipped : await load(reader, wanted);
      [before, current] = [current, next];
    },
  };
}

async function load(reader: Reader, sha256: string): Promise<LoadedWeights> {
  const row = await findWeights(reader, sha256);
  if (row === undefined) throw new Error('the weights that were released are not there');
  const weights = loadWeights(row.weights);
  // The table names them by the hash that they carry; anything else was not written by us.
  if (weights.sha256 !== sha256) throw new Error('the weights are not those that were released');
  return weights;
}
