import { describe, expect, it } from '@jest/globals';
import { nationalYearByName } from '../../scripts/engine/read-national-files.ts';
import { emptyDefinition } from '../domain/schemes/scheme-definition.ts';
import type { Component, Phase } from '../domain/schemes/scheme-definition.ts';
import { validateDefinition } from './validate-definition.ts';

const band = (key: string, over: Component['parameters'] = {}): Component => ({
  key, name: key, label: 'outcome', kind: 'threshold-band',
  parameters: { indicator: 'AF006', lowerThreshold: '40', upperThreshold: '90', maxPoints: '12', poundsPerPoint: '100', ...over },
});
const fixed = (pounds: string): Component => ({ key: 'fixed', name: 'Fixed', label: 'overhead', kind: 'fixed-sum', parameters: { pounds } });
const phase = (components: Component[], over: Partial<Phase> = {}): Phase => ({
  key: 'year', name: 'The year', from: '2025-04-01', to: '2026-03-31', optInOpensOn: '2025-02-01', optInClosesOn: '2025-03-15',
  replaces: ['AF006', 'AF008'], replacesWholeContract: false, requirements: [], components, ...over,
});
const check = (phases: Phase[], envelopePounds: string | null = null) => {
  const { problems, warnings } = validateDefinition({ ...emptyDefinition(10), phases }, { yearOf: nationalYearByName, envelopePounds });
  const short = (findings: typeof problems) => findings.map(({ path, code }) => [path, code]);
  return { problems: short(problems), warnings: short(warnings), messages: [...problems, ...warnings].map(({ message }) => message) };
};

describe('validateDefinition', () => {
  it('finds nothing wrong with a definition in order', () => {
    expect(check([phase([band('stroke'), fixed('100')])])).toEqual({ problems: [], warnings: [], messages: [] });
  });

  it('names what is wrong in a component with the path from the top', () => {
    expect(check([phase([band('a'), band('b', { indicator: 'AF008', upperThreshold: '30' })])]).problems).toEqual([
      ['phases[0].components[1].parameters.upperThreshold', 'THRESHOLDS_OVERLAP'],
    ]);
  });

  it('names unknown indicators, replaced or paid', () => {
    expect(check([phase([band('a', { indicator: 'AF099' })], { replaces: ['AF006', 'XX001'] })]).problems).toEqual([
      ['phases[0].replaces[1]', 'INDICATOR_UNKNOWN'],
      ['phases[0].components[0].parameters.indicator', 'INDICATOR_UNKNOWN'],
    ]);
  });

  it('names an indicator that is paid twice, also inside another kind, but not a stretch beside it', () => {
    const inside: Component = { key: 'b', name: 'B', label: 'outcome', kind: 'practice-cap', parameters: { part: { kind: 'threshold-band', parameters: band('x').parameters }, mostPounds: '5' } };
    expect(check([phase([band('a'), inside])]).problems).toEqual([['phases[0].components[1].parameters.part.parameters.indicator', 'INDICATOR_PAID_TWICE']]);
    const stretch: Component = { ...band('c'), kind: 'stretch-band', parameters: { indicator: 'AF006', nationalUpperThreshold: '90', ceiling: '95', pointsPerPercent: '1', poundsPerPoint: '100' } };
    expect(check([phase([band('a'), stretch])]).problems).toEqual([]);
  });

  it('warns of an indicator that the national contract goes on paying', () => {
    expect(check([phase([band('a', { indicator: 'CHD005' })])]).warnings).toEqual([['phases[0].components[0].parameters.indicator', 'INDICATOR_PAID_NATIONALLY_TOO']]);
    expect(check([phase([band('a', { indicator: 'CHD005' })], { replacesWholeContract: true })]).warnings).toEqual([]);
  });

  it('names a period outside the year, keys that repeat, and months that do not fit', () => {
    expect(check([phase([fixed('1')], { to: '2026-04-01' })]).problems).toEqual([['phases[0].to', 'PERIOD_OUTSIDE_YEAR']]);
    expect(check([phase([fixed('1'), fixed('2')])]).problems).toEqual([['phases[0].components[1].key', 'COMPONENT_KEYS_REPEAT']]);
    const share: Component = { key: 's', name: 'S', label: 'attempt', kind: 'prior-year-cash', parameters: { basisYear: '2023-24', months: 3, ofMonths: 12, upratingPercent: '0' } };
    expect(check([phase([share])]).warnings).toEqual([['phases[0].components[0].parameters.months', 'MONTHS_DO_NOT_FIT']]);
    expect(check([phase([share], { from: '2026-01-01' })]).warnings).toEqual([]);
  });

  it('names an envelope that can be exceeded, by what and by how much', () => {
    expect(check([phase([band('a'), fixed('100')])], '13000')).toMatchObject({ problems: [] });
    const tooMuch = check([phase([band('a'), fixed('100.01')])], '13000');
    expect(tooMuch.problems).toEqual([['phases[0].components', 'ENVELOPE_CAN_BE_EXCEEDED']]);
    expect(tooMuch.messages[0]).toContain('10 practices can earn £13,000.10');
    const items: Component = { key: 'i', name: 'Items', label: 'attempt', kind: 'per-item', parameters: { item: 'check', itemName: 'check', poundsPerItem: '20', tiers: [] } };
    expect(check([phase([items])], '13000').messages[0]).toContain('nothing sets a most for Items');
    const capped: Component = { key: 'c', name: 'Capped', label: 'attempt', kind: 'scheme-cap', parameters: { mostPounds: '13000', part: { kind: 'per-item', parameters: items.parameters } } };
    expect(check([phase([capped])], '13000').problems).toEqual([]);
  });
});
