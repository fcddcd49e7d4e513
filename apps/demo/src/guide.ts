/** What a visitor needs to know of the demo world, as a page: `docs/demo.md` is this text, and a test compares the two. */
import { holderOf } from './people-in.ts';
import { securityCode } from './sample-keys.ts';
import {
  cards,
  demoPassword,
  demoUserId,
  members,
  staff,
  type DemoCard,
  type DemoMember,
} from './world.ts';

const PRODUCT_NAMES = {
  'larkspur-charge': 'Larkspur Charge',
  'larkspur-credit': 'Larkspur Credit',
  'larkspur-uk': 'Larkspur UK',
} as const;

/** One or two sentences each, by reference: what is to be seen of the PIN desk with this person. */
const TO_TRY: Readonly<Record<string, string>> = {
  'M-1001':
    'Register with the charge card, with a passkey. See its PIN, choose another, and type both into the cash machine: the old one is refused, the new one is taken. Then open the credit card: its PIN cannot be shown, because nobody can read it back, and by post comes a new one.',
  'M-1002':
    'Only his own card is on his page. Ines sees it too, but its PIN is his alone: she can have it posted, and no more.',
  'M-1003':
    'She can choose a PIN today; the page says from which day one may be posted, thirty days after a move.',
  'M-1004':
    'The page says that the PIN is locked, and offers to unlock it. Unlocking leaves the PIN as it is and gives three tries.',
  'M-1005': hasAccount('M-1005')
    ? 'A code by e-mail is no second step, so her password alone does not sign her in, and her recovery codes are gone.'
    : 'Every code comes by e-mail, because a landline takes no text.',
  'M-1006': 'The pages, the texts and the window speak Spanish to her.',
  'M-1007':
    'Choose a PIN: it waits for the chip. In the street, open the card at the processor and say that the chip took it.',
  'M-1008':
    'Her page says, at the top, that we are not calling her. The PIN of her card can be chosen or posted, and never shown.',
};

/** The whole page, with its closing line break. */
export function guideText(): string {
  return `${[opening(), people(), printed(), notes(), operators(), tries()].join('\n\n')}\n`;
}

function opening(): string {
  return `# The demo world

\`npm start\` opens Larkspur Card, an issuer that does not exist, on http://localhost:8080. On http://localhost:8090 lies _the
street_: everybody's phone, mailbox, letter box and purse, a cash machine, and the processor that makes the cards. All people,
numbers and addresses are invented; card numbers begin with 9999, which no country has, and phone numbers are set aside for
fiction.

This page is written by \`apps/demo/src/guide.ts\` from the same tables that fill the demo. After a change:
\`node_modules/.bin/node apps/demo/src/write-guide.ts\`.`;
}

function people(): string {
  return table(
    '## People',
    ['who', 'user id', 'password', 'phone', 'e-mail', 'id ending', 'born'],
    members.map((member) => [
      nameOf(member),
      member.registered ? code(demoUserId(member)) : 'not registered yet',
      member.registered ? code(demoPassword(member)) : '',
      `${spaced(member.phone)}${member.landline === true ? ', a landline' : ''}`,
      member.email,
      code(member.idEnding),
      member.birthDate,
    ]),
  );
}

function printed(): string {
  return table(
    '## Cards',
    ['whose', 'product', 'number', 'expires', 'security code', 'reference'],
    cards.map((card) => [
      nameOf(holderOf(card)) + (card.primary === undefined ? '' : ', supplementary'),
      PRODUCT_NAMES[card.product],
      code(grouped(card.pan)),
      code(expiry(card)),
      code(securityCode(card)),
      code(card.reference),
    ]),
  );
}

function notes(): string {
  return `Nobody knows a PIN: each was drawn at random when its card came in. Three wrong PINs were tried on Silas's card before you came.

Signing in with a password asks for a code as well. It lies on the person's phone, or in the mailbox, in the street. A real
programme also makes a browser that an account has never seen wait before it may do much; here it does not wait, so that you can
be everybody in one browser (\`newDeviceCoolingHours\` in the programme file).`;
}

