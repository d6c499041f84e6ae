import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf, refusalsOf } from '../../testing/portal.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Rows } from '../../persistence/rows.ts';
import { sql } from '../../persistence/sql.ts';
import {
  afterTheQuarter,
  asked,
  calculated,
  exceptionsOf,
  linesOf,
  practised,
  worked,
} from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { perItemScheme } from '../../testing/scheme-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { withdrawPaymentRun } from '../payments/withdraw-payment-run.ts';
import { readPracticeCounts } from './practice-counts.ts';
import { reportCounts } from './report-counts.ts';
import { tellFact } from './tell-fact.ts';
import { uploadFacts } from './upload-facts.ts';

const KEY = 'items/health-check/2026-01-01 to 2026-03-31';
const QUINTILE = 'deprivationQuintile//by 2026-03-31';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = new Date('2026-03-20T10:00:00Z');
const story = (): Promise<PaymentStory> =>
  practised(
    portal,
    [
      { qofPence: null, did: { discussions: 0, response: 0 } },
      { qofPence: null, did: { discussions: 0, response: 0 } },
    ],
    perItemScheme(2),
  );
const practiceOf = ({ world }: PaymentStory, index: number) => {
  const practice = world.practices[index];
  if (!practice) throw new Error('There is no such practice.');
  return practice;
};
const report = async (
  told: PaymentStory,
  index: number,
  { value, on, at = now }: { value: string; on: number; at?: Date },
) => {
  const practice = practiceOf(told, index);
  const { id: offerId } = await offerOf(portal, practice);
  return portal.act(
    practice.prepares,
    reportCounts,
    { offerId, counts: [{ key: KEY, value, expectedVersion: on }] },
    { now: at },
  );
};
/** One value of the first practice, told by the commissioner. */
const tellOf = (
  told: PaymentStory,
  given: { factKey?: string; value: string; date?: string; on?: number; why?: string },
) =>
  portal.act(
    told.world.commissioner.prepares,
    tellFact,
    {
      schemeId: told.story.schemeId,
      phaseKey: 'planning',
      practiceId: practiceOf(told, 0).id,
      factKey: given.factKey ?? KEY,
      value: given.value,
      date: given.date ?? '2026-03-31',
      source: 'Letter of 2 April',
      expectedVersion: given.on ?? 0,
      whyUnusual: given.why ?? null,
    },
    { now },
  );
const upload = ({ world, story: { schemeId } }: PaymentStory, rows: string[], { on = 0, at = now, why = '' } = {}) =>
  portal.act(
    world.commissioner.prepares,
    uploadFacts,
    {
      schemeId,
      phaseKey: 'planning',
      fileName: 'facts.csv',
      text: ['practice_code,field,indicator,value,date', ...rows].join('\r\n'),
      expectedVersion: on,
      whyUnusual: why,
    },
    { now: at },
  );

