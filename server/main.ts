import { readConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { startWorkerThread } from './jobs/start-worker-thread.ts';
import { createDataSource } from './persistence/data-source.ts';

const DOOR_CONNECTIONS = 4;

/** The server process: started, stopped by SIGTERM or SIGINT, and gone. */
const main = async (): Promise<void> => {
  const config = readConfig();
  const source = await createDataSource(config.databaseUrl).initialize();
  const door = await createDataSource(config.databaseUrl, { connections: DOOR_CONNECTIONS }).initialize();
  const server = await createApp({ config, source, door });
  const worker = await startWorkerThread({
    databaseUrl: config.databaseUrl,
    mail: config.mail,
    origin: config.origin,
    log: (level, message, fields) => server.app.log[level](fields, message),
  });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> =>
    (stopped ??= Promise.all([server.stop(), worker.stop()])
      .then(() => source.destroy())
      .then(() => door.destroy()));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0), giveUp));
  try {
    await server.app.listen({ port: config.port, host: config.host });
  } catch (failure) {
    await stop();
    throw (failure as { code?: string }).code === 'EADDRINUSE'
      ? new Error(
          `Port ${config.port} is taken by another program (EADDRINUSE): end that one, or choose another with PORT.`,
        )
      : failure;
  }
};

const giveUp = (failure: unknown): never => {
  console.error(inOneSentence(failure));
  process.exit(1);
};

const inOneSentence = (failure: unknown): string => {
  const { code, message } = failure as { code?: string; message?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database of APP_DATABASE_URL cannot be reached: nothing answers there.';
  return message ?? String(failure);
};

await main().catch(giveUp);
