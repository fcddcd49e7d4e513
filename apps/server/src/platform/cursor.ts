import { fromBase64Url, toBase64Url, utf8 } from '@countersign/kernel';
import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX, type PageQuery } from '@countersign/contract';

/** A page that was asked for: rows after `after`, at most `limit`. */
export interface PageAsk {
  readonly after: string | undefined;
  readonly limit: number;
}

/** Reads `cursor` and `limit` of a list. A cursor that nobody made asks for the first page. */
export function parsePageAsk(query: PageQuery): PageAsk {
  const limit =
    query.limit === undefined ? PAGE_LIMIT_DEFAULT : Math.min(Number(query.limit), PAGE_LIMIT_MAX);
  return { after: query.cursor === undefined ? undefined : readCursor(query.cursor), limit };
}

/** The page for rows read with `limit + 1`: the extra row only says that there is more. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  {
    ask,
    key,
    item,
  }: {
    readonly ask: PageAsk;
    readonly key: (row: Row) => string;
    readonly item: (row: Row) => Item;
  },
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, ask.limit);
  const last = shown.at(-1);
  const more = rows.length > ask.limit && last !== undefined;
  return { items: shown.map(item), next: more ? toBase64Url(utf8(key(last))) : null };
}

function readCursor(cursor: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(cursor));
  } catch {
    return undefined;
  }
}