describe('counts of a practice', () => {
  it('are reported, corrected and paid from, and closed once the phase is worked out', async () => {
    const told = await story();
    acceptedValue(await report(told, 0, { value: '40', on: 0 }));
    expect(refusalCodesOf(await report(told, 0, { value: '40', on: 1 }))).toEqual(['FACTS_ARE_THE_SAME']);
    expect(refusalCodesOf(await report(told, 0, { value: '42', on: 0 }))).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    acceptedValue(await report(told, 0, { value: '42', on: 1 }));
    acceptedValue(await report(told, 1, { value: '10', on: 0 }));
    acceptedValue(
      await upload(told, [
        `${practiceOf(told, 0).code},deprivationQuintile,,1,2019-01-01`,
        `${practiceOf(told, 1).code},deprivationQuintile,,4,2019-01-01`,
      ]),
    );
    const run = await calculated(told);
    expect(await exceptionsOf(told, run.id)).toEqual([]);
    expect((await linesOf(told, run.id)).map(({ amountPence }) => amountPence)).toEqual([42 * 3500, 10 * 2000]);

    const late = await report(told, 0, { value: '43', on: 2, at: afterTheQuarter });
    expect(refusalCodesOf(late)).toEqual(['COUNTING_IS_CLOSED']);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        withdrawPaymentRun,
        { runId: run.id, expectedVersion: run.version, reason: 'A count is wrong.' },
        { now: afterTheQuarter },
      ),
    );
    acceptedValue(await report(told, 0, { value: '43', on: 2, at: afterTheQuarter }));
  });

  it('are refused with the field and the way out, and nothing is kept', async () => {
    const told = await story();
    for (const value of ['-1', '2.5', 'forty', '1,200', '99999999999']) {
      const outcome = await report(told, 0, { value, on: 0 });
      expect(refusalCodesOf(outcome)).toEqual(['FACT_IS_WRONG']);
      expect(outcome).toMatchObject({ refusal: { field: 'counts[0]' } });
    }
    const practice = practiceOf(told, 0);
    const offer = await offerOf(portal, practice);
    const standing = await portal.read(practice.views, (scope) => readPracticeCounts(scope, offer));
    expect(standing?.records?.reported).toEqual([]);
    expect(
      refusalCodesOf(
        await portal.act(
          practice.prepares,
          reportCounts,
          { offerId: offer.id, counts: [{ key: QUINTILE, value: '1', expectedVersion: 0 }] },
          { now },
        ),
      ),
    ).toEqual(['FACT_IS_NOT_ASKED']);
    expect(
      refusalCodesOf(await portal.act(practice.views, reportCounts, { offerId: offer.id, counts: [] }, { now })),
    ).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    expect(
      refusalCodesOf(
        await portal.act(practiceOf(told, 1).prepares, reportCounts, { offerId: offer.id, counts: [] }, { now }),
      ),
    ).toEqual(['NOT_FOUND']);
  });

  it('are kept in each edition, and two who correct at once do not both become the newest', async () => {
    const told = await story();
    acceptedValue(await report(told, 0, { value: '40', on: 0 }));
    const both = await Promise.all([report(told, 0, { value: '41', on: 1 }), report(told, 0, { value: '42', on: 1 })]);
    const kept = await sqlAs<{ value: string; edition: number }>(
      told.world.commissioner.views,
      'select value, edition from reported_fact order by edition',
    );
    expect(kept.map(({ edition }) => edition)).toEqual(both.every(({ accepted }) => accepted) ? [1, 2, 3] : [1, 2]);
    expect(kept[0]?.value).toBe('40');
  });

  it('can be given to the database by nobody but the practice, for itself, while counting is open', async () => {
    const told = await story();
    acceptedValue(await report(told, 0, { value: '40', on: 0 }));
    const insert = (changes: string) =>
      `insert into reported_fact select (jsonb_populate_record(f, '${changes}'::jsonb || jsonb_build_object('id', gen_random_uuid(), 'edition', 9))).* from reported_fact f`;
    const own = practiceOf(told, 0).approves;
    await expect(sqlAs(own, insert(`{"practice_id": "${practiceOf(told, 1).id}"}`))).rejects.toThrow(
      /row-level security/,
    );
    await expect(sqlAs(own, insert('{"source": "file.csv"}'))).rejects.toThrow(/row-level security/);
    await expect(sqlAs(own, insert('{"field": "funding"}'))).rejects.toThrow(/row-level security/);
    await expect(sqlAs(told.world.commissioner.approves, insert('{}'))).rejects.toThrow(/row-level security/);
    await expect(sqlAs(own, `update reported_fact set value = '1'`)).rejects.toThrow(/permission denied/);
    await expect(sqlAs(told.world.commissioner.approves, 'delete from reported_fact')).rejects.toThrow(
      /permission denied/,
    );
    await calculated(told);
    await expect(sqlAs(own, insert('{}'))).rejects.toThrow(/row-level security/);
  });
});

