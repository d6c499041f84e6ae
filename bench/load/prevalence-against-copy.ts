// How fast a prevalence file is loaded, side by side with COPY of the same rows into the same table without a fence.
// node --import ./scripts/typescript/register.mjs bench/load/prevalence-against-copy.ts [FILE] [ROUNDS]
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { openFile } from '../../server/imports/files/file-stream.ts';
import { loadFile } from '../../server/imports/load/load-file.ts';
import type { PublishedFile } from '../../server/imports/files/published-file.ts';
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { createDataSource } from '../../server/persistence/data-source.ts';
import type { DataSource } from '../../server/persistence/data-source.ts';
import { migrate } from '../../server/persistence/migrate.ts';
import { FigureStore } from '../../server/persistence/published/figure-store.ts';
import { judge } from '../budget.mjs';
import { inPlace } from '../place.mjs';
import { madeUpPrevalence } from './made-up-prevalence.ts';

const TABLES = `
  create table copied (like published_register including all);
  create table copied_bare (like published_register);`;

type Place = Parameters<Parameters<typeof inPlace>[1]>[0];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

async function bench({ folder, dataFolder, atTheEnd }: Place): Promise<number> {
  const [path = madeUpPrevalence(folder), rounds = '7'] = process.argv.slice(2);
  const database = await startEmbedded({ folder: dataFolder });
  atTheEnd(() => database.leave());
  await migrate(database.ownerUrl);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  atTheEnd(() => owner.end());
  await owner.query(TABLES);
  const source = await createDataSource(appUrlFor(database.ownerUrl), { connections: 2 }).initialize();
  atTheEnd(() => source.destroy());
  const load = loader(path, source);
  const copy = (table: string, chunks: readonly Buffer[]) =>
    pipeline(Readable.from(chunks), owner.query(copyFrom(`copy ${table} from stdin`)));

  await load();
  const rows = await rowsAsText(owner);
  const times = { loaded: [] as number[], copied: [] as number[], bare: [] as number[] };
  for (let round = 0; round < Number(rounds); round += 1) {
    await owner.query('truncate published_register, published_replaced_row, published_file, copied, copied_bare');
    times.copied.push(await timed(() => copy('copied', rows.chunks)));
    times.loaded.push(await timed(load));
    times.bare.push(await timed(() => copy('copied_bare', rows.chunks)));
  }
  const ratios = times.loaded.map((loaded, round) => (times.copied[round] ?? NaN) / loaded);
  const told = (milliseconds: number): string =>
    `${Math.round(milliseconds)} ms  ${Math.round((rows.count / milliseconds) * 1000).toLocaleString('en-GB')} rows/s`;
  process.stdout.write(
    [
      `${basename(path)}: ${rows.count.toLocaleString('en-GB')} rows, ${rounds} rounds, medians`,
      `load (read, checked, fenced, recorded)  ${told(median(times.loaded))}`,
      `COPY into the same table without fence  ${told(median(times.copied))}`,
      `COPY into a table without any key       ${told(median(times.bare))}`,
      `speed of the load against COPY          ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
      '',
    ].join('\n'),
  );
  return judge({ 'speed against COPY': median(ratios) }, { bench: 'load' });
}

function loader(path: string, source: DataSource): () => Promise<void> {
  const store = new FigureStore(source, () => new Date());
  const file: PublishedFile = {
    path,
    name: basename(path).replace(/\.gz$/, ''),
    kind: 'delimited',
    open: () => Promise.resolve(openFile(path)),
  };
  return async () => {
    const outcome = await loadFile(file, store, { dryRun: false, badRowLimit: 10 });
    if (outcome.kind !== 'loaded') throw new Error(`The file was not loaded: ${JSON.stringify(outcome)}`);
  };
}

async function rowsAsText(owner: pg.Client): Promise<{ count: number; chunks: Buffer[] }> {
  const { rows } = await owner.query<{ text: string }>(
    `select concat_ws(
       E'\\t', financial_year, practice_code, group_code, coalesce(register::text, '\\N'), list_type, list_size, file_id
     ) as text
     from published_register
     order by practice_code, group_code`,
  );
  const chunks: Buffer[] = [];
  let chunk = '';
  for (const { text } of rows) {
    chunk += `${text}\n`;
    if (chunk.length < 64 * 1024) continue;
    chunks.push(Buffer.from(chunk));
    chunk = '';
  }
  return { count: rows.length, chunks: [...chunks, Buffer.from(chunk)] };
}

await inPlace('load', bench);
