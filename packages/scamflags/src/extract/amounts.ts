// Sums of money, as English and Spanish write them: "$1,234.56", "1.234,56 €", "500 dollars", "US$ 20", "2k euros".

const BY_WORD: Readonly<Record<string, string>> = {
  ...{
    $: 'USD',
    us$: 'USD',
    usd: 'USD',
    dollar: 'USD',
    dollars: 'USD',
    bucks: 'USD',
    dolar: 'USD',
    dolares: 'USD',
  },
  ...{
    '£': 'GBP',
    gbp: 'GBP',
    pound: 'GBP',
    pounds: 'GBP',
    libras: 'GBP',
    quid: 'GBP',
    ukp: 'GBP',
  },
  ...{ '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR' },
  ...{ mx$: 'MXN', mxn: 'MXN', pesos: 'MXN', peso: 'MXN', m$n: 'MXN' },
  ...{
    cop: 'COP',
    ars: 'ARS',
    clp: 'CLP',
    pen: 'PEN',
    's/': 'PEN',
    soles: 'PEN',
    r$: 'BRL',
    brl: 'BRL',
    reais: 'BRL',
  },
  ...{
    btc: 'BTC',
    bitcoin: 'BTC',
    bitcoins: 'BTC',
    eth: 'ETH',
    usdt: 'USDT',
    cad: 'CAD',
    aud: 'AUD',
    c$: 'CAD',
    a$: 'AUD',
  },
  ...{
    '₹': 'INR',
    rs: 'INR',
    inr: 'INR',
    rupees: 'INR',
    chf: 'CHF',
    '¥': 'JPY',
    '₿': 'BTC',
    cents: 'USD',
  },
};

const NUMBER = /\d{1,12}(?:[.,' ]\d{3}){0,4}(?:[.,]\d{1,2})?(?!\d)/y;
const BEFORE =
  /(?:^|[^a-z])(us\$|mx\$|m\$n|r\$|c\$|a\$|s\/|[$£€₹¥₿]|usd|gbp|eur|mxn|cop|ars|clp|pen|brl|cad|aud|inr|chf|rs)\.? ?$/;
const AFTER =
  /(?: ?(k|m|mil|million|millones)(?![a-z]))?(?: de)?[ -]?(us\$|[$£€₹¥₿]|(?:dollars?|bucks|dolar|dolares|pounds?|libras|quid|euros?|pesos?|soles|reais|rupees|bitcoins?|usdt?|gbp|eur|mxn|cop|ars|clp|pen|brl|btc|eth|cad|aud|inr|chf|cents)(?![a-z]))/y;
const TIMES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, mil: 1e3, m: 1e6, million: 1e6, millones: 1e6 },
};

/** The number in hundredths, whichever sign its thousands and cents have. */
function minorOf(written: string): number {
  const cents = /[.,](\d{1,2})$/.exec(written)?.[1];
  const whole = cents === undefined ? written : written.slice(0, written.length - cents.length - 1);
  return Number(whole.replaceAll(/\D/g, '')) * 100 + Number((cents ?? '0').padEnd(2, '0'));
}

export interface AmountFound {
  readonly start: number;
  readonly end: number;
  /** Minor units and the currency: "123456 EUR". */
  readonly value: string;
}

/** The sum that has its first digit at `at`. */
export function amountAt(text: string, at: number): AmountFound | undefined {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  if (written === undefined) return undefined;
  const end = at + written.length;
  const lead = text.slice(Math.max(0, at - 6), at);
  const before = BEFORE.exec(lead);
  AFTER.lastIndex = end;
  const after = before === null || /[km ]/.test(text[end] ?? '') ? AFTER.exec(text) : null;
  if (before !== null) {
    const sign = before[1] ?? '';
    const start = at - lead.length + lead.lastIndexOf(sign);
    const factor = /[km](?![a-z])/y;
    factor.lastIndex = end;
    const times = factor.exec(text)?.[0];
    const value = minorOf(written) * (TIMES[times ?? ''] ?? 1);
    return { start, end: end + (times?.length ?? 0), value: `${value} ${BY_WORD[sign] ?? ''}` };
  }
  if (after === null) return undefined;
  const value = minorOf(written) * (TIMES[after[1] ?? ''] ?? 1);
  return {
    start: at,
    end: end + after[0].length,
    value: `${value} ${BY_WORD[after[2] ?? ''] ?? ''}`,
  };
}
