// The door for Node: the weights of the last release, from the file beside the code. A browser fetches the same file.
import { readFileSync } from 'node:fs';

import { type LoadedModel, loadModel } from './model/load.ts';

/** Where the released weights lie. */
export const WEIGHTS_PATH = new URL('../weights/scamflags.bin', import.meta.url);

/** @throws WeightsError where the file was changed */
export function readReleasedModel(): LoadedModel {
  return loadModel(readFileSync(WEIGHTS_PATH));
}
