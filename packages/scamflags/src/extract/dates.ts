// Days and times of day, as English and Spanish (and their neighbours) write them.

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|ene|febrero|marzo|abril|abr|mayo|junio|julio|agosto|ago|septiembre|octubre|noviembre|diciembre|dic)';
const DAY = new RegExp(
  '(?:' +
    [
      String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[t ]\d{1,2}:\d{2}(?::\d{2})?z?)?`,
      String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
      String.raw`\d{1,2}/\d{1,2}`,
      String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of| de)? ?-?${MONTH}(?![a-z])\.?(?:,? -?(?:de |del )?\d{4})?`,
      String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\b\.?| ?h(?:rs)?\b)?`,
      String.raw`\d{1,2} ?(?:[ap]m\b|[ap]\. ?m\.)`,
      String.raw`\d{1,2}h\d{2}`,
    ].join('|') +
    String.raw`)(?![\d])`,
  'y',
);
const AFTER_MONTH = new RegExp(String.raw`(?:^|[^a-z])(${MONTH})\.? $`);
const MONTH_DAY = /\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?(?!\d)/y;

export interface DateFound {
  readonly start: number;
  readonly end: number;
}

/** The day or time that has its first digit at `at`. */
export function dateAt(text: string, at: number): DateFound | undefined {
  const before = text.charCodeAt(at - 1);
  if (before === 32 && text.charCodeAt(at - 2) > 45) {
    const lead = text.slice(Math.max(0, at - 12), at);
    const month = AFTER_MONTH.exec(lead);
    if (month !== null) {
      MONTH_DAY.lastIndex = at;
      const found = MONTH_DAY.exec(text);
      if (found !== null)
        return {
          start: at - lead.length + lead.lastIndexOf(month[1] ?? ''),
          end: at + found[0].length,
        };
    }
  }
  DAY.lastIndex = at;
  const found = DAY.exec(text);
  return found === null ? undefined : { start: at, end: at + found[0].length };
}
