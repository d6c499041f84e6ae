import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A way to the database that can be cut: what goes over it is lost at once, and nothing gets through until it is mended. */
export interface CutWay {
  /** The database's address by this way. */
  url: string;
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
}

/** Opens a way to a database. */
export async function openCutWay(databaseUrl: string): Promise<CutWay> {
  const database = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  let open = true;
  const server = createServer((near) => {
    // As a postmaster that was killed: who asks is turned away at once.
    if (!open) return near.resetAndDestroy();
    const far = keep(connect(Number(database.port), database.hostname));
    keep(near).pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = new URL(databaseUrl);
  way.hostname = '127.0.0.1';
  way.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    open = false;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: way.href,
    cut,
    mend: () => {
      open = true;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
