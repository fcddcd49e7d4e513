// Harmless words around a scam, as senders put them there to thin it out. Written for this, and in no training data.

export const PADDINGS = ['in front', 'behind', 'on both sides'] as const;
export type Padding = (typeof PADDINGS)[number];

const HARMLESS: readonly string[] = [
  'The garden club meets again on the second Thursday, in the hall behind the library, and there will be tea.',
  'Please bring a chair if you can, because last time half of us stood for the whole evening.',
  'The tomatoes did well this year and the beans did not, which everybody blames on the wet spring.',
  'Rosa has written a short piece about pruning apple trees, and it will be in the next letter.',
  'We are still looking for somebody who keeps the keys of the shed during the summer.',
  'The walk along the river is on Sunday, whatever the weather, and dogs are welcome.',
  'Thanks to all who helped to carry the benches, and to Peter for the soup.',
  'The children from the school will come to see the pond, so the gate should be kept shut.',
  'Somebody left a blue umbrella and a pair of gloves, which are now in the box by the door.',
  'In October we plant bulbs along the path, and whoever has a spade is asked to bring it.',
];
/** Harmless sentences on a side. A text message has room for fewer than a letter. */
const SENTENCES = { sms: 4, email: 30, call: 12 } as const;

export function pad(text: string, where: Padding, channel: keyof typeof SENTENCES): string {
  const count = SENTENCES[channel];
  const sentences = Array.from({ length: count }, (_, at) => HARMLESS[at % HARMLESS.length] ?? '');
  const words = sentences.join(' ');
  if (where === 'in front') return `${words}\n\n${text}`;
  if (where === 'behind') return `${text}\n\n${words}`;
  return `${words}\n\n${text}\n\n${words}`;
}
