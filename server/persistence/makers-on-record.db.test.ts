import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestPortal } from '../testing/portal.ts';
import { tellEverything } from '../testing/whole-story.ts';

const MIGRATION = new URL('../../migrations/0020-makers-are-a-set.sql', import.meta.url);

/** The part of the migration that reads rows and record. */
const backfill = (): string => {
  const [found] = /^do \$\$\ndeclare\n {2}read_here[\s\S]*?^end \$\$;$/m.exec(readFileSync(MIGRATION, 'utf8')) ?? [];
  if (!found) throw new Error('The migration has no such part.');
  return found;
};

const PEOPLE = `select scheme_version_id as of, person_id, part from scheme_version_person
  union all select run_id, person_id, part from payment_run_person order by 1, 2`;

let portal: TestPortal;
let owner: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
  await tellEverything(portal);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await portal.close();
});

it('writes down from rows and record the very people whom the actions write down', async () => {
  await owner.query('begin; set local row_security = off');
  const { rows: written } = await owner.query(PEOPLE);
  await owner.query(`
    alter table scheme_version drop constraint who_saved_a_version_is_its_maker;
    alter table committee_decision drop constraint who_recorded_a_decision_is_a_maker;
    alter table payment_run drop constraint who_calculated_a_run_is_its_maker, drop constraint who_submitted_a_run_is_its_maker,
      drop constraint who_approved_a_run_is_not_its_maker;
    delete from scheme_version_person;
    delete from payment_run_person`);
  await owner.query(backfill());
  const { rows: found } = await owner.query(PEOPLE);
  await owner.query('rollback');
  expect(written.map(({ part }) => String(part)).sort()).toEqual(['approver', 'editor', 'maker', 'publisher']);
  expect(found).toEqual(written);
});
