// Migrates the database named by the first argument and prints the address the application uses for it.
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate } from '../../server/persistence/migrate.ts';

const ownerUrl = process.argv[2];
if (!ownerUrl) throw new Error('Usage: prepare-template.ts OWNER_URL');
await migrate(ownerUrl);
process.stdout.write(appUrlFor(ownerUrl));
