import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, type Instant } from '@countersign/kernel';
import type { ReadMail } from './mail.ts';
import { takeLetter } from './take-letter.ts';
import type { KnownMessage, MessageAnswer } from './types.ts';

const message: KnownMessage = {
  ...{ channel: 'email', purpose: 'security', to: 'i…@post.example' },
  at: 1_900_000_000_000 as Instant,
};
const read: ReadMail = {
  ...{ text: '', links: [], senders: ['ines@post.example'], isSigned: false, sealedBy: undefined },
  ...{ hasMore: false, isCut: false, original: undefined, isAutomatic: false, subject: 'Fwd' },
  answersTo: [],
};

async function told(answer: MessageAnswer): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  await takeLetter(
    {
      messageCheck: { check: async () => ok(answer), read: async () => read },
      cards: { membersAt: async () => [{ memberId: 'ines', contactPointId: 'point' }] },
      contact: {
        tellMember: async (_tx, { facts, template }) => {
          all.push([template, facts]);
          return [];
        },
        unsubscribe: async () => ok(undefined),
      },
      audit: { append: async () => {} },
      db: { transaction: (work: (tx: never) => unknown) => work({} as never) } as never,
      newId: () => 'id',
    },
    { mail: Buffer.alloc(0), read, isFromNobody: false },
  );
  return all;
}

test('an answer by e-mail says who passed a message on, where their seal stood in for our signature', async () => {
  const genuine = { answer: 'genuine', message, isOwn: true } as const;
  assert.deepEqual(await told({ ...genuine, sealedBy: 'lists.example' }), [
    ['message.genuine-sealed', { forwarder: 'lists.example' }],
  ]);
  assert.deepEqual(await told(genuine), [['message.genuine', {}]]);
  assert.deepEqual(await told({ answer: 'not-yours', message, sealedBy: 'lists.example' }), [
    ['message.not-yours', {}],
  ]);
});
