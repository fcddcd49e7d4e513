import { ok, sensitive, type Outcome } from '@countersign/kernel';
import {
  visitBoxContext,
  type MatchCard,
  type Matched,
  type PinnedProduct,
  type Refusal,
} from '@countersign/keeper-contract';
import { openBox } from '@countersign/sealing';
import { BackendFault, type Pan } from '../backend-port.ts';
import { findByPanHash, panHash, parsePan, type Card } from '../cards/index.ts';
import type { Tx } from '../database/index.ts';
import { no, parseBytes, type House } from '../house.ts';
import { monthYear, takeText } from '../intents/index.ts';
import { DAY_MS, giveBack, takeAll, type Budget, type TakeId } from '../limits/index.ts';
import {
  checkRegistration,
  isKnownCredential,
  isTaken,
  type NewPasskey,
} from '../passkeys/index.ts';
import {
  decideRun,
  hashTicket,
  lockTicket,
  setTicketState,
  useTicket,
  type TicketRow,
} from '../tickets/index.ts';
import { keepMatch } from './keep.ts';
import { decideMatch, parseTyped, type Typed } from './rules.ts';

const PREFIX_DIGITS = 8;
/** Stands in where no card is known: every match does the same work. It is nobody's token. */
const NOBODY = 'ct_AAAAAAAAAAAAAAAAAAAAAA';
const NO_MAC = Buffer.alloc(32);
/** A number with a right check digit, asked about where the typed one has none. */
const CANARY = '4000000000000002' as Pan;

interface Held {
  readonly ticket: TicketRow;
  readonly typed: Typed;
  readonly passkeyText: string;
  readonly takes: readonly TakeId[];
}

/**
 * Card number, security code, expiry and id ending against what the issuer brought. Known or unknown, right or wrong:
 * the same work, the same answer; the outcome goes to the server as an event. Guesses are counted before they are
 * looked at, per card number, per prefix and in all, whether the number exists or not.
 */
export async function matchCard(house: House, ask: MatchCard): Promise<Outcome<Matched, Refusal>> {
  const box = await openMatchBox(house, ask);
  const claimed = await house.db.transaction((tx) => claim(house, tx, ask, box?.typed));
  if (!claimed.ok) return claimed;
  const held: Held = {
    ...claimed.value,
    typed: box?.typed ?? NOTHING_TYPED,
    passkeyText: box?.passkeyText ?? '',
  };
  try {
    const { card, product } = await findCard(house, held.typed);
    const matched = await compare(house, held, card, product);
    const passkey = await readPasskey(house, held);
    const found = matched ? card : undefined;
    await end(house, held, found, passkey);
    return ok({ returnTo: `${house.sites.appOrigin}${held.ticket.returnPath}` });
  } catch (fault) {
    await house.db.transaction((tx) => release(house, tx, held));
    if (!(fault instanceof BackendFault)) throw fault;
    house.onFault(fault, 'visit.card');
    return no('backend.unavailable');
  }
}

const NOTHING_TYPED: Typed = { pan: '', securityCode: '000', expiry: '0100', idEnding: '0000' };

async function openMatchBox(
  house: House,
  ask: MatchCard,
): Promise<{ typed: Typed; passkeyText: string } | undefined> {
  const box = parseBytes(ask.box);
  if (box === undefined) return undefined;
  const opened = await openBox({
    recipient: house.keys.box.pair,
    kind: 'card-match',
    context: visitBoxContext(ask.ticket),
    box,
  });
  if (!opened.ok) return undefined;
  const fields = opened.value;
  const typed = parseTyped({
    pan: takeText(fields.get('pan')),
    securityCode: takeText(fields.get('securityCode')),
    expiry: takeText(fields.get('expiry')),
    idEnding: takeText(fields.get('idEnding')),
  });
  const passkey = fields.get('passkey');
  const passkeyText = passkey === undefined ? '' : Buffer.from(passkey).toString('utf8');
  return typed === undefined ? undefined : { typed, passkeyText };
}

/** One ticket, one match: a second look at the same ticket is refused before anything is compared. */
async function claim(
  house: House,
  tx: Tx,
  ask: MatchCard,
  typed: Typed | undefined,
): Promise<Outcome<Pick<Held, 'ticket' | 'takes'>, Refusal>> {
  const ticket = await lockTicket(tx, hashTicket(ask.ticket));
  if (ticket === undefined) return no('visit.over');
  const attemptsMax = house.settings.attemptsPerTicketMax;
  const acts = ['register', 'recover', 'add-passkey'] as const;
  const now = house.clock();
  const standing = decideRun(ticket, { acts, attemptsMax }, now);
  if (standing !== undefined) return refuse(house, tx, ticket, { refusal: standing });
  await tx.query('update visits_ticket set attempts = attempts + 1 where ticket_hash = $1', [
    ticket.ticketHash,
  ]);
  if (typed === undefined) return refuse(house, tx, ticket, { refusal: 'visit.box' });
  const taken = await takeAll(tx, budgets(house, typed.pan), now);
  if (!taken.ok) {
    const facts = { retryAt: taken.retryAt };
    return refuse(house, tx, ticket, { refusal: 'limit.matches', facts });
  }
  await setTicketState(tx, ticket.ticketHash, 'busy');
  return ok({ ticket, takes: taken.takes });
}

