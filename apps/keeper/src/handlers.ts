import { ok } from '@countersign/kernel';
import type {
  answerLine,
  operatorLine,
  pressLine,
  serverLine,
  windowLine,
} from '@countersign/keeper-contract';
import { BOX_SUITE } from '@countersign/sealing';
import {
  addIssuerKey,
  findByReference,
  createIntake,
  takeRecords,
  type AssignFirstPin,
} from './cards/index.ts';
import { listHostKeys, makeHostKey, makeOperatorKey, revokeHostKey } from './hosts/index.ts';
import { no, parseBytes, type House } from './house.ts';
import { beginKeyImport, importKey } from './imports/index.ts';
import { askCode, placeOfCode } from './intents/index.ts';
import { parsePoint } from './keys/index.ts';
import { readEvents, readLog } from './ledger/index.ts';
import {
  bureauKey,
  callOffForCard,
  cancelMailer,
  orderMailer,
  releaseBatch,
  releasedBatches,
  reportBatch,
} from './mailers/index.ts';
import { expectLineCode, takeLineCode, tellLineCode } from './line-codes/index.ts';
import { expectLinePin, openLine, takeLinePin, tellLinePin } from './line-pins/index.ts';
import { matchCard } from './matching/index.ts';
import { addPasskey, removePasskey } from './passkeys/index.ts';
import {
  acknowledgeChip,
  decideActOf,
  findCardStanding,
  pinStatus,
  setPin,
  showPin,
  unlockPin,
} from './pins/index.ts';
import { openTicket } from './tickets/index.ts';
import { checkTotp, dropTotp, enrolTotp, pepper } from './totp/index.ts';
import { openVisit } from './visits/index.ts';

/** What the server may ask. */
export function serverHandlers(house: House) {
  const openCode = (event: number, sealed: Uint8Array) =>
    house.keys.open('code', placeOfCode(event), sealed).toString('latin1');
  return {
    openTicket: (ask) =>
      openTicket(house, ask, async ({ card, member, act }) => {
        const standing = await findCardStanding(house.db, { card, act, now: house.clock() });
        // Whose card it is the issuer said at the intake; the server cannot say otherwise.
        if (standing?.card.memberReference !== member) return { refusal: 'card.unknown' };
        const decided = decideActOf(house, act, standing);
        return decided.ok ? undefined : decided.refusal;
      }),
    findCard: async (ask) => {
      const card = await findByReference(house.db, ask.cardReference);
      if (card === undefined) return no('card.unknown');
      const { token, cardReference, memberReference, productId, lastFour, expiry } = card;
      return ok({ card: token, cardReference, memberReference, productId, lastFour, expiry });
    },
    pinStatus: (ask) => pinStatus(house, ask),
    unlockPin: (ask) => unlockPin(house, ask),
    acknowledgeChip: (ask) => acknowledgeChip(house, ask),
    expectLineCode: (ask) => expectLineCode(house, ask),
    tellLineCode: (ask) => tellLineCode(house, ask),
    expectLinePin: (ask) => expectLinePin(house, ask),
    tellLinePin: (ask) => tellLinePin(house, ask),
    orderMailer: (ask) => orderMailer(house, ask),
    cancelMailer: (ask) => cancelMailer(house, ask),
    releaseBatch: (ask) => releaseBatch(house, ask),
    removePasskey: (ask) => removePasskey(house, ask),
    enrolTotp: (ask) => enrolTotp(house, ask),
    checkTotp: (ask) => checkTotp(house, ask),
    dropTotp: (ask) => dropTotp(house, ask),
    pepper: async (ask) => pepper(house, ask),
    events: (ask) => readEvents({ ...house, openCode }, ask),
  } satisfies Parameters<typeof answerLine<typeof serverLine>>[1];
}

/** What the window relays: nothing in an ask is trusted. */
export function windowHandlers(house: House, assign: AssignFirstPin) {
  return {
    openVisit: (ask) => openVisit(house, ask),
    matchCard: (ask) => matchCard(house, ask),
    addPasskey: (ask) => addPasskey(house, ask),
    askCode: (ask) => askCode(house, ask),
    showPin: (ask) => showPin(house, ask),
    setPin: (ask) => setPin(house, ask, callOffForCard),
    openLine: (ask) => openLine(house, ask),
    takeLineCode: (ask) => takeLineCode(house, ask),
    takeLinePin: (ask) => takeLinePin(house, ask),
    keeperKey: async () =>
      ok({
        keyId: house.keys.box.keyId,
        publicKey: Buffer.from(house.keys.box.publicKey).toString('base64url'),
        suite: BOX_SUITE,
      }),
    intake: createIntake(house, assign),
  } satisfies Parameters<typeof answerLine<typeof windowLine>>[1];
}

export function pressHandlers(house: House) {
  return {
    bureauKey: (ask) => bureauKey(house, ask),
    releasedBatches: () => releasedBatches(house),
    reportBatch: (ask) => reportBatch(house, ask),
  } satisfies Parameters<typeof answerLine<typeof pressLine>>[1];
}

/** The command line on the same machine. */
export function operatorHandlers(house: House, assign: AssignFirstPin) {
  return {
    importNumbers: async (ask) => {
      const { batch, records } = ask;
      const source = { actor: 'operator:machine', channel: 'operator', batch } as const;
      return ok(await takeRecords(house, records, source, assign));
    },
    addIssuerKey: async (ask) => {
      const publicKey = parseBytes(ask.publicKey);
      if (publicKey === undefined || parsePoint(publicKey) === undefined) return no('issuer.key');
      return addIssuerKey(house, { keyId: ask.keyId, publicKey });
    },
    makeHostKey: (ask) => makeHostKey(house, ask),
    hostKeys: () => listHostKeys(house),
    revokeHostKey: (ask) => revokeHostKey(house, ask),
    makeOperatorKey: (ask) => makeOperatorKey(house, ask),
    beginKeyImport: (ask) => beginKeyImport(house, ask),
    importKey: (ask) => importKey(house, ask),
    pinPolicy: (ask) => house.policy.pin(ask),
    approvePinPolicy: (ask) => house.policy.approve(ask),
    exportLog: async (ask) => ok({ entries: [...(await readLog(house.db, ask))] }),
  } satisfies Parameters<typeof answerLine<typeof operatorLine>>[1];
}
