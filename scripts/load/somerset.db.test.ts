import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadFolder } from '../../server/imports/load/load-folder.ts';
import { createDataSource } from '../../server/persistence/data-source.ts';
import { FigureStore } from '../../server/persistence/published/figure-store.ts';
import { PublishedFolder } from '../../server/testing/published-files.ts';
import { makeAreas } from './make-area.ts';

const PUBLISHED = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const FILES = [
  'payments/nhspaymentsgp-14-15_heec-edited-headers.csv.gz',
  'ods/epraccur_2018-mid.csv.gz',
  'ods/eccg.csv',
  'qof/2014-15/PREVALENCE_1415_AST_southwest-leics.csv',
];

const folder = new PublishedFolder();
afterAll(() => folder.remove());

describe('Somerset on published figures', () => {
  if (!FILES.every((file) => existsSync(join(PUBLISHED, file)))) {
    it('IS NOT played, because ../shared/data is not beside this repository', () => {
      process.stdout.write(
        'The published figures are not here (../shared/data); the planning phase was not played on them.\n',
      );
      expect(existsSync(join(PUBLISHED, FILES[0] ?? ''))).toBe(false);
    });
    return;
  }

  it('shows its 75 practices of 2014-15 with their lists, and pays each that took part three twelfths of its real QOF payment', async () => {
    for (const file of FILES) symlinkSync(join(PUBLISHED, file), join(folder.path, file.split('/').at(-1) ?? file));
    const source = await createDataSource(process.env.TEST_APP_URL ?? '', { connections: 4 }).initialize();
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
    await owner.connect();
    try {
      const quiet = { begun: () => undefined, progress: () => undefined, ended: () => undefined };
      expect(
        await loadFolder(folder.path, new FigureStore(source, () => new Date()), {
          dryRun: false,
          badRowLimit: 3,
          listener: quiet,
          clock: () => 0,
        }),
      ).toMatchObject({ loaded: 4, refused: 0 });
      const said: string[] = [];
      const wishes = { code: '11X', asOf: '2014-15', dryRun: false, people: true, story: true, dataFolder: null };
      expect(await makeAreas(source, wishes, (line) => said.push(line))).toBe(true);
      expect(said.join('\n')).toContain(
        'NHS Somerset CCG (11X): 75 practices on 31 March 2015; the list (practice-payments) names 75.',
      );
      expect(said).toContain('70 of 75 practices opted in and showed their evidence.');

      const onList = `select count(*)::integer as practices, bool_and(l.registered_patients > 0) as listed from practice_membership m join organisation c on c.id = m.commissioner_id and c.code = '11X'
        join practice_list l on l.practice_id = m.practice_id and l.counted_on = '2015-03-31' where m.during @> '2016-01-01'::date`;
      expect((await owner.query(onList)).rows).toEqual([{ practices: 75, listed: true }]);

      const lines = `select o.code, l.computed_pence::text as paid, p.amount_pence::text as basis from payment_line l join organisation o on o.id = l.practice_id
        join published_payment p on p.practice_code = o.code and p.financial_year = '2014-15' and p.line = 'total_qof' order by 1`;
      const { rows } = await owner.query<{ code: string; paid: string; basis: string }>(lines);
      expect(rows).toHaveLength(70);
      // Whole pounds in that year's file: a quarter of them is whole pence.
      expect(rows.filter(({ paid, basis }) => BigInt(paid) * 4n !== BigInt(basis))).toEqual([]);
      // L85001 was paid 281,959 pounds for 2014-15 (NHS Payments to General Practice, England 2014/15).
      expect(rows.find(({ code }) => code === 'L85001')).toEqual({
        code: 'L85001',
        paid: '7048975',
        basis: '28195900',
      });

      expect(
        (
          await owner.query(
            `select (now() + offset_seconds * interval '1 second')::date::text as today from demonstration_clock`,
          )
        ).rows,
      ).toEqual([{ today: '2016-04-12' }]);
      const again: string[] = [];
      expect(await makeAreas(source, wishes, (line) => again.push(line))).toBe(true);
      expect(again).toContain('Everything was there already.');
      expect(again.join('\n')).toContain('is there already: its story is not told twice.');
      expect((await owner.query('select count(*)::integer as runs from payment_run')).rows).toEqual([{ runs: 1 }]);
    } finally {
      await source.destroy();
      await owner.end();
    }
  }, 240_000);
});
