// A demonstration that was copied from its template begins on its first day again. DATABASE_URL names the copy, as its owner.
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { createDataSource } from '../../server/persistence/data-source.ts';
import { beginOnFirstDay } from './begin-on-first-day.ts';

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) throw new Error('DATABASE_URL is not set: it names the copy.');
const source = await createDataSource(appUrlFor(ownerUrl)).initialize();
try {
  await beginOnFirstDay(source);
} finally {
  await source.destroy();
}
