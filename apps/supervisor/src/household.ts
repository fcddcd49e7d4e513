import { type Account, ensureAccount } from './accounts.ts';

/** Who lives in the house when root opens it: one system account for each process, and one that migrates. */
const HOUSEHOLD = [
  'cs-postgres',
  'cs-migrate',
  'cs-vault',
  'cs-keeper',
  'cs-press',
  'cs-server',
  'cs-window',
  'cs-hostline',
  'cs-street',
] as const;

export type HouseholdName = (typeof HOUSEHOLD)[number];

export type Household = Readonly<Record<HouseholdName, Account>>;

/** Finds or makes every account. Root only. */
export function ensureHousehold(): Household {
  const entries = HOUSEHOLD.map((name) => [name, ensureAccount(name)] as const);
  return Object.fromEntries(entries) as Household;
}
