import { setTimeout as wait } from 'node:timers/promises';
import type { NewCard, NewCardmember } from '@countersign/contract';
import type { IntakeRecord } from '@countersign/keeper-contract';
import type { Processor } from '@countersign/street';
import { must } from './keys-in.ts';
import { cards, members, type DemoCard, type DemoMember } from './world.ts';

const DAY_MS = 86_400_000;

/** The processor sends people, cards and numbers, each through its own door. Safe to send again. */
export async function bringPeople(processor: Processor, beganAt: number): Promise<void> {
  for (const member of members) {
    must(`send ${member.reference}`, await processor.sendMember(memberFacts(member, beganAt)));
  }
  const report = must(
    'send the numbers',
    await processor.sendNumbers(
      'demo-world',
      cards.map((card) => numberFacts(card, beganAt)),
    ),
  );
  const [first] = report.refused;
  if (first !== undefined)
    throw new Error(`the keeper refused ${first.cardReference}: ${first.refusal}`);
  for (const card of cards)
    must(`send ${card.reference}`, await processor.sendCard(cardFacts(card, beganAt)));
}

const SHOPS = ['Corner Books', 'Fennel Grocers', 'Harbour Ferry'] as const;
const SPENT_MINOR = [1_250, 6_418, 900] as const;

/** Some payments with each card, for whoever calls and asks for the last ones. */
export async function bringPayments(processor: Processor, beganAt: number): Promise<void> {
  for (const card of cards)
    for (const [at, merchant] of SHOPS.entries())
      must(
        `tell of a payment with ${card.reference}`,
        // In order, as they happened.
        // oxlint-disable-next-line no-await-in-loop
        await processor.tellPayment({
          ...{ reference: `${card.reference}-p${at + 1}`, card: card.reference, merchant },
          amount: {
            minor: SPENT_MINOR[at] ?? 0,
            currency: holderOf(card).region === 'UK' ? 'GBP' : 'USD',
          },
          at: instant(beganAt - (SHOPS.length - at) * DAY_MS),
        }),
      );
}

const MEETING_MS_MAX = 30_000;
const POLL_MS = 200;

/** Waits until every card has met its number: the two halves come by different doors. */
export async function cardsMet(processor: Processor): Promise<void> {
  for (let waited = 0; waited < MEETING_MS_MAX; waited += POLL_MS) {
    const views = await Promise.all(cards.map((card) => processor.findCard(card.reference)));
    if (views.every((view) => view.ok && view.value.number === 'met')) return;
    await wait(POLL_MS);
  }
  throw new Error('a card did not meet its number');
}

function memberFacts(member: DemoMember, beganAt: number): NewCardmember {
  const since = instant(beganAt - member.addressDays * DAY_MS);
  const known = instant(beganAt - 1000 * DAY_MS);
  return {
    reference: member.reference,
    region: member.region,
    language: member.language,
    givenName: member.givenName,
    familyName: member.familyName,
    birthDate: member.birthDate,
    contactPoints: [
      { kind: 'phone', value: member.phone, takesText: member.landline !== true, since: known },
      { kind: 'email', value: member.email, since: known },
    ],
    address: { lines: [...member.address], since },
  };
}

function cardFacts(card: DemoCard, beganAt: number): NewCard {
  return {
    reference: card.reference,
    cardmember: card.member,
    product: card.product,
    expiry: card.expiry,
    status: 'active',
    dispatchedAt: instant(beganAt - card.postedDays * DAY_MS),
    ...(card.primary === undefined ? {} : { primaryCard: card.primary }),
  };
}

function numberFacts(card: DemoCard, beganAt: number): IntakeRecord {
  const member = holderOf(card);
  return {
    cardReference: card.reference,
    memberReference: card.member,
    productId: card.product,
    pan: card.pan,
    expiry: card.expiry,
    idEnding: member.idEnding,
    birthDate: member.birthDate,
    phoneEnding: member.phone.slice(-4),
    address: { lines: [...member.address], since: day(beganAt - member.addressDays * DAY_MS) },
    cardDispatchedOn: day(beganAt - card.postedDays * DAY_MS),
    pin: card.pin,
  };
}

export function holderOf(card: DemoCard): DemoMember {
  const member = members.find((one) => one.reference === card.member);
  if (member === undefined) throw new Error(`nobody holds ${card.reference}`);
  return member;
}

const instant = (at: number) => new Date(at).toISOString();
const day = (at: number) => instant(at).slice(0, 10);
