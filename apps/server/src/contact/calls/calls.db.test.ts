import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../../../test/app.ts';
import {
  createNoCarrier,
  readCallEvent,
  signForm,
  verifyWebhook,
  type OutboundCall,
} from '../../channels/index.ts';
import { addCallRoutes, type AgentCall } from '../index.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const SECRET = 'the carrier’s secret of this test';
const AGENT = { agentId: 'staff-1', name: 'Olive', correlation: 'call-test-1' };

const dialled: OutboundCall[] = [];
/** What the ledger said at the moment of dialling, read from outside. */
const stateAtDial: string[] = [];
const hungUp: string[] = [];
const house = await openContactHouse(
  async () => {
    throw new Error('nothing is sent here');
  },
  {
    ...createNoCarrier(),
    dial: async (call) => {
      dialled.push(call);
      const rows = await house.server.asOwner(
        `select state from contact_ledger where id = '${call.contactId}'`,
      );
      stateAtDial.push(String((rows[0] as { state: string } | undefined)?.state));
      return ok({ providerId: `carrier-${dialled.length}` });
    },
    hangUp: async (providerId) => void hungUp.push(providerId),
  },
);
const { app, audit, contact, server, time } = house;
const ORIGIN = 'https://larkspur.example';
addCallRoutes(app, {
  ...{ clock: time.clock, appOrigin: ORIGIN, takeProgress: contact.takeProgress },
  isCarriers: (provider, webhook) =>
    provider === 'carrier' && verifyWebhook('twilio', webhook, { webhookKey: SECRET }),
  readEvent: (webhook) => readCallEvent('twilio', webhook),
});

let people = 0;
let reference = '';
let memberId = '';
beforeEach(async () => {
  people += 1;
  reference = `CALL-${people}`;
  memberId = await house.member(reference, 'en', [phone]);
});

async function called(purpose = 'fraud-check'): Promise<string> {
  const opened = await contact.openCall(AGENT, { memberReference: reference, purpose });
  assert.ok(opened.ok, JSON.stringify(opened));
  const before = dialled.length;
  for (let waited = 0; waited < 200 && !(await providerOf(opened.value)); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(dialled.length >= before);
  return opened.value;
}

async function providerOf(id: string): Promise<string> {
  const rows = await server.asOwner(`select provider_id from contact_ledger where id = '${id}'`);
  return String((rows[0] as { provider_id: string | null } | undefined)?.provider_id ?? '');
}

const WORDS = { ringing: 'ringing', answered: 'in-progress', ended: 'completed' } as const;
let sequence = 0;
async function told(id: string, progress: keyof typeof WORDS): Promise<void> {
  sequence += 1;
  const answered = await news(id, {
    ...{ CallSid: await providerOf(id), CallStatus: WORDS[progress] },
    SequenceNumber: String(sequence),
  });
  assert.equal(answered.status, 204, answered.text);
}

/** What the carrier posts of the call of a contact. */
function news(
  id: string,
  fields: Readonly<Record<string, string>>,
  { provider = 'carrier', secret = SECRET, signed = fields } = {},
) {
  const url = `/v1/providers/${provider}/calls/${id}`;
  return ask(app, {
    ...{ method: 'POST', url, body: new URLSearchParams(fields).toString() },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signForm(ORIGIN + url, signed, secret),
    },
  });
}

async function seen(id: string): Promise<AgentCall> {
  const call = await contact.callOf(AGENT.agentId, id);
  assert.ok(call !== undefined);
  return call;
}

const live = async () => (await contact.liveAnswer(memberId)).answer;
const other = (digits: string) => (digits === '111' ? '222' : '111');

test('the row is committed before anything is dialled, and dialling is never from a number that takes calls only', async () => {
  const id = await called();
  assert.equal(stateAtDial.at(-1), 'dialing');
  const call = dialled.at(-1);
  assert.deepEqual([call?.contactId, call?.to], [id, '+12125550123']);
  assert.equal(call?.from, '+12125550177');
});

test('the live answer follows the call: ringing, talking to whom and about what, ended', async () => {
  assert.equal(await live(), 'nothing');
  const id = await called();
  await told(id, 'ringing');
  const ringing = await contact.liveAnswer(memberId);
  assert.ok(ringing.answer === 'ringing');
  assert.equal(ringing.from, '+12125550177');
  await told(id, 'answered');
  const talking = await contact.liveAnswer(memberId);
  assert.ok(talking.answer === 'talking');
  assert.deepEqual(
    [talking.agent, talking.purpose, talking.mayAsk, talking.spoken],
    ['Olive', 'fraud-check', ['transaction-yours'], 'open'],
  );
  assert.ok(!JSON.stringify(talking).includes((await seen(id)).digits), 'the digits are not told');
  await told(id, 'ended');
  assert.equal(await live(), 'ended');
  time.advance(31 * 60_000);
  assert.equal(await live(), 'nothing');
});

