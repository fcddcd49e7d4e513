const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/**
 * When a day begins in a time zone, as epoch ms.
 *
 *     startOfDay('2026-11-20', 0, 'America/New_York')    // 2026-11-20T05:00:00Z
 *
 * @param later days after it
 * @returns nothing for a text that is no day
 */
export function startOfDay(text: string, later: number, timeZone: string): number | undefined {
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const utc = Date.UTC(year, month - 1, day);
  if (new Date(utc).toISOString().slice(0, 10) !== text) return undefined;
  const midnight = utc + later * DAY_MS;
  // The offset at midnight itself; asked twice, because the first guess may lie beyond a change of the clocks.
  const guess = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(guess, timeZone);
}

/** How far the clocks of a zone are before UTC at a moment, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value);
  const there = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  );
  return there - Math.floor(at / 1_000) * 1_000;
}
