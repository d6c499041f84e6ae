import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../../domain/permissions.ts';
import { recalculate } from '../../rules/explain/recalculate.ts';
import type { Working } from '../../rules/working/working.ts';
import { offerOf, publishAtOnce } from '../../testing/participation-story.ts';
import { TestPortal } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { sqlAsOwner } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
let world: World;
let offerId: string;
let practice: Actor;
const now = new Date('2025-12-15T10:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source, {
    practices: 2,
    qofPayment: { financialYear: '2024-25', pence: () => 9_600_000 },
  });
  const definition = planningScheme(2);
  await publishAtOnce(portal, world, {
    name: 'Stroke scheme',
    definition: {
      ...definition,
      phases: definition.phases.map((phase) => ({
        ...phase,
        replacesWholeContract: false,
        replaces: ['AF006', 'AF008'],
      })),
    },
  });
  const [first] = world.practices;
  practice = first!.views;
  offerId = String(OpaqueId.serialize((await offerOf(portal, first!)).id));
  await sqlAsOwner(`insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at) values (1, 'x', 'qof-2425.csv', 'test', 'test', '2024-25', 0, now());
    insert into published_register (financial_year, practice_code, group_code, register, list_type, list_size, file_id) values ('2023-24', '${first?.code}', 'AF', 290, 'TOTAL', 8000, 1), ('2024-25', '${first?.code}', 'AF', 300, 'TOTAL', 8000, 1);
    insert into published_achievement (financial_year, practice_code, indicator_code, measure, value, file_id) values
      ('2024-25', '${first?.code}', 'AF008', 'NUMERATOR', 270, 1), ('2024-25', '${first?.code}', 'AF008', 'DENOMINATOR', 290, 1), ('2023-24', '${first?.code}', 'AF006', 'NUMERATOR', 1, 1)`);
});
afterAll(() => portal.close());

interface Side {
  amount: { pence: number } | null;
  guaranteed: { pence: number } | null;
  possible: { pence: number } | null;
  atRisk: { pence: number } | null;
  notKnownBecause: string[];
  workings: Working[];
}
interface Answer {
  problems: { field: string; message: string }[];
  lines: {
    id: string;
    points: string | null;
    amount: { pence: number } | null;
    oneMore: { pence: number } | null;
    leftOut: string | null;
  }[];
  points: string;
  inSum: number;
  partOfYear: string;
  national: Side | null;
  local: Side | null;
  difference: { pence: number } | null;
  components: { name: string; amount: { pence: number } }[];
}
type Count = { field: string; code?: string; value: string };

const SIDE = '{ amount { pence } guaranteed { pence } possible { pence } atRisk { pence } notKnownBecause workings }';
const ask = async (actor: Actor, question: { financialYear?: string; offerId?: string; counts: Count[] }) => {
  const { data, errors } = await portal.send<{ whatWouldWeEarn: Answer | null }>(
    actor,
    `query ($question: EarningsQuestion!) { whatWouldWeEarn(question: $question) { problems { field message } lines { id points amount { pence } oneMore { pence } leftOut } points inSum partOfYear national ${SIDE} local ${SIDE} difference { pence } components { name amount { pence } } } }`,
    { variables: { question }, now },
  );
  return { answer: data?.whatWouldWeEarn ?? null, codes: errors.map(({ extensions }) => extensions?.code) };
};
const AF: Count[] = [
  { field: 'LIST', value: '12000' },
  { field: 'REGISTER', code: 'AF', value: '300' },
  { field: 'NUMERATOR', code: 'AF008', value: '270' },
  { field: 'DENOMINATOR', code: 'AF008', value: '290' },
  { field: 'NUMERATOR', code: 'AF006', value: '150' },
  { field: 'DENOMINATOR', code: 'AF006', value: '180' },
];

/** How many rows every table has. */
const rowCounts = async (): Promise<Record<string, number>> => {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows)
    counts[name] = (await owner.query<{ n: number }>(`select count(*)::integer as n from "${name}"`)).rows[0]?.n ?? -1;
  await owner.end();
  return counts;
};