function operators(): string {
  const rows = table(
    '## Staff',
    ['who', 'user id', 'may'],
    staff.map((one) => [one.name, code(one.userId), one.roles.join(', ')]),
  );
  return `${rows}

Staff sign in at http://localhost:8080/staff/sign-in with user id and the code of an authenticator app; the codes are in the
street, under _Staff_. Outside the demo they use passkeys. A batch of letters needs two operators:

\`\`\`
npm run countersign -- mailers release --user-id olive
npm run countersign -- mailers release --user-id tomas
\`\`\`

Each asks for the code of that operator's app. A code counts once: for a second sign-in wait for the next one. Without
\`--user-id\` the command shows an address and a code, and an operator agrees in the browser. On another \`PORT\`,
\`APP_ORIGIN=http://localhost:PORT\` goes before the command. The letter lies in the letter box of whoever ordered it some
seconds later.

\`petra\` reads reports. Under one of somebody who was signed in stands _Evidence pack_: say why, and take it along as a PDF or as data, which
\`npm run countersign -- evidence verify FILE --key KEY\` checks. _The detector’s weights_ shows what judges; a candidate that she takes up and wants
is released by \`olive\`, who is somebody else.`;
}

function tries(): string {
  const rows = members.map((member) =>
    `- **${nameOf(member)}.** ${member.story} ${TO_TRY[member.reference] ?? ''}`.trimEnd(),
  );
  return `## What to try

${rows.join('\n')}

And with anybody:

- Order a PIN letter twice: one letter comes.
- Type three wrong PINs at the cash machine, and see the same on the card's page.
- While you choose, type \`1234\` or the year you were born, and read why not. Your birthday and the end of your card number are
  known behind the border alone: they are refused when you have confirmed.
- Call the number on a card from somebody's phone in the street, choose the PIN services, and let yourself be called back: answer on their desk, and key the four
  digits. Have a letter sent with the security code of the card, keyed: the page of the phone has dots for it, and the server never hears it. With a Larkspur Charge card, press 4 and choose
  a new PIN with the keys; the cash machine takes it. With an authenticator app, set up under _Security_, its code is asked for instead.
- Call again, press 3 and hear the last payments after the call back; press 0, wait, and press 1: Olive finds you under _Callers_, to be called back, and the
  page _Is it really us?_ says that it is us. Say that the card is lost, and try it at the cash machine.
- Call as Ines from the desk of \`hanna\`: write her down under _Calls_, compare the last four and the postal code, let her type your three digits under _Is it really
  us?_. Then send her a new PIN to choose, and a new address; confirm it in her app with a passkey, and let \`olive\` decide under _Decisions_.
- On that call freeze her card because of fraud: her home page and the cash machine say so, and the line says it once you were called back, and nothing of it before. Ask for it to be
  unfrozen, confirm it in her app with a passkey, and let \`olive\` or \`tomas\` decide; whoever asked cannot. Press Ctrl Alt L.
- Under _Security_, _My details_, give yourself another phone, \`+1 212 555 0188\`: a passkey signs for it, and its code lies at the foot of the street, among the messages for
  somebody else. Then answer the text on the old phone with \`UNDO\`, or type its undo code at _Undo a change_ at the foot of every page, signed out. As \`olive\`, look at _Floor_.
- Wait five minutes between password and PIN: you are asked again.
- Tear a letter open in the street, photograph its code, and scan it where messages are checked: as its member, as another one, signed out.
- Issue a card at the processor, and register with it.
- Have a payment look odd at the processor, and answer the e-mail about it with NO; answer another one with YES.
- Say yes to offers under _Contacts_, have the bank write one at the processor, and press _Unsubscribe_ beside it in the mailbox.`;
}

function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [title, '', line(heads), rule, ...rows.map(line)].join('\n');
}

function hasAccount(reference: string): boolean {
  return members.some((member) => member.reference === reference && member.registered);
}

const code = (text: string) => `\`${text}\``;
const nameOf = (member: DemoMember) => `${member.givenName} ${member.familyName}`;

function expiry(card: DemoCard): string {
  const [year = '', month = ''] = card.expiry.split('-');
  return `${month}/${year.slice(2)}`;
}

/** As it is embossed: fifteen digits in 4-6-5, sixteen in fours. */
function grouped(pan: string): string {
  if (pan.length === 15) return `${pan.slice(0, 4)} ${pan.slice(4, 10)} ${pan.slice(10)}`;
  return pan.match(/.{1,4}/g)?.join(' ') ?? pan;
}

function spaced(phone: string): string {
  const parts =
    /^(\+1)(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? /^(\+44)(\d{2})(\d{4})(\d{4})$/.exec(phone);
  return parts === null ? phone : parts.slice(1).join(' ');
}
