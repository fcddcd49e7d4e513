import { setTimeout as wait } from 'node:timers/promises';
import { holderOf } from './people-in.ts';
import { readKeptMessages, type KeptMessage } from './street-messages.ts';
import { createVisitor, type Seen, type Visitor } from './visitor.ts';
import { typeCard } from './window-visit.ts';
import {
  cards,
  demoPassword,
  demoUserId,
  members,
  type DemoCard,
  type DemoMember,
} from './world.ts';

const CODE_WAIT_MS = 20_000;
const POLL_MS = 100;
/** Phone and e-mail, and one to spare. */
const CONTACTS_MAX = 3;

export interface AccountsAsk {
  readonly appOrigin: string;
  readonly windowOrigin: string;
  /** The street's own folder: the members' phones and mailboxes. */
  readonly streetFolder: string;
}

/** Everybody who has an account already registers on the pages, like any visitor: card, codes, user id, password. */
export async function bringAccounts(ask: AccountsAsk): Promise<void> {
  await Promise.all(
    members
      .filter((member) => member.registered)
      .map(async (member) => {
        const card = cards.find((one) => one.member === member.reference);
        if (card !== undefined) await register(ask, member, card);
      }),
  );
}

async function register(ask: AccountsAsk, member: DemoMember, card: DemoCard): Promise<void> {
  const visitor = createVisitor(ask.appOrigin, member.language);
  const inbox = openInbox(ask.streetFolder, member);
  const away = await visitor.post('/register', {});
  const ticket = away.url.hash.slice(1);
  const back = await typeCard({
    windowOrigin: ask.windowOrigin,
    ticket,
    card,
    member: holderOf(card),
  });
  await visitor.get(back);
  let seen = await visitor.post('/register/code', { code: await inbox.nextCode() });
  expect(seen, '/register/step', member);
  seen = await visitor.post('/register/way', {
    way: 'password',
    userId: demoUserId(member),
    password: demoPassword(member),
  });
  for (
    let contact = 0;
    contact < CONTACTS_MAX && seen.html.includes('action="/register/confirm"');
    contact += 1
  ) {
    seen = await visitor.post('/register/confirm', { code: await inbox.nextCode() });
  }
  seen = await visitor.post('/register/finish', {});
  expect(seen, '/register/finish', member);
  await signOut(visitor);
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.post('/sign-out', {});
}

function expect(seen: Seen, path: string, member: DemoMember): void {
  if (seen.url.pathname !== path || seen.status !== 200) {
    throw new Error(
      `${member.reference} could not register: ${seen.url.pathname} answered ${seen.status}`,
    );
  }
}

/** The member's phone and mailbox: what lies there already is not read again. */
function openInbox(
  folder: string,
  member: DemoMember,
): { readonly nextCode: () => Promise<string> } {
  const own = new Set([member.phone, member.email]);
  const mine = () => readKeptMessages(folder).filter((message) => own.has(message.to));
  const known = new Set(mine().map((message) => message.id));
  const codeIn = (message: KeptMessage) =>
    /(?<!\d)(\d{3})[ \u00a0]?(\d{3})(?!\d)/.exec(message.text);
  return {
    nextCode: async () => {
      for (let waited = 0; waited < CODE_WAIT_MS; waited += POLL_MS) {
        const fresh = mine().find((message) => !known.has(message.id) && codeIn(message) !== null);
        const code = fresh === undefined ? null : codeIn(fresh);
        if (fresh !== undefined && code !== null) {
          known.add(fresh.id);
          return `${code[1]}${code[2]}`;
        }
        await wait(POLL_MS);
      }
      throw new Error(`no code came for ${member.reference}`);
    },
  };
}
