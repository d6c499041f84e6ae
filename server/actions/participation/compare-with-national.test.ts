import { describe, expect, it } from '@jest/globals';
import type { Component, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { nationalCatalogue } from '../../persistence/national/national-catalogue.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { compareWithNational } from './compare-with-national.ts';
import type { ComparisonFacts } from './comparison-facts.ts';

const national = nationalCatalogue().yearOf('2025-26');
const outcome: Component = {
  key: 'results',
  name: 'Asthma reviews',
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AST007',
    maxPoints: '20',
    lowerThreshold: '45',
    upperThreshold: '70',
    poundsPerPoint: '200',
  },
};

const facts = (
  changes: Partial<ComparisonFacts> & {
    pence?: number | null;
    text?: Partial<SchemeDefinition>;
    components?: Component[];
  } = {},
): ComparisonFacts => {
  const definition = { ...planningScheme(75), ...changes.text };
  const [phase] = definition.phases;
  if (!phase) throw new Error('The story has a phase.');
  const pence = changes.pence === undefined ? 9_600_000 : changes.pence;
  return {
    definition,
    phase: { ...phase, ...(changes.components ? { components: changes.components } : {}) },
    schemeTitle: 'Scheme, version 1',
    national,
    records: {
      practiceId: 'p',
      practiceCode: 'TEST-001',
      openedOn: null,
      closedOn: null,
      lists: [],
      achievements: [],
      registers: [],
      deprivation: [],
      qofPayments: pence === null ? [] : [{ financialYear: '2024-25', amountPence: pence, source: 'payments file' }],
    },
    ...changes,
  };
};
const rows = (given: ComparisonFacts) => new Map(compareWithNational(given).map((row) => [row.key, row]));

describe('national contract and local offer side by side', () => {
  it('has each pound of the scheme in one place: guaranteed, or at risk', () => {
    const [share] = planningScheme(75).phases[0]?.components ?? [];
    const [phase] = facts().definition.phases;
    for (const requirements of [phase?.requirements ?? [], []]) {
      const given = facts({ components: [share as Component] });
      const compared = rows({ ...given, phase: { ...given.phase, requirements } });
      const pence = (key: 'guaranteed' | 'possible' | 'at_risk') => compared.get(key)?.localPence ?? NaN;
      expect(pence('guaranteed') + pence('at_risk')).toBe(pence('possible'));
      expect(pence('guaranteed')).toBe(requirements.length > 0 ? 0 : 2_400_000);
    }
  });

  it('answers the same six questions for both', () => {
    expect(compareWithNational(facts()).map(({ label }) => label)).toEqual([
      'Guaranteed',
      'Possible',
      'At risk',
      'Hours asked',
      'Reporting',
      'How to leave',
    ]);
  });

  it('a practice paid £96,000.00 for the year before: £24,000.00 locally, £19,200.00 monthly under the contract', () => {
    const compared = rows(facts());
    expect(compared.get('guaranteed')).toEqual({
      key: 'guaranteed',
      label: 'Guaranteed',
      nationalPence: 1_920_000,
      localPence: 0,
      national:
        '£19,200.00: monthly payments of 80% of the QOF payment of 2024-25 (£96,000.00) for 3 of 12 months. What achievement does not bear out is recovered.',
      local:
        'Nothing before what the scheme asks has been done (Discussions attended: 3. Written response to the draft: 1): until then all of it is at risk.',
    });
    expect(compared.get('possible')).toMatchObject({ nationalPence: 2_400_000, localPence: 2_400_000 });
    expect(compared.get('possible')?.local).toMatch(/at least 5\.00% better/);
    expect(compared.get('at_risk')).toMatchObject({ nationalPence: 480_000, localPence: 2_400_000 });
    expect(compared.get('at_risk')?.local).toMatch(
      /^£24,000\.00, when one thing the scheme asks is missing\. The practice bears costs of its own: /,
    );
  });

  it('knows no sum of the local side while a part of the payment cannot be read, and says which and why', () => {
    const compared = rows(facts({ components: [outcome, { ...outcome, name: 'Moon', kind: 'lottery' }] }));
    for (const key of ['guaranteed', 'possible', 'at_risk'] as const)
      expect(compared.get(key)).toMatchObject({
        localPence: null,
        local:
          'Not known here: "Moon" cannot be worked out: "How it is worked out" is "lottery", which is no way of paying that is known here.',
      });
  });

  it('says what it does not know, and never invents it', () => {
    const compared = rows(facts({ pence: null }));
    expect(compared.get('guaranteed')).toMatchObject({
      nationalPence: null,
      localPence: null,
      national: 'Not known here: we hold no QOF payment of 2024-25 for your practice.',
    });
    expect(compared.get('guaranteed')?.local).toMatch(/^Not known here: .*2024-25/);
    expect(compared.get('hours')?.national).toBe('Not known here: the national contract states no hours.');
    expect(rows(facts({ national: null })).get('guaranteed')).toMatchObject({
      nationalPence: null,
      localPence: 0,
    });
    const part = planningScheme(75);
    const compare = rows(
      facts({
        text: {
          phases: part.phases.map((phase) => ({ ...phase, replacesWholeContract: false, replaces: ['AST007'] })),
        },
      }),
    );
    expect(compare.get('guaranteed')?.national).toBe(
      'Not known here: the payment we hold is for the whole contract, and this phase replaces a part of it.',
    );
    expect(compare.get('reporting')?.local).toMatch(
      /^In place of 1 national indicator from 1 January 2026 to 31 March 2026\./,
    );
  });

  it('what is paid for results is possible, not guaranteed', () => {
    const [share] = planningScheme(75).phases[0]?.components ?? [];
    const given = facts({ components: [share as Component, outcome] });
    const compared = rows({ ...given, phase: { ...given.phase, requirements: [] } });
    expect(compared.get('guaranteed')?.localPence).toBe(2_400_000);
    expect(compared.get('possible')).toMatchObject({ localPence: null });
    expect(compared.get('at_risk')).toMatchObject({ localPence: null });
    expect(compared.get('at_risk')?.local).toMatch(/^Whatever results bring: it is not known yet\./);
    expect(compared.get('possible')?.local).toMatch(/^More than £24,000\.00, by results that are not known yet\./);
  });

  it('counts days where a phase is not whole months', () => {
    const [phase] = planningScheme(75).phases;
    const days = facts();
    expect(
      rows({ ...days, phase: { ...(phase as NonNullable<typeof phase>), from: '2026-01-05', to: '2026-01-14' } }).get(
        'guaranteed',
      )?.national,
    ).toMatch(/for 10 of 365 days/);
  });

  it('tells hours, reporting and the way out from the text of the scheme', () => {
    const compared = rows(facts());
    expect(compared.get('hours')?.local).toBe('It asks about 12 hours of each practice.');
    expect(compared.get('reporting')).toMatchObject({
      national: 'All 44 indicators of 2025-26.',
      local:
        'In place of the whole national contract from 1 January 2026 to 31 March 2026. Discussions attended: at least 3. Each is a discussion. Written response to the draft: at least 1. Each is a written response.',
    });
    expect(compared.get('leaving')?.local).toMatch(
      /^A practice may leave on any day\..* No notice is needed: the national contract applies again/,
    );
  });
});
