import { readFile } from 'node:fs/promises';
import { WEIGHTS_PATH } from '@countersign/scamflags/weights';
import type { WebDeskParts } from './desks/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { judgeBy } from './reports-wiring.ts';
import { groupReportReference } from './reports/index.ts';
import {
  createScamModel,
  createServing,
  LOOK_SECONDS,
  type Sample,
  type Serving,
} from './scam-model/index.ts';

const MS = 1_000;
const HASH_SHOWN_CHARS = 12;

/** Weights that came with the software, or those that were released since. */
export async function openWeights({ db, log }: Pick<Foundation, 'db' | 'log'>): Promise<Serving> {
  const serving = createServing(db.reader, await readFile(WEIGHTS_PATH), (sha256) => {
    // In pieces: a hash may have what looks like the number of a card in it.
    const weights = sha256.slice(0, HASH_SHOWN_CHARS);
    log.error({ weights }, 'the weights that were released cannot be used; others judge instead');
  });
  await serving.refresh();
  return serving;
}

/** What another server releases is taken over within seconds. @returns ends it */
export function followReleases({
  log,
  scamWeights,
}: Pick<House, 'log' | 'scamWeights'>): () => void {
  const looking = setInterval(() => {
    scamWeights.refresh().catch((err: unknown) => {
      // What is in use goes on being used.
      log.warn({ err }, 'nobody knows whether other weights were released');
    });
  }, LOOK_SECONDS * MS);
  return () => clearInterval(looking);
}

/** The detector's weights, for the pages of the staff. */
export function scamModelPort(house: House): WebDeskParts['scamModel'] {
  const { reports, scamWeights, signin } = house;
  return createScamModel({
    ...house,
    serving: scamWeights,
    judgeBy: (weights, message) => judgeBy(house, weights, message),
    samples: async (most) => {
      const all = await reports.withWords(most);
      return all.flatMap(({ channel, id, reference, state, text }): readonly Sample[] =>
        text === undefined
          ? []
          : [{ id, channel, state, text, reference: groupReportReference(reference) }],
      );
    },
    staffName: async (staffId) => (await signin.staffOf(staffId))?.userId ?? staffId,
  });
}
