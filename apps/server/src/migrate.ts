import { fileURLToPath } from 'node:url';
import { migrate } from './schema/index.ts';
import { ownerUrl } from './config.ts';

/** Brings the server's database up to date, as the owner of its tables. Run once before the server starts. */
const folder = fileURLToPath(new URL('../migrations', import.meta.url));
const url = ownerUrl(process.env); // tidy-allow: hands the environment to its one reader
const { applied, already, unknown } = await migrate({ url, folder });
const newer = unknown.length === 0 ? '' : `; ${unknown.length} of a newer release`;
process.stdout.write(`migrations: ${applied.length} applied, ${already} there before${newer}\n`);
