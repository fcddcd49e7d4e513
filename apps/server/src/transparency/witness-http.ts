import { formatAddCheckpoint, parseVerifier, type AddCheckpoint } from '@countersign/merkle-log';
import type { Witness, WitnessAnswer } from './witnesses.ts';

const TIMEOUT_MS = 10_000;
const ANSWER_CHARS_MAX = 16_384;
const SIZE = /^(?:0|[1-9]\d{0,15})\n$/;

/**
 * A witness that is asked over HTTP (C2SP tlog-witness).
 * @param url what stands before `/add-checkpoint`
 * @param key name+id+key of the witness
 * @throws Error that names the setting, for a key that is none
 */
export function openWitness({ url, key }: { readonly url: string; readonly key: string }): Witness {
  const verifier = parseVerifier(key);
  if (verifier?.kind !== 'witness')
    throw new Error(
      `TRANSPARENCY_WITNESSES: ${url} needs the key that the witness prints when it starts.`,
    );
  const address = `${url.replace(/\/$/, '')}/add-checkpoint`;
  return {
    verifier,
    add: async (ask: AddCheckpoint): Promise<WitnessAnswer> => {
      const response = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: formatAddCheckpoint(ask),
      });
      const body = (await response.text()).slice(0, ANSWER_CHARS_MAX);
      if (response.status === 200) return { kind: 'signed', lines: body };
      if (response.status === 409 && SIZE.test(body)) return { kind: 'knows', size: Number(body) };
      return { kind: 'refused', status: response.status };
    },
  };
}
