// The independent set: written by people who know neither the rules nor the grammar. It is read for figures and for nothing else.
import type { Answers, Authentication, Channel, FlagCode, ShownLink } from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';

/** Where the package is absent, so are its figures. */
const PACKAGE = '@countersign/scamcheck-own-set';
export const OWN_SOURCE = 'own set';

/** A row as the package hands it out; it knows nothing of training. */
interface OwnRow {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: string;
  readonly label: 'scam' | 'legit';
  readonly pair: string;
  readonly kind: string;
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  readonly links?: readonly ShownLink[];
  readonly headers?: { readonly auth?: Authentication; readonly replyTo?: string };
  readonly answers?: Answers;
  readonly flags: readonly { readonly code: FlagCode }[];
}

interface OwnSet {
  readonly readOwnSet: () => Iterable<OwnRow> | Promise<Iterable<OwnRow>>;
}

export async function readOwnRows(): Promise<readonly TrainRow[]> {
  let loaded: OwnSet;
  try {
    loaded = (await import(PACKAGE)) as OwnSet;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return [];
    throw fault;
  }
  return [...(await loaded.readOwnSet())].map(rowOf);
}

function rowOf({ headers, flags, ...row }: OwnRow): TrainRow {
  return {
    ...row,
    source: OWN_SOURCE,
    flags: [...new Set(flags.map(({ code }) => code))],
    ...(headers?.auth === undefined ? {} : { authentication: headers.auth }),
    ...(headers?.replyTo === undefined ? {} : { replyTo: headers.replyTo }),
  };
}
