import type { Profile } from './settings.ts';

/** What was asked for, as text and before anything is believed; `undefined` where nothing was said. */
export interface Asked {
  readonly profile: string | undefined;
  readonly appOrigin: string | undefined;
  readonly windowOrigin: string | undefined;
  readonly rpId: string | undefined;
  readonly programmeFile: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly keeperDatabaseUrl: string | undefined;
  /** `embedded` asks for the embedded PostgreSQL by name. */
  readonly database: string | undefined;
  readonly contactDriver: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly carrierReachesWindow: string | undefined;
  readonly windowCarrierFile: string | undefined;
  /** The profile that the state folder was first opened with; `undefined` for a new one. */
  readonly openedAs: Profile | undefined;
}

/** Why the house does not start: one line each, what is wrong and what to do. Empty: it may start. */
export function decideStart(asked: Asked): readonly string[] {
  const { profile = 'demo' } = asked;
  if (profile !== 'demo' && profile !== 'production') {
    return ['COUNTERSIGN_PROFILE must be demo or production.'];
  }
  const always = [...refuseStrangeOrigins(asked), ...refuseHalfDatabase(asked)];
  if (profile === 'demo') {
    return [...always, ...refuseProductionState(asked)];
  }
  return [
    ...always,
    ...refuseDemo(asked),
    ...refusePlainOrigins(asked),
    ...refuseMissingDatabase(asked),
    ...refuseOutbox(asked),
    ...refuseDeafWindow(asked),
  ];
}

const DEMO_PROGRAMME = /(^|\/)larkspur\.ya?ml$/;

function refuseStrangeOrigins(asked: Asked): readonly string[] {
  const refusals = [
    ['APP_ORIGIN', asked.appOrigin],
    ['WINDOW_ORIGIN', asked.windowOrigin],
  ] as const;
  const strange = refusals.filter(([, text]) => text !== undefined && !isOrigin(text));
  if (strange.length > 0) {
    return strange.map(
      ([name]) =>
        `${name} must be scheme, host and port and nothing after them, as in https://pin.example.`,
    );
  }
  if (asked.appOrigin !== undefined && asked.appOrigin === asked.windowOrigin) {
    return ['WINDOW_ORIGIN must differ from APP_ORIGIN: the window is an origin of its own.'];
  }
  const rpId = rpIdOf(asked);
  if (asked.appOrigin !== undefined && asked.windowOrigin !== undefined && rpId === undefined) {
    return [
      'RP_ID must be a domain that the hosts of APP_ORIGIN and WINDOW_ORIGIN share: passkeys are for both.',
    ];
  }
  return [];
}

function refuseHalfDatabase({
  databaseUrl,
  keeperDatabaseUrl,
  database,
}: Asked): readonly string[] {
  if (database !== undefined && database !== 'embedded') return ['DATABASE can only be embedded.'];
  if (databaseUrl === undefined && keeperDatabaseUrl === undefined) return [];
  if (database === 'embedded') {
    return ['DATABASE=embedded and DATABASE_URL exclude one another: take one away.'];
  }
  if (databaseUrl === undefined || keeperDatabaseUrl === undefined) {
    const missing = databaseUrl === undefined ? 'DATABASE_URL' : 'KEEPER_DATABASE_URL';
    return [`${missing} is missing: server and keeper each need a database of their own.`];
  }
  if (databaseUrl === keeperDatabaseUrl) {
    return ['KEEPER_DATABASE_URL must name another database and another role than DATABASE_URL.'];
  }
  return [];
}

function refuseProductionState({ openedAs }: Asked): readonly string[] {
  return openedAs === 'production'
    ? ['This STATE_DIR belongs to a production house: the demo needs another one.']
    : [];
}

function refuseDemo({ openedAs, programmeFile }: Asked): readonly string[] {
  const refusals: string[] = [];
  if (openedAs === 'demo') {
    refusals.push('This STATE_DIR holds demo data and sample keys: name an empty one.');
  }
  if (programmeFile === undefined) {
    refusals.push(
      'PROGRAMME_FILE is missing: name your own programme file; programmes/larkspur.yaml is one to copy.',
    );
  } else if (DEMO_PROGRAMME.test(programmeFile)) {
    refusals.push('PROGRAMME_FILE is the demo’s: copy it, give it another name and make it yours.');
  }
  return refusals;
}

function refusePlainOrigins(asked: Asked): readonly string[] {
  const refusals: string[] = [];
  for (const [name, origin] of [
    ['APP_ORIGIN', asked.appOrigin],
    ['WINDOW_ORIGIN', asked.windowOrigin],
  ] as const) {
    if (origin === undefined)
      refusals.push(`${name} is missing: name the https address that people will use.`);
    else if (!origin.startsWith('https://'))
      refusals.push(`${name} is plain http: put a TLS proxy in front and name its https address.`);
  }
  if (refusals.length > 0) return refusals;
  // Cookies ignore ports: only another host keeps the app's pages away from the window's.
  const isOneHost = hostOf(asked.appOrigin) === hostOf(asked.windowOrigin);
  return isOneHost && asked.appOrigin !== asked.windowOrigin
    ? ['WINDOW_ORIGIN must be on another host than APP_ORIGIN, as in https://window.pin.example.']
    : [];
}

function refuseMissingDatabase({ database, databaseUrl }: Asked): readonly string[] {
  return databaseUrl === undefined && database !== 'embedded'
    ? [
        'DATABASE_URL is missing: name your PostgreSQL, or ask for the embedded one with DATABASE=embedded.',
      ]
    : [];
}

function refuseOutbox({ contactDriver, smtpUrl }: Asked): readonly string[] {
  if (contactDriver === 'outbox') {
    return ['CONTACT_DRIVER=outbox reaches nobody: take it away and set SMTP_URL and SMS_URL.'];
  }
  return smtpUrl === undefined
    ? ['SMTP_URL is missing: without it no code and no notice reaches a cardmember.']
    : [];
}

/** Whoever is asked to key a secret must not be led to a window that takes no calls. */
function refuseDeafWindow({ carrierReachesWindow, windowCarrierFile }: Asked): readonly string[] {
  return carrierReachesWindow === 'yes' && windowCarrierFile === undefined
    ? [
        'WINDOW_CARRIER_FILE is missing: with CARRIER_REACHES_WINDOW=yes the window verifies what the carrier brings.',
      ]
    : [];
}

/**
 * The domain that passkeys are for. Asked for, it must be the host of both origins or a domain above them;
 * otherwise it is the longest domain of at least two labels that both hosts share.
 */
export function rpIdOf(
  asked: Pick<Asked, 'appOrigin' | 'windowOrigin' | 'rpId'>,
): string | undefined {
  const app = hostOf(asked.appOrigin);
  const window = hostOf(asked.windowOrigin);
  if (app === undefined || window === undefined) return asked.rpId;
  const isAbove = (domain: string) =>
    [app, window].every((host) => host === domain || host.endsWith(`.${domain}`));
  if (asked.rpId !== undefined) return isAbove(asked.rpId) ? asked.rpId : undefined;
  if (app === window) return app;
  const labels = app.split('.');
  const shared = labels.map((_, at) => labels.slice(at).join('.')).find(isAbove);
  return shared?.includes('.') === true ? shared : undefined;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.origin === text && /^https?:$/.test(url.protocol);
}

function hostOf(origin: string | undefined): string | undefined {
  return origin === undefined ? undefined : URL.parse(origin)?.hostname;
}
