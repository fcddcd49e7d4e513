import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Asked, decideStart, rpIdOf } from './profile.ts';

const DEMO: Asked = {
  profile: undefined,
  appOrigin: undefined,
  windowOrigin: undefined,
  rpId: undefined,
  programmeFile: undefined,
  databaseUrl: undefined,
  keeperDatabaseUrl: undefined,
  database: undefined,
  contactDriver: undefined,
  carrierReachesWindow: undefined,
  windowCarrierFile: undefined,
  smtpUrl: undefined,
  openedAs: undefined,
};

const PRODUCTION: Asked = {
  ...DEMO,
  profile: 'production',
  appOrigin: 'https://pin.example',
  windowOrigin: 'https://window.pin.example',
  programmeFile: '/etc/countersign/programme.yaml',
  databaseUrl: 'postgresql://server@db.example/countersign',
  keeperDatabaseUrl: 'postgresql://keeper@db.example/countersign_keeper',
  smtpUrl: 'smtps://mail.example',
};

const EMBEDDED = {
  databaseUrl: undefined,
  keeperDatabaseUrl: undefined,
  database: 'embedded',
} as const;

const REFUSED: readonly (readonly [what: string, asked: Asked, says: RegExp])[] = [
  ['an unknown profile', { ...DEMO, profile: 'staging' }, /must be demo or production/],
  [
    'an origin with a path',
    { ...DEMO, appOrigin: 'http://localhost:1/x' },
    /APP_ORIGIN must be scheme, host and port/,
  ],
  [
    'one origin for both',
    { ...PRODUCTION, windowOrigin: 'https://pin.example' },
    /WINDOW_ORIGIN must differ/,
  ],
  [
    'hosts that share nothing',
    { ...PRODUCTION, windowOrigin: 'https://window.test' },
    /RP_ID must be a domain/,
  ],
  [
    'a stranger’s passkey domain',
    { ...PRODUCTION, rpId: 'other.example' },
    /RP_ID must be a domain/,
  ],
  [
    'half a database',
    { ...DEMO, databaseUrl: 'postgresql:///a' },
    /KEEPER_DATABASE_URL is missing/,
  ],
  ['the other half', { ...DEMO, keeperDatabaseUrl: 'postgresql:///a' }, /^DATABASE_URL is missing/],
  [
    'one database for both',
    { ...PRODUCTION, keeperDatabaseUrl: PRODUCTION.databaseUrl },
    /another database/,
  ],
  ['two databases at once', { ...PRODUCTION, database: 'embedded' }, /exclude one another/],
  ['an unknown DATABASE', { ...DEMO, database: 'sqlite' }, /can only be embedded/],
  [
    'a demo on a production state',
    { ...DEMO, openedAs: 'production' },
    /belongs to a production house/,
  ],
  [
    'production on demo data',
    { ...PRODUCTION, openedAs: 'demo' },
    /holds demo data and sample keys/,
  ],
  [
    'production without a programme',
    { ...PRODUCTION, programmeFile: undefined },
    /PROGRAMME_FILE is missing/,
  ],
  [
    'production with the demo’s programme',
    { ...PRODUCTION, programmeFile: 'programmes/larkspur.yaml' },
    /is the demo’s/,
  ],
  [
    'production without an origin',
    { ...PRODUCTION, appOrigin: undefined },
    /APP_ORIGIN is missing/,
  ],
  [
    'production over plain http',
    { ...PRODUCTION, windowOrigin: 'http://window.pin.example' },
    /WINDOW_ORIGIN is plain http/,
  ],
  [
    'production on one host',
    { ...PRODUCTION, windowOrigin: 'https://pin.example:8443' },
    /on another host/,
  ],
  [
    'production without a database',
    { ...PRODUCTION, ...EMBEDDED, database: undefined },
    /DATABASE_URL is missing/,
  ],
  [
    'keys for a window that takes no calls',
    { ...PRODUCTION, carrierReachesWindow: 'yes' },
    /WINDOW_CARRIER_FILE is missing/,
  ],
  ['production that reaches nobody', { ...PRODUCTION, contactDriver: 'outbox' }, /reaches nobody/],
  ['production without mail', { ...PRODUCTION, smtpUrl: undefined }, /SMTP_URL is missing/],
];

for (const [what, asked, says] of REFUSED) {
  test(`refused: ${what}, in one line with its remedy`, () => {
    const refusals = decideStart(asked);
    assert.equal(refusals.length, 1, refusals.join('\n'));
    assert.match(refusals[0] ?? '', says);
    assert.doesNotMatch(refusals[0] ?? '', /\n/);
  });
}

const STARTS: readonly (readonly [what: string, asked: Asked])[] = [
  ['the demo, nothing said', DEMO],
  ['the demo on its own state', { ...DEMO, openedAs: 'demo' }],
  [
    'the demo by name on other ports',
    {
      ...DEMO,
      profile: 'demo',
      appOrigin: 'http://localhost:1',
      windowOrigin: 'http://localhost:2',
    },
  ],
  ['production', PRODUCTION],
  ['production again', { ...PRODUCTION, openedAs: 'production' }],
  ['production with the embedded database by name', { ...PRODUCTION, ...EMBEDDED }],
];

for (const [what, asked] of STARTS) {
  test(`starts: ${what}`, () => assert.deepEqual(decideStart(asked), []));
}

const RP_IDS: readonly (readonly [
  app: string,
  window: string,
  asked: string | undefined,
  rpId: string | undefined,
])[] = [
  ['http://localhost:8080', 'http://localhost:8081', undefined, 'localhost'],
  ['https://pin.bank.example', 'https://window.bank.example', undefined, 'bank.example'],
  ['https://pin.example', 'https://window.pin.example', undefined, 'pin.example'],
  ['https://a.example', 'https://b.example', undefined, undefined],
  ['https://a.bank.example', 'https://b.bank.example', 'bank.example', 'bank.example'],
  ['https://a.bank.example', 'https://b.bank.example', 'ank.example', undefined],
];

for (const [appOrigin, windowOrigin, rpId, expected] of RP_IDS) {
  test(`passkeys of ${appOrigin} and ${windowOrigin} are for ${expected ?? 'nobody'}`, () => {
    assert.equal(rpIdOf({ appOrigin, windowOrigin, rpId }), expected);
  });
}
