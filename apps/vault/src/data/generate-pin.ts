import {
  PVV_PIN_DIGITS,
  type Pin,
  type PinBlockBinding,
  deriveNaturalPin,
  deriveOffset,
  derivePinFromOffset,
  derivePvv,
  encipherPinBlock,
  makePin,
  openPinBlock,
  textFromDigits,
  wipe,
} from '@countersign/pincrypto';
import type { UsableKey } from '../keys/ring.ts';
import { invalid } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  integer,
  membersOf,
  optionalText,
  union,
  word,
} from '../wire/members.ts';
import {
  PIN_BLOCK_FORMATS,
  type PinKey,
  binding,
  incomingBlock,
  pinKey,
  unreadableBlock,
} from './pin-key.ts';
import { IBM_TERMS, digitsOf, ibmTerms, pvvTerms, referenceKey } from './reference.ts';
import type { DataOperation, DataRoom, Trace } from './room.ts';

const REQUEST = new Set([
  'GenerationKeyIdentifier',
  'EncryptionKeyIdentifier',
  'GenerationAttributes',
  'PinDataLength',
  'PrimaryAccountNumber',
  'PinBlockFormat',
  'EncryptionWrappedKey',
]);

const GENERATIONS = {
  Ibm3624NaturalPin: new Set<string>(IBM_TERMS),
  Ibm3624RandomPin: new Set<string>(IBM_TERMS),
  Ibm3624PinFromOffset: new Set([...IBM_TERMS, 'PinOffset']),
  Ibm3624PinOffset: new Set([...IBM_TERMS, 'EncryptedPinBlock']),
  VisaPin: new Set(['PinVerificationKeyIndex']),
  VisaPinVerificationValue: new Set(['PinVerificationKeyIndex', 'EncryptedPinBlock']),
};
type Generation = keyof typeof GENERATIONS;

/** Longest PIN that is drawn or derived for somebody; a chosen one may have twelve digits. */
export const ASSIGNED_DIGITS_MAX = 6;

const FORMATS = Object.keys(PIN_BLOCK_FORMATS) as (keyof typeof PIN_BLOCK_FORMATS)[];

/** A PIN and its reference value. `pin` is made here and wiped by the caller. */
interface Made {
  readonly pin: Pin;
  readonly data: { readonly PinOffset: string } | { readonly VerificationValue: string };
}

interface GenerationAsk {
  readonly name: Generation;
  readonly members: Members;
  readonly key: UsableKey;
  readonly account: string | undefined;
  /** Undefined when the call names none: then four (AWS's default), or the length of the offset or block. */
  readonly length: number | undefined;
  /** Opens the block of the call, where the variant has one. */
  readonly openChosen: () => Pin;
}

function assignedLength(ask: GenerationAsk): number {
  const length = ask.length ?? 4;
  if (length > ASSIGNED_DIGITS_MAX)
    throw invalid('PinDataLength', 'an assigned PIN has at most six digits');
  return length;
}

function makeIbm(room: DataRoom, ask: GenerationAsk): Made {
  const terms = ibmTerms(room, ask);
  const withOffset = (pin: Pin): Made => ({
    pin,
    data: { PinOffset: textFromDigits(deriveOffset(terms, pin)) },
  });
  switch (ask.name) {
    case 'Ibm3624NaturalPin':
      return withOffset(deriveNaturalPin(terms, assignedLength(ask)));
    case 'Ibm3624RandomPin':
      return withOffset(makePin(assignedLength(ask), room.random));
    case 'Ibm3624PinFromOffset': {
      const offset = digitsOf(ask.members, 'PinOffset');
      if (ask.length !== undefined && ask.length !== offset.length)
        throw invalid('PinDataLength', 'is not the length of PinOffset');
      return {
        pin: derivePinFromOffset(terms, offset),
        data: { PinOffset: textFromDigits(offset) },
      };
    }
    case 'Ibm3624PinOffset':
    case 'VisaPin':
    case 'VisaPinVerificationValue':
      return withOffset(ask.openChosen());
  }
}

