import pg from 'pg';

/**
 * Tells the planner what the tables hold, after much was written at once. Until it knows, pages take up to twice as long, and
 * PostgreSQL looks by itself only after a minute.
 *
 * @param ownerUrl logs in as the owner of the tables, whom alone PostgreSQL lets do this; without it nothing is done
 */
export async function analyzeTables(ownerUrl: string | undefined): Promise<void> {
  if (!ownerUrl) return;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('analyze');
  } finally {
    await owner.end();
  }
}
