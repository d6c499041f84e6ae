import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestPortal } from '../../server/testing/portal.ts';
import { tellEverything } from '../../server/testing/whole-story.ts';
import { askInvariant, askInvariants, invariants } from './ask-invariants.ts';

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

/** How each invariant could be broken by somebody with the owner's rights: what is done, and only for a moment. */
const broken: Record<string, string> = {
  'a-cancelled-simulation-keeps-nothing': `update simulation set state = 'failed', failure = 'x', totals = null, result_fingerprint = null, finished_at = null, shared_at = null, shared_by = null`,
  'a-simulation-adds-up': `update simulation_practice set local_pence = local_pence + 1`,
  'an-ended-scheme-covers-nobody': `update scheme set ended_from = '2026-02-01'`,
  'approver-is-not-the-author': `update payment_exception set settled_by = (select approved_by from payment_run limit 1)`,
  'every-agreed-claim-is-in-the-run-that-was-submitted': `update performance_claim_answer set outcome = 'agreed'`,
  'every-event-but-the-workers-names-a-person': `update event set person_id = null where name = 'payment_run.approved'`,
  'every-line-carries-the-fingerprint-of-its-version': `update payment_line set fingerprint = 'another'`,
  'every-paid-practice-took-part-in-the-phase': `update participation set state = 'withdrawn' where practice_id in (select practice_id from payment_line)`,
  'every-participation-accepted-the-offered-text': `update participation set fingerprint = 'another'`,
  'every-maker-is-in-the-set': `alter table payment_run drop constraint who_calculated_a_run_is_its_maker, drop constraint who_submitted_a_run_is_its_maker;
    delete from payment_run_person where part = 'maker'`,
  'every-payment-line-has-a-published-scheme-version': `update scheme set published_at = null`,
  'every-practice-in-a-run-has-a-line-or-an-exception': `delete from payment_exception`,
  'every-practice-that-left-has-a-certificate': `delete from certificate`,
  'every-published-scheme-was-consulted-on-and-approved': `update committee_decision set outcome = 'not_approved'`,
  'every-released-line-is-paid-once': `delete from transfer`,
  'every-run-names-a-release-that-is-there': `update payment_run set context = context || '{"nationalYear": "2025-26", "nationalRelease": 7}'`,
  'every-state-of-a-run-is-on-the-record': `delete from event where name = 'payment_run.approved'`,
  'local-cover-lies-inside-participation': `update participation set during = '[2026-01-01,2026-02-01)'`,
  'no-money-moves-before-release': `update payment_run set state = 'approved'`,
  'no-submitted-run-has-an-open-exception': `update payment_exception set settlement = null, settled_by = null, settled_at = null`,
  'one-cover-for-an-indicator-on-a-day': `alter table local_cover drop constraint one_cover_for_an_indicator_on_a_day;
    update local_cover set practice_id = (select practice_id from local_cover limit 1)`,
  'publisher-is-a-second-person': `update event set person_id = (select prepared_by from scheme_version limit 1) where name = 'scheme.published'`,
  'run-total-is-the-sum-of-its-lines': `update payment_run set total_pence = total_pence + 1`,
  'transfers-agree-with-lines': `update transfer set amount_pence = amount_pence + 1`,
  'transfers-go-from-the-scheme-to-the-practice-of-the-line': `update transfer set from_account_id = to_account_id, to_account_id = from_account_id`,
  'who-releases-a-national-year-did-not-edit-it': `alter table national_release drop constraint who_edits_a_year_does_not_release_it;
    insert into national_release (id, financial_year, release, state, document, based_on_year, based_on_release, reason, edited_by, drafted_by, drafted_at, edited_at, fingerprint, ended_by, ended_at)
    select gen_random_uuid(), '2025-26', 2, 'released', '{}', '2025-26', 1, 'x', array[id], id, now(), now(), 'f', id, now() from person limit 1`,
};

describe('the invariants', () => {
  it('hold after everything has happened once', async () => {
    expect(await askInvariants(owner)).toEqual([]);
  });

  it('are each shown below to find what they look for', () => {
    expect(Object.keys(broken).sort()).toEqual(invariants);
  });

  it.each(Object.entries(broken))('%s finds what breaks it', async (invariant, statement) => {
    await owner.query('begin');
    try {
      await owner.query(statement);
      expect((await askInvariant(owner, invariant)).rows).not.toEqual([]);
    } finally {
      await owner.query('rollback');
    }
  });

  it('are not asked by somebody who sees only half of the rows', async () => {
    const app = new pg.Client(process.env.TEST_APP_URL);
    await app.connect();
    try {
      await expect(askInvariants(app)).rejects.toThrow(/row-level security|row security/);
    } finally {
      await app.end();
    }
  });
});
