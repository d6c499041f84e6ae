// Makes the roles that a dump asks for by name, before it is restored: docs/guides/operate.md. The database of
// DATABASE_URL may be empty.
import { prepareForRestore } from '../../server/persistence/migrate.ts';

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_URL is not set: it names the database as its owner.');
await prepareForRestore(ownerUrl);
console.log('The roles are there.');
