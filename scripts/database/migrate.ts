// Migrates the database of DATABASE_URL; prints what it applied and the address the application uses. The address comes
// by the environment, because arguments of a process can be read by everybody on the machine.
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate } from '../../server/persistence/migrate.ts';

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_URL is not set: it names the database as its owner.');
const applied = await migrate(ownerUrl);
process.stdout.write(JSON.stringify({ applied, appUrl: appUrlFor(ownerUrl) }));
