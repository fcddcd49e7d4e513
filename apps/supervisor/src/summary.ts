import type { HouseSummary } from './house.ts';
import type { HouseSettings } from './settings.ts';

/** What is said when the house is open: where to go, and what this start does not give. */
export function summaryLines(
  summary: HouseSummary,
  settings: HouseSettings,
  more: readonly string[] = [],
): readonly string[] {
  const { origins } = summary;
  const isDemo = settings.profile === 'demo';
  return [
    '',
    isDemo ? 'Countersign is open, with the demo world of Larkspur Card.' : 'Countersign is open.',
    '',
    `  the app      ${origins.app}`,
    `  the window   ${origins.window}`,
    `  the hostline ${origins.hostline}`,
    ...(isDemo ? [`  the street   http://localhost:${settings.ports.street}`] : []),
    `  state        ${settings.stateDir}`,
    '',
    ...notClaimed(summary, settings).map((line) => `  note: ${line}`),
    ...(more.length === 0 ? [] : ['', ...more]),
    '',
    'Ctrl-C closes it.',
  ];
}

/** Each weaker thing of this start, once and by name. */
export function notClaimed(summary: HouseSummary, settings: HouseSettings): readonly string[] {
  const notes = [
    'the vault is software: keys are split and sealed on disk, and clear in its memory while it works. It is not a certified HSM.',
  ];
  if (!summary.isRoot) {
    notes.push(
      'all processes share your account: their borders are process borders here, not security borders. As root each gets an account of its own.',
    );
  }
  if (summary.isolation === 'none') {
    notes.push(
      'this machine does not allow network namespaces: keeper, vault and press could open network connections.',
    );
  } else if (!summary.isKeeperIsolated) {
    notes.push('the keeper has a network, because its database wants TLS.');
  }
  if (settings.databases === undefined && settings.profile === 'production') {
    notes.push('the database is the embedded one: backing it up is yours to arrange.');
  }
  return notes;
}
