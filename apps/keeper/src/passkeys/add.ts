import { createHash } from 'node:crypto';
import { ok, type Outcome } from '@countersign/kernel';
import {
  addPasskeyBytes,
  type AddPasskey,
  type Matched,
  type Refusal,
} from '@countersign/keeper-contract';
import { no, type House } from '../house.ts';
import {
  decideRun,
  hashTicket,
  lockTicket,
  setTicketState,
  useTicket,
  type TicketRow,
} from '../tickets/index.ts';
import {
  copyOf,
  countSignature,
  enrol,
  isKnownCredential,
  isTaken,
  passkeysOf,
  readyOf,
  type NewPasskey,
} from './passkey.ts';
import { checkAssertion, checkRegistration, type Signed } from './webauthn.ts';

/** Another passkey, signed for by one that is enrolled and may be used. */
export async function addPasskey(
  house: House,
  ask: AddPasskey,
): Promise<Outcome<Matched, Refusal>> {
  const claimed = await claim(house, ask.ticket);
  if (!claimed.ok) return claimed;
  const ticket = claimed.value;
  const signed = await checkBoth(house, ticket, ask);
  try {
    return await house.db.transaction((tx) => finish(house, tx, ticket, signed));
  } catch (fault) {
    // Somebody enrolled the same credential a moment ago.
    if (!isTaken(fault)) throw fault;
    return house.db.transaction((tx) => finish(house, tx, ticket, undefined));
  }
}

async function claim(house: House, ticketText: string): Promise<Outcome<TicketRow, Refusal>> {
  return house.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, hashTicket(ticketText));
    if (ticket === undefined) return no('visit.over');
    const attemptsMax = house.settings.attemptsPerTicketMax;
    const refusal = decideRun(ticket, { acts: ['add-passkey'], attemptsMax }, house.clock());
    if (refusal !== undefined) {
      await house.ledger.append(tx, deedOf(ticket, refusal));
      return no(refusal);
    }
    await setTicketState(tx, ticket.ticketHash, 'busy');
    await tx.query('update visits_ticket set attempts = attempts + 1 where ticket_hash = $1', [
      ticket.ticketHash,
    ]);
    return ok(ticket);
  });
}

async function checkBoth(
  house: House,
  ticket: TicketRow,
  ask: AddPasskey,
): Promise<{ passkey: NewPasskey; signed: Signed } | undefined> {
  const { challenge, userHandle, nonce, memberReference } = ticket;
  if (challenge === null || userHandle === null || nonce === null || memberReference === null)
    return undefined;
  const passkey = await checkRegistration(house, {
    registration: ask.registration,
    challenge,
    userHandle,
  });
  if (passkey === undefined) return undefined;
  if (await isKnownCredential(house.db, passkey.credentialId)) return undefined;
  const now = house.clock();
  const ready = readyOf(await passkeysOf(house.db, memberReference), now);
  const bytes = addPasskeyBytes({ nonce, attestationHash: passkey.attestationHash });
  const signed = await checkAssertion(house, {
    assertion: ask.assertion,
    challenge: createHash('sha256').update(bytes).digest(),
    passkeys: ready,
  });
  return signed === undefined ? undefined : { passkey, signed };
}

async function finish(
  house: House,
  tx: Parameters<Parameters<House['db']['transaction']>[0]>[0],
  ticket: TicketRow,
  checked: { passkey: NewPasskey; signed: Signed } | undefined,
): Promise<Outcome<Matched, Refusal>> {
  const now = house.clock();
  const memberReference = ticket.memberReference ?? '';
  const counts = checked !== undefined && (await countSignature(tx, { ...checked.signed, now }));
  if (!counts) {
    await setTicketState(tx, ticket.ticketHash, 'opened');
    await house.ledger.append(tx, deedOf(ticket, 'passkey.refused'));
    return no('passkey.refused');
  }
  await enrol(tx, checked.passkey, { memberReference, by: 'passkey', now, usableFrom: now });
  await useTicket(tx, ticket.ticketHash);
  await house.ledger.append(tx, deedOf(ticket, 'done'), [
    {
      kind: 'visit.passkey-added',
      visit: ticket.visit,
      correlation: ticket.correlation,
      memberReference,
      passkey: copyOf(checked.passkey),
    },
  ]);
  return ok({ returnTo: `${house.sites.appOrigin}${ticket.returnPath}` });
}

function deedOf(ticket: TicketRow, result: string) {
  return {
    actor: `member:${ticket.memberReference ?? ''}`,
    channel: 'web',
    operation: 'passkey.add',
    result,
    correlation: ticket.correlation,
  } as const;
}
