import { TEXTS } from '@countersign/scamflags';
import { teamIn } from './calls-wiring.ts';
import { stageOf } from './contact-stage.ts';
import type { WebDeskParts } from './desks/index.ts';
import { createEvidencePacks, type IssuerWords } from './evidence-pack/index.ts';
import type { House } from './house.ts';
import { titleOf } from './words.ts';

/** Evidence packs, for the pages of the staff. */
export function evidencePort(house: House): WebDeskParts['evidence'] {
  const { programme, reports, signin } = house;
  const packs = createEvidencePacks({
    ...house,
    staffName: async (staffId) => (await signin.staffOf(staffId))?.userId ?? staffId,
    stageOf,
    issuer: () => programme.current().programme.brand.name,
    timeZoneOf: (region) =>
      (programme.findRegion(region) ?? programme.current().programme.regions[0])?.timeZone ?? 'UTC',
    words: issuerWords(house),
  });
  return {
    ...packs,
    reportOf: async (id) => {
      const found = await reports.headOf(id);
      return found && { ...found, isSomebodys: (await reports.memberOf(id)) !== undefined };
    },
  };
}

function issuerWords(house: Pick<House, 'programme'>): IssuerWords {
  const { programme } = house;
  return {
    purpose: (purpose, language) => titleOf(house, purpose, language),
    team: (team, language) => teamIn(house, team, language) ?? team,
    product: (id, language) => {
      const found = programme.current().programme.products.find((one) => one.id === id);
      return found?.name[language] ?? found?.name['en'] ?? id;
    },
    reason: (code, language) => {
      const texts: Readonly<Record<string, { readonly title: string } | undefined>> =
        TEXTS[language].codes;
      return texts[code]?.title ?? code;
    },
  };
}
