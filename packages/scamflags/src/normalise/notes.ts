import type { FactCode } from '../codes.ts';
import type { Part, Signal } from '../types.ts';

/** What is told of one kind at most: a text that is all tricks is told in a few lines. */
const NOTES_MAX = 20;

/** Writes down what was done to the letters, once for each place. */
export class Notes {
  readonly signals: Signal[] = [];
  /** Words of the vocabulary that had digits or signs for letters. */
  leetWords = 0;
  private readonly counts = new Map<FactCode, number>();
  private readonly part: Part;

  constructor(part: Part) {
    this.part = part;
  }

  add(code: FactCode, start: number, end: number): void {
    const count = this.counts.get(code) ?? 0;
    if (count >= NOTES_MAX || end <= start) return;
    const isKnown = this.signals.some(
      (one) =>
        one.code === code && one.span !== undefined && one.span.start < end && start < one.span.end,
    );
    if (isKnown) return;
    this.counts.set(code, count + 1);
    this.signals.push({ code, span: { part: this.part, start, end } });
  }
}
