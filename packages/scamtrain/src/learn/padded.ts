// Scams with genuine words before or behind them, as senders pad them: so that the words learn to find the stretch.
import type { Chance } from '../random.ts';
import type { Prepared } from './prepared.ts';

/** What is long has genuine words enough of its own. */
const WORDS_OF_SHORT_MOST = 80;
const WORDS_OF_PADDING = 50;

/** Draws padding out of all genuine texts and mails: it need not be like the message. Nobody pads what they tell of a call. */
export class Padder {
  private readonly genuine: readonly Prepared[];

  constructor(rows: readonly Prepared[]) {
    this.genuine = rows.filter(({ channel, isScam }) => !isScam && channel !== 'call');
  }

  /** Half of the short scams, each time others. */
  drawPadded(row: Prepared, chance: Chance): Prepared | undefined {
    const isShort = row.firsts.length <= WORDS_OF_SHORT_MOST;
    if (!row.isScam || row.channel === 'call' || !isShort || chance.next() < 0.5) return undefined;
    const padding = this.genuine[chance.below(this.genuine.length)];
    if (padding === undefined) return undefined;
    const isBehind = chance.next() < 0.5;
    return isBehind ? join(row, row, padding) : join(row, padding, row);
  }
}

function join(row: Prepared, first: Prepared, second: Prepared): Prepared {
  const [one, other] = [cutPadding(first, row), cutPadding(second, row)];
  const buckets = new Int32Array(one.buckets.length + other.buckets.length);
  buckets.set(one.buckets);
  buckets.set(other.buckets, one.buckets.length);
  const firsts = new Int32Array(one.firsts.length + other.firsts.length - 1);
  firsts.set(one.firsts);
  for (let word = 1; word < other.firsts.length; word += 1)
    firsts[one.firsts.length - 1 + word] = (other.firsts[word] ?? 0) + one.buckets.length;
  return { ...row, buckets, firsts };
}

function cutPadding(part: Prepared, row: Prepared): Pick<Prepared, 'buckets' | 'firsts'> {
  if (part === row) return row;
  const words = Math.min(WORDS_OF_PADDING, part.firsts.length - 1);
  return {
    buckets: part.buckets.subarray(0, part.firsts[words] ?? 0),
    firsts: part.firsts.subarray(0, words + 1),
  };
}
