import type { NewMessage } from '@countersign/contract';
import type { LineAnswer, LineRequest } from '@countersign/lines';
import type { GivenCard } from '../given.ts';
import { goTo } from '../reply.ts';
import type { Scene, StreetRoom } from '../room.ts';
import type { Processor } from './processor.ts';

const DAY_MS = 86_400_000;
const DUE_DAYS = 10;
const DUE_MINOR = 12_000;
const TITLE_CHARS_MAX = 40;

/** The issuer's systems have the bank write to a card's holder, in words of the bank. */
export async function writeToHolder(
  room: StreetRoom,
  scene: Scene,
  {
    card,
    processor,
    request,
  }: {
    readonly processor: Processor;
    readonly card: GivenCard;
    readonly request: LineRequest;
  },
): Promise<LineAnswer> {
  const here = `/processor/${card.reference}`;
  const form = new URLSearchParams(request.body.toString('utf8'));
  const product = scene.given.products.find(({ id }) => id === card.product);
  const amount = { minor: DUE_MINOR, currency: product?.region === 'UK' ? 'GBP' : 'USD' };
  const due = new Date(room.clock() + DUE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const title = (form.get('title') ?? '').trim().slice(0, TITLE_CHARS_MAX);
  const facts: Readonly<Record<string, Partial<NewMessage>>> = {
    'payment-reminder': { amount, due },
    'payment-problem': { amount },
    offer: { title },
  };
  const purpose = form.get('purpose') ?? '';
  const sent = await processor
    .writeMessage({
      ...{ reference: `street-${room.newId()}`, cardmember: card.member, purpose },
      ...facts[purpose],
    })
    .catch(() => undefined);
  if (sent === undefined) return goTo(`${here}?told=away`);
  if (!sent.ok) return goTo(`${here}?told=refused&code=${encodeURIComponent(sent.refusal.code)}`);
  const { why, written } = sent.value;
  return written === 'somebody'
    ? goTo(`${here}?told=written`)
    : goTo(`${here}?told=nobody&code=${encodeURIComponent(why ?? '')}`);
}
