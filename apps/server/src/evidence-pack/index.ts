import type { Outcome } from '@countersign/kernel';
import { openPack } from './open.ts';
import { createDraw } from './paper/beside.ts';
import { lookAtPack, takePack, type PackAsk } from './pack.ts';
import type { EvidencePackParts } from './room.ts';
import type {
  OpenAsk,
  OpenedPack,
  OpenRefusal,
  PackFile,
  PackFormat,
  PackRefusal,
} from './types.ts';

export type { EvidencePackParts, IssuerWords } from './room.ts';
export { DAYS_BEFORE_REPORT, OPEN_MINUTES, PERIOD_DAYS_MAX } from './rules.ts';
export { listBusy } from './store.ts';
export { PACK_FORMATS } from './types.ts';
export type {
  EvidenceReason,
  OpenAsk,
  OpenedPack,
  Opening,
  OpenRefusal,
  PackFile,
  PackFormat,
  PackRefusal,
} from './types.ts';

/** What the house knows of one cardmember and one matter, put together for a decision. */
export interface EvidencePacks {
  /** @returns the opening: an hour of one person */
  readonly open: (ask: OpenAsk) => Promise<Outcome<string, OpenRefusal>>;
  /** Not of an opening of somebody else, or one that is over. */
  readonly look: (ask: PackAsk) => Promise<Outcome<OpenedPack, PackRefusal>>;
  readonly take: (
    ask: PackAsk & { readonly format: PackFormat },
  ) => Promise<Outcome<PackFile, PackRefusal>>;
}

export function createEvidencePacks(parts: EvidencePackParts): EvidencePacks {
  const draw = createDraw();
  return {
    open: (ask) => openPack(parts, ask),
    look: (ask) => lookAtPack(parts, ask),
    take: (ask) => takePack(parts, { ...ask, draw }),
  };
}
