import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readConfig } from './config.ts';
import { housePaths, refuseLongPaths } from './paths.ts';
import {
  type PlanContext,
  type ProcessPlan,
  embeddedUrls,
  planHouse,
  planMigration,
} from './plan.ts';

const paths = housePaths('/state');
const settings = readConfig(
  {
    ...{ STATE_DIR: '/state', LOG_LEVEL: 'warn', STAFF_TOTP: 'allowed' },
    ...{ KEEPER_CODE_TTL_SECONDS: '120', VAULT_REGION: 'eu-west-1', PRESS_POLL_SECONDS: '1' },
    ...{ KEEPER_DATABASE_CONNECTIONS_MAX: '4', KEEPER_SOCKET: '/elsewhere', HOME: '/somewhere' },
  },
  '/code',
  false,
);
const context: PlanContext = {
  ...{ settings, paths, root: '/code', isolation: 'namespace', isKeeperIsolated: true },
  databaseUrls: embeddedUrls(paths),
};
const plans = [planMigration(context), ...planHouse(context)];

function planOf(name: ProcessPlan['name'], from: readonly ProcessPlan[] = plans): ProcessPlan {
  const plan = from.find((one) => one.name === name);
  assert.ok(plan, name);
  return plan;
}

const ENVIRONMENTS: readonly (readonly [name: ProcessPlan['name'], names: readonly string[]])[] = [
  ['migrate', ['DATABASE_OWNER_URL', 'NODE_COMPILE_CACHE']],
  [
    'vault',
    [
      'VAULT_COMPONENT_FILES',
      'VAULT_CREDENTIALS_FILE',
      'VAULT_REGION',
      'VAULT_SOCKET',
      'VAULT_STATE_DIR',
      'LOG_LEVEL',
    ],
  ],
  [
    'keeper',
    [
      ...['APP_ORIGIN', 'WINDOW_ORIGIN', 'RP_ID', 'LOG_LEVEL', 'KEEPER_CODE_TTL_SECONDS'],
      ...[
        'KEEPER_DATABASE_CONNECTIONS_MAX',
        'KEEPER_DATABASE_URL',
        'KEEPER_SOCKET_DIR',
        'KEEPER_STATE_DIR',
      ],
      ...['VAULT_SOCKET', 'VAULT_CREDENTIALS_FILE'],
    ],
  ],
  [
    'window',
    [
      ...['APP_ORIGIN', 'WINDOW_ORIGIN', 'WINDOW_PORT', 'LISTEN_HOST', 'KEEPER_SOCKET'],
      ...['WINDOW_CARRIER_FILE', 'LOG_LEVEL'],
    ],
  ],
  ['hostline', ['HOSTLINE_PORT', 'LISTEN_HOST', 'KEEPER_SOCKET', 'LOG_LEVEL']],
  [
    'press',
    ['KEEPER_SOCKET', 'PRESS_STATE_DIR', 'PRESS_POLL_SECONDS', 'LETTERBOX_DIR', 'LOG_LEVEL'],
  ],
];

for (const [name, names] of ENVIRONMENTS) {
  test(`${name} is told what is its own, and nothing else`, () => {
    const always = ['COUNTERSIGN_PROFILE', 'NODE_ENV', 'TZ'];
    assert.deepEqual(Object.keys(planOf(name).env).sort(), [...always, ...names].sort());
  });
}

test('only the keeper is told its database, and each caller its own socket', () => {
  for (const plan of plans) {
    const values = Object.values(plan.env).join(' ');
    assert.equal(values.includes('countersign_keeper'), plan.name === 'keeper', plan.name);
    assert.equal(values.includes('countersign_owner'), plan.name === 'migrate', plan.name);
  }
  for (const name of ['server', 'window', 'hostline', 'press'] as const) {
    assert.equal(planOf(name).env['KEEPER_SOCKET'], `/state/run/keeper/${name}/keeper.sock`);
  }
});

test('keeper, vault and press have no network; the others do', () => {
  const cut = plans.filter(({ isolation }) => isolation === 'namespace').map(({ name }) => name);
  assert.deepEqual(cut.sort(), ['keeper', 'press', 'vault']);
  const open = planHouse({ ...context, isKeeperIsolated: false });
  assert.equal(planOf('keeper', open).isolation, 'none');
  assert.equal(planOf('vault', open).isolation, 'namespace');
});

test('everything but server, street and migration is fenced in by Node too', () => {
  const fenced = plans.filter(({ nodeFlags }) => nodeFlags.includes('--permission'));
  assert.deepEqual(fenced.map(({ name }) => name).sort(), [
    'hostline',
    'keeper',
    'press',
    'vault',
    'window',
  ]);
  for (const { name, nodeFlags } of fenced) {
    const flags = nodeFlags.join(' ');
    assert.doesNotMatch(flags, /--allow-(child-process|worker|addons|wasi|inspector)/, name);
    const writes = nodeFlags.filter((flag) => flag.startsWith('--allow-fs-write='));
    assert.ok(
      writes.every((flag) => flag.includes('/state/')),
      name,
    );
    assert.equal(flags.includes('=/state/keeper'), name === 'keeper', name);
    assert.equal(flags.includes('=/state/vault/store'), name === 'vault', name);
  }
});

test('every process has an account of its own', () => {
  assert.equal(new Set(plans.map(({ account }) => account)).size, plans.length);
});

test('the street stands in the demo only', () => {
  const production = planHouse({
    ...context,
    settings: { ...settings, profile: 'production' },
  });
  assert.ok(!production.some(({ name }) => name === 'street'));
  assert.equal(planOf('server', production).env['SMTP_URL'], undefined);
  assert.equal(planOf('server').env['SMTP_URL'], 'smtp://127.0.0.1:8091');
});

test('telephones register at a port of the street, which a setting may change', () => {
  const portIn = (from: readonly ProcessPlan[]) => planOf('street', from).env['STREET_SIP_PORT'];
  assert.equal(portIn(plans), '8092');
  const moved = readConfig({ STATE_DIR: '/state', STREET_SIP_PORT: '9092' }, '/code', false);
  assert.equal(portIn(planHouse({ ...context, settings: moved })), '9092');
});

test('a state folder whose sockets would have too long names is refused in one line', () => {
  assert.equal(refuseLongPaths(paths), undefined);
  assert.match(
    refuseLongPaths(housePaths(`/${'x'.repeat(90)}`)) ?? '',
    /^STATE_DIR is \d+ bytes too long [^\n]+$/,
  );
});