function makeVisa(room: DataRoom, ask: GenerationAsk): Made {
  const terms = pvvTerms(ask.key, ask.members, ask.account);
  if (ask.length !== undefined && ask.length !== PVV_PIN_DIGITS)
    throw invalid('PinDataLength', 'a PIN of this method has four digits');
  const pin = ask.name === 'VisaPin' ? makePin(PVV_PIN_DIGITS, room.random) : ask.openChosen();
  if (pin.length !== PVV_PIN_DIGITS) {
    wipe(pin);
    throw unreadableBlock();
  }
  return { pin, data: { VerificationValue: textFromDigits(derivePvv(terms, pin)) } };
}

interface Prepared {
  readonly name: Generation;
  readonly inner: Members;
  readonly key: UsableKey;
  readonly encryption: PinKey;
  readonly bound: PinBlockBinding;
  readonly account: string | undefined;
}

function prepare(room: DataRoom, members: Members, trace: Trace): Prepared {
  const account = optionalText(members, 'PrimaryAccountNumber', SHAPES.accountNumber);
  const format = PIN_BLOCK_FORMATS[word(members, 'PinBlockFormat', FORMATS)];
  const { name, members: inner } = union(members, 'GenerationAttributes', GENERATIONS);
  const method = name === 'VisaPin' || name === 'VisaPinVerificationValue' ? 'visa' : 'ibm';
  const key = referenceKey(
    room,
    { members, identifier: 'GenerationKeyIdentifier', mode: 'Generate', method },
    trace,
  );
  const chosen = name === 'Ibm3624PinOffset' || name === 'VisaPinVerificationValue';
  const encryption = pinKey(
    room,
    {
      members,
      identifier: 'EncryptionKeyIdentifier',
      wrapped: 'EncryptionWrappedKey',
      mode: chosen ? 'Decrypt' : 'Encrypt',
      act: 'generate',
    },
    trace,
  );
  const bound = binding(format, { key: encryption, account, path: 'PinBlockFormat' });
  return { name, inner, key, encryption, bound, account };
}

/** GeneratePinData: a PIN and its reference value, or the reference value of a chosen PIN. */
export const generatePin: DataOperation = (room, request, trace) => {
  const members = membersOf(request, '', REQUEST);
  const { name, inner, key, encryption, bound, account } = prepare(room, members, trace);
  const wanted = integer(members, 'PinDataLength', { min: 0, max: 12, otherwise: 0 });
  if (wanted !== 0 && wanted < 4) throw invalid('PinDataLength', 'is missing or out of range');
  const length = wanted === 0 ? undefined : wanted;
  const openChosen = (): Pin => {
    const opened = openPinBlock(
      incomingBlock(inner, 'EncryptedPinBlock', { bound, key: encryption }),
    );
    if (opened.wellFormed && (length === undefined || opened.pin.length === length))
      return opened.pin;
    wipe(opened.pin);
    room.watch.failed(encryption.record.arn, trace.now);
    throw unreadableBlock();
  };
  const ask: GenerationAsk = { name, members: inner, key, account, length, openChosen };
  const chosen = inner.values['EncryptedPinBlock'];
  const made = name.startsWith('Visa') ? makeVisa(room, ask) : makeIbm(room, ask);
  try {
    const block =
      typeof chosen === 'string'
        ? chosen.toUpperCase()
        : encipherPinBlock({ ...bound, pin: made.pin, key: encryption.key, random: room.random })
            .toString('hex')
            .toUpperCase();
    return {
      ok: true,
      body: {
        GenerationKeyArn: key.record.arn,
        GenerationKeyCheckValue: key.record.checkValue,
        EncryptionKeyArn: encryption.record.arn,
        EncryptionKeyCheckValue: encryption.record.checkValue,
        EncryptedPinBlock: block,
        PinData: made.data,
      },
    };
  } finally {
    wipe(made.pin);
  }
};