describe('a number far above the list of the practice', () => {
  it('is asked about by form and by file, and kept with why it is right', async () => {
    const told = await story();
    const practice = practiceOf(told, 0);
    const { id: offerId } = await offerOf(portal, practice);
    const count = (value: string, whyUnusual: string | null) =>
      portal.act(
        practice.prepares,
        reportCounts,
        { offerId, counts: [{ key: KEY, value, expectedVersion: 0 }], whyUnusual },
        { now },
      );
    const asks = { code: 'FACT_IS_UNUSUAL', field: 'counts[0]' };
    expect(refusalsOf(await count('999999999', null))[0]).toMatchObject({
      ...asks,
      message: expect.stringMatching(
        /: 999999999 is more than twice the 8,000 patients on the list of .*Is it right\?/,
      ),
    });
    expect(refusalsOf(await count('16001', ' '))).toMatchObject([asks]);
    expect(refusalsOf(await count('16001', 'Ask 943 476 5919'))).toMatchObject([{ field: 'whyUnusual' }]);
    expect(refusalsOf(await tellOf(told, { value: '16001' }))).toMatchObject([{ ...asks, field: 'value' }]);
    const row = `${practice.code},items,health-check,16001,`;
    expect(refusalsOf(await upload(told, [row]))).toMatchObject([{ ...asks, field: 'rows[2].value' }]);
    expect(await sqlAs(told.world.commissioner.views, 'select from reported_fact')).toEqual([]);

    acceptedValue(await count('16001', 'Three for each patient.'));
    acceptedValue(await tellOf(told, { value: '16002', on: 1, why: 'Three for each patient.' }));
    acceptedValue(await upload(told, [row.replace('16001', '16003')], { on: 2, why: 'Three for each patient.' }));
    acceptedValue(await upload(told, [row.replace('16001', '16000')], { on: 3 }));
    const kept = await sqlAs<{ why: string | null }>(
      told.world.commissioner.views,
      `select detail ->> 'whyUnusual' as why from event where name in ('count.reported', 'fact.told') order by id`,
    );
    expect(kept.map(({ why }) => why).filter((why) => why === 'Three for each patient.')).toHaveLength(3);
  });
});

