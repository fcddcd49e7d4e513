import { sensitive } from '@countersign/kernel';
import { ALL_RULES, forbiddenPins } from '@countersign/pin-policy';
import {
  type AssignPin,
  type Backend,
  BackendFault,
  type CheckPin,
  type ChosenPin,
  type SetAnswer,
  type Used,
  type VerifyAsk,
} from '../backend-port.ts';
import { ALIASES, PVV_KEY_INDEX } from './key-plan.ts';
import { ibmTerms, screenKey, verificationOf } from './requests.ts';
import {
  type JsonObject,
  type Wire,
  type WireAnswer,
  must,
  objectOf,
  refusedMember,
  textOf,
} from './wire.ts';

const NO_KEY: Used = { keyArn: '', keyCheckValue: '' };

function usedFor(body: JsonObject, kind: 'Generation' | 'Verification' | 'Encryption'): Used {
  return {
    keyArn: textOf(body, `${kind}KeyArn`),
    keyCheckValue: textOf(body, `${kind}KeyCheckValue`),
  };
}

/** Is this the one outer answer for a block that cannot be read? AWS names no member. */
function isUnreadable(answer: WireAnswer): boolean {
  if (answer.ok || answer.exception !== 'ValidationException') return false;
  return refusedMember(answer).endsWith('EncryptedPinBlock') || refusedMember(answer) === '';
}

function madeFrom(answer: WireAnswer, name: 'PinOffset' | 'VerificationValue'): SetAnswer {
  if (isUnreadable(answer)) return { verdict: 'unreadable', ...NO_KEY };
  const body = must(answer, 'GeneratePinData');
  return {
    verdict: 'made',
    value: sensitive(textOf(objectOf(body, 'PinData'), name)),
    ...usedFor(body, 'Generation'),
  };
}

/** The block of the screen, as every call that takes one has it. */
function chosenBlock(ask: ChosenPin, method: CheckPin['method']): JsonObject {
  return method === 'ibm3624-offset'
    ? {
        EncryptionKeyIdentifier: ALIASES.ecdhScreens,
        EncryptionWrappedKey: screenKey(ask.screen, 'AES_128'),
        PinBlockFormat: 'ISO_FORMAT_4',
        PrimaryAccountNumber: ask.controlNumber,
      }
    : {
        EncryptionKeyIdentifier: ALIASES.ecdhScreens,
        EncryptionWrappedKey: screenKey(ask.screen, 'TDES_2KEY'),
        PinBlockFormat: 'ISO_FORMAT_1',
      };
}

async function setOffset(wire: Wire, ask: ChosenPin): Promise<SetAnswer> {
  // The validation data are digits of the card number.
  const pan = ask.pan.expose();
  const answer = await wire.data('/pindata/generate', {
    GenerationKeyIdentifier: ALIASES.pvk3624,
    ...chosenBlock(ask, 'ibm3624-offset'),
    GenerationAttributes: { Ibm3624PinOffset: { ...ibmTerms(pan), EncryptedPinBlock: ask.block } },
  });
  return madeFrom(answer, 'PinOffset');
}

/** Block and value share one card-number field on the wire, so the unbound block is bound first, behind the border. */
async function setPvv(wire: Wire, ask: ChosenPin): Promise<SetAnswer> {
  // The PVV is a function of card number and PIN.
  const pan = ask.pan.expose();
  const translated = await wire.data('/pindata/translate', {
    IncomingKeyIdentifier: ALIASES.ecdhScreens,
    IncomingWrappedKey: screenKey(ask.screen, 'TDES_2KEY'),
    IncomingTranslationAttributes: { IsoFormat1: {} },
    OutgoingKeyIdentifier: ALIASES.pekInternal,
    OutgoingTranslationAttributes: { IsoFormat0: { PrimaryAccountNumber: pan } },
    EncryptedPinBlock: ask.block,
  });
  if (isUnreadable(translated)) return { verdict: 'unreadable', ...NO_KEY };
  const EncryptedPinBlock = textOf(must(translated, 'TranslatePinData'), 'PinBlock');
  const answer = await wire.data('/pindata/generate', {
    GenerationKeyIdentifier: ALIASES.pvkVisa,
    EncryptionKeyIdentifier: ALIASES.pekInternal,
    PinBlockFormat: 'ISO_FORMAT_0',
    PrimaryAccountNumber: pan,
    GenerationAttributes: {
      VisaPinVerificationValue: { PinVerificationKeyIndex: PVV_KEY_INDEX, EncryptedPinBlock },
    },
  });
  return madeFrom(answer, 'VerificationValue');
}