test('the live answer says of which team they are and what it is about, and so does the contact afterwards', async () => {
  const agent = { ...AGENT, team: 'fraud' };
  const asked = { memberReference: reference, purpose: 'fraud-check', case: ' F-2030-0017 ' };
  const opened = await contact.openCall(agent, asked);
  assert.ok(opened.ok);
  for (let waited = 0; waited < 200 && !(await providerOf(opened.value)); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await told(opened.value, 'answered');
  const talking = await contact.liveAnswer(memberId);
  assert.ok(talking.answer === 'talking');
  assert.deepEqual([talking.team, talking.case], ['fraud', 'F-2030-0017']);
  await told(opened.value, 'ended');
  const kept = await contact.contactOf(memberId, opened.value);
  assert.deepEqual([kept?.agent, kept?.team, kept?.case], ['Olive', 'fraud', 'F-2030-0017']);
  assert.deepEqual([kept?.direction, kept?.call?.wasAnswered], ['outbound', true]);
  await house.transparency.publish();
  const receipt = await contact.receiptOf({ memberId, id: opened.value });
  assert.ok(receipt !== undefined && receipt !== 'waiting');
  assert.ok(receipt.format === 'countersign-receipt-v2');
  assert.deepEqual([receipt.contact.team, receipt.contact.case], ['fraud', 'F-2030-0017']);
});

test('a case is a name: what could be a card number, a sentence or a long text is refused, also by the database', async () => {
  for (const name of [
    '4111111111111111',
    '4111-1111-1111-1111',
    '4111:1111.1111_1111',
    'F-4--1--1--1--1--1--1--1--1--1--1--1--1',
    'her card is stolen',
    'x'.repeat(65),
    '',
  ]) {
    const asked = { memberReference: reference, purpose: 'fraud-check', case: name };
    const opened = await contact.openCall(AGENT, asked);
    assert.equal(opened.ok ? 'opened' : opened.refusal.code, 'contact.case-form', name);
  }
  const id = await called();
  await assert.rejects(
    server.asOwner(
      `INSERT INTO contact_ledger SELECT (jsonb_populate_record(l, '{"id": "x", "reference": "K7H29QXM", "state": "planned", "case_name": "4111-1111-1111-1111"}')).* FROM contact_ledger AS l WHERE id = $1`,
      [id],
    ),
    /case_name/,
  );
});

test('a case of digits is named all the same where it is a UUID', async () => {
  const cut = 'x41111111-11111111-1234-4123-8123-123456789012';
  const half = await contact.openCall(AGENT, {
    ...{ memberReference: reference, purpose: 'fraud-check', case: cut },
  });
  assert.equal(half.ok, false, 'half of it may stand in the word before');
  await assert.rejects(
    server.asOwner(
      `INSERT INTO contact_ledger SELECT (jsonb_populate_record(l, '{"id": "y", "reference": "K7H29QXN", "state": "planned", "case_name": "${cut}"}')).* FROM contact_ledger AS l LIMIT 1`,
    ),
    /case_name/,
  );
  const name = 'case-12345678-1234-4123-8123-123456789012';
  const asked = { memberReference: reference, purpose: 'fraud-check', case: name };
  const opened = await contact.openCall(AGENT, asked);
  assert.ok(opened.ok);
  assert.equal((await contact.contactOf(memberId, opened.value))?.case, name);
});

test('news that nobody signed, signed for another call, of another leg, or of a call that is not known', async () => {
  const id = await called();
  const CallSid = await providerOf(id);
  const answered = { CallSid, CallStatus: 'in-progress', SequenceNumber: '9000' };
  const statusOf = async (...post: Parameters<typeof news>) => (await news(...post)).status;
  assert.equal(await statusOf(id, answered, { secret: 'another secret' }), 401);
  assert.equal(await statusOf(id, answered, { provider: 'sms' }), 401);
  const signed = { ...answered, CallStatus: 'ringing' };
  assert.equal(await statusOf(id, answered, { signed }), 401);
  assert.equal(await statusOf('nobody', answered), 404);
  // Signed, and nothing of this call: taken, so that it is not told for ever, and nothing changes.
  assert.equal(await statusOf(id, { ...answered, CallSid: 'another-call' }), 204);
  assert.equal(await statusOf(id, { ...answered, ParentCallSid: 'p' }), 204);
  assert.equal(await statusOf(id, { ...answered, CallStatus: 'initiated' }), 204);
  assert.equal(await statusOf(id, { CallStatus: 'in-progress' }), 204);
  assert.equal(await live(), 'ringing');
});

test('one call at a time: a second one is refused while the first is live, also when both are asked at once', async () => {
  const asked = { memberReference: reference, purpose: 'fraud-check' };
  const both = await Promise.all([1, 2, 3].map(() => contact.openCall(AGENT, asked)));
  assert.equal(both.filter((one) => one.ok).length, 1);
  for (const one of both) if (!one.ok) assert.equal(one.refusal.code, 'contact.call-live');
});

test('refused: an unknown member, a purpose that is not by phone, quiet hours', async () => {
  const refusal = async (memberReference: string, purpose: string) => {
    const opened = await contact.openCall(AGENT, { memberReference, purpose });
    return opened.ok ? 'opened' : opened.refusal.code;
  };
  assert.equal(await refusal('NOBODY', 'fraud-check'), 'contact.member-unknown');
  assert.equal(await refusal(reference, 'security'), 'contact.purpose-not-by-phone');
  assert.equal(await refusal(reference, 'no-such-purpose'), 'contact.purpose-not-by-phone');
  time.advance(14 * 3_600_000); // past midnight in New York
  assert.equal(await refusal(reference, 'payment-reminder'), 'contact.quiet-hours');
  assert.equal(await refusal(reference, 'fraud-check'), 'opened');
  const record = await audit.read({ after: 0, limit: 200 });
  assert.ok(JSON.stringify(record).includes('contact.quiet-hours'));
  time.advance(10 * 3_600_000);
});

test('the spoken check: right once, and never a second time', async () => {
  const id = await called();
  const by = { memberId, correlation: 'spoken-1' };
  assert.deepEqual(await contact.checkSpoken(by, '000'), {
    ok: false,
    refusal: { code: 'contact.check-nothing' },
  });
  await told(id, 'answered');
  const { digits } = await seen(id);
  assert.match(digits, /^\d{3}$/);
  assert.deepEqual(await contact.checkSpoken(by, digits), { ok: true, value: 'right' });
  assert.equal((await seen(id)).spoken, 'right');
  assert.deepEqual(await contact.checkSpoken(by, digits), {
    ok: false,
    refusal: { code: 'contact.check-used' },
  });
});

test('the spoken check: a wrong try flags the call, and the right digits come too late', async () => {
  const id = await called();
  await told(id, 'answered');
  const { digits } = await seen(id);
  const by = { memberId, correlation: 'spoken-2' };
  assert.deepEqual(await contact.checkSpoken(by, other(digits)), { ok: true, value: 'wrong' });
  assert.equal((await seen(id)).spoken, 'wrong');
  assert.equal((await contact.checkSpoken(by, digits)).ok, false);
  const [row] = await server.asOwner(`select spoken from contact_call where contact_id = '${id}'`);
  assert.deepEqual(row, { spoken: 'wrong' });
});

let visitors = 0;
const asked = (code: string, ending: string, source = `10.0.0.${(visitors += 1)}`) =>
  contact.checkPublic({ code, ending, source, correlation: 'public-1' });

test('the public check: the code with one’s own number, once, and the representative sees it', async () => {
  const id = await called();
  await told(id, 'answered');
  assert.ok((await contact.giveCode(AGENT, id)).ok);
  const code = (await seen(id)).code?.digits ?? '';
  assert.match(code, /^\d{6}$/);
  const yes = await asked(code, '0123');
  assert.ok(yes.ok);
  assert.deepEqual(Object.keys(yes.value).sort(), ['agent', 'mayAsk', 'purpose', 'since', 'to']);
  assert.ok((await seen(id)).checkedAt !== undefined);
  assert.equal((await asked(code, '0123')).ok, false, 'used once');
});

test('code laundering: the code of somebody else’s call says no to another phone, twice, then to everybody', async () => {
  const id = await called();
  await told(id, 'answered');
  await contact.giveCode(AGENT, id);
  const code = (await seen(id)).code?.digits ?? '';
  const refusals = [await asked(code, '9999'), await asked('000000', '0123')];
  for (const one of refusals)
    assert.deepEqual(one, { ok: false, refusal: { code: 'contact.check-no' } });
  await asked(code, '9998');
  assert.equal((await asked(code, '0123')).ok, false, 'the tries are over');
  await contact.giveCode(AGENT, id);
  const fresh = (await seen(id)).code?.digits ?? '';
  time.advance(121_000);
  assert.equal((await asked(fresh, '0123')).ok, false, 'two minutes are over');
});

test('an address may ask ten times an hour, whatever it asks', async () => {
  const answers = await Promise.all(
    Array.from({ length: 11 }, (_, at) => asked(String(100_000 + at), '0123', '10.9.9.9')),
  );
  const codes = answers.map((one) => (one.ok ? 'yes' : one.refusal.code));
  assert.equal(codes.filter((code) => code === 'contact.check-no').length, 10);
  assert.equal(codes.filter((code) => code === 'platform.too-many').length, 1);
});

test('only who placed a call sees it, gives its code, and hangs up', async () => {
  const id = await called();
  const stranger = { agentId: 'staff-2', correlation: 'x' };
  assert.equal(await contact.callOf('staff-2', id), undefined);
  assert.equal((await contact.giveCode(stranger, id)).ok, false);
  assert.equal(await contact.hangUp('staff-2', id), false);
  assert.equal(await contact.hangUp(AGENT.agentId, id), true);
  assert.equal(hungUp.at(-1), await providerOf(id));
});

test('news of the end that never came: after two hours the answer is that we cannot confirm', async () => {
  const id = await called();
  await told(id, 'answered');
  time.advance(2 * 3_600_000 + 1);
  assert.equal(await live(), 'cannot-confirm');
});
