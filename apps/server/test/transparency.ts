import {
  createTransparency,
  type Transparency,
  type TransparencyParts,
} from '../src/transparency/index.ts';

type Given = Omit<TransparencyParts, 'sealKey' | 'origin' | 'everySeconds'>;

/** A log that nobody has to wait for: whoever tests publishes its batches. */
export function testTransparency(given: Given): Transparency {
  return createTransparency({
    ...given,
    jobs: { repeat: () => {} },
    sealKey: new Uint8Array(32).fill(7),
    origin: 'bank.example/transparency',
    everySeconds: 30,
  });
}
