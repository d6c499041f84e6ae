import { fingerprintOf } from '../actions/fingerprint.ts';
import { nationalCatalogue } from '../persistence/national/national-catalogue.ts';
import { sqlAsOwner } from './sql.ts';
import type { World } from './world.ts';

/** What was published of one practice for 2025-26 on atrial fibrillation. Everything that AF006 and AF008 are priced with. */
export interface AfCounts {
  list: number;
  register: number;
  af006: [numerator: number, denominator: number];
  af008: [numerator: number, denominator: number];
}

const text = (value: unknown): string => `'${JSON.stringify(value).replaceAll(`'`, `''`)}'`;

/**
 * Releases the national contract of 2025-26 once more, now with registers of the whole country, as the national body does
 * after the year. It is for the whole database, so for one test file.
 */
export async function releaseRegisters(world: World): Promise<void> {
  const shipped = nationalCatalogue().yearOf('2025-26');
  const from = Object.keys(shipped?.sources ?? {})[0];
  const document = {
    ...shipped,
    release: 2,
    nationalRegisters: { date: '2026-03-31', listSize: 63_766_671, from, registers: { AF: 1_427_589 } },
  };
  const { prepares, approves } = world.commissioner;
  await sqlAsOwner(`insert into national_release (id, financial_year, release, state, document, based_on_year, based_on_release, reason, edited_by, drafted_by, drafted_at, edited_at, fingerprint, ended_by, ended_at)
    values (gen_random_uuid(), '2025-26', 2, 'released', ${text(document)}, '2025-26', 1, 'Registers', '{${prepares.personId}}', '${prepares.personId}', now(), now(), '${fingerprintOf(document)}', '${approves.personId}', now())`);
}

/** Adds what was published of practices of a world, by their place in it, and the lists that the year is priced with. */
export async function publishCounts(world: World, practices: readonly (AfCounts | null)[]): Promise<void> {
  await sqlAsOwner(`insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at)
    values (1, 'x', 'test/qof-2025-26.csv', 'test', 'test', '2025-26', 0, now()) on conflict do nothing`);
  for (const [index, counts] of practices.entries()) {
    const practice = world.practices[index];
    if (!practice || !counts) continue;
    const { list, register, af006, af008 } = counts;
    const counted = [
      ['AF006', af006],
      ['AF008', af008],
    ] as const;
    const rows = counted.flatMap(([id, [numerator, denominator]]) => [
      `('2025-26', '${practice.code}', '${id}', 'NUMERATOR', ${numerator}, 1)`,
      `('2025-26', '${practice.code}', '${id}', 'DENOMINATOR', ${denominator}, 1)`,
    ]);
    await sqlAsOwner(`insert into published_achievement (financial_year, practice_code, indicator_code, measure, value, file_id) values ${rows.join(', ')};
      insert into published_register (financial_year, practice_code, group_code, register, list_type, list_size, file_id) values ('2025-26', '${practice.code}', 'AF', ${register}, 'TOTAL', ${list}, 1);
      insert into practice_list (practice_id, counted_on, registered_patients, weighted_patients, source)
        select '${practice.id}', day, ${list}, null, 'test' from unnest(array['2026-01-01', '2026-03-31']::date[]) day`);
  }
}
