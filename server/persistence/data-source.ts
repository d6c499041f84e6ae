import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { HandledClient } from './handled-connection.ts';
import { SnakeNames } from './snake-names.ts';

// A date stays the day it is: no time zone may move it. Whole numbers of 64 bits are pence and counts, all safe
// integers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is larger than an amount can be`);
  return value;
});

/** So that callers can name what they pass on without knowing the library. */
export type { DataSource };

/**
 * The connection of the application role. Nothing outside this room queries it: a scope does.
 * @param options.connections how many requests may be in the database at once
 */
export function createDataSource(appUrl: string, options: { connections?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: appUrl,
    entities,
    namingStrategy: new SnakeNames(),
    applicationName: 'commissioning-portal',
    // A request or job that hangs gives its locks back. Parallel field resolvers share the request's one connection;
    // pipelining lets them.
    extra: {
      Client: HandledClient,
      pipeline: true,
      options: '-c plan_cache_mode=force_generic_plan -c idle_in_transaction_session_timeout=5min',
      max: options.connections ?? 10,
      connectionTimeoutMillis: 5000,
    },
  });
}
