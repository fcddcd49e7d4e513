import {
  intakeBoxContext,
  type Intake,
  type IntakeReport,
  type Refusal,
} from '@countersign/keeper-contract';
import { ok, type Outcome } from '@countersign/kernel';
import { openSignedBox } from '@countersign/sealing';
import { no, parseBytes, type House } from '../house.ts';
import { createSparing } from '../ledger/index.ts';
import { takeRecords, type AssignFirstPin } from './intake.ts';

/** Records in one box; a box has 48 KiB. */
const RECORDS_MAX = 200;

export type TakeIntake = (ask: Intake) => Promise<Outcome<IntakeReport, Refusal>>;

/** The intake that everybody can reach. Boxes that do not open are sparingly logged: anybody can send them. */
export function createIntake(house: House, assignFirstPin: AssignFirstPin): TakeIntake {
  const strangers = createSparing(house.clock);
  return async (ask) => {
    const records = await openIntake(house, ask);
    if (records !== undefined) return takeOpened(house, ask, records, assignFirstPin);
    await strangers(() => appendUnopened(house, ask));
    return no('intake.box');
  };
}

async function appendUnopened(house: House, ask: Intake): Promise<void> {
  await house.db.transaction((tx) =>
    house.ledger.append(tx, {
      actor: 'issuer:unknown',
      channel: 'issuer',
      operation: 'card.intake-box',
      result: 'intake.box',
      correlation: ask.batch,
    }),
  );
}

async function takeOpened(
  house: House,
  ask: Intake,
  records: readonly unknown[],
  assignFirstPin: AssignFirstPin,
): Promise<Outcome<IntakeReport, Refusal>> {
  const source = {
    actor: `issuer:${ask.issuerKeyId}`,
    channel: 'issuer',
    batch: ask.batch,
  } as const;
  return ok(await takeRecords(house, records, source, assignFirstPin));
}

/**
 * Opens an issuer's box (HPKE auth mode: only the holder of the registered key can have made it).
 * Unknown key, wrong signature, unreadable content: one answer for all.
 */
async function openIntake(house: House, ask: Intake): Promise<readonly unknown[] | undefined> {
  const [issuer] = await house.db.query<{ readonly public_key: Buffer }>(
    'select public_key from issuers_key where key_id = $1',
    [ask.issuerKeyId],
  );
  const box = parseBytes(ask.box);
  if (issuer === undefined || box === undefined) return undefined;
  const opened = await openSignedBox({
    recipient: house.keys.box.pair,
    sender: issuer.public_key,
    kind: 'intake',
    context: intakeBoxContext(ask),
    box,
  });
  const bytes = opened.ok ? opened.value.get('record') : undefined;
  if (bytes === undefined) return undefined;
  try {
    const records: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(records) && records.length <= RECORDS_MAX ? records : undefined;
  } catch {
    return undefined;
  } finally {
    bytes.fill(0);
  }
}

/** Registers who may bring numbers. A key that is there already stays as it is. */
export async function addIssuerKey(
  house: House,
  ask: { readonly keyId: string; readonly publicKey: Uint8Array },
): Promise<Outcome<{ done: true }, Refusal>> {
  return house.db.transaction(async (tx) => {
    const rows = await tx.query<{ readonly public_key: Buffer }>(
      `insert into issuers_key (key_id, public_key, added_at) values ($1, $2, $3)
         on conflict (key_id) do update set key_id = excluded.key_id returning public_key`,
      [ask.keyId, ask.publicKey, house.clock()],
    );
    const kept = rows[0]?.public_key.equals(ask.publicKey) === true;
    const result = kept ? 'done' : 'issuer.other-key';
    await house.ledger.append(tx, {
      actor: 'operator:machine',
      channel: 'operator',
      operation: 'issuer.add-key',
      result,
      correlation: ask.keyId,
    });
    return kept ? ok({ done: true }) : no('issuer.other-key');
  });
}
