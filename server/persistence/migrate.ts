import { DataSource } from 'typeorm';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { appPassword } from './app-role.ts';
import { makeRoles } from './make-roles.ts';
import { sqlMigrations } from './sql-migrations.ts';

/** Two starts at once must not migrate at once. */
const LOCK = 7_301_184;

/**
 * Makes the roles that a dump of the database asks for by name, in a database that is still empty. Safe to repeat.
 * @param ownerUrl logs in as the owner of the database
 */
export async function prepareForRestore(ownerUrl: string): Promise<void> {
  await asTheOnlyOne(ownerUrl, ({ lock }) => makeRoles(lock));
}

/**
 * Makes the roles, brings a database to the newest schema and gives the application role its password. Safe to repeat.
 * @param ownerUrl logs in as the owner of the schema
 * @returns the names of the migrations that ran now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return asTheOnlyOne(ownerUrl, async ({ source, lock }) => {
    await makeRoles(lock);
    const ran = await source.runMigrations();
    await lock.query(`alter role portal_app password ${pg.escapeLiteral(appPassword(ownerUrl))}`);
    await runJobMigrations({ connectionString: ownerUrl });
    await lock.query(JOB_GRANTS);
    return ran.map((migration) => migration.name);
  });
}

const asTheOnlyOne = async <T>(
  ownerUrl: string,
  work: (owner: { source: DataSource; lock: QueryRunner }) => Promise<T>,
): Promise<T> => {
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
    return await work({ source, lock });
  } finally {
    await giveUp(lock);
    await source.destroy();
  }
};

const giveUp = async (lock: QueryRunner): Promise<void> => {
  try {
    await lock.query(`select pg_advisory_unlock(${LOCK})`);
  } finally {
    await lock.release();
  }
};

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
