// node scripts/with-database.mjs scripts/engine/record-texts.ts: records the canonical text and the fingerprint of every version that
// is frozen in a portal with the demonstration, and of the scheme that is told of Somerset, in server/domain/schemes/recorded/texts.json.
// All of it is made up. What is recorded stays: a text that was signed must be the same text for ever.
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../server/domain/words/canonical-text.ts';
import { createDataSource } from '../../server/persistence/data-source.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import type { Entrant, Scope } from '../../server/persistence/scope.ts';
import { planningPhaseScheme } from '../load/planning-phase-scheme.ts';

interface RecordedText {
  title: string;
  scheme: string;
  version: number;
  text: string;
  fingerprint: string;
}

const recorded = (title: string, signed: { scheme: string; version: number; definition: unknown }): RecordedText => ({
  title,
  scheme: signed.scheme,
  version: signed.version,
  text: canonicalText(signed.definition),
  fingerprint: createHash('sha256').update(canonicalText(signed)).digest('hex'),
});

const frozenVersions = async (scope: Scope): Promise<RecordedText[]> => {
  const { nodes } = await scope.schemeLists.page(
    {},
    { sort: 'OLDEST', counts: false, offers: null },
    { first: 100, after: null },
  );
  const versions = await scope.schemes.versionsOf(nodes.map(({ id }) => id));
  return versions.flatMap(({ schemeId: scheme, number: version, stored: definition, fingerprint }) => {
    if (fingerprint === null) return [];
    const name = nodes.find(({ id }) => id === scheme)?.name ?? '';
    const text = recorded(`${name}, version ${version}`, { scheme, version, definition });
    if (text.fingerprint !== fingerprint) throw new Error(`${text.title} has another fingerprint than its text.`);
    return [text];
  });
};

const file = fileURLToPath(new URL('../../server/domain/schemes/recorded/texts.json', import.meta.url));
if (existsSync(file)) throw new Error(`${file} is recorded already. Move it aside, and compare.`);
const source = await createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 2 }).initialize();
const recorder = (commissionerIds: string[]): Entrant => ({
  audience: 'system',
  name: 'record-texts',
  commissionerIds,
});
const options = { now: new Date(), readOnly: true };
try {
  const commissioners = await withinScope(source, recorder([]), options, (scope) =>
    scope.organisations.commissioners(),
  );
  const texts: RecordedText[] = [];
  for (const { id } of commissioners)
    texts.push(...(await withinScope(source, recorder([id]), options, frozenVersions)));
  const definition = planningPhaseScheme({ planned: '2025', phase: '2026' }, { basisYear: '2024-25', practices: 62 });
  const scheme = '00000000-0000-4000-8000-000000000001';
  texts.push(recorded('The planning phase of Somerset', { scheme, version: 1, definition }));
  writeFileSync(file, `[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n]\n`);
  process.stdout.write(`${file}: ${texts.length} texts\n`);
} finally {
  await source.destroy();
}
