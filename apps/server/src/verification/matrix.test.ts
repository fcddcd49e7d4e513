// Every set of evidence, on every channel and in both directions, against the table of levels written down a second time, in plain words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { hashAction } from './action.ts';
import { decideLevel } from './rules.ts';
import type { Channel, Direction, Evidence, EvidenceItem, Level } from './types.ts';

const NOW = 1_900_000_000_000 as Instant;
const ACTION = hashAction({ act: 'pin.mail', subject: 'card-1' });

/** One of each kind: what else there is belongs to the same group with the same weight. */
const ITEMS = [
  'card.last-four',
  'card.security-code',
  'identity.address',
  'secret.password',
  'secret.answer',
  'network.text-code',
  'network.call-back',
  'network.email-code',
  'key.passkey',
  'key.authenticator',
  'user.verified',
  'contact.reference',
  'call.number-answered',
  'call.digits-matched',
  'account.session',
] as const satisfies readonly EvidenceItem[];

interface Situation {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly keypadPin: boolean;
  /** Whether what proves possession was given for this very act. */
  readonly forThisAct: boolean;
}

/** The table of levels, as a person reads it. */
function levelByTheBook(has: (item: EvidenceItem) => boolean, where: Situation): Level {
  const inbound = where.direction === 'inbound';
  const ofTheirScreen = has('account.session') || (inbound && has('call.digits-matched'));
  const card = has('card.last-four') || has('card.security-code');
  const secret = has('secret.password') || has('secret.answer');
  const network = has('network.text-code') || has('network.call-back');
  const key = has('key.passkey') || has('key.authenticator');
  const claimed =
    ofTheirScreen || (card && has('identity.address')) || (card && has('contact.reference'));
  const onOurCall = !inbound && has('call.number-answered') && has('identity.address');
  const known = (claimed && (ofTheirScreen || secret || network || key)) || onOurCall;
  // Independent factors: knowledge of what stands on the card or of a password, possession by network, by key, a verified user.
  const boundNetwork = has('network.call-back') || (has('network.text-code') && where.forThisAct);
  const boundKey = key && where.forThisAct;
  const verified = has('user.verified') && where.forThisAct;
  const factors = [
    has('card.security-code'),
    has('secret.password'),
    boundNetwork,
    boundKey,
    verified,
  ].filter(Boolean).length;
  const possessed = known && (boundNetwork || boundKey) && factors >= 2;
  const byKeypad =
    where.keypadPin &&
    where.channel === 'voice' &&
    has('network.call-back') &&
    has('card.security-code');
  const level: Level =
    possessed && ((boundKey && verified) || byKeypad)
      ? 'L4'
      : possessed
        ? 'L3'
        : known
          ? 'L2'
          : claimed
            ? 'L1'
            : 'L0';
  return !inbound && (level === 'L3' || level === 'L4') ? 'L2' : level;
}

const situations: readonly Situation[] = (['voice', 'desk', 'web'] as const).flatMap((channel) =>
  (['inbound', 'outbound'] as const).flatMap((direction) =>
    [true, false].flatMap((forThisAct) =>
      [true, false]
        .filter((keypadPin) => channel === 'voice' || !keypadPin)
        .map((keypadPin) => ({ channel, direction, forThisAct, keypadPin })),
    ),
  ),
);

for (const where of situations) {
  const { channel, direction, forThisAct, keypadPin } = where;
  const about = [
    channel,
    direction,
    forThisAct ? 'for this act' : 'for another',
    keypadPin && 'keypad',
  ];
  test(`every set of evidence has the level of the table: ${about.filter(Boolean).join(', ')}`, () => {
    const evidence = ITEMS.map((item): Evidence => ({
      ...{ id: item, item, at: NOW },
      ...(forThisAct ? { action: ACTION } : {}),
    }));
    const asked = {
      ...{ channel, direction, action: ACTION, bound: true, now: NOW },
      policy: { keypadPin, policy: 'compatible' },
    } as const;
    const seen = new Set<Level>();
    for (let mask = 0; mask < 2 ** ITEMS.length; mask += 1) {
      const some = evidence.filter((_, at) => (mask & (1 << at)) !== 0);
      const names = new Set(some.map(({ item }) => item));
      const { level } = decideLevel(some, asked);
      const book = levelByTheBook((item) => names.has(item), where);
      if (level !== book) assert.fail(`${[...names].join(' ')}: ${level}, the table says ${book}`);
      seen.add(level);
    }
    const highest = direction === 'outbound' ? 'L2' : forThisAct || keypadPin ? 'L4' : 'L3';
    assert.equal([...seen].toSorted().at(-1), highest);
  });
}
