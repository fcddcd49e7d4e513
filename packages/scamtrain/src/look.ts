// What `evaluate` reads of a message, and what it makes of it with a model. Training sees a message only through this.
import type { Message, SignalCode, Verdict } from '@countersign/scamflags';
import { evaluate } from '@countersign/scamflags';
import type { Model } from '@countersign/scamflags/training';

import { type TrainRow, messageOf } from './data/rows.ts';
import type { Seen } from './learn/prepared.ts';
import type { Judge, Judgement } from './measure/judged.ts';

/** Reads a message as `evaluate` does, and writes down what a model is asked. */
export function lookAt(message: Message): Seen {
  const signals = new Set<SignalCode>();
  let masked = '';
  evaluate(message, {
    model: {
      signalWeight: (code) => {
        signals.add(code);
        return 1;
      },
      base: () => 0,
      scoreWords: (text) => {
        masked = text;
        return { score: 0, spans: [] };
      },
      calibrate: () => 0.5,
    },
  });
  return { masked, signals: [...signals] };
}

export function judgeWith(model: Model): Judge {
  return (row) => judgementOf(evaluate(messageOf(row), { model }));
}

function judgementOf({ score, probability, level, reasons }: Verdict): Judgement {
  const codes = reasons.flatMap(({ code }): readonly SignalCode[] =>
    code === 'words' || code === 'base' || code === 'others' ? [] : [code],
  );
  return { score, probability, level, codes };
}

/** A judge for rows of which each has a model that did not see it. */
export function judgeByRow(judgeOf: (row: TrainRow) => Judge): Judge {
  return (row) => judgeOf(row)(row);
}
