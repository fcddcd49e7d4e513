import { createHash } from 'node:crypto';
import { canonicalJson, type EvidenceFacts, type EvidencePack } from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Limit } from '../platform/index.ts';
import { gatherFacts } from './gather.ts';
import type { Draw } from './paper/beside.ts';
import { paperOf } from './paper/paper.ts';
import type { EvidencePackParts } from './room.ts';
import { isOpenFor } from './rules.ts';
import { findOpening } from './store.ts';
import type { OpenedPack, Opening, PackFile, PackFormat, PackRefusal } from './types.ts';

export interface PackAsk {
  readonly id: string;
  readonly staffId: string;
  readonly correlation: string;
}

const MS = 1_000;
/** Each look reads hundreds of rows anew, and each file is work besides: nobody at work on a refund needs more. */
const LOOKS: Limit = { kind: 'window', name: 'evidence-pack.look', max: 90, seconds: 3_600 };
const FILES: Limit = { kind: 'window', name: 'evidence-pack.take', max: 60, seconds: 3_600 };

/** An opening as it is looked at, by whoever opened it, within its hour. Each look is one of the member's data. */
export async function lookAtPack(
  parts: EvidencePackParts,
  ask: PackAsk,
): Promise<Outcome<OpenedPack, PackRefusal>> {
  const found = await gathered(parts, ask, { operation: 'evidence-pack.viewed', limit: LOOKS });
  if (!found.ok) return found;
  const { facts, opening, receipts } = found.value;
  return ok({ opening, facts, sha256: hashOf(facts), proven: receipts.length });
}

/** The file that is taken along. Both kinds say the same and name the same hash. */
export async function takePack(
  parts: EvidencePackParts,
  ask: PackAsk & { readonly format: PackFormat; readonly draw: Draw },
): Promise<Outcome<PackFile, PackRefusal>> {
  const operation = `evidence-pack.taken-${ask.format}`;
  const found = await gathered(parts, ask, { operation, limit: FILES });
  if (!found.ok) return found;
  const { facts, opening, receipts, region } = found.value;
  const sha256 = hashOf(facts);
  const name = nameOf(facts);
  if (ask.format === 'json') {
    const signature = await parts.signing.sign('evidence', {
      ...{ iss: facts.issuer, iat: Math.floor(opening.at / MS), sha256 },
    });
    const pack: EvidencePack = {
      ...{ format: 'countersign-evidence-v1', facts, sha256, signature: { ...signature } },
      receipts: [...receipts],
    };
    const body = `${JSON.stringify(pack, undefined, 2)}\n`;
    return ok({ name: `${name}.json`, type: 'application/json; charset=utf-8', body });
  }
  const language = ask.format === 'pdf-es' ? 'es' : 'en';
  const paper = paperOf(facts, {
    ...{ language, sha256, receipts, file: `${name}.json`, words: parts.words },
    timeZone: parts.timeZoneOf(region),
  });
  const body = await ask.draw(paper);
  return ok({ name: `${name}.${language}.pdf`, type: 'application/pdf', body });
}

const hashOf = (facts: EvidenceFacts): string =>
  createHash('sha256').update(canonicalJson(facts)).digest('hex');

const NAME_CHARS_MAX = 40;

/** Letters, digits, dot and dash: the issuer's own name for somebody may have more. */
function nameOf({ cardmember, id }: EvidenceFacts): string {
  const who = cardmember.reference.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, NAME_CHARS_MAX);
  return `evidence-${who}-${id.slice(-6)}`;
}

async function gathered(
  parts: EvidencePackParts,
  ask: PackAsk,
  { limit, operation }: { readonly limit: Limit; readonly operation: string },
) {
  const taken = await parts.limits.take([{ limit, subject: ask.staffId }]);
  const opening = await findOpening(parts.db.reader, ask.id);
  const isOpen = opening !== undefined && isOpenFor(opening, ask.staffId, parts.clock());
  const no = !isOpen ? OVER : taken.ok ? undefined : TOO_MANY;
  await record(parts, ask, { operation, opening, refusal: no?.code });
  if (no !== undefined || opening === undefined) return refused(no ?? OVER);
  const found = await gatherFacts(parts, opening);
  return found === undefined ? refused(OVER) : ok({ ...found, opening });
}

const OVER: PackRefusal = { code: 'evidence-pack.over' };
const TOO_MANY: PackRefusal = { code: 'platform.too-many' };

function record(
  { audit, db }: EvidencePackParts,
  { correlation, staffId }: PackAsk,
  told: {
    readonly operation: string;
    readonly opening: Opening | undefined;
    readonly refusal: PackRefusal['code'] | undefined;
  },
): Promise<void> {
  return db.transaction((tx) =>
    audit.append(tx, {
      actor: { kind: 'operator', id: staffId },
      ...{ channel: 'desk', operation: told.operation, correlation },
      ...(told.opening === undefined ? {} : { subject: told.opening.memberId }),
      ...(told.refusal === undefined
        ? { result: 'done' }
        : { result: 'refused', refusal: told.refusal }),
    }),
  );
}
