import pg from 'pg';

/**
 * Holds a table so that the first statement that writes to it waits: a way to stop an action between two of its
 * statements, without a timer. Reads go through.
 */
export async function holdTable(table: string): Promise<{ release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await client.connect();
  await client.query(`begin; lock table ${table} in share mode`);
  return { release: () => client.end() };
}

/** Waits until so many connections of the product wait for a lock, and gives the process ids of their servers. */
export async function waitingBackends(count: number): Promise<number[]> {
  return eventually(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'commissioning-portal' and wait_event_type = 'Lock'`,
    );
    return rows.length === count ? rows.map(({ pid }) => pid) : null;
  });
}

/** Which of these connections waits for another of them, by process id: whoever waits, then for whom. */
export async function waitsAmong(pids: number[]): Promise<[number, number][]> {
  return eventually(async (client) => {
    const { rows } = await client.query<{ pid: number; by: number }>(
      'select pid, by from unnest($1::integer[]) as pid, unnest(pg_blocking_pids(pid)) as by where by = any ($1)',
      [pids],
    );
    return rows.map(({ pid, by }) => [pid, by]);
  });
}

/** Waits until the servers of a killed client have rolled back and gone. */
export async function backendsGone(pids: number[]): Promise<void> {
  await eventually(async (client) => {
    const { rows } = await client.query('select pid from pg_stat_activity where pid = any ($1)', [pids]);
    return rows.length === 0 ? true : null;
  });
}

/** Ends the server of a connection, as a failing machine would. */
export async function terminateBackends(pids: number[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_APP_URL });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from unnest($1::integer[]) as pid', [pids]);
  await client.end();
}

const eventually = async <T>(look: (client: pg.Client) => Promise<T | null>): Promise<T> => {
  const client = new pg.Client({ connectionString: process.env.TEST_APP_URL });
  await client.connect();
  try {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      const seen = await look(client);
      if (seen !== null) return seen;
      await client.query('select pg_sleep(0.02)');
    }
    throw new Error('What was waited for did not come.');
  } finally {
    await client.end();
  }
};
