import { describe, expect, it } from '@jest/globals';
import { planningScheme } from '../../testing/scheme-story.ts';
import { WHOLE_CONTRACT, checkDefinition, replacedIndicators } from './check-definition.ts';
import { emptyDefinition } from './scheme-definition.ts';
import type { Phase, SchemeDefinition } from './scheme-definition.ts';

const indicatorsOf = (year: string) => (year === '2025-26' ? ['AF006', 'AF008', 'HYP008'] : null);
const good = planningScheme(75);
const withPhase = (change: Partial<Phase>): SchemeDefinition => ({
  ...good,
  phases: good.phases.map((phase) => ({ ...phase, ...change })),
});
const problems = (definition: SchemeDefinition) =>
  checkDefinition(definition, indicatorsOf).map(({ code, field }) => `${field}: ${code}`);

describe('what keeps a draft from being consulted on', () => {
  it('is nothing for a finished text and everything for an empty one', () => {
    expect(problems(good)).toEqual([]);
    expect(problems(emptyDefinition(75))).toEqual([
      'purpose: FIELD_IS_EMPTY',
      'phases: SCHEME_HAS_NO_PHASE',
      'exitTerms.text: EXIT_TERMS_ARE_MISSING',
    ]);
  });

  it.each([
    [{ from: '2026-02-30' }, 'phases[0].from: DATE_IS_NOT_A_DAY'],
    [{ to: '2025-12-31' }, 'phases[0].to: PHASE_ENDS_BEFORE_IT_STARTS'],
    [{ to: '2026-04-01' }, 'phases[0].to: PHASE_CROSSES_FINANCIAL_YEARS'],
    [
      { optInOpensOn: '2025-12-31', optInClosesOn: '2025-12-30' },
      'phases[0].optInClosesOn: OPT_IN_CLOSES_BEFORE_IT_OPENS',
    ],
    [{ optInClosesOn: '2026-01-01' }, 'phases[0].optInClosesOn: OPT_IN_CLOSES_AFTER_PHASE_STARTS'],
    [{ replacesWholeContract: false, replaces: [] }, 'phases[0].replaces: PHASE_REPLACES_NOTHING'],
    [{ replacesWholeContract: false, replaces: ['AF006', 'XX001'] }, 'phases[0].replaces: INDICATOR_IS_UNKNOWN'],
    [{ replacesWholeContract: false, replaces: ['AF006', 'AF006'] }, 'phases[0].replaces: INDICATOR_IS_REPLACED_TWICE'],
    [{ components: [] }, 'phases[0].components: PHASE_HAS_NO_PAYMENT'],
  ] as [Partial<Phase>, string][])('names the field: %j', (change, expected) => {
    expect(problems(withPhase(change))).toEqual([expected]);
  });

  it('refuses evidence without a name or asked for twice, and a practice that is named twice', () => {
    const [first] = good.phases;
    const [asked] = first!.requirements;
    const asking = (requirements: NonNullable<typeof first>['requirements']) => ({
      ...good,
      phases: [{ ...first!, requirements }, ...good.phases.slice(1)],
    });
    expect(problems(asking([asked!, { ...asked!, key: 'other', name: ' ', atLeast: 0 }, asked!]))).toEqual([
      'phases[0].requirements[1].name: FIELD_IS_EMPTY',
      'phases[0].requirements[1].atLeast: REQUIREMENT_COUNT_IS_TOO_SMALL',
      'phases[0].requirements[2].key: REQUIREMENT_KEYS_REPEAT',
    ]);
    expect(problems({ ...good, eligibility: { kind: 'named_practices', practiceIds: ['a', 'b', 'a'] } })).toEqual([
      'eligibility.practiceIds[2]: PRACTICE_IS_NAMED_TWICE',
    ]);
  });

  it('refuses phases that share days or keys, and more practices needed than invited', () => {
    expect(problems({ ...good, phases: [...good.phases, ...good.phases] })).toEqual([
      'phases[1].key: PHASE_KEYS_REPEAT',
      'phases[1].from: PHASES_OVERLAP',
    ]);
    expect(problems({ ...good, viability: { practicesNeeded: 76, practicesInvited: 75 } })).toEqual([
      'viability.practicesNeeded: VIABILITY_IS_OUT_OF_RANGE',
    ]);
    const impossible = { ...good, viability: { practicesNeeded: 1, practicesInvited: -1 } };
    expect(checkDefinition(impossible, indicatorsOf).map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'viability.practicesInvited: The number of practices invited must be between 1 and 10000.',
    ]);
  });

  it('spells out the whole contract where the year is known, and says so where it is not', () => {
    const [phase] = good.phases;
    if (!phase) throw new Error('The planning scheme has a phase.');
    expect(replacedIndicators(phase, indicatorsOf)).toEqual(['AF006', 'AF008', 'HYP008']);
    expect(replacedIndicators({ ...phase, from: '2015-01-01' }, indicatorsOf)).toEqual([WHOLE_CONTRACT]);
    expect(
      problems(
        withPhase({
          from: '2015-01-01',
          to: '2015-03-31',
          optInOpensOn: '2014-12-01',
          optInClosesOn: '2014-12-31',
          replacesWholeContract: false,
          replaces: ['DM003'],
        }),
      ),
    ).toEqual(['phases[0].replaces: INDICATORS_OF_YEAR_ARE_NOT_KNOWN']);
  });
});
