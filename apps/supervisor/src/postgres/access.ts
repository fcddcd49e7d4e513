/** One folder that a PostgreSQL socket appears in, and the roles that callers through any folder may take. */
export interface RoleRule {
  /** The operating-system account that connects. */
  readonly account: string;
  readonly role: string;
}

export const SUPERUSER_ROLE = 'postgres';
export const OWNER_ROLE = 'countersign_owner';
export const SERVER_ROLE = 'countersign_server';
export const KEEPER_ROLE = 'countersign_keeper';

export const SERVER_DATABASE = 'countersign';
export const KEEPER_DATABASE = 'countersign_keeper';

const IDENT_MAP = 'house';

/**
 * `pg_hba.conf`: Unix sockets only, and the kernel says who is calling (PostgreSQL manual, peer authentication).
 * `trust` is for the throwaway clusters of tests, whose folder nobody else can enter.
 */
export function accessFile(method: 'peer' | 'trust'): string {
  const rule = method === 'peer' ? `peer map=${IDENT_MAP}` : 'trust';
  return `# written at every start\nlocal all all ${rule}\n`;
}

/** `pg_ident.conf`: which account may be which role. What is not written here is refused. */
export function identFile(rules: readonly RoleRule[]): string {
  const lines = rules.map(({ account, role }) => `${IDENT_MAP} "${account}" ${role}`);
  return ['# written at every start', ...lines, ''].join('\n');
}

/** The address of a database behind a socket folder, in the form that `pg` and libpq both read. */
export function socketUrl(options: {
  readonly role: string;
  readonly database: string;
  readonly socketFolder: string;
}): string {
  const host = encodeURIComponent(options.socketFolder);
  return `postgresql://${options.role}@/${options.database}?host=${host}`;
}
