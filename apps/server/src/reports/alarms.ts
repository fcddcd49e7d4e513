import type { Instant } from '@countersign/kernel';
import { newPlaces } from './alarm-store.ts';
import { standingBlocks } from './store.ts';
import type { ReportsParts } from './room.ts';
import type { Indicator } from './types.ts';

/** A page or domain that uses our name, from its first report until it is blocked or a month has gone. */
export interface LookAlikeAlarm extends Indicator {
  readonly kind: 'domain' | 'url';
  /** The first report that names it. */
  readonly reportId: string;
  readonly firstSeen: Instant;
}

const MONTH_MS = 30 * 86_400_000;

export async function lookAlikeAlarms(parts: ReportsParts): Promise<readonly LookAlikeAlarm[]> {
  const since = parts.clock() - MONTH_MS;
  const rows = await newPlaces(parts.db.reader, since);
  const domains = rows.filter(({ kind, value }) => kind === 'domain' && parts.looksLikeOurs(value));
  const blocked = (await standingBlocks(parts.db.reader)).filter(({ kind }) => kind === 'domain');
  // Of a domain that is named or blocked already each page says nothing new.
  const pages = rows.filter(({ kind, value }) => {
    const host = kind === 'url' ? hostOf(value) : '';
    const isNamed = [...domains, ...blocked].some(
      (one) => host === one.value || host.endsWith(`.${one.value}`),
    );
    return host !== '' && !isNamed && parts.looksLikeOurs(host);
  });
  return [...domains, ...pages].map(({ first, kind, report_id: reportId, value }) => ({
    ...{ kind: kind === 'url' ? ('url' as const) : ('domain' as const), value, reportId },
    firstSeen: Number(first) as Instant,
  }));
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : '';