function budgets(house: House, pan: string): readonly Budget[] {
  const { matchesPerCardMax, matchesPerPrefixMax, matchesOverallMax } = house.settings;
  const day = { windowMs: DAY_MS };
  const subject = panHash(house.keys, pan).toString('base64url');
  const prefix = pan.slice(0, PREFIX_DIGITS);
  return [
    { ...day, scope: 'match.card', subject, max: matchesPerCardMax },
    { ...day, scope: 'match.prefix', subject: prefix, max: matchesPerPrefixMax },
    { ...day, scope: 'match.all', subject: 'all', max: matchesOverallMax },
  ];
}

async function refuse(
  house: House,
  tx: Tx,
  ticket: TicketRow,
  refusal: Refusal,
): Promise<Outcome<never, Refusal>> {
  await house.ledger.append(tx, {
    actor: ticket.memberReference === null ? 'stranger' : `member:${ticket.memberReference}`,
    channel: 'web',
    operation: 'visit.card',
    result: refusal.refusal,
    correlation: ticket.correlation,
  });
  return no(refusal.refusal, refusal.facts);
}

/** Where the number is unknown, the product is the one that its prefix would have. */
async function findCard(
  house: House,
  typed: Typed,
): Promise<{ card: Card | undefined; product: PinnedProduct | undefined }> {
  const card = await findByPanHash(house.db, panHash(house.keys, typed.pan));
  const products = house.policy.current()?.products ?? [];
  const byPrefix =
    products.find((one) => one.panPrefixes.some((prefix) => typed.pan.startsWith(prefix))) ??
    products[0];
  const own = house.policy.product(card?.productId ?? '');
  return { card, product: own ?? byPrefix };
}

/** Every part is compared, whatever the others gave. The security code goes to the backend and nowhere else. */
async function compare(
  house: House,
  held: Held,
  card: Card | undefined,
  product: PinnedProduct | undefined,
): Promise<boolean> {
  const { typed, ticket } = held;
  const idEnding = house.keys.sameMac(
    'id-ending',
    card?.idEndingMac ?? NO_MAC,
    card?.token ?? NOBODY,
    typed.idEnding.toUpperCase(),
  );
  const pan = parsePan(typed.pan);
  const { right } = await house.backend.verifyCardCode({
    pan: sensitive(pan ?? CANARY),
    expiry: typed.expiry,
    code: sensitive(typed.securityCode),
    keyAlias: product?.securityCode.keyAlias ?? '',
  });
  return decideMatch({
    known: card !== undefined,
    ownCard: ticket.memberReference === null || ticket.memberReference === card?.memberReference,
    expiry: card !== undefined && monthYear(card.expiry) === typed.expiry,
    idEnding,
    securityCode:
      right && pan !== undefined && typed.securityCode.length === product?.securityCode.length,
  });
}

async function readPasskey(house: House, held: Held): Promise<NewPasskey | undefined> {
  const { challenge, userHandle } = held.ticket;
  if (held.passkeyText === '' || challenge === null || userHandle === null) return undefined;
  let registration: unknown;
  try {
    registration = JSON.parse(held.passkeyText);
  } catch {
    return undefined;
  }
  const passkey = await checkRegistration(house, { registration, challenge, userHandle });
  const taken = passkey !== undefined && (await isKnownCredential(house.db, passkey.credentialId));
  return taken ? undefined : passkey;
}

async function end(
  house: House,
  held: Held,
  card: Card | undefined,
  passkey: NewPasskey | undefined,
): Promise<void> {
  const keep = (withPasskey: NewPasskey | undefined) =>
    house.db.transaction(async (tx) => {
      await lockTicket(tx, held.ticket.ticketHash);
      if (card !== undefined) await giveBack(tx, held.takes);
      await useTicket(tx, held.ticket.ticketHash);
      await keepMatch(house, tx, { ticket: held.ticket, card, passkey: withPasskey });
    });
  try {
    await keep(passkey);
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    await keep(undefined); // somebody enrolled the same credential a moment ago
  }
}

async function release(house: House, tx: Tx, held: Held): Promise<void> {
  const ticket = await lockTicket(tx, held.ticket.ticketHash);
  if (ticket?.state !== 'busy') return;
  await setTicketState(tx, ticket.ticketHash, 'opened');
  await giveBack(tx, held.takes);
  await refuse(house, tx, ticket, { refusal: 'backend.unavailable' });
}
