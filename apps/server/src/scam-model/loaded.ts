import { type LoadedModel, loadModel, WeightsError } from '@countersign/scamflags';

/** Weights in memory, with the bytes that a browser gets. */
export interface LoadedWeights {
  readonly sha256: string;
  readonly model: LoadedModel;
  readonly bytes: Uint8Array;
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
