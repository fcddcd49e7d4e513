/** Limits of the keeper. Every one is a setting; README.md has the table, made from the same names. */
export interface Settings {
  /** A ticket dies after this long, opened or not. */
  readonly ticketTtlSeconds: number;
  /** How often the page of one ticket may be loaded. */
  readonly opensPerTicketMax: number;
  /** Proofs, right or wrong, that one ticket may bring. */
  readonly attemptsPerTicketMax: number;
  readonly intentTtlSeconds: number;
  /** How far a page's clock may run ahead of ours beyond `intentTtlSeconds`. */
  readonly intentSkewSeconds: number;
  readonly certificateTtlSeconds: number;
  readonly codeTtlSeconds: number;
  readonly codeTriesMax: number;
  readonly codeResendsMax: number;
  /** How long ago a password may have been typed for the way `code`. */
  readonly passwordAgeSecondsMax: number;
  readonly recoveryCoolingOffHours: number;
  /** Matches of one card number that failed, in 24 hours. */
  readonly matchesPerCardMax: number;
  /** Failed matches within one prefix of eight digits, and in all, in 24 hours. */
  readonly matchesPerPrefixMax: number;
  readonly matchesOverallMax: number;
  /** Security codes typed beside a code of ours that were wrong, in 24 hours: per card and in all. */
  readonly proofsPerCardMax: number;
  readonly proofsOverallMax: number;
  readonly totpSuspendAfter: number;
  readonly totpSuspendMinutes: number;
  readonly totpDisableAfter: number;
  readonly mailerTtlDays: number;
  /** Days that must lie between a letter and the card's own dispatch. */
  readonly mailerDispatchGapDays: number;
  /** Verifications of one host that run at once; the rest is told to come again. */
  readonly hostConcurrencyMax: number;
  /** Wrong PINs in 60 seconds over all cards at which verification stops for that long. */
  readonly breakerWrongPerMinuteMax: number;
}

interface SettingRow {
  readonly env: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

export const SETTING_ROWS: Readonly<Record<keyof Settings, SettingRow>> = {
  ticketTtlSeconds: { env: 'KEEPER_TICKET_TTL_SECONDS', fallback: 600, min: 60, max: 600 },
  opensPerTicketMax: { env: 'KEEPER_OPENS_PER_TICKET_MAX', fallback: 20, min: 1, max: 100 },
  attemptsPerTicketMax: { env: 'KEEPER_ATTEMPTS_PER_TICKET_MAX', fallback: 10, min: 1, max: 50 },
  intentTtlSeconds: { env: 'KEEPER_INTENT_TTL_SECONDS', fallback: 60, min: 10, max: 60 },
  intentSkewSeconds: { env: 'KEEPER_INTENT_SKEW_SECONDS', fallback: 5, min: 0, max: 30 },
  certificateTtlSeconds: {
    env: 'KEEPER_CERTIFICATE_TTL_SECONDS',
    fallback: 120,
    min: 10,
    max: 300,
  },
  codeTtlSeconds: { env: 'KEEPER_CODE_TTL_SECONDS', fallback: 300, min: 60, max: 600 },
  codeTriesMax: { env: 'KEEPER_CODE_TRIES_MAX', fallback: 5, min: 1, max: 5 },
  codeResendsMax: { env: 'KEEPER_CODE_RESENDS_MAX', fallback: 3, min: 0, max: 3 },
  passwordAgeSecondsMax: {
    env: 'KEEPER_PASSWORD_AGE_SECONDS_MAX',
    fallback: 300,
    min: 30,
    max: 300,
  },
  recoveryCoolingOffHours: {
    env: 'KEEPER_RECOVERY_COOLING_OFF_HOURS',
    fallback: 24,
    min: 0,
    max: 168,
  },
  matchesPerCardMax: { env: 'KEEPER_MATCHES_PER_CARD_MAX', fallback: 5, min: 1, max: 20 },
  matchesPerPrefixMax: {
    env: 'KEEPER_MATCHES_PER_PREFIX_MAX',
    fallback: 200,
    min: 1,
    max: 100_000,
  },
  matchesOverallMax: { env: 'KEEPER_MATCHES_OVERALL_MAX', fallback: 1_000, min: 1, max: 1_000_000 },
  proofsPerCardMax: { env: 'KEEPER_PROOFS_PER_CARD_MAX', fallback: 5, min: 1, max: 20 },
  proofsOverallMax: { env: 'KEEPER_PROOFS_OVERALL_MAX', fallback: 1_000, min: 1, max: 1_000_000 },
  totpSuspendAfter: { env: 'KEEPER_TOTP_SUSPEND_AFTER', fallback: 5, min: 1, max: 10 },
  totpSuspendMinutes: { env: 'KEEPER_TOTP_SUSPEND_MINUTES', fallback: 15, min: 1, max: 1_440 },
  totpDisableAfter: { env: 'KEEPER_TOTP_DISABLE_AFTER', fallback: 100, min: 1, max: 100 },
  mailerTtlDays: { env: 'KEEPER_MAILER_TTL_DAYS', fallback: 30, min: 1, max: 90 },
  mailerDispatchGapDays: { env: 'KEEPER_MAILER_DISPATCH_GAP_DAYS', fallback: 2, min: 0, max: 30 },
  hostConcurrencyMax: { env: 'KEEPER_HOST_CONCURRENCY_MAX', fallback: 256, min: 1, max: 4_096 },
  breakerWrongPerMinuteMax: {
    env: 'KEEPER_BREAKER_WRONG_PER_MINUTE_MAX',
    fallback: 5_000,
    min: 1,
    max: 10_000_000,
  },
};

type Env = Readonly<Record<string, string | undefined>>;

/** @throws Error that names the setting, when one is not a whole number in its range */
export function readSettings(env: Env): Settings {
  const entries = Object.entries(SETTING_ROWS).map(([name, row]) => {
    const text = env[row.env];
    const value = text === undefined || text === '' ? row.fallback : Number(text);
    if (!Number.isInteger(value) || value < row.min || value > row.max)
      throw new Error(`${row.env} must be a whole number from ${row.min} to ${row.max}.`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as Record<keyof Settings, number>;
}