describe('what would we earn', () => {
  it('is filled in with the newest figures on record, each with the year it is of', async () => {
    const { data, errors } = await portal.send<{
      earningsYears: string[];
      earningsForm: {
        list: unknown;
        registersSentence: string;
        groups: {
          code: string;
          register: unknown;
          indicators: { id: string; numerator: unknown; denominator: unknown; notPriced: string | null }[];
        }[];
      };
    }>(
      practice,
      '{ earningsYears earningsForm(financialYear: "2025-26") { financialYear registersSentence list { value of source } groups { code name register { value of source } indicators { id about kind maxPoints numerator { value of } denominator { value of } notPriced } } } }',
      { now },
    );
    expect(errors).toEqual([]);
    const form = data!.earningsForm;
    expect(form.list).toEqual({ value: '8000', of: '2025-01-01', source: 'test world' });
    expect(data?.earningsYears.slice(0, 2)).toEqual(['2026-27', '2025-26']);
    expect(form.registersSentence).toContain('uses the national registers of 2024-25');
    const af = form.groups.find(({ code }) => code === 'AF');
    expect(af?.register).toEqual({ value: '300', of: '2024-25', source: 'qof-2425.csv' });
    expect(af?.indicators).toMatchObject([
      { id: 'AF006', numerator: null, notPriced: null },
      { id: 'AF008', numerator: { value: '270', of: '2024-25' }, denominator: { value: '290', of: '2024-25' } },
    ]);
    expect(form.groups.find(({ code }) => code === 'CHOL')?.indicators[0]?.notPriced).toBe(
      'CHOL of 2025-26 cannot be priced: it has no confirmed national register.',
    );
  });

  // The example E1 of the domain notes: list 12,000, register 300, 26.49 points at 220.62: 7,859.68.
  it('prices the national contract, indicator by indicator and together, with the working and what one more patient is worth', async () => {
    const { answer } = await ask(practice, { financialYear: '2024-25', counts: AF });
    expect(answer).toMatchObject({
      problems: [],
      points: '26.49',
      inSum: 3,
      partOfYear: '12 of 12 months',
      local: null,
      difference: null,
    });
    const af006 = answer?.lines.find(({ id }) => id === 'AF006');
    const af008 = answer?.lines.find(({ id }) => id === 'AF008');
    // Together they are rounded once; apart each is rounded.
    const apart = answer?.lines.reduce((sum, { amount }) => sum + (amount?.pence ?? 0), 0) ?? 0;
    expect(Math.abs(apart - 785_968)).toBeLessThanOrEqual(1);
    expect(answer?.national?.amount?.pence).toBe(785_968);
    expect(Number(af006?.points) + Number(af008?.points)).toBeCloseTo(21.49, 5);
    expect(af008?.oneMore?.pence).toBeGreaterThan(0);
    expect(answer?.national).toMatchObject({
      guaranteed: { pence: 148_352 },
      possible: { pence: 860_441 },
      atRisk: { pence: 860_441 - 148_352 },
      notKnownBecause: [],
    });
    expect(recalculate(answer!.national!.workings[0]!)).toEqual([]);
    expect(answer?.lines.find(({ id }) => id === 'HF006')?.leftOut).toBe('No register for HF was given.');
  });

  it('shows an offer beside the national contract for the same months, by the sums that would pay it', async () => {
    const { answer } = await ask(practice, { offerId, counts: AF });
    expect(answer).toMatchObject({
      inSum: 2,
      partOfYear: '3 of 12 months',
      local: { amount: { pence: 2_400_000 }, guaranteed: { pence: 2_400_000 }, atRisk: { pence: 0 } },
      components: [{ amount: { pence: 2_400_000 } }],
    });
    expect(answer?.lines.map(({ id }) => id)).toEqual(['AF006', 'AF008']);
    expect(answer?.national?.amount?.pence).toBeGreaterThan(100_000);
    expect(answer?.difference?.pence).toBe(2_400_000 - (answer?.national?.amount?.pence ?? 0));
  });

  it('names every figure that cannot be, and works nothing out', async () => {
    const { answer } = await ask(practice, {
      financialYear: '2025-26',
      counts: [
        { field: 'LIST', value: '0' },
        { field: 'NUMERATOR', code: 'AF008', value: '-1' },
        { field: 'DENOMINATOR', code: 'AF008', value: '1.5' },
      ],
    });
    expect(answer?.problems.map(({ field }) => field)).toEqual(['list', 'numerator.AF008', 'denominator.AF008']);
    expect(answer).toMatchObject({ lines: [], national: null, local: null });
  });

  it('says so when there is nothing to price', async () => {
    const { answer } = await ask(practice, { financialYear: '2025-26', counts: [{ field: 'LIST', value: '9000' }] });
    expect(answer).toMatchObject({
      inSum: 0,
      points: '0.00',
      national: { amount: null, notKnownBecause: ['no indicator with figures can be priced'] },
    });
  });

  it('keeps nothing: every table has as many rows as before', async () => {
    const before = await rowCounts();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    await ask(practice, { financialYear: '2025-26', counts: AF });
    await ask(practice, { offerId, counts: AF });
    expect(await rowCounts()).toEqual(before);
  });

  it('is for practices, about their own offers alone', async () => {
    expect((await ask(world.commissioner.views, { financialYear: '2025-26', counts: AF })).codes).toEqual([
      'NOT_FOR_YOUR_ORGANISATION',
    ]);
    expect(await ask(world.practices[1]!.views, { offerId, counts: AF })).toEqual({ answer: null, codes: [] });
    expect(await ask(practice, { financialYear: '1999-00', counts: AF })).toEqual({ answer: null, codes: [] });
  });
});
