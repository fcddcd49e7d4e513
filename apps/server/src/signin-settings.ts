import type { ProgrammeLimit } from '@countersign/contract';
import type { ServerConfig } from './config.ts';
import type { Limit } from './platform/index.ts';
import type { ProgrammeRoom } from './programme/index.ts';
import type { SigninSettings } from './signin/index.ts';
import type { CodeLimits } from './verification/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** What stands on a desk that nobody sits at is gone after so many minutes, where the programme says nothing. */
export const STAFF_LOCK_MINUTES = 5;
/** Up to so many a budget is counted exactly; a larger one refills evenly. */
const EXACT_MAX = 100;
const NEW_DEVICE_HOURS_MIN = 12;

/** What sign-in takes from programme and settings, read anew each time: a changed programme counts at once. */
export function signinSettings(config: ServerConfig, programme: ProgrammeRoom): SigninSettings {
  const { brand, sessions, limits, teams = [], verification } = programme.current().programme;
  return {
    appOrigin: config.appOrigin,
    windowOrigin: config.windowOrigin,
    rpId: config.rpId,
    brand: brand.name,
    teams: teams.map(({ id }) => id),
    staffTotp: config.staffTotp,
    memberIdleMs: sessions.memberIdleMinutes * MINUTE_MS,
    memberSessionMs: sessions.memberHours * HOUR_MS,
    staffIdleMs: sessions.staffIdleMinutes * MINUTE_MS,
    staffSessionMs: sessions.staffHours * HOUR_MS,
    staffLockMs: (sessions.staffLockMinutes ?? STAFF_LOCK_MINUTES) * MINUTE_MS,
    youngDeviceMs: newDeviceHours(config, verification.newDeviceCoolingHours) * HOUR_MS,
    recoveryCoolingMs: verification.recoveryCoolingHours * HOUR_MS,
    limits: {
      registrationPerSource: limitOf('signin.registration-source', limits.registrationPerSource),
      registrationOverall: limitOf('signin.registration-overall', limits.registrationOverall),
      signInPerAccountAndDevice: limitOf('signin.account-device', limits.signInPerAccountAndDevice),
      signInPerSource: limitOf('signin.source', limits.signInPerSource),
    },
  };
}

/** Cooling-off of a new device without L4 (verification: cooling-off): a programme may shorten it for a look, never in production. */
function newDeviceHours(config: ServerConfig, asked: number): number {
  return config.profile === 'production' ? Math.max(asked, NEW_DEVICE_HOURS_MIN) : asked;
}

/** How many codes go out. */
export function codeLimits(programme: ProgrammeRoom): CodeLimits {
  const { limits } = programme.current().programme;
  return {
    perNumber: limitOf('codes.per-number', limits.codesPerNumber),
    overall: limitOf('codes.overall', limits.codesOverall),
  };
}

function limitOf(name: string, { max, seconds }: ProgrammeLimit): Limit {
  return { kind: max <= EXACT_MAX ? 'window' : 'bucket', name, max, seconds };
}
