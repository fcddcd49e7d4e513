// Telephones that exist walk the same line as the practice phone: baresip and sipp, by SIP, on this computer alone.
import assert from 'node:assert/strict';
import type { JsonWebKey } from 'node:crypto';
import { after, before, test } from 'node:test';

import { parseIdentity, parsePassport } from '@countersign/sip';

import type { Person } from './kit/browser.ts';
import { aRepresentative, placeCall, scammerCalls } from './kit/desk.ts';
import { likeness, sayHere } from './kit/heard-sound.ts';
import { type RealPhone, aBaresip, runSipp, withoutPhones } from './kit/real-phones.ts';
import { type Resident, aNewcomer, givenOf } from './kit/residents.ts';
import { checkIdentity } from './kit/secsipidx.ts';
import { sippScenario } from './kit/sipp-scenario.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

const skip = withoutPhones();

/** The same sentence through G.711 and a jitter buffer is above, another sentence far below. */
const SAME = 0.85;
const OTHER = 0.5;

let stage: Stage;
let nova: Resident;
let phone: RealPhone;
let olive: Person;
let number: string;

before(async () => {
  if (skip !== false) return;
  stage = await openStage();
  nova = await aNewcomer(stage.house, { product: 'larkspur-charge' });
  number = givenOf(stage.house).numbers?.[0] ?? '';
  phone = await aBaresip(stage.house, nova);
  olive = await aRepresentative(stage);
});
after(async () => {
  if (skip !== false) return;
  await phone.close();
  await olive.leave();
  await stage.close();
});

/** What the bank said on the last call so far, and what was keyed, as the street's page has it. */
async function transcript(): Promise<readonly string[]> {
  const address = `${stage.house.origins.street}/people/${nova.person.reference}/phone`;
  const html = await (await fetch(address)).text();
  return [...html.matchAll(/<li[^>]*>([^<]*)<\/li>/g)].map(([, text = '']) => text);
}
const says = async (pattern: RegExp) =>
  await until(`the bank says ${pattern}`, async () =>
    (await transcript()).find((line) => pattern.test(line)),
  );
const keyed = async () => (await transcript()).filter((line) => line.startsWith('Keyed'));

test(
  'baresip registers, calls the printed number, hears the bank, and keys through its menu',
  { skip },
  async () => {
    phone.dial(number);
    const welcome = await says(/You have reached us/);
    // A key cuts off what is being said: the sentences before are heard to their end.
    await says(/pulsa 2/);
    phone.press('1');
    const menu = await says(/To lock your card, to report it lost/);
    await says(/To hear this again/);
    phone.press('1');
    await says(/Key the reference/);
    phone.hangUp();
    await says(/The call is over/);
    assert.deepEqual(await keyed(), ['Keyed 1', 'Keyed 1']);
    const recorded = await until('the recording', () => phone.heard().at(-1));
    for (const line of [welcome, menu]) {
      const like = likeness(recorded.samples, sayHere(line));
      assert.ok(like > SAME, `${line}: ${like}`);
    }
    const like = likeness(recorded.samples, sayHere('Nothing of this was ever said on the line.'));
    assert.ok(like < OTHER, `another sentence: ${like}`);
  },
);

test('sipp walks the same menu, by keys of a payload type of its own', { skip }, async () => {
  const keys = ['1', '1'].map((key) => ({ afterSeconds: 3, key }));
  const scenario = sippScenario({ keys, endsAfterSeconds: 2 });
  const { code, said } = await runSipp(stage.house, nova, { number, scenario });
  assert.equal(code, 0, said);
  await says(/The call is over/);
  assert.deepEqual(await keyed(), ['Keyed 1', 'Keyed 1']);
  assert.ok((await transcript()).some((line) => line.startsWith('Key the reference')));
});

/** Calls that rang the telephone: each INVITE that was not sent again. */
function calls(): readonly string[] {
  const invites = phone
    .said()
    .split(/\nINVITE sip:/)
    .slice(1);
  const idOf = (invite: string) => /^Call-ID: (\S+)/m.exec(invite)?.[1] ?? '';
  return [...new Map(invites.map((invite) => [idOf(invite), invite])).values()];
}
/** The header of the next call, as soon as it has come whole. */
async function nextIdentity(known: number): Promise<string | undefined> {
  const invite = await until('the telephone rings', () =>
    calls()[known]?.includes('\nContent-Length:') ? calls()[known] : undefined,
  );
  return /^Identity: ([^\r\n]+)/m.exec(invite)?.[1];
}

test(
  'a call of the bank rings the telephone, and secsipidx finds its Identity signed by the bank',
  { skip },
  async () => {
    const known = calls().length;
    await placeCall(olive, nova);
    const identity = (await nextIdentity(known)) ?? '';
    const { info, passport, ppt } = parseIdentity(identity);
    const { claims, header } = parsePassport(passport);
    assert.deepEqual([ppt, header['ppt']], ['rcd', 'rcd']);
    assert.deepEqual(claims['dest'], { tn: [nova.person.phone.slice(1)] });
    const key = await keyAt(info, header['kid']);
    assert.equal(checkIdentity(identity, key), 'signed');
    const [head = '', , signature = ''] = passport.split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, crn: 'A prize' })).toString('base64url');
    const forged = identity.replace(passport, [head, other, signature].join('.'));
    assert.equal(checkIdentity(forged, key), 'not signed');
    phone.answer();
    await olive.page.getByRole('heading', { name: 'Talking' }).waitFor();
    phone.hangUp();
    await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
  },
);

/** The key that a PASSporT names, from where its header says that everybody finds it. */
async function keyAt(info: string, kid: unknown): Promise<JsonWebKey> {
  assert.equal(new URL(info).origin, stage.house.origins.app);
  const { keys } = (await (await fetch(info)).json()) as {
    readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
  };
  const key = keys.find((one) => one.kid === kid);
  assert.ok(key !== undefined, String(kid));
  return key;
}

test(
  'a stranger who shows a number of the bank rings it as well, without an Identity',
  { skip },
  async () => {
    const known = calls().length;
    const scammer = await stage.person();
    await scammerCalls(scammer, stage.house, { to: nova, from: number });
    assert.equal(await nextIdentity(known), undefined);
    phone.hangUp();
    await scammer.leave();
  },
);
