import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardStatus } from '@countersign/contract';
import type { Card, CardFreeze, FreezeReason } from './cards/index.ts';
import { freezableOn } from './frozen-view.ts';

type Rooms = Parameters<typeof freezableOn>[0];
interface Held {
  readonly status: CardStatus;
  readonly reason?: FreezeReason;
  readonly holder?: string;
  readonly hasNumber?: boolean;
}

/** Somebody's one card, as the desk reads it. */
function desk({ hasNumber = true, holder = 'm-1', reason, status }: Held, mayFreeze = true): Rooms {
  const card = { id: 'card-1', memberId: holder, status } as Card;
  const number = hasNumber ? { token: 'tk', lastFour: '4242' } : undefined;
  return {
    casework: { mayFreeze: async () => mayFreeze },
    cards: {
      cardsOf: async () => [{ ...card, number }],
      freezeOf: async () => reason && ({ reason } as CardFreeze),
    },
    db: {} as Rooms['db'],
  };
}
const offered = async (rooms: Rooms, spoken = 'open') =>
  (await freezableOn(rooms, { staffId: 'olive', callId: 'call-1', memberId: 'm-1', spoken })) ?? [];

const OFFERS: readonly (readonly [Held, string | undefined])[] = [
  [{ status: 'active', holder: 'm-2' }, undefined],
  [{ status: 'active', hasNumber: false }, undefined],
  [{ status: 'ordered' }, undefined],
  [{ status: 'dispatched' }, undefined],
  [{ status: 'frozen-for-fraud', reason: 'takeover' }, undefined],
  [{ status: 'frozen-for-fraud', reason: 'pressure' }, undefined],
  [{ status: 'blocked', reason: 'takeover' }, undefined],
  [{ status: 'frozen-for-fraud', reason: 'payment' }, 'frozen'],
  [{ status: 'blocked', reason: 'payment' }, 'frozen'],
  [{ status: 'active' }, 'used'],
  [{ status: 'locked-by-member' }, 'used'],
  [{ status: 'blocked' }, 'ended'],
  [{ status: 'expired' }, 'ended'],
  [{ status: 'replaced' }, 'ended'],
];
for (const [held, is] of OFFERS)
  test(`the fraud team is offered a card that is ${JSON.stringify(held)} as ${is ?? 'nothing'}`, async () => {
    const wanted = is === undefined ? [] : [{ cardId: 'card-1', ending: '4242', is }];
    assert.deepEqual(await offered(desk(held)), wanted);
    // Whoever is on the phone is somebody else: no ending stands there to be read out.
    const all = is === undefined ? [] : [{ cardId: 'all', ending: '', is: 'all' }];
    assert.deepEqual(await offered(desk(held), 'wrong'), all);
    assert.deepEqual(await offered(desk(held, false)), [], 'whoever may not freeze');
  });
