import {
  createTransparency,
  type Transparency,
  type TransparencyParts,
} from '../src/transparency/index.ts';

type Own = 'sealKey' | 'origin' | 'everySeconds' | 'witnesses';
type Given = Omit<TransparencyParts, Own> & Partial<Pick<TransparencyParts, 'witnesses'>>;

/** A log that nobody has to wait for: whoever tests publishes its batches. */
export function testTransparency(given: Given): Transparency {
  return createTransparency({
    witnesses: [],
    ...given,
    jobs: { repeat: () => {} },
    sealKey: new Uint8Array(32).fill(7),
    origin: 'bank.example/transparency',
    everySeconds: 30,
  });
}
