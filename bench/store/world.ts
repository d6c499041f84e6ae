import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonicalText } from '../../server/domain/words/canonical-text.ts';
import type { Component, SchemeDefinition } from '../../server/domain/schemes/scheme-definition.ts';

/** The indicators that the scheme of the bench pays for, beside a share of last year and a sum for each patient. */
const INDICATORS = ['AF006', 'AF008', 'CHD005', 'HF003', 'HYP008', 'STIA007'];

const band = (indicator: string): Component => ({
  key: indicator.toLowerCase(),
  name: `Points for ${indicator}`,
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator,
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '225.49',
    averagePatients: 10184,
  },
});

const PLAIN: Component[] = [
  {
    key: 'quarter',
    name: 'Share of last year',
    label: 'attempt',
    kind: 'prior-year-cash',
    parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '1.5' },
  },
  {
    key: 'patients',
    name: 'For each patient',
    label: 'overhead',
    kind: 'per-patient',
    parameters: { measure: 'registeredPatients', poundsPerPatient: '1.25', months: 3, ofMonths: 12 },
  },
  ...INDICATORS.map(band),
];

/** One sum that all practices share: what one is paid then depends on every other. */
const SHARED: Component[] = [
  ...PLAIN.slice(0, 1),
  {
    key: 'capped',
    name: 'Capped',
    label: 'outcome',
    kind: 'scheme-cap',
    parameters: { mostPounds: '1000000', part: { kind: 'per-patient', parameters: PLAIN[1]!.parameters } },
  },
  {
    key: 'pot',
    name: 'Pot',
    label: 'outcome',
    kind: 'need-weighted-pot',
    parameters: { envelopePounds: '2850000', weights: [{ need: 'registeredPatients', percent: '100' }] },
  },
];

/** What is paid: components that need one practice at a time, or some that look at all of them. */
export type Paid = 'plain' | 'shared';

const definitionOf = (practices: number, paid: Paid): SchemeDefinition => ({
  purpose: 'Bench',
  eligibility: { kind: 'all_practices', practiceIds: [] },
  phases: [
    {
      key: 'main',
      name: 'Main phase',
      from: '2026-01-01',
      to: '2026-03-31',
      optInOpensOn: '2025-11-01',
      optInClosesOn: '2025-12-01',
      replaces: INDICATORS,
      replacesWholeContract: false,
      requirements: [],
      components: paid === 'plain' ? PLAIN : SHARED,
    },
  ],
  costsBorneByPractice: false,
  costsNote: '',
  hoursAskedPerPractice: 0,
  exitTerms: { noticeDays: 28, text: 'Bench' },
  viability: { practicesNeeded: 1, practicesInvited: practices },
});

/** Where the run of the bench is. */
export interface BenchRun {
  commissionerId: string;
  runId: string;
}

function idsOf(name: string) {
  const idOf = (what: string): string =>
    createHash('md5')
      .update(`${what}${name}`)
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    commissionerId: idOf('c'),
    schemeId: idOf('s'),
    versionId: idOf('v'),
    runId: idOf('r'),
    personId: idOf('person'),
  };
}

/**
 * One commissioner with so many practices in a published scheme whose phase is over, and a run for it. Written by the owner: the bench
 * measures what the job does.
 */
