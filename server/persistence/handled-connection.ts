import pg from 'pg';

/**
 * A connection whose loss ends nothing but what it was doing. A lost connection fails its statements, and says so once
 * more as an event; an event `error` that nobody listens to ends the process. Who borrows a connection from a pool has the
 * pool's own listener taken off it, so this one is on from before the connection is made and stays for good.
 */
export class HandledClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * A pool of such connections.
 * @param onLost told of a connection that was lost while nobody used it; the pool has replaced it by then
 */
export function handledPool(config: pg.PoolConfig, onLost: (failure: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...config, Client: HandledClient });
  pool.on('error', onLost);
  // For whoever looks whether a pool listens, as the job queue does; the client has its own already.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
