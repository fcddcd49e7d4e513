import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callWith, gather, goTo, hangUp, type Pages, say, VOICE } from '../test/exchange.ts';
import type { Leg, LegEvents } from './line.ts';

const menu = gather('choice', { prompts: [say('One.')], digitsMax: 1 });
const dialled: Pages = {
  begin: [
    {
      ...{ do: 'dial', target: { kind: 'number', number: '+12125550111' }, timeoutSeconds: 20 },
      next: `${VOICE}dialled`,
    },
  ],
  dialled: [say('They have gone.'), hangUp],
};

/** A phone that can be dialled, with what was done to it. */
function otherPhone() {
  const log: string[] = [];
  let events: LegEvents | undefined;
  const onDial = (leg: { from: string }, told: LegEvents): Leg => {
    log.push(`rings for ${leg.from}`);
    events = told;
    return { hangUp: () => log.push('hung up'), press: (key) => log.push(`key ${key}`) };
  };
  return { log, onDial, answered: () => events?.answered(), ended: () => events?.ended('busy') };
}

test('a phone is dialled, answered and gone; keys reach it meanwhile', async () => {
  const other = otherPhone();
  const { call, timers, asked, heard } = callWith(dialled, { onDial: other.onDial });
  call.start();
  await timers.advance(4_000);
  assert.equal(call.doing, 'dialling');
  other.answered();
  assert.equal(call.doing, 'connected');
  call.press('5');
  await timers.advance(60_000);
  other.ended();
  other.ended();
  await timers.advance(5_000);
  const { DialCallStatus, DialCallDuration } = asked[1]?.fields ?? {};
  assert.deepEqual([DialCallStatus, DialCallDuration], ['completed', '60']);
  assert.deepEqual(other.log, ['rings for +12125550199', 'key 5', 'hung up']);
  assert.deepEqual(heard().slice(2), [
    '0.0 dialling +12125550111',
    '4.0 connected +12125550111',
    '4.0 pressed 5',
    '64.0 disconnected',
    '64.0 said They have gone.',
    '65.0 ended completed',
  ]);
});

test('a phone that is busy, that nobody answers, or that nobody can dial, is told apart', async () => {
  const busy = otherPhone();
  const first = callWith(dialled, { onDial: busy.onDial });
  first.call.start();
  await first.timers.settle();
  busy.ended();
  await first.timers.settle();
  const silent = otherPhone();
  const second = callWith(dialled, { onDial: silent.onDial });
  second.call.start();
  await second.timers.advance(20_000);
  silent.answered();
  const third = callWith(dialled);
  third.call.start();
  await third.timers.settle();
  assert.deepEqual(
    [first, second, third].map(({ asked }) => asked[1]?.fields['DialCallStatus']),
    ['busy', 'no-answer', 'failed'],
  );
  assert.ok(silent.log.includes('hung up'));
  assert.ok(!second.heard().some((one) => one.includes('connected')));
});

test('who hangs up ends the other phone as well, whether it rings or talks', async () => {
  for (const talks of [false, true]) {
    const other = otherPhone();
    const { call, timers, paths } = callWith(dialled, { onDial: other.onDial });
    call.start();
    await timers.advance(1_000);
    if (talks) other.answered();
    call.hangUp();
    await timers.advance(60_000);
    assert.deepEqual(other.log.slice(1), ['hung up']);
    assert.deepEqual(paths(), ['begin']);
  }
});

test('a phone that says at once that it is busy is hung up and not talked to', async () => {
  const log: string[] = [];
  const onDial = (_: unknown, events: LegEvents): Leg => {
    events.ended('busy');
    events.answered();
    return { hangUp: () => log.push('hung up') };
  };
  const { call, timers, asked } = callWith(dialled, { onDial });
  call.start();
  await timers.advance(60_000);
  assert.equal(asked[1]?.fields['DialCallStatus'], 'busy');
  assert.deepEqual(log, ['hung up']);
});

test('who ends the call as the other phone goes away asks for nothing more', async () => {
  const other = otherPhone();
  const one = callWith(dialled, {
    onDial: other.onDial,
    onHeard: ({ kind }) => {
      if (kind === 'disconnected') one.call.hangUp();
    },
  });
  one.call.start();
  await one.timers.settle();
  other.answered();
  other.ended();
  await one.timers.settle();
  assert.deepEqual(one.paths(), ['begin']);
});

test('whoever listens may end the call at any moment, and nothing goes on behind it', async () => {
  const kinds = ['answered', 'gathering', 'said', 'pressed', 'dialling'] as const;
  for (const kind of kinds) {
    const other = otherPhone();
    const dial = dialled['begin'] as readonly (typeof menu)[];
    const one = callWith(
      { ...dialled, begin: [menu, goTo('on')], choice: dial, on: dial },
      {
        onDial: other.onDial,
        onHeard: (entry) => {
          if (entry.kind === kind) one.call.hangUp();
        },
      },
    );
    one.call.start();
    await one.timers.advance(100);
    one.call.press('1');
    await one.timers.advance(600_000);
    assert.equal(one.ended.length, 1, kind);
    assert.match(one.heard().at(-1) ?? '', /ended/, kind);
    assert.equal(one.call.doing, 'nothing', kind);
  }
});
