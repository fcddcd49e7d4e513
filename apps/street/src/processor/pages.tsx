import type { LineAnswer, LineRequest } from '@countersign/lines';
import { fromBase64Url } from '@countersign/kernel';
import { importBoxKey } from '@countersign/sealing';
import { goTo, page } from '../reply.ts';
import type { GivenCard } from '../given.ts';
import {
  ProcessorCardPage,
  ProcessorPage,
  type BankSays,
  type Notice,
} from '../pages/processor.tsx';
import { pocketOf, type Scene, type StreetRoom } from '../room.ts';
import { issueCard, makeCard } from './issue.ts';
import { createProcessor, type Processor } from './processor.ts';
import { writeToHolder } from './write.ts';

/** The processor's pages; undefined for what is none of them. */
export async function answerProcessor(
  room: StreetRoom,
  scene: Scene,
  request: LineRequest,
): Promise<LineAnswer | undefined> {
  const [, , name, more] = request.path.split('/');
  const processor = await processorOf(room, scene);
  const card = scene.cards.find((one) => one.reference === name);
  if (request.method === 'POST') {
    if (processor === undefined) return goTo('/processor?told=no-keys');
    if (name === 'cards') return issue(room, scene, processor, request);
    if (card !== undefined && more === 'chip') return acknowledge(processor, card);
    if (card !== undefined && more === 'alerts')
      return askAboutPayment(room, scene, { processor, card, request });
    if (card !== undefined && more === 'messages')
      return writeToHolder(room, scene, { processor, card, request });
    return undefined;
  }
  const notice = noticeOf(request.query);
  if (name === undefined) {
    const cards = scene.cards.map((one) => pocketOf(scene, one));
    const { people, products } = scene.given;
    return page(<ProcessorPage frame={scene.frame} {...{ cards, people, products, notice }} />);
  }
  if (card === undefined) return undefined;
  const bank = await bankSays(processor, card);
  const pocket = pocketOf(scene, card);
  return page(<ProcessorCardPage frame={scene.frame} {...{ pocket, bank, notice }} />);
}

/** The issuer's processor, once it has its keys. */
export async function processorOf(room: StreetRoom, scene: Scene): Promise<Processor | undefined> {
  const { processor } = scene.given;
  if (processor === undefined) return undefined;
  return createProcessor({
    apiOrigin: room.config.appOrigin,
    windowOrigin: room.config.windowOrigin,
    apiKey: processor.apiKey,
    issuerKeyId: processor.issuerKeyId,
    issuerKeyPair: await importBoxKey(fromBase64Url(processor.issuerKeyPair)),
  });
}

async function issue(
  room: StreetRoom,
  scene: Scene,
  processor: Processor,
  request: LineRequest,
): Promise<LineAnswer> {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const member = scene.given.people.find((one) => one.reference === form.get('member'));
  const product = scene.given.products.find((one) => one.id === form.get('product'));
  if (member === undefined || product === undefined) return goTo('/processor?told=choose');
  const today = new Date(room.clock()).toISOString().slice(0, 10);
  const reference = `S-${room.newId().slice(0, 8)}`;
  const card = makeCard({ member, product, reference, month: today.slice(0, 7) });
  const sent = await issueCard(processor, card, member, today).catch(() => undefined);
  if (sent === undefined) return goTo('/processor?told=away');
  if (!sent.ok)
    return goTo(`/processor?told=refused&code=${encodeURIComponent(sent.refusal.code)}`);
  room.store.addCard(card);
  return goTo(`/processor/${reference}?told=issued`);
}

async function acknowledge(processor: Processor, card: GivenCard): Promise<LineAnswer> {
  const here = `/processor/${card.reference}`;
  const sent = await processor.acknowledgeChip(card.reference).catch(() => undefined);
  if (sent === undefined) return goTo(`${here}?told=away`);
  return sent.ok
    ? goTo(`${here}?told=chip`)
    : goTo(`${here}?told=refused&code=${encodeURIComponent(sent.refusal.code)}`);
}

const AMOUNT = /^[0-9]{1,5}(?:\.[0-9]{2})?$/;

/** The processor finds a payment odd; the bank asks whose it was. */
async function askAboutPayment(
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
  const amount = form.get('amount') ?? '';
  const merchant = (form.get('merchant') ?? '').trim().slice(0, 80);
  if (!AMOUNT.test(amount) || merchant === '') return goTo(`${here}?told=no-amount`);
  const product = scene.given.products.find(({ id }) => id === card.product);
  const sent = await processor
    .askAboutPayment({
      ...{ reference: `street-${room.newId()}`, card: card.reference, merchant },
      amount: {
        minor: Math.round(Number(amount) * 100),
        currency: product?.region === 'UK' ? 'GBP' : 'USD',
      },
      at: new Date(room.clock()).toISOString(),
    })
    .catch(() => undefined);
  if (sent === undefined) return goTo(`${here}?told=away`);
  return sent.ok
    ? goTo(`${here}?told=asked`)
    : goTo(`${here}?told=refused&code=${encodeURIComponent(sent.refusal.code)}`);
}

async function bankSays(
  processor: Processor | undefined,
  card: GivenCard,
): Promise<BankSays | { readonly code: string }> {
  if (processor === undefined) return { code: 'nothing yet: no keys' };
  const asked = await Promise.all([
    processor.findCard(card.reference),
    processor.pinState(card.reference),
  ]).catch(() => undefined);
  if (asked === undefined) return { code: 'nothing: it is away' };
  const [found, pin] = asked;
  if (!found.ok) return { code: found.refusal.code };
  return {
    number: found.value.number,
    status: found.value.status,
    pin: pin.ok ? pin.value.state : pin.refusal.code,
  };
}

const notices: Readonly<Record<string, Notice>> = {
  issued: { title: 'The card is issued', hint: 'It lies in the purse, with a PIN drawn for it.' },
  chip: { title: 'The bank knows', hint: 'The chip has the new PIN: it is active.' },
  asked: {
    title: 'The bank asks whose payment it was',
    hint: 'Look at their phone, their mailbox, and the app.',
  },
  written: {
    title: 'The bank writes to them',
    hint: 'In its own words, on every way that they let it. In the night it waits for the morning.',
  },
  'no-amount': { title: 'An amount and a shop are needed', hint: 'Nothing was sent.' },
  choose: { title: 'Choose somebody and a product', hint: 'Nothing was sent.' },
  away: { title: 'The bank cannot be reached', hint: 'Try again in a minute.' },
  'no-keys': { title: 'The processor has no keys yet', hint: 'The demo brings them in a moment.' },
};

/** Only words of our own are shown, and a refusal's code where it looks like one. */
function noticeOf(query: URLSearchParams): Notice | undefined {
  const told = query.get('told') ?? '';
  const code = query.get('code') ?? '';
  if (told === 'refused' && /^[a-z.-]{1,60}$/.test(code))
    return { title: 'The bank said no', hint: code };
  if (told === 'nobody' && /^[a-z.-]{1,60}$/.test(code))
    return { title: 'The bank wrote to nobody', hint: code };
  return Object.hasOwn(notices, told) ? notices[told] : undefined;
}
