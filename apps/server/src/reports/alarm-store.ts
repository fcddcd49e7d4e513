import type { Reader } from '../platform/index.ts';
import { of } from './store.ts';
import type { Indicator, IndicatorKind } from './types.ts';

/** More than anybody reports in a month without being a flood; what is ours by its look is sought among all of them. */
const PLACES_MAX = 20_000;
/** What two campaigns share, as many as anybody looks through. */
const SHARED_MAX = 1_000;

/** Domains and pages that nobody named before `since`, and that are not blocked; the newest first. */
export function newPlaces(db: Reader, since: number) {
  return of(db)
    .selectFrom('reports_indicator as named')
    .innerJoin('reports_report as report', 'report.id', 'named.report_id')
    .select((select) => [
      ...(['named.kind', 'named.value'] as const),
      select.fn.min('report.at').as('first'),
      select.fn.min('report.id').as('report_id'),
    ])
    .where('named.kind', 'in', ['domain', 'url'])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('reports_block as block')
            .select('block.id')
            .whereRef('block.kind', '=', 'named.kind')
            .whereRef('block.value', '=', 'named.value')
            .where('block.lifted_at', 'is', null),
        ),
      ),
    )
    .groupBy(['named.kind', 'named.value'])
    .having((having) => having(having.fn.min('report.at'), '>=', since))
    .orderBy('first', 'desc')
    .limit(PLACES_MAX)
    .execute();
}

/** What a campaign shares with others that stand: which of them, by name. */
export function sharedOfCampaign(
  db: Reader,
  campaignId: string,
): Promise<
  readonly (Indicator & {
    readonly kind: IndicatorKind;
    readonly id: string;
    readonly name: string;
  })[]
> {
  return of(db)
    .selectFrom('reports_report as own')
    .innerJoin('reports_indicator as mine', 'mine.report_id', 'own.id')
    .innerJoin('reports_indicator as same', (join) =>
      join.onRef('same.kind', '=', 'mine.kind').onRef('same.value', '=', 'mine.value'),
    )
    .innerJoin('reports_report as other', 'other.id', 'same.report_id')
    .innerJoin('reports_campaign as campaign', 'campaign.id', 'other.campaign_id')
    .select(['mine.kind', 'mine.value', 'campaign.id', 'campaign.name'])
    .distinct()
    .where('own.campaign_id', '=', campaignId)
    .where('other.campaign_id', '<>', campaignId)
    .where('campaign.merged_into', 'is', null)
    .orderBy('campaign.name')
    .limit(SHARED_MAX)
    .execute();
}
