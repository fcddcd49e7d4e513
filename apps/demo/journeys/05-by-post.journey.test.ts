// The PIN by post: ordered once however often it is asked for, released by two people, printed behind the border.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { type Actor, aMember, demoMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { lettersIn, pinInLetter } from './kit/inbox.ts';
import { openCard, stepUp } from './kit/member.ts';
import { runAs, signInStaff, startCli } from './kit/operators.ts';
import { readPdfText } from './kit/pdf-text.ts';
import { openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

let nova: Actor;
let batch = '';

const lettersFor = ({ resident }: Actor) =>
  lettersIn(house).filter(({ name }) => name.endsWith(resident.person.familyName));

test('the address is confirmed, the window of days is said, and the letter is ordered', async () => {
  nova = await aMember(stage, 'larkspur-credit');
  const { person, card, inbox } = nova;
  const { page } = person;
  await openCard(person, card);
  await person.look('card pvv');
  await page.getByRole('link', { name: 'Send by post' }).click();
  await page.getByRole('heading', { name: 'To this address?' }).waitFor();
  await page.getByText('9 New Lane').waitFor();
  await person.look('mailer order');
  await page.getByRole('button', { name: 'Send it there' }).click();
  await stepUp(person, { inbox });
  await page.waitForURL(/\/letter/);
  assert.match(await page.locator('h1').innerText(), /^Arrives between .+ and .+/);
  await page.getByText('It brings a new PIN').waitFor();
  await person.look('letter ordered');
  await inbox.next(/PIN letter|new PIN|by post/i);
});

test('ordered again, it is the same letter', async () => {
  const { person, card, inbox } = nova;
  const { page } = person;
  const letterPath = new URL(page.url()).pathname;
  await openCard(person, card);
  await page.getByText('Ordering twice sends one letter').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Send by post' }).count(), 0);
  // Whoever kept the page of the order open presses its button once more.
  await person.go(letterPath);
  await page.evaluate(
    `(() => { const form = document.createElement('form'); form.method = 'post';
      form.action = '${letterPath.replace('/letter', '/mailer')}'; document.body.append(form); form.submit(); })()`,
  );
  await stepUp(person, { inbox });
  await page.waitForURL(/told=same/);
  await page.getByText('nothing was ordered twice').waitFor();
  await person.look('letter ordered twice');
});

test('one operator alone releases nothing, and cannot be both', async () => {
  const first = await runAs(house, 'olive', ['mailers', 'release']);
  assert.equal(first.code, 0, first.err);
  batch = /^(\S+) waits for another operator/m.exec(first.out)?.[1] ?? '';
  assert.notEqual(batch, '', first.out);
  const again = await runAs(house, 'olive', ['mailers', 'release', batch]);
  assert.doesNotMatch(again.out, /is released/);
  assert.deepEqual(lettersFor(nova), []);
  await nova.person.go(new URL(nova.person.page.url()).pathname);
  await nova.person.look('letter generated');
});

test('the second one agrees to the sign-in of the command line in the browser, and the letter is printed', async () => {
  const running = startCli(house, ['mailers', 'release', batch]);
  const link = await until(
    'the command says where to sign in',
    () => /Sign in here, and compare the code: (\S+)/.exec(running.err())?.[1],
  );
  const code = await until('and which code', () => /Code: (\S+)/.exec(running.err())?.[1]);
  const tomas = await stage.person({ viewport: { width: 1280, height: 900 } });
  await tomas.go('/staff/sign-in');
  await tomas.look('staff sign in');
  await signInStaff(tomas, house, 'tomas');
  await tomas.look('staff home');
  await tomas.go(link);
  await tomas.page.locator('form[action="/staff/approve"] [name=code]').fill(code);
  await tomas.page.locator('form[action="/staff/approve"] [type=submit]').click();
  const yes = tomas.page.locator('form[action="/staff/approve"] button[value=yes]');
  await yes.waitFor();
  await tomas.look('staff approve');
  await yes.click();
  await tomas.page.waitForURL(/decided=approved/);
  await tomas.look('staff approved');
  const { code: exit, out } = await running.ended;
  assert.equal(exit, 0);
  assert.match(out, /is released by .* and .*: the press prints it/);
  await until('the letter lies in the letter box', () => lettersFor(nova).length > 0, {
    timeoutMs: 60_000,
  });
  await tomas.go('/staff/mailers');
  await tomas.look('staff mailers');
  await tomas.leave();
});

test('the letter is one, names no card, and its PIN works at the cash machine', async () => {
  const { person, card, resident } = nova;
  const letters = lettersFor(nova);
  assert.equal(letters.length, 1);
  const [letter] = letters;
  assert.ok(letter !== undefined);
  const pin = pinInLetter(letter);
  assert.match(pin, /^\d{4}$/);
  assert.ok(
    !letter.text.includes(card.pan.slice(-4)) && !letter.text.includes(card.pan.slice(0, 6)),
  );
  assert.match(letter.text, /9 New Lane/);
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is right/);
  // In the street it is torn open, and what is read there is the same letter.
  await person.go(`${house.origins.street}/people/${resident.person.reference}`);
  await person.look('street person');
  await person.page.getByRole('button', { name: 'Tear it open' }).click();
  const pdf = person.page.getByRole('link', { name: 'Read the letter (PDF)' });
  const read = await person.context.request.get(
    new URL((await pdf.getAttribute('href')) ?? '', house.origins.street).href,
  );
  assert.equal(readPdfText(await read.body()), letter.text);
  await openCard(person, card);
  await person.page.getByRole('link', { name: 'Follow the letter' }).click();
  await person.page.getByText('Two people released it').waitFor();
  await until('the page says that it is with the post', async () => {
    await person.page.reload();
    return (await person.page.locator('[aria-current=step], .now').innerText()).includes('post');
  });
  await person.look('letter dispatched');
  // The letter says to type its reference where messages are checked.
  const reference = /(?:^|\n)([0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4})(?:\n|$)/.exec(
    letter.text,
  )?.[1];
  await person.go('/check/message');
  await person.page.getByLabel('What you got').fill(reference ?? '');
  await person.page.getByRole('button', { name: 'Check it' }).click();
  await person.page
    .getByRole('heading', { name: 'Yes. We sent you a letter with this reference.' })
    .waitFor();
  await person.page.getByText('Nothing: no call, no code, no payment').waitFor();
  await person.look('message letter reference');
  await person.leave();
});

test('who moved 12 days ago reads why not, and from when', async () => {
  const { person, card } = await demoMember(stage, 'M-1003');
  await openCard(person, card);
  await person.page
    .getByText(/your address changed on .*a PIN never goes to a new address for 30 days/)
    .waitFor();
  assert.equal(await person.page.getByRole('link', { name: 'Send by post' }).count(), 0);
  await person.look('card moved');
  await person.leave();
});
