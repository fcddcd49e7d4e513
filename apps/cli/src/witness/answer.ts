import type { Clock } from '@countersign/kernel';
import type { LineAnswer, LineHandler } from '@countersign/lines';
import {
  decideWitness,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  signatureLine,
  type Signer,
  type Verifier,
  type WitnessVerdict,
} from '@countersign/merkle-log';

import type { WitnessMemory } from './memory.ts';

export interface WitnessParts {
  readonly signer: Signer;
  /** Whose checkpoints are signed */
  readonly logs: readonly Verifier[];
  readonly memory: WitnessMemory;
  readonly clock: Clock;
}

const PATH = '/add-checkpoint';

/**
 * Answers `POST /add-checkpoint` (C2SP tlog-witness). Reading, deciding and keeping happen without a pause in between, so
 * that of two questions at once the second one meets what the first one left; the signature leaves after that.
 */
export function answerAsWitness({ signer, logs, memory, clock }: WitnessParts): LineHandler {
  return ({ method, path, body }) => {
    if (path !== PATH) return { status: 404 };
    if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
    const ask = parseAddCheckpoint(body.toString('utf8'));
    if (ask === undefined) return { status: 400 };
    const origin = parseCheckpoint(parseNote(ask.note)?.text ?? '')?.origin;
    if (origin === undefined) return { status: 400 };
    const log = logs.find(({ name }) => name === origin);
    if (log === undefined) return { status: 404 };
    const verdict = decideWitness(ask, log, memory.last(log));
    if (!verdict.sign) return refuse(verdict);
    memory.keep(log, ask.note);
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: signatureLine(signer, verdict.text, Math.floor(clock() / 1_000)),
    };
  };
}

function refuse(verdict: Extract<WitnessVerdict, { sign: false }>): LineAnswer {
  if (verdict.status !== 409 || verdict.size === undefined) return { status: verdict.status };
  const headers = { 'content-type': 'text/x.tlog.size' };
  return { status: 409, headers, body: `${verdict.size}\n` };
}
