import { chownSync, statSync } from 'node:fs';
import type { Programme } from '@countersign/contract';
import { writeGiven, type Given } from '@countersign/street';
import { ACQUIRER_ALIAS, ISSUER_KEY_ID } from './keys-in.ts';
import type { Memory } from './memory.ts';
import { securityCode, verificationKeyHex } from './sample-keys.ts';
import { cards, members, staff } from './world.ts';

/** Tells the street who lives there and what they own; the file belongs to whoever owns the street's folder. */
export function tellStreet(ask: {
  readonly folder: string;
  readonly programme: Programme;
  readonly memory: Memory;
}): void {
  const file = writeGiven(ask.folder, given(ask.programme, ask.memory));
  const { uid, gid } = statSync(ask.folder);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

function given(programme: Programme, memory: Memory): Given {
  const { hostKey, apiKey } = memory;
  return {
    version: 1,
    brand: programme.brand.name,
    people: members.map(
      ({ addressDays: _days, registered: _registered, landline, address, ...person }) => ({
        ...person,
        address: [...address],
        takesText: landline !== true,
      }),
    ),
    cards: cards.map((card) => ({
      reference: card.reference,
      member: card.member,
      product: card.product,
      pan: card.pan,
      expiry: card.expiry,
      securityCode: securityCode(card),
    })),
    products: programme.products.map((product) => ({
      id: product.id,
      name: product.name['en'] ?? product.id,
      region: product.region,
      panPrefix: product.numbers.prefixes[0] ?? '',
      panLength: product.numbers.digits,
      securityCodeLength: product.securityCode.length,
      securityCodePlace: product.securityCode.place,
      verificationKey: verificationKeyHex(product.id),
      offlinePin: product.pin.offline,
    })),
    staff: staff
      .filter((person) => memory.staffSecrets[person.userId] !== undefined)
      .map((person) => ({
        userId: person.userId,
        name: person.name,
        roles: [...person.roles],
        secret: memory.staffSecrets[person.userId] ?? '',
      })),
    numbers: programme.officialNumbers.map(({ number }) => number),
    acquirer: { alias: ACQUIRER_ALIAS, key: memory.acquirerKey },
    ...(hostKey === undefined ? {} : { hostKey }),
    ...(apiKey === undefined
      ? {}
      : { processor: { apiKey, issuerKeyId: ISSUER_KEY_ID, issuerKeyPair: memory.issuerKeyPair } }),
  };
}
