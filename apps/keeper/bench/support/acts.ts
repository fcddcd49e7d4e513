import { randomBytes } from 'node:crypto';
import { systemClock, toHex } from '@countersign/kernel';
import { digitsFromText, encipherPinBlock, parsePinDigits } from '@countersign/pincrypto';
import {
  chosenBlock,
  codeProof,
  openPage,
  readBlock,
  rightTyped,
  signIntent,
  type TestPage,
} from '../../src/test/page.ts';
import { runAll } from './load.ts';
import type { BenchCard, Stage } from './stage.ts';

// What is measured, call by call as the processes around the keeper make it. Every answer is looked at: a fast
// refusal is no figure.

/** PINs that no policy of the test world calls weak. */
/** One digit longer than those that were assigned, so that none is the one in force. */
const PINS = ['83052', '50381', '72064', '61947', '94716'];

const random = (length: number) => new Uint8Array(randomBytes(length));

/** Something that was done many times: how long each took, in milliseconds. */
export interface Done {
  readonly count: number;
  readonly latencies: Float64Array;
}

export interface ActsAsk {
  readonly count: number;
  readonly callers: number;
}

let attempts = 0;

/** An authorisation host asks whether a PIN is right. The cards must have chosen theirs. */
export async function verifyPins(stage: Stage, ask: ActsAsk): Promise<Done> {
  const cards = stage.signing.filter((card) => card.chosen !== '');
  const asks = Array.from({ length: ask.count }, (_, at) =>
    verifyAsk(stage, cards[at % cards.length]),
  );
  const { answers, latencies } = await runAll(asks, ask.callers, (one) =>
    stage.house.ask<{ verdict?: string }>('hostline', '/pins/verify', one),
  );
  assertAll(answers, (answer) => answer.verdict === 'yes');
  return { count: ask.count, latencies };
}

function verifyAsk(stage: Stage, card: BenchCard | undefined) {
  if (card === undefined) throw new Error('no card has a chosen PIN');
  const pin = parsePinDigits(
    new Uint8Array(digitsFromText('PIN', card.chosen, { min: 4, max: 12 })),
  );
  const key = stage.house.acquirerKey;
  const block = encipherPinBlock({ format: 0, account: card.pan, pin, key, random });
  attempts += 1;
  return {
    hostKey: stage.hostKey,
    attempt: `attempt-${attempts}`,
    cardReference: card.cardReference,
    encryptedPinBlock: toHex(block),
    format: 'ISO_FORMAT_0',
    acquirerKey: 'alias/acquirer',
    correlation: `correlation-${attempts}`,
  };
}

interface Opened {
  readonly card: BenchCard;
  readonly page: TestPage;
  readonly choose: string;
}

/** Whole visits: ticket, opening, code where there is no passkey, and the act itself. */
export async function visitAll(
  stage: Stage,
  act: 'pin.show' | 'pin.set',
  ask: ActsAsk & { readonly cards: readonly BenchCard[] },
): Promise<Done> {
  const { house } = stage;
  const chosen = Array.from({ length: ask.count }, (_, at) => at % ask.cards.length);
  const opening = await runAll(chosen, ask.callers, (at) => openFor(stage, act, ask.cards[at]));
  const opened = opening.answers;
  const coded = await codesFor(stage, opened, ask.callers);
  const bodies: object[] = [];
  for (const one of opened) bodies.push(await bodyOf(stage, act, one, coded.codes));
  const path = act === 'pin.show' ? '/visits/show' : '/visits/set';
  const acting = await runAll(bodies, ask.callers, (body) =>
    house.ask<{ block?: string; state?: string }>('window', path, body),
  );
  assertAll(acting.answers, (answer) => answer.block !== undefined || answer.state === 'active');
  const [one] = opened;
  const block = acting.answers[0]?.block;
  if (act === 'pin.show' && one !== undefined) readBlock(one.page, block ?? '');
  for (const { card, choose } of opened) if (act === 'pin.set') card.chosen = choose;
  const latencies = acting.latencies.map(
    (ms, at) => ms + (opening.latencies[at] ?? 0) + (coded.latencies[at] ?? 0),
  );
  return { count: ask.count, latencies };
}

const sets = new Map<BenchCard, number>();

async function openFor(
  stage: Stage,
  act: 'pin.show' | 'pin.set',
  card: BenchCard | undefined,
): Promise<Opened> {
  if (card === undefined) throw new Error('no card');
  const page = await openPage(stage.house, {
    act,
    card: card.token,
    member: card.member,
    ...(card.passkey === undefined
      ? { passwordAt: systemClock() - 1_000, codeTo: 'phone ending 42' }
      : {}),
  });
  const turn = sets.get(card) ?? 0;
  if (act === 'pin.set') sets.set(card, turn + 1);
  return { card, page, choose: PINS[turn % PINS.length] ?? '' };
}

let cursor = 0;

/** The codes of these visits, from the event feed as the server reads them. */
async function codesFor(
  stage: Stage,
  opened: readonly Opened[],
  callers: number,
): Promise<{ readonly codes: ReadonlyMap<string, string>; readonly latencies: Float64Array }> {
  const wanting = opened.filter(({ card }) => card.passkey === undefined);
  const codes = new Map<string, string>();
  const { latencies, answers } = await runAll(wanting, callers, ({ page }) =>
    stage.house.ask<object>('window', '/visits/code', {
      ticket: page.ticket,
      screenKey: page.screenKey,
    }),
  );
  assertAll(answers, (answer) => 'sentTo' in answer);
  for (let more = true; more;) {
    const { events } = await stage.house.ask<{
      events: readonly { id: number; kind: string; correlation: string; code?: string }[];
    }>('server', '/v1/events', { after: cursor, waitSeconds: 0, limit: 200 });
    for (const event of events)
      if (event.code !== undefined) codes.set(event.correlation, event.code);
    cursor = events.at(-1)?.id ?? cursor;
    more = events.length > 0;
  }
  return { codes, latencies };
}

async function bodyOf(
  stage: Stage,
  act: 'pin.show' | 'pin.set',
  { card, page, choose }: Opened,
  codes: ReadonlyMap<string, string>,
): Promise<object> {
  const { ticket, screenKey } = page;
  const proof =
    card.passkey === undefined
      ? await codeProof(stage.house, page, {
          code: codes.get(page.correlation) ?? '',
          securityCode: rightTyped(stage.house, { ...card, idEnding: '' }).securityCode,
        })
      : signIntent(stage.house, page, card.passkey);
  const block = act === 'pin.set' ? { block: chosenBlock(page, choose) } : {};
  return { ticket, screenKey, proof, ...block };
}

function assertAll<T>(answers: readonly T[], isRight: (answer: T) => boolean): void {
  const wrong = answers.find((answer) => !isRight(answer));
  if (wrong !== undefined) throw new Error(`not answered as wanted: ${JSON.stringify(wrong)}`);
}
