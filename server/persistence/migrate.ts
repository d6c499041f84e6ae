import { DataSource } from 'typeorm';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import pg from 'pg';
import { appPassword } from './app-role.ts';
import { sqlMigrations } from './sql-migrations.ts';

/** Two starts at once must not migrate at once. */
const LOCK = 7_301_184;

/**
 * Brings a database to the newest schema and gives the application role its password. Safe to repeat.
 * @param ownerUrl logs in as the owner of the schema
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(),
    migrationsTransactionMode: 'each',
    entities: [],
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(${LOCK})`);
    const ran = await source.runMigrations();
    await lock.query(`alter role portal_app password ${pg.escapeLiteral(appPassword(ownerUrl))}`);
    await runJobMigrations({ connectionString: ownerUrl });
    await lock.query(JOB_GRANTS);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query(`select pg_advisory_unlock(${LOCK})`).finally(() => lock.release());
    await source.destroy();
  }
}

/**
 * The job queue keeps its own schema, with row security on and no policy. The application may add jobs and work on
 * them, and change nothing of its shape; each job then opens the scope of the tenant its payload names.
 */
const JOB_GRANTS = `
  grant usage on schema graphile_worker to portal_app, portal_known;
  grant select, insert, update, delete on all tables in schema graphile_worker to portal_app, portal_known;
  grant usage on all sequences in schema graphile_worker to portal_app, portal_known;
  grant execute on all functions in schema graphile_worker to portal_app, portal_known;
  do $$ declare target regclass; begin
    for target in
      select oid from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'p') and relrowsecurity
    loop
      if not exists (select from pg_policy where polrelid = target and polname = 'worker_works') then
        execute format(
          'create policy worker_works on %s to portal_app, portal_known using (true) with check (true)', target);
      end if;
    end loop;
  end $$;
`;
