import { describe, expect, it } from '@jest/globals';
import { componentSentence } from '../kinds/component-sentence.ts';
import { validateComponent } from './validate-component.ts';

const band = {
  key: 'stroke',
  name: 'Stroke risk',
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AF006',
    lowerThreshold: 40,
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '220.62',
  },
};

const problemsOf = (json: unknown) =>
  validateComponent(json, 'components[0]').problems.map(({ path, code }) => [path, code]);

describe('validateComponent', () => {
  it('reads a component and keeps its figures as they are written', () => {
    const { component, problems } = validateComponent(band, 'components[0]');
    expect(problems).toEqual([]);
    expect(component?.parameters).toEqual({ ...band.parameters, lowerThreshold: '40', averagePatients: null });
    expect(componentSentence(component!)).toBe(
      'AF006 earns from 0 points at 40% to 12 points at 90%, paid at £220.62 a point. ' +
        'A practice that takes part on some of the days only is paid for those days.',
    );
  });

  it('names every problem with the path of its field', () => {
    expect(problemsOf({ ...band, key: 'Stroke Risk', label: 'bonus', extra: 1 })).toEqual([
      ['components[0].extra', 'FIELD_UNKNOWN'],
      ['components[0].key', 'NOT_IN_FORM'],
      ['components[0].label', 'NOT_A_CHOICE'],
    ]);
    expect(
      problemsOf({ ...band, parameters: { ...band.parameters, maxPoints: '0', poundsPerPoint: '1e3', colour: 'red' } }),
    ).toEqual([
      ['components[0].parameters.colour', 'FIELD_UNKNOWN'],
      ['components[0].parameters.maxPoints', 'OUT_OF_RANGE'],
      ['components[0].parameters.poundsPerPoint', 'NOT_A_DECIMAL'],
    ]);
    expect(problemsOf({ ...band, kind: 'lottery' })).toEqual([['components[0].kind', 'NOT_A_CHOICE']]);
    expect(problemsOf('free money')).toEqual([['components[0]', 'NOT_A_RECORD']]);
    const { indicator, ...without } = band.parameters;
    expect(indicator).toBe('AF006');
    expect(problemsOf({ ...band, parameters: without })).toEqual([
      ['components[0].parameters.indicator', 'FIELD_MISSING'],
    ]);
  });

  it('refuses thresholds that overlap and months that are more than the whole', () => {
    expect(problemsOf({ ...band, parameters: { ...band.parameters, upperThreshold: '40' } })).toEqual([
      ['components[0].parameters.upperThreshold', 'THRESHOLDS_OVERLAP'],
    ]);
    const share = {
      ...band,
      kind: 'prior-year-cash',
      parameters: { basisYear: '2012-13', months: 4, ofMonths: 3, upratingPercent: '0' },
    };
    expect(problemsOf(share)).toEqual([['components[0].parameters.months', 'MORE_MONTHS_THAN_THE_WHOLE']]);
    expect(problemsOf({ ...share, parameters: { ...share.parameters, months: 3, basisYear: '2012-14' } })).toEqual([
      ['components[0].parameters.basisYear', 'NOT_A_FINANCIAL_YEAR'],
    ]);
  });
});
