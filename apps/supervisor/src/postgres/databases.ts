import { adminClient } from './cluster.ts';
import {
  KEEPER_DATABASE,
  KEEPER_ROLE,
  OWNER_ROLE,
  SERVER_DATABASE,
  SERVER_ROLE,
} from './access.ts';

const ROLES = [OWNER_ROLE, SERVER_ROLE, KEEPER_ROLE] as const;

const DATABASES = [
  { name: SERVER_DATABASE, owner: OWNER_ROLE, guests: [SERVER_ROLE] },
  { name: KEEPER_DATABASE, owner: KEEPER_ROLE, guests: [] },
] as const;

/**
 * Makes the roles and both databases where they are missing. Nobody may connect to a database who is not its
 * owner or its guest: the server's role cannot even open the keeper's database.
 */
export async function ensureDatabases(socketFolder: string): Promise<void> {
  const client = adminClient(socketFolder, 'postgres');
  await client.connect();
  try {
    for (const role of ROLES) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) await client.query(`create role ${role} login`);
    }
    for (const { name, owner, guests } of DATABASES) {
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`create database ${name} owner ${owner}`);
      await client.query(`revoke all on database ${name} from public`);
      for (const guest of guests) {
        await client.query(`grant connect on database ${name} to ${guest}`);
      }
    }
  } finally {
    await client.end();
  }
}
