import { dirname, join } from 'node:path';

import type { PlanContext, ProcessPlan } from '../src/plan.ts';
import type { HouseSettings } from '../src/settings.ts';

export const ROOT = join(import.meta.dirname, '../../..');
export const APP_PORT = 18_480;

const NONE = {};

/** A house of two stand-ins: a server with a network and a keeper behind its fence. */
export function standInSettings(stateDir: string): HouseSettings {
  return {
    profile: 'demo',
    stateDir,
    listenHost: '127.0.0.1',
    ports: {
      app: APP_PORT,
      window: 18_481,
      hostline: 18_482,
      street: 18_490,
      streetMail: 18_491,
      mailIn: 18_492,
    },
    appOrigin: `http://localhost:${APP_PORT}`,
    windowOrigin: 'http://localhost:18481',
    hostlineOrigin: 'http://localhost:18482',
    rpId: 'localhost',
    programmeFile: join(ROOT, 'package.json'),
    databases: undefined,
    own: {
      vault: NONE,
      keeper: NONE,
      press: NONE,
      server: NONE,
      window: NONE,
      hostline: NONE,
      street: NONE,
    },
  };
}

export function standInPlans(context: PlanContext): readonly ProcessPlan[] {
  const { databaseUrls, paths, root } = context;
  const urls = [databaseUrls.server, databaseUrls.owner, databaseUrls.keeper].join(' ');
  const entry = join(root, 'apps/supervisor/test/stand-in.ts');
  const child = join(root, 'apps/supervisor/src/child');
  const base = ['--import', join(child, 'with-parent.mjs')];
  const env = {
    COUNTERSIGN_PROFILE: 'demo',
    STAND_IN_TCP: String(APP_PORT),
    STAND_IN_DATABASES: urls,
  };
  const reads = ['package.json', 'node_modules', 'packages', 'apps/supervisor'].map((path) =>
    join(root, path),
  );
  const sockets = [dirname(paths.keeperSocket.server), dirname(paths.keeperSocket.operator)];
  const doors = [...Object.values(paths.postgresSocket), '/proc', ...sockets, paths.own.keeper];
  const keeper: ProcessPlan = {
    name: 'keeper',
    account: 'cs-keeper',
    entry,
    nodeFlags: [
      '--permission',
      ...[...reads, ...doors].map((path) => `--allow-fs-read=${path}`),
      ...[...sockets, paths.own.keeper].map((path) => `--allow-fs-write=${path}`),
      ...base,
    ],
    env: {
      ...env,
      STAND_IN_SOCKETS: `${paths.keeperSocket.operator} ${paths.keeperSocket.server}`,
      STAND_IN_OWN: paths.own.keeper,
      STAND_IN_OTHER: '/etc/passwd',
    },
    isolation: context.isolation,
    needs: ['database'],
    ready: { kind: 'socket', socketPath: paths.keeperSocket.operator, path: '/readyz' },
  };
  const server: ProcessPlan = {
    name: 'server',
    account: 'cs-server',
    entry,
    nodeFlags: base,
    env: {
      ...env,
      STAND_IN_PORT: String(APP_PORT),
      STAND_IN_OWN: paths.own.server,
      STAND_IN_OTHER: join(paths.own.keeper, 'kept'),
      STAND_IN_PEER: paths.keeperSocket.server,
    },
    isolation: 'none',
    needs: ['tables'],
    ready: { kind: 'http', host: '127.0.0.1', port: APP_PORT, path: '/readyz' },
  };
  return [keeper, server];
}
