// Migrates the database that the first argument names; prints what it applied and the address the application uses.
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate } from '../../server/persistence/migrate.ts';

const ownerUrl = process.argv[2];
if (!ownerUrl) throw new Error('Usage: migrate.ts OWNER_URL');
const applied = await migrate(ownerUrl);
process.stdout.write(JSON.stringify({ applied, appUrl: appUrlFor(ownerUrl) }));
