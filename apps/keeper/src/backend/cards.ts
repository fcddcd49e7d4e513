import { sensitive } from '@countersign/kernel';
import type { Backend, MailerBlockAnswer } from '../backend-port.ts';
import { ALIASES, PVV_KEY_INDEX } from './key-plan.ts';
import { ibmTerms } from './requests.ts';
import { type JsonObject, type Wire, must, objectOf, textOf } from './wire.ts';

type CardCalls = Pick<Backend, 'verifyCardCode' | 'mailerBlock'>;

function usedFor(body: JsonObject) {
  return {
    keyArn: textOf(body, 'GenerationKeyArn'),
    keyCheckValue: textOf(body, 'GenerationKeyCheckValue'),
  };
}

/** Card security codes, and the blocks of letters. */
export function makeCardCalls(wire: Wire): CardCalls {
  return {
    async verifyCardCode({ pan, expiry, code, keyAlias }) {
      const answer = await wire.data('/cardvalidationdata/verify', {
        KeyIdentifier: keyAlias,
        // The code is a function of card number and expiry.
        PrimaryAccountNumber: pan.expose(),
        VerificationAttributes: { CardVerificationValue2: { CardExpiryDate: expiry } },
        // Compared behind the border, kept nowhere.
        ValidationData: code.expose(),
      });
      if (!answer.ok && answer.exception === 'VerificationFailedException')
        return { right: false, keyArn: '', keyCheckValue: '' };
      const body = must(answer, 'VerifyCardValidationData');
      return {
        right: true,
        keyArn: textOf(body, 'KeyArn'),
        keyCheckValue: textOf(body, 'KeyCheckValue'),
      };
    },

    async mailerBlock(ask): Promise<MailerBlockAnswer> {
      // The natural PIN and the PVV are functions of the card number; the block is bound to the control number.
      const pan = ask.pan.expose();
      if (ask.method === 'ibm3624-offset') {
        if (ask.offset === undefined)
          throw new TypeError('a letter for this method needs the offset');
        const answer = await wire.data('/pindata/generate', {
          GenerationKeyIdentifier: ALIASES.pvk3624,
          EncryptionKeyIdentifier: ALIASES.mailerPek4,
          PinBlockFormat: 'ISO_FORMAT_4',
          PrimaryAccountNumber: ask.controlNumber,
          GenerationAttributes: {
            // The offset of the PIN that the letter carries.
            Ibm3624PinFromOffset: { ...ibmTerms(pan), PinOffset: ask.offset.expose() },
          },
        });
        const body = must(answer, 'GeneratePinData');
        return {
          block: textOf(body, 'EncryptedPinBlock'),
          format: 'ISO_FORMAT_4',
          ...usedFor(body),
        };
      }
      const answer = await wire.data('/pindata/generate', {
        GenerationKeyIdentifier: ALIASES.pvkVisa,
        EncryptionKeyIdentifier: ALIASES.mailerPek1,
        PinBlockFormat: 'ISO_FORMAT_1',
        PrimaryAccountNumber: pan,
        PinDataLength: ask.length,
        GenerationAttributes: { VisaPin: { PinVerificationKeyIndex: PVV_KEY_INDEX } },
      });
      const body = must(answer, 'GeneratePinData');
      return {
        block: textOf(body, 'EncryptedPinBlock'),
        format: 'ISO_FORMAT_1',
        newValue: sensitive(textOf(objectOf(body, 'PinData'), 'VerificationValue')),
        ...usedFor(body),
      };
    },
  };
}
