// People who are registered already when their story begins.
import type { GivenCard } from '@countersign/street';

import type { Look, Person } from './browser.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { type Account, register, secondStepByText, signInFirst } from './member.ts';
import { noteCards } from './notes.ts';
import { type NewcomerAsk, type Resident, aNewcomer, cardOf, resident } from './residents.ts';
import type { Stage } from './stage.ts';

/** A cardmember at their browser, signed in, on the home page. */
export interface Actor {
  readonly person: Person;
  readonly resident: Resident;
  readonly card: GivenCard;
  readonly inbox: Inbox;
  readonly account: Account;
}

export interface ActorAsk {
  readonly resident: Resident;
  readonly card: GivenCard;
  /** How they sign in; a passkey unless told. */
  readonly with?: 'passkey' | 'password';
  readonly look?: Look;
}

export const PASSWORD = 'wicker chairs in the rain';

/** Somebody of the street registers, and stays at the browser. */
export async function registered(stage: Stage, ask: ActorAsk): Promise<Actor> {
  const { resident, card } = ask;
  const inbox = openInbox(stage.house, resident);
  const person = await stage.person(ask.look);
  const isPasskey = ask.with !== 'password';
  const account = await register(person, stage.house, {
    resident,
    card,
    inbox,
    userId: `id-${resident.person.reference.toLowerCase()}`,
    passkey: isPasskey,
    ...(isPasskey ? {} : { password: PASSWORD }),
  });
  return { person, resident, card, inbox, account };
}

/** One of the demo's people, who has an account: signs in as docs/demo.md says, by password and code. */
export async function demoMember(stage: Stage, reference: string, look?: Look): Promise<Actor> {
  const found = resident(stage.house, reference);
  const [card] = found.cards;
  if (card === undefined) throw new Error(`${reference} carries no card`);
  const { familyName, givenName } = found.person;
  const account = {
    userId: `${givenName}.${familyName}`.toLowerCase(),
    password: `${givenName} walks at dusk`,
    recoveryCodes: [],
  };
  noteCards(stage.house, found);
  const inbox = openInbox(stage.house, found);
  const person = await stage.person(look);
  await signInFirst(person, account);
  await secondStepByText(person, inbox);
  return { person, resident: found, card, inbox, account };
}

/** A newcomer with one card registers, and stays at the browser. */
export async function aMember(
  stage: Stage,
  product: NewcomerAsk['product'],
  how: Pick<ActorAsk, 'with' | 'look'> & Omit<NewcomerAsk, 'product'> = {},
): Promise<Actor> {
  const { with: way, look, ...more } = how;
  const resident = await aNewcomer(stage.house, { product, ...more });
  return await registered(stage, {
    resident,
    card: cardOf(resident, product),
    ...(way === undefined ? {} : { with: way }),
    ...(look === undefined ? {} : { look }),
  });
}