describe('a file of facts', () => {
  it('is taken as a whole or not at all, and every wrong row is named', async () => {
    const told = await story();
    const [first, second] = [practiceOf(told, 0).code, practiceOf(told, 1).code];
    const outcome = await upload(told, [
      `${first},items,health-check,40,2026-03-31`,
      `${first},items,health-check,41,2026-03-31`,
      'NOBODY,items,health-check,1,2026-03-31',
      `${second},items,health-check,4.5,2026-03-31`,
      `${second},deprivationQuintile,,6,2019-01-01`,
      `${second},items,health-check,1,2026-04-01`,
      `${second},items,flu,1,`,
      `${second},weight,,1,`,
      `${second},items,health-check,,`,
    ]);
    if (outcome.accepted) throw new Error('This should have been refused.');
    expect(outcome.refusal.reasons.map(({ field }) => field)).toEqual([
      'rows[3].value',
      'rows[4].practice_code',
      'rows[5].value',
      'rows[6].value',
      'rows[7].date',
      'rows[8].indicator',
      'rows[9].field',
    ]);
    expect(outcome.refusal.reasons[0]?.message).toBe(
      'Row 3, value: Row 2 gives the same fact of this practice. Keep one of the two.',
    );
    expect(await sqlAs(told.world.commissioner.views, 'select from reported_fact')).toEqual([]);
  });

  it('says nothing where a value is left out, corrects what differs, and changes nothing twice', async () => {
    const told = await story();
    const [first, second] = [practiceOf(told, 0).code, practiceOf(told, 1).code];
    acceptedValue(await upload(told, [`${first},items,health-check,40,`, `${second},items,health-check,,`]));
    expect(refusalCodesOf(await upload(told, [`${first},items,health-check,40,`]))).toEqual(['FACTS_ARE_THE_SAME']);
    acceptedValue(
      await upload(told, [`${first},items,health-check,44,`, `${second},items,health-check,3,`], { on: 1 }),
    );
    const kept = await sqlAs<{ value: string; edition: number }>(
      told.world.commissioner.views,
      'select value, edition from reported_fact order by told_at, value',
    );
    expect(kept).toHaveLength(3);
    expect(kept.filter(({ edition }) => edition === 2)).toEqual([{ value: '44', edition: 2 }]);
  });

  it('counts of several months stand beside each other, also when they are the same figure', async () => {
    const told = await story();
    const { code } = practiceOf(told, 0);
    const monthly = ['2026-01-31', '2026-02-28', ''].map((day) => `${code},items,health-check,40,${day}`);
    acceptedValue(await upload(told, monthly));
    const kept = await sqlAs<{ value: string; date: string }>(
      told.world.commissioner.views,
      'select value, fact_date as date from reported_fact order by fact_date',
    );
    expect(kept).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'].map((date) => ({ value: '40', date })));
  });

  it('is told, with both figures, of what somebody else told meanwhile', async () => {
    const told = await story();
    const { code } = practiceOf(told, 0);
    acceptedValue(await report(told, 0, { value: '40', on: 0 }));
    const outcome = await upload(told, [`${code},items,health-check,44,`]);
    const [meanwhile] = refusalsOf(outcome);
    expect(meanwhile).toMatchObject({ code: 'FACT_WAS_TOLD_MEANWHILE', field: 'rows[2].value' });
    const { personName } = practiceOf(told, 0).prepares;
    expect(meanwhile?.message).toContain(`${code}: ${personName} told 40 for 31 March 2026`);
    expect(meanwhile?.message).toContain('you would save 44.');
    const facts = () => sqlAs(told.world.commissioner.views, 'select value from reported_fact order by edition');
    expect(await facts()).toEqual([{ value: '40' }]);
    acceptedValue(await upload(told, [`${code},items,health-check,44,`], { on: 1 }));
    expect(await facts()).toEqual([{ value: '40' }, { value: '44' }]);
    expect(refusalCodesOf(await upload(told, [`${code},items,health-check,45,`], { on: 7 }))).toEqual([
      'SOMEBODY_CHANGED_THIS_FIRST',
    ]);
  });

  it('of one practice is told what was told meanwhile, and may be told again on it', async () => {
    const told = await story();
    const tell = (value: string, expectedVersion: number) =>
      portal.act(
        told.world.commissioner.prepares,
        tellFact,
        {
          schemeId: told.story.schemeId,
          phaseKey: 'planning',
          practiceId: practiceOf(told, 0).id,
          factKey: KEY,
          value,
          date: '2026-03-31',
          source: 'Letter of 2 April',
          expectedVersion,
        },
        { now },
      );
    acceptedValue(await tell('7', 0));
    const [meanwhile] = refusalsOf(await tell('8', 0));
    expect(meanwhile).toMatchObject({ code: 'FACT_WAS_TOLD_MEANWHILE', field: 'value' });
    expect(meanwhile?.message).toMatch(/told 7 for 31 March 2026 while you were looking, and you would save 8/);
    acceptedValue(await tell('8', 1));
  });

  it('of two people for two days at one instant is kept once', async () => {
    const told = await story();
    const factKey = 'deprivationQuintile//by 2026-03-31';
    for (let times = 0; times < 5; times += 1) {
      const on = times;
      const both = await Promise.all(
        ['2019-01-01', '2025-10-01'].map((date, index) =>
          tellOf(told, { factKey, value: String(((times * 2 + index) % 5) + 1), date, on }),
        ),
      );
      expect(both.filter(({ accepted }) => accepted)).toHaveLength(1);
      expect(both.flatMap(refusalsOf).map(({ code }) => code)).toEqual(['FACT_WAS_TOLD_MEANWHILE']);
    }
  });

  it('of fifty at once is kept once, and everybody else is told', async () => {
    const told = await story();
    const { code } = practiceOf(told, 0);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => upload(told, [`${code},items,health-check,${index + 1},`])),
    );
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    const codes = new Set(outcomes.filter(({ accepted }) => !accepted).flatMap(refusalCodesOf));
    expect([...codes].every((one) => ['FACT_WAS_TOLD_MEANWHILE', 'SOMEBODY_CHANGED_THIS_FIRST'].includes(one))).toBe(
      true,
    );
    expect(await sqlAs(told.world.commissioner.views, 'select value from reported_fact')).toHaveLength(1);
  }, 60_000);

  it('is answered once for one action', async () => {
    const told = await story();
    const input = {
      schemeId: told.story.schemeId,
      phaseKey: 'planning',
      practiceId: practiceOf(told, 0).id,
      factKey: KEY,
      value: '7',
      date: '2026-03-31',
      source: 'Letter of 2 April',
      expectedVersion: 0,
    };
    const actionId = crypto.randomUUID();
    for (let times = 0; times < 2; times += 1)
      acceptedValue(await portal.act(told.world.commissioner.prepares, tellFact, input, { now, actionId }));
    expect(await sqlAs(told.world.commissioner.views, 'select value from reported_fact')).toEqual([{ value: '7' }]);
  });
});

