// What the image runs: brings the tables up to date as the owner of the database (DATABASE_URL), then serves as the role
// that owns nothing. With APP_DATABASE_URL instead of DATABASE_URL it only serves: somebody else migrates.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LOADER = ['--import', './scripts/typescript/register.mjs'];

if (process.env.DATABASE_URL) {
  const { stdout } = await promisify(execFile)(process.execPath, [...LOADER, 'scripts/database/migrate.ts']);
  const { applied, appUrl } = JSON.parse(stdout);
  console.log(applied.length === 0 ? 'The tables are up to date.' : `Applied ${applied.join(', ')}.`);
  process.env.APP_DATABASE_URL = appUrl;
  delete process.env.DATABASE_URL;
}
process.env.PORTAL_MODE = 'production';
await import('../server/main.ts');