async function checkPin(wire: Wire, ask: CheckPin): ReturnType<Backend['checkPin']> {
  const { method, facts, current } = ask;
  // First and last digits of the card number may not be the PIN.
  const pan = ask.pan.expose();
  const forbidden = forbiddenPins(
    {
      cardNumber: pan,
      expiry: facts.expiry,
      // Forms of the birth date and the end of the phone number may not be the PIN.
      ...(facts.birthDate === undefined ? {} : { birthDate: facts.birthDate.expose() }),
      // The end of the phone number may not be the PIN.
      ...(facts.phoneEnding === undefined ? {} : { phoneEnding: facts.phoneEnding.expose() }),
    },
    { min: ask.lengthMin, max: ask.lengthMax },
  );
  const answer = await wire.data('/countersign/pindata/check', {
    ...chosenBlock(ask, method),
    EncryptedPinBlock: ask.block,
    PinLengthMinimum: ask.lengthMin,
    PinLengthMaximum: ask.lengthMax,
    ForbiddenPins: forbidden.map(({ digits, reason }) => ({ Digits: digits, Reason: reason })),
    Rules: ALL_RULES,
    ...(current === undefined
      ? {}
      : {
          CurrentPin: {
            ...verificationOf({ method, pan, value: current }),
            PrimaryAccountNumber: pan,
          },
        }),
  });
  if (isUnreadable(answer)) return { verdict: 'unreadable', ...NO_KEY };
  const body = must(answer, 'CheckPinData');
  const used = usedFor(body, 'Encryption');
  if (textOf(body, 'Verdict') === 'fine') return { verdict: 'fine', ...used };
  const reasons = body['Reasons'];
  if (!Array.isArray(reasons) || !reasons.every((reason) => typeof reason === 'string'))
    throw new BackendFault('the crypto backend left Reasons out');
  return { verdict: 'weak', reasons, ...used };
}

async function assignPin(wire: Wire, ask: AssignPin): ReturnType<Backend['assignPin']> {
  const visa = ask.method === 'visa-pvv';
  // The reference value is a function of card number and PIN.
  const pan = ask.pan.expose();
  const answer = await wire.data('/pindata/generate', {
    GenerationKeyIdentifier: visa ? ALIASES.pvkVisa : ALIASES.pvk3624,
    // The block is thrown away: only the value is kept.
    EncryptionKeyIdentifier: ALIASES.pekInternal,
    PinBlockFormat: 'ISO_FORMAT_0',
    PrimaryAccountNumber: pan,
    PinDataLength: ask.length,
    GenerationAttributes: visa
      ? { VisaPin: { PinVerificationKeyIndex: PVV_KEY_INDEX } }
      : { Ibm3624RandomPin: ibmTerms(pan) },
  });
  const body = must(answer, 'GeneratePinData');
  const value = textOf(objectOf(body, 'PinData'), visa ? 'VerificationValue' : 'PinOffset');
  return { value: sensitive(value), ...usedFor(body, 'Generation') };
}

const CALLERS_OWN = new Set(['EncryptionKeyIdentifier', 'PinBlockFormat']);

async function verifyPin(wire: Wire, ask: VerifyAsk): ReturnType<Backend['verifyPin']> {
  // The block is bound to the card number, and so is the value.
  const pan = ask.pan.expose();
  const answer = await wire.data('/pindata/verify', {
    ...verificationOf({ ...ask, pan }),
    EncryptionKeyIdentifier: ask.acquirerKey,
    EncryptedPinBlock: ask.block,
    PinBlockFormat: ask.format,
    PrimaryAccountNumber: pan,
    PinDataLength: ask.length,
  });
  if (answer.ok) return { verdict: 'right', ...usedFor(answer.body, 'Verification') };
  if (answer.exception === 'VerificationFailedException') return { verdict: 'wrong', ...NO_KEY };
  const notFound =
    answer.exception === 'ResourceNotFoundException' &&
    answer.body['ResourceId'] === ask.acquirerKey;
  if (
    notFound ||
    (answer.exception === 'ValidationException' && CALLERS_OWN.has(refusedMember(answer)))
  )
    return { verdict: 'no-such-key' };
  throw new BackendFault(
    `VerifyPinData: the crypto backend answered ${answer.exception} ${refusedMember(answer)}`,
  );
}

type PinCalls = Pick<
  Backend,
  'showFromOffset' | 'setOffset' | 'setPvv' | 'checkPin' | 'assignPin' | 'verifyPin'
>;

/** The calls of the data plane about PINs. */
export function makePinCalls(wire: Wire): PinCalls {
  return {
    async showFromOffset({ pan, offset, controlNumber, screen }) {
      const answer = await wire.data('/pindata/generate', {
        GenerationKeyIdentifier: ALIASES.pvk3624,
        EncryptionKeyIdentifier: ALIASES.ecdhScreens,
        EncryptionWrappedKey: screenKey(screen, 'AES_128'),
        PinBlockFormat: 'ISO_FORMAT_4',
        PrimaryAccountNumber: controlNumber,
        GenerationAttributes: {
          // The natural PIN comes from the card number; the offset turns it into the PIN.
          Ibm3624PinFromOffset: { ...ibmTerms(pan.expose()), PinOffset: offset.expose() },
        },
      });
      const body = must(answer, 'GeneratePinData');
      return { block: textOf(body, 'EncryptedPinBlock'), ...usedFor(body, 'Generation') };
    },
    setOffset: (ask) => setOffset(wire, ask),
    setPvv: (ask) => setPvv(wire, ask),
    checkPin: (ask) => checkPin(wire, ask),
    assignPin: (ask) => assignPin(wire, ask),
    verifyPin: (ask) => verifyPin(wire, ask),
  };
}