describe('two values for one fact', () => {
  it('are an exception for a person, never silently one of them', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const practice = practiceOf(told, 0);
    const tell = (value: string, expectedVersion: number) =>
      portal.act(
        told.world.commissioner.prepares,
        tellFact,
        {
          schemeId: told.story.schemeId,
          phaseKey: 'planning',
          practiceId: practice.id,
          factKey: 'qofPayment//2024-25',
          value,
          date: '2024-25',
          source: 'Letter',
          expectedVersion,
        },
        { now },
      );
    acceptedValue(await tell('97000.00', 0));
    const run = await calculated(told);
    expect(
      (await exceptionsOf(told, run.id)).map(
        ({ code, message }) => `${code} ${message.replace(`${practice.code}: `, '')}`,
      ),
    ).toEqual(['FACT_HAS_TWO_VALUES QOF payment for 2024-25 has different values: 96,000.00, 97,000.00']);
    acceptedValue(await tell('96000.00', 1));
    await asked(told, run.id);
    expect(await worked(told, run.id)).toMatchObject({ openExceptions: 0, totalPence: 2_400_000 });
  });
});

describe('a deprivation quintile that nobody told', () => {
  it('is derived where the scores of all of England are here, and only there', async () => {
    const told = await story();
    const [most, least] = [practiceOf(told, 0), practiceOf(told, 1)];
    const { id: commissionerId } = told.world.commissioner;
    await withinScope(
      portal.source,
      { audience: 'system', name: 'tests', commissionerIds: [commissionerId] },
      { now },
      async (scope) => {
        const rows = (scope as unknown as { rows: Rows }).rows;
        const [{ id: fileId } = { id: 0 }] = await rows.select<{ id: number }>(
          sql`insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at)
         select coalesce(max(id), 0) + 1, gen_random_uuid()::text, 'scores.csv', 'x', gen_random_uuid()::text, 'x', 1, now() from published_file returning id`,
        );
        await rows.select(
          sql`insert into published_deprivation (imd_year, practice_code, score, file_id)
         select 1901, code, score, ${fileId} from (select 'TEST-' || n as code, 20 + n::numeric / 1000 as score from generate_series(1, 8) n union all select ${most.code}, 90 union all select ${least.code}, 1) s`,
        );
        const ask = (leastPractices?: number) =>
          scope.reportedFacts.publishedQuintiles([most.id, least.id], '1901-12-31', leastPractices);
        expect(await ask()).toEqual([]);
        const quintiles = await ask(10);
        expect(quintiles.find(({ practiceId }) => practiceId === most.id)).toMatchObject({
          quintile: 1,
          rank: 1,
          practices: 10,
          source: 'scores.csv',
        });
        expect(quintiles.find(({ practiceId }) => practiceId === least.id)).toMatchObject({ quintile: 5, rank: 10 });
        throw new RolledBack();
      },
    ).catch((failure: unknown) => {
      if (!(failure instanceof RolledBack)) throw failure;
    });
  });
});

/** The published figures are the same for everybody: what the test adds to them is taken back. */
class RolledBack extends Error {}
