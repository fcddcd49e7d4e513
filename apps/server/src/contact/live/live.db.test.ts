import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '@countersign/kernel';
import type { LiveAnswer } from '../types.ts';
import { openContactHouse, phone } from '../../../test/contact-house.ts';
import { createLiveFeed } from './feed.ts';
import { purgeChanges } from './store.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { server, time, contact, member, parts } = house;
/** Another server on the same database: it hears of nothing but through that. */
const elsewhere = createLiveFeed(parts);
after(async () => {
  await elsewhere.stop();
  await contact.stopFollowing();
});
const ada = await member('M-1', 'en', [phone]);
const luz = await member('M-2', 'es', [phone]);

let calls = 0;
/** A call in the ledger, as a change that this process is not told of. */
async function aCall(memberId: string): Promise<string> {
  calls += 1;
  const id = `call-${calls}`;
  const reference = `CA${String(calls).padStart(6, '0')}`;
  await server.asOwner(
    `INSERT INTO contact_ledger (id, reference, member_id, purpose, channel, direction, sender, endpoint_hash,
       endpoint_masked, template, language, facts, body_hash, may_ask, basis, quiet, programme, correlation, send_at,
       state, state_at, created_at, agent_name)
     VALUES ($1, $2, $3, 'fraud-check', 'voice', 'outbound', '+12125550177', '', '…23', 'call.fraud-check', 'en', '{}',
       '', '{}', 'service', 'outside', 'test', 'c', $4, 'registered', $4, $4, 'Olive')`,
    [id, reference, memberId, time.now()],
  );
  await server.asOwner(
    `INSERT INTO contact_call (contact_id, agent_id, ending_mac, digits_sealed, spoken, code_tries, sequence)
     VALUES ($1, 'olive', '', '', 'open', 0, 0)`,
    [id],
  );
  return id;
}
/** With the hint that a server gives behind its own commits. */
async function move(id: string, state: string): Promise<void> {
  await server.asOwner('UPDATE contact_ledger SET state = $2, state_at = $3 WHERE id = $1', [
    ...[id, state, time.now()],
  ]);
  await server.asOwner(`SELECT pg_notify('contact_live', 'another')`);
}

interface Screen {
  readonly told: LiveAnswer[];
  readonly says: (answer: LiveAnswer['answer'], withinMs?: number) => Promise<LiveAnswer>;
  readonly leave: () => void;
}

function aScreen(memberId: string, feed: Pick<typeof elsewhere, 'follow'> = contact): Screen {
  const told: LiveAnswer[] = [];
  const leave = feed.follow(memberId, (live) => told.push(live));
  const says = async (answer: LiveAnswer['answer'], withinMs = 2_000) => {
    const until = performance.now() + withinMs;
    for (;;) {
      const last = told.at(-1);
      if (last?.answer === answer) return last;
      if (performance.now() > until)
        throw new Error(`the screen says ${last?.answer ?? 'nothing at all'}, not ${answer}`);
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { told, says, leave };
}

test('a screen is told at once, and of each change; another member’s screen is not', async () => {
  const [own, other] = [aScreen(ada), aScreen(luz)];
  await own.says('nothing');
  await other.says('nothing');
  const id = await aCall(ada);
  await own.says('planned-today');
  await move(id, 'dialing');
  await own.says('ringing');
  await move(id, 'answered');
  const talking = await own.says('talking');
  assert.ok(talking.answer === 'talking' && talking.spoken === 'open' && talking.agent === 'Olive');
  await server.asOwner(`UPDATE contact_call SET spoken = 'wrong' WHERE contact_id = $1`, [id]);
  for (let tries = 0; tries < 300; tries += 1) {
    const last = own.told.at(-1);
    if (last?.answer === 'talking' && last.spoken === 'wrong') break;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const last = own.told.at(-1);
  assert.ok(last?.answer === 'talking' && last.spoken === 'wrong');
  await move(id, 'ended');
  await own.says('ended');
  assert.ok(other.told.every(({ answer }) => answer === 'nothing'));
  own.leave();
  other.leave();
});

test('what one server commits is on the screens of another one well within a second', async () => {
  // It has no screens of its own: it tells the others all the same.
  const silent = createLiveFeed(parts);
  const screen = aScreen(luz, elsewhere);
  await screen.says('nothing');
  const id = await aCall(luz);
  await screen.says('planned-today');
  await server.asOwner('UPDATE contact_ledger SET state = $2, state_at = $3 WHERE id = $1', [
    ...[id, 'dialing', time.now()],
  ]);
  silent.hint();
  await screen.says('ringing', 900);
  await move(id, 'no_answer');
  await screen.says('nothing');
  screen.leave();
  await silent.stop();
});

test('what began early and commits late is not missed', async () => {
  const screen = aScreen(ada);
  await screen.says('ended');
  await server.asOwner('BEGIN');
  const late = await aCall(ada);
  // Others go on meanwhile, with younger transactions that are over before.
  await house.tell(luz, 'account.new-device');
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  assert.equal(screen.told.at(-1)?.answer, 'ended');
  await move(late, 'dialing');
  await server.asOwner('COMMIT');
  await screen.says('ringing');
  await move(late, 'busy');
  await screen.says('ended');
  screen.leave();
});

test('a minute later the changes are gone, and nothing is told twice', async () => {
  await server.asOwner(`UPDATE contact_live SET at = now() - interval '2 minutes'`);
  await purgeChanges(parts.db.reader);
  const [row] = await server.asOwner('SELECT count(*) AS left FROM contact_live');
  assert.equal(Number(row?.['left']), 0);
});

test('where the ledger cannot be asked the screen says so, and follows again afterwards', async () => {
  let isBroken = false;
  const db = {
    ...parts.db,
    get reader() {
      if (isBroken) throw new Error('no database');
      return parts.db.reader;
    },
  };
  const feed = createLiveFeed({ ...parts, db });
  try {
    const screen = aScreen(luz, feed);
    await screen.says('nothing');
    isBroken = true;
    time.advance(10_000);
    await screen.says('cannot-confirm', 4_000);
    // Nobody tells it what happened meanwhile: the changes of a long gap are gone.
    const id = await aCall(luz);
    await move(id, 'dialing');
    await server.asOwner('DELETE FROM contact_live');
    isBroken = false;
    time.advance(6_000);
    await screen.says('ringing', 4_000);
    await move(id, 'busy');
    screen.leave();
  } finally {
    await feed.stop();
  }
});
