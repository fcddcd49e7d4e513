import { ok, toBase64Url, unreachable, type Outcome, type Random } from '@countersign/kernel';
import type { OpenVisit, PinnedProduct, Refusal, Visit } from '@countersign/keeper-contract';
import type { Tx } from '../database/index.ts';
import { no, randomDigits, type House } from '../house.ts';
import { decideCodeFrom, readyOf, standingOf } from '../passkeys/index.ts';
import {
  decideActOf,
  lockVisitStanding,
  pinTerms,
  type ActCard,
  type ActPasskey,
  type ActTicket,
  type VisitStanding,
} from '../pins/index.ts';
import { decideOpen, hashTicket } from '../tickets/index.ts';
import { sharedInformation } from '../imports/index.ts';
import { decideWays } from '../intents/index.ts';

const SECRET_BYTES = 32;
const CONTROL_NUMBER_DIGITS = 12;

interface Fresh {
  readonly nonce: Uint8Array;
  readonly challenge: Uint8Array;
  readonly userHandle: Uint8Array;
  readonly controlNumber: string;
  readonly sharedInformation: Uint8Array;
}

/**
 * What a page must know. Every opening makes nonce, challenge, control number and shared information anew: what an
 * earlier page was given proves nothing any more.
 */
export async function openVisit(house: House, ask: OpenVisit): Promise<Outcome<Visit, Refusal>> {
  const backendKey = await house.backend.ecdhPublicKey();
  return house.db.transaction(async (tx) => {
    const now = house.clock();
    const standing = await lockVisitStanding(tx, { ticketHash: hashTicket(ask.ticket), now });
    if (standing === undefined) return no('visit.over'); // no ticket, no operation: nothing to log
    const { ticket } = standing;
    const refusal = decideOpen(ticket, { opensMax: house.settings.opensPerTicketMax }, now);
    const visit =
      refusal === undefined ? drawVisit(house, tx, standing, backendKey.point) : no(refusal);
    await house.ledger.append(tx, {
      actor: ticket.memberReference === null ? 'stranger' : `member:${ticket.memberReference}`,
      channel: 'web',
      operation: 'visit.open',
      card: ticket.card ?? undefined,
      result: visit.ok ? 'done' : visit.refusal.refusal,
      correlation: ticket.correlation,
    });
    return visit;
  });
}

function drawVisit(
  house: House,
  tx: Tx,
  standing: VisitStanding,
  backendKey: Uint8Array,
): Outcome<Visit, Refusal> {
  const { ticket, card, passkeys } = standing;
  const policy = house.policy.current();
  if (policy === undefined) return no('policy.none');
  const fresh = makeFresh(house.random, passkeys[0]?.userHandle);
  const common = {
    act: ticket.act,
    language: ticket.language,
    brand: policy.brand,
    returnTo: `${house.sites.appOrigin}${ticket.returnPath}`,
    expiresAt: ticket.expiresAt,
    now: house.clock(),
    nonce: toBase64Url(fresh.nonce),
    rpId: house.sites.rpId,
  };
  switch (ticket.act) {
    case 'register':
    case 'recover':
    case 'add-passkey':
      keepFresh(tx, ticket, fresh);
      return ok({
        ...common,
        newPasskey: {
          challenge: toBase64Url(fresh.challenge),
          userHandle: toBase64Url(fresh.userHandle),
          userName: policy.brand,
          exclude: standingOf(passkeys).map((passkey) => toBase64Url(passkey.credentialId)),
        },
      });
    case 'pin.show':
    case 'pin.set': {
      if (card === undefined) return no('card.unknown');
      const decided = decideActOf(house, ticket.act, { ...standing, card });
      if (!decided.ok) return decided;
      keepFresh(tx, ticket, fresh);
      const { product } = decided.value;
      const ways = waysOf(house, ticket, product, passkeys);
      const pin = pinFacts(product, fresh, ways, backendKey);
      return ok({ ...common, card: cardFacts(card, product, ticket.language), pin });
    }
    default:
      return unreachable(ticket.act);
  }
}

function makeFresh(random: Random, userHandle: Uint8Array | undefined): Fresh {
  return {
    nonce: random(SECRET_BYTES),
    challenge: random(SECRET_BYTES),
    userHandle: userHandle ?? random(SECRET_BYTES),
    controlNumber: randomDigits(random, CONTROL_NUMBER_DIGITS),
    sharedInformation: sharedInformation(random),
  };
}

function keepFresh(tx: Tx, ticket: ActTicket, fresh: Fresh): void {
  tx.post(
    `update visits_ticket set state = 'opened', opens = opens + 1, nonce = $2, challenge = $3, user_handle = $4,
       control_number = $5, shared_information = $6 where ticket_hash = $1`,
    [
      ticket.ticketHash,
      fresh.nonce,
      fresh.challenge,
      fresh.userHandle,
      fresh.controlNumber,
      fresh.sharedInformation,
    ],
  );
}

function cardFacts(
  card: ActCard,
  product: PinnedProduct,
  language: string,
): NonNullable<Visit['card']> {
  const { name } = product;
  return {
    token: card.token,
    lastFour: card.lastFour,
    productName:
      name[language] ?? name[language.slice(0, 2)] ?? name['en'] ?? Object.values(name)[0] ?? '',
    securityCodeLength: product.securityCode.length,
    securityCodePlace: product.securityCode.place,
  };
}

type Ways = NonNullable<Visit['pin']>['ways'];

function waysOf(
  house: House,
  ticket: ActTicket,
  product: PinnedProduct,
  passkeys: readonly ActPasskey[],
): Ways {
  const ready = readyOf(passkeys, house.clock());
  const codeFrom = decideCodeFrom(passkeys, house.settings.recoveryCoolingOffHours);
  const { codeFallback } = product.pin;
  const ways = decideWays(
    { ticket, codeFallback, readyPasskeys: ready.length, codeFrom },
    house.settings,
    house.clock(),
  );
  return {
    ...(ways.passkey
      ? { passkey: { credentialIds: ready.map((known) => toBase64Url(known.credentialId)) } }
      : {}),
    ...(ways.code && ticket.codeTo !== null ? { code: { sentTo: ticket.codeTo } } : {}),
  };
}

function pinFacts(
  product: PinnedProduct,
  fresh: Fresh,
  ways: Ways,
  backendKey: Uint8Array,
): NonNullable<Visit['pin']> {
  return { ...pinTerms(product, fresh, backendKey), ways, offline: product.pin.offline };
}
