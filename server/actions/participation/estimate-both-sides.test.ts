import { describe, expect, it } from '@jest/globals';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { nationalCatalogue } from '../../persistence/national/national-catalogue.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { compareWithNational } from './compare-with-national.ts';
import { estimateBothSides } from './estimate-both-sides.ts';

const national = nationalCatalogue();
const definition = planningScheme(75);
const component = {
  key: 'stroke',
  name: 'Stroke assessed',
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AF006',
    maxPoints: '20',
    lowerThreshold: '40',
    upperThreshold: '90',
    poundsPerPoint: '100',
  },
} as const;
const phase: Phase = {
  ...definition.phases[0]!,
  replacesWholeContract: false,
  replaces: ['AF006', 'AF008'],
  components: [component],
};
const counted = (indicator: string, numerator: string, denominator: string): PracticeRecords['achievements'] => [
  { indicator, measure: 'NUMERATOR', financialYear: '2024-25', value: numerator, source: 'qof-2425.csv' },
  { indicator, measure: 'DENOMINATOR', financialYear: '2024-25', value: denominator, source: 'qof-2425.csv' },
];
const records: PracticeRecords = {
  practiceId: 'p',
  practiceCode: 'TEST-001',
  openedOn: null,
  closedOn: null,
  qofPayments: [],
  deprivation: [],
  lists: [{ countedOn: '2025-04-01', registeredPatients: 12_000, weightedPatients: null, source: 'list' }],
  registers: [{ group: 'AF', financialYear: '2024-25', patients: 300, source: 'qof-2425.csv' }],
  achievements: [...counted('AF006', '150', '180'), ...counted('AF008', '270', '290')],
};
const asked = (known: PracticeRecords) =>
  estimateBothSides(
    national,
    {
      name: 'Scheme',
      title: 'Scheme, version 1',
      phase,
      components: phase.components.flatMap((one) => validateComponent(one, 'x').component ?? []),
    },
    known,
  );
const rows = async (known: PracticeRecords) =>
  new Map(
    compareWithNational({
      definition,
      phase,
      schemeTitle: 'Scheme, version 1',
      records: known,
      national: national.yearOf('2025-26'),
      estimate: await asked(known),
    }).map((row) => [row.key, row]),
  );

describe('an offer in place of a part of the contract', () => {
  it('is compared by the sums of both sides, with the newest figures on record', async () => {
    const estimate = await asked(records);
    expect(estimate?.national).toMatchObject({ guaranteedPence: 0n, exceptions: [] });
    const compared = await rows(records);
    const possible = compared.get('possible');
    expect(possible?.nationalPence).toBe(Number(estimate?.national?.possiblePence));
    expect(possible?.national).toMatch(
      /^£[\d,]+\.\d\d is the most that results can bring for the indicators replaced\. With the newest figures we hold it would be £[\d,]+\.\d\d\. .*registers of 2024-25/,
    );
    expect(possible?.localPence).toBe(200_000);
    expect(possible?.local).toMatch(
      /^£2,000\.00 is the most that results can bring\. With the newest figures we hold it would be £1,733\.00\. /,
    );
    expect(compared.get('guaranteed')).toMatchObject({ nationalPence: 0, national: '£0.00, whatever your results.' });
    expect(compared.get('at_risk')?.nationalPence).toBe(possible?.nationalPence);
  });

  it('says that it is not known where one of the indicators has no figures, or the list is not known', async () => {
    const lacking = { ...records, achievements: counted('AF006', '150', '180') };
    expect((await asked(lacking))?.national).toBeNull();
    expect((await rows(lacking)).get('possible')).toMatchObject({ nationalPence: null });
    expect(await asked({ ...records, lists: [] })).toBeNull();
    expect((await rows({ ...records, lists: [] })).get('guaranteed')?.national).toMatch(/^Not known here: /);
  });
});
