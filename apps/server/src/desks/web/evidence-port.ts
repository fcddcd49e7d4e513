import type { EvidencePacks } from '../../evidence-pack/index.ts';
import type { Report } from '../../reports/index.ts';

/** Evidence packs, and the report that one is opened from. */
export interface EvidencePort extends EvidencePacks {
  /** Of a report what the form says of it; nothing where there is none. */
  readonly reportOf: (
    id: string,
  ) => Promise<
    (Pick<Report, 'id' | 'reference' | 'at'> & { readonly isSomebodys: boolean }) | undefined
  >;
}
