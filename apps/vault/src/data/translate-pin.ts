import {
  PinBlockError,
  type PinBlockFormat,
  TranslationError,
  translatePinBlock,
} from '@countersign/pincrypto';
import { invalid } from '../wire/exceptions.ts';
import { type Members, SHAPES, membersOf, text, union } from '../wire/members.ts';
import { type PinKey, binding, incomingBlock, pinKey, unreadableBlock } from './pin-key.ts';
import type { DataOperation } from './room.ts';

const REQUEST = new Set([
  'IncomingKeyIdentifier',
  'OutgoingKeyIdentifier',
  'IncomingTranslationAttributes',
  'OutgoingTranslationAttributes',
  'EncryptedPinBlock',
  'IncomingWrappedKey',
  'OutgoingWrappedKey',
]);

const BOUND = new Set(['PrimaryAccountNumber']);
const FORMATS = {
  IsoFormat0: BOUND,
  IsoFormat1: new Set<string>(),
  IsoFormat3: BOUND,
  IsoFormat4: BOUND,
};
const NUMBERS = { IsoFormat0: 0, IsoFormat1: 1, IsoFormat3: 3, IsoFormat4: 4 } as const;

function readBinding(members: Members, name: string, key: PinKey) {
  const { name: variant, members: inner } = union(members, name, FORMATS);
  const format: PinBlockFormat = NUMBERS[variant];
  const account =
    format === 1 ? undefined : text(inner, 'PrimaryAccountNumber', SHAPES.accountNumber);
  return binding(format, { key, account, path: name });
}

/** TranslatePinData, by PCI PIN requirement 3-3. */
export const translatePin: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', REQUEST);
  const from = pinKey(
    room,
    {
      members,
      identifier: 'IncomingKeyIdentifier',
      wrapped: 'IncomingWrappedKey',
      mode: 'Decrypt',
      act: 'translate-in',
    },
    trace,
  );
  const to = pinKey(
    room,
    {
      members,
      identifier: 'OutgoingKeyIdentifier',
      wrapped: 'OutgoingWrappedKey',
      mode: 'Encrypt',
      act: 'translate-out',
    },
    trace,
  );
  const incoming = incomingBlock(members, 'EncryptedPinBlock', {
    bound: readBinding(members, 'IncomingTranslationAttributes', from),
    key: from,
  });
  const outgoing = { ...readBinding(members, 'OutgoingTranslationAttributes', to), key: to.key };
  try {
    const block = translatePinBlock({ incoming, outgoing, random: room.random });
    return {
      ok: true,
      body: {
        PinBlock: block.toString('hex').toUpperCase(),
        KeyArn: to.record.arn,
        KeyCheckValue: to.record.checkValue,
      },
    };
  } catch (cause) {
    if (cause instanceof TranslationError)
      throw invalid('OutgoingTranslationAttributes', 'this translation is not allowed');
    if (!(cause instanceof PinBlockError)) throw cause;
    room.watch.failed(from.record.arn, trace.now);
    return { ok: false, refusal: unreadableBlock() };
  }
};
