// npm run emit [-- --check] [NAME…]: writes what is made from the code and committed for review. --check writes nothing
// and fails on any difference.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildPortalSchema } from '../server/graphql/schema.ts';
import { emitClientOperations } from './emit/client-operations.ts';
import { describeDatabase } from './emit/describe-database.ts';
import { describeLimits } from './emit/describe-limits.ts';
import { describeRights } from './emit/describe-rights.ts';
import { describePermissions, describeRefusals } from './emit/describe-rules.ts';
import { describeStates } from './emit/describe-states.ts';
import { renderScenarioDocs } from './engine/render-scenario-docs.ts';
import { cloneTemplate, endTestCluster } from './database/test-cluster.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is emitted, by name, in order: the client's operations read the schema that was written before them. */
const emitters: Record<string, { paths: string[]; emit: () => Promise<void> }> = {
  schema: {
    paths: ['schema/schema.graphql'],
    emit: () =>
      write(
        'schema/schema.graphql',
        `# Made by "npm run emit" from server/graphql. Do not edit.\n${printSchema(lexicographicSortSchema(buildPortalSchema()))}\n`,
      ),
  },
  permissions: {
    paths: ['schema/permissions.md'],
    emit: () => write('schema/permissions.md', describePermissions(buildPortalSchema())),
  },
  rights: {
    paths: ['schema/rights.json'],
    emit: () => write('schema/rights.json', describeRights(buildPortalSchema())),
  },
  limits: { paths: ['schema/limits.json'], emit: () => write('schema/limits.json', describeLimits()) },
  refusals: { paths: ['schema/refusals.md'], emit: () => write('schema/refusals.md', describeRefusals()) },
  states: { paths: ['docs/domain/states.md'], emit: () => write('docs/domain/states.md', describeStates()) },
  scenarios: { paths: ['docs/domain/scenarios'], emit: emitScenarios },
  database: { paths: ['schema/database.sql'], emit: emitDatabase },
  client: {
    paths: ['client/generated', 'schema/operations.json'],
    emit: async () => void (await emitClientOperations(root)),
  },
};

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function emitScenarios(): Promise<void> {
  for (const [path, text] of Object.entries(renderScenarioDocs())) await write(path, text);
}

async function emitDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-emit-'));
  try {
    const { ownerUrl } = await cloneTemplate(folder);
    await write('schema/database.sql', await describeDatabase(ownerUrl));
  } finally {
    await endTestCluster(folder);
  }
}

/** Path → text of everything under these paths. */
async function filesUnder(paths: string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const names = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => null);
    const found = names
      ? names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      : [join(root, path)];
    for (const file of found) files.set(file, await readFile(file, 'utf8').catch(() => ''));
  }
  return files;
}

async function differences(before: Map<string, string>, after: Map<string, string>): Promise<string[]> {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

const args = process.argv.slice(2);
const checking = args.includes('--check');
const names = args.filter((name) => name !== '--check');
const unknown = names.filter((name) => !(name in emitters));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}. Choose from ${Object.keys(emitters).join(', ')}.`);

const chosen = Object.entries(emitters)
  .filter(([name]) => names.length === 0 || names.includes(name))
  .map(([, emitter]) => emitter);
const paths = chosen.flatMap((emitter) => emitter.paths);
const before = await filesUnder(paths);
for (const { emit } of chosen) await emit();
const changed = await differences(before, await filesUnder(paths));

if (!checking) {
  console.log(
    changed.length === 0 ? 'Nothing changed.' : changed.map((file) => `written: ${file.slice(root.length)}`).join('\n'),
  );
} else if (changed.length > 0) {
  for (const file of changed) {
    const text = before.get(file);
    if (text) await writeFile(file, text);
    else rmSync(file, { force: true });
  }
  console.error(
    `Not as emitted (run "npm run emit" and commit):\n${changed.map((file) => `  ${file.slice(root.length)}`).join('\n')}`,
  );
  process.exitCode = 1;
}
