// What `evaluate` reads of a message, and what it makes of it with a model. Training sees a message only through this.
import type { Message, Verdict } from '@countersign/scamflags';
import { evaluate, isSignal } from '@countersign/scamflags';
import { type Model, readMessage } from '@countersign/scamflags/training';

import { type TrainRow, messageOf } from './data/rows.ts';
import type { Seen } from './learn/prepared.ts';
import type { Judge, Judgement } from './measure/judged.ts';

/** Reads a message as `evaluate` does, before it asks a model. */
export function lookAt(message: Message): Seen {
  const { masked, signals } = readMessage(message);
  return { masked: masked.text, signals: signals.map(({ code }) => code) };
}

export function judgeWith(model: Model): Judge {
  return (row) => judgementOf(evaluate(messageOf(row), { model }));
}

function judgementOf({ score, probability, level, reasons }: Verdict): Judgement {
  const codes = reasons.map(({ code }) => code).filter((code) => isSignal(code));
  return { score, probability, level, codes };
}

/** A judge for rows of which each has a model that did not see it. */
export function judgeByRow(judgeOf: (row: TrainRow) => Judge): Judge {
  return (row) => judgeOf(row)(row);
}
