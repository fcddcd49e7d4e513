import type { Programme } from '@countersign/contract';
import type { PinPolicy } from '@countersign/keeper-contract';

/** What of a programme decides secrets: the part of which the keeper keeps its own copy. */
export function pinPolicyOf(programme: Programme): PinPolicy {
  return {
    brand: programme.brand.name,
    products: programme.products.map((product) => {
      const { pin } = product;
      return {
        productId: product.id,
        name: product.name,
        region: product.region,
        panPrefixes: [...product.numbers.prefixes],
        panLength: product.numbers.digits,
        securityCode: product.securityCode,
        pin: {
          method: pin.method,
          lengthMin: pin.lengthMin,
          lengthMax: pin.lengthMax,
          assignedLength: pin.assignedLength,
          reveal: pin.reveal,
          custom: pin.custom,
          // What is left out leaves the policy as it was pinned before.
          ...(pin.keypad === true ? { keypad: true } : {}),
          mail: pin.mail,
          offline: pin.offline,
          codeFallback: programme.verification.pinCodeFallback,
          triesMax: pin.triesMax,
          showsPerDayMax: pin.showsPerDayMax,
          setsPerDayMax: pin.setsPerDayMax,
          unlocksPerDayMax: pin.unlocksPerDayMax,
          addressAgeDaysMin: pin.addressAgeDaysMin,
        },
      };
    }),
  };
}