export async function makeWorld(owner: pg.Client, practices: number, paid: Paid): Promise<BenchRun> {
  const definition = definitionOf(practices, paid);
  const name = `${paid} ${practices}`;
  const { commissionerId, runId, personId } = idsOf(name);
  const code = `BENCH-${name.replaceAll(' ', '-').toUpperCase()}`;
  const run = (sql: string, ...values: unknown[]) => owner.query(sql, values);
  const every = `generate_series(1, ${practices}) as i, lateral (select md5($1 || '/' || i)::uuid as id,
      $2 || '-' || lpad(i::text, 6, '0') as code) p`;

  await run(
    `insert into organisation (id, kind, commissioner_kind, code, name, fictional)
     values ($1, 'commissioner', 'ICB', $2, $2, true)`,
    commissionerId,
    code,
  );
  await run(
    `insert into person (id, name, email) values ($1, 'Manager', $2)`,
    personId,
    `manager@${code.toLowerCase()}.example`,
  );
  await run(
    `insert into organisation (id, kind, code, name, address, fictional)
     select p.id, 'practice', p.code, 'Bench practice ' || i, '', true from ${every}`,
    name,
    code,
  );
  await run(
    `insert into practice_membership select $3, p.id, daterange '[2020-04-01,)' from ${every}`,
    name,
    code,
    commissionerId,
  );
  await run(
    `insert into practice_year_payment (practice_id, financial_year, line, amount_pence, source)
     select p.id, '2024-25', 'qof', 4000000 + i * 97 % 9000000, 'bench' from ${every}`,
    name,
    code,
  );
  await run(
    `insert into practice_list (practice_id, counted_on, registered_patients, source)
     select p.id, '2026-01-01', 1500 + i * 31 % 28000, 'bench' from ${every}`,
    name,
    code,
  );
  await run(
    `insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at)
     values (1, 'bench', 'bench.csv', 'achievement', 'qof', '2025-26', 1, now()) on conflict do nothing`,
  );
  await run(
    `insert into published_achievement (financial_year, practice_code, indicator_code, measure, value, file_id)
     select '2025-26', p.code, indicator, measure,
       case measure when 'DENOMINATOR' then 50 + i % 800 else (50 + i % 800) * (40 + (i * 7 + length(indicator))
       % 60) / 100 end, 1
     from ${every}, unnest($3::text[]) as indicator, unnest(array['NUMERATOR', 'DENOMINATOR']) as measure`,
    name,
    code,
    INDICATORS,
  );
  await makeScheme(run, { ...idsOf(name), name, code, every, definition });
  return { commissionerId, runId };
}

type Run = (sql: string, ...values: unknown[]) => Promise<unknown>;

interface BenchScheme extends ReturnType<typeof idsOf> {
  name: string;
  code: string;
  /** The practices, as a from clause whose first two parameters are name and code. */
  every: string;
  definition: SchemeDefinition;
}

/** The published scheme, its offers, who takes part, and the run. */
async function makeScheme(run: Run, scheme: BenchScheme): Promise<void> {
  const { commissionerId, schemeId, versionId, runId, personId, name, code, every, definition } = scheme;
  const fingerprint = createHash('sha256').update(canonicalText(definition)).digest('hex');
  await run(
    `insert into scheme (commissioner_id, id, name, state, created_by, created_at, published_at)
     values ($1, $2, $3, 'published', $4, now(), now())`,
    commissionerId,
    schemeId,
    code,
    personId,
  );
  await run(
    `with version as (
       insert into scheme_version (commissioner_id, id, scheme_id, number, definition, fingerprint, prepared_by,
         saved_at, frozen_at) values ($1, $2, $3, 1, $4, $5, $6, now(), now())
       returning commissioner_id, id, prepared_by, saved_at)
     insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
     select commissioner_id, id, prepared_by, 'editor', saved_at from version`,
    commissionerId,
    versionId,
    schemeId,
    JSON.stringify(definition),
    fingerprint,
    personId,
  );
  await run(
    `insert into offer (commissioner_id, id, scheme_id, scheme_version_id, phase_key, practice_id, fingerprint,
       phase, opens_at, closes_at, offered_at, response)
     select $3, md5('o' || p.id)::uuid, $4, $5, 'main', p.id, $6, daterange '[2026-01-01,2026-04-01)',
       '2025-11-01', '2025-12-01', '2025-11-01', 'accepted' from ${every}`,
    name,
    code,
    commissionerId,
    schemeId,
    versionId,
    fingerprint,
  );
  await run(
    `insert into participation (commissioner_id, id, offer_id, scheme_id, scheme_version_id, phase_key,
       practice_id, during, state, fingerprint, accepted_at)
     select commissioner_id, md5('t' || id)::uuid, id, scheme_id, scheme_version_id, phase_key, practice_id,
       phase, 'active', fingerprint, '2025-11-20' from offer where commissioner_id = $1`,
    commissionerId,
  );
  await run(
    `insert into payment_run (commissioner_id, id, number, scheme_id, scheme_version_id, phase_key, period,
       state, created_by, created_at, version)
     values ($1, $2, 1, $3, $4, 'main', daterange '[2026-01-01,2026-04-01)', 'draft', $5, now(), 1)`,
    commissionerId,
    runId,
    schemeId,
    versionId,
    personId,
  );
  await run(
    `insert into payment_run_person (commissioner_id, run_id, person_id, part, since)
     values ($1, $2, $3, 'maker', now())`,
    commissionerId,
    runId,
    personId,
  );
}
