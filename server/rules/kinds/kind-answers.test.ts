import { describe, expect, it } from '@jest/globals';
import { decimalText } from '../../domain/fraction.ts';
import { validateComponent } from '../definition/validate-component.ts';
import { claimableAmong } from './claimable-among.ts';
import { componentSentence } from './component-sentence.ts';
import { COMPONENT_KINDS } from './component.ts';
import type { Component, ComponentKindName } from './component.ts';
import { EVERY_KIND, kindOf } from './kind-of.ts';

const read = (kind: string, parameters: unknown): Component => {
  const { component, problems } = validateComponent({ key: 'c', name: 'C', label: 'outcome', kind, parameters }, 'c');
  if (!component) throw new Error(problems.map(({ message }) => message).join());
  return component;
};
const exampleOf = (kind: ComponentKindName, over: object = {}): Component =>
  read(kind, { ...COMPONENT_KINDS[kind].example, ...over });
const part = { part: { kind: 'threshold-band', parameters: COMPONENT_KINDS['threshold-band'].example } };

describe('what a kind answers for itself', () => {
  it.each(Object.entries(COMPONENT_KINDS))(
    '%s has its own name and an example that it reads as it is',
    (name, kind) => {
      expect(kind.kind).toBe(name);
      expect(read(name, kind.example).parameters).toEqual(kind.example);
    },
  );

  it.each<[ComponentKindName, object, string | null]>([
    ['fixed-sum', {}, '40000.00'],
    ['milestones', {}, '30000.00'],
    ['instalment', { pounds: '600' }, '1000.00'],
    ['threshold-band', {}, '26474.40'],
    ['threshold-band', { averagePatients: 9000 }, null],
    ['stretch-band', {}, '36250.00'],
    ['improvement-to-whole', {}, '40588.20'],
    ['improvement-to-target', {}, '40588.20'],
    ['improvement-on-baseline', {}, '40588.20'],
    ['per-item', {}, '10500.00'],
    ['per-item', { mostItems: null }, null],
    ['equity-top-up', {}, '600000.00'],
    ['equity-top-up', { mostPounds: null }, null],
    ['practice-cap', {}, '12000.00'],
    ['practice-cap', { ...part, mostPounds: null }, '26474.40'],
    ['higher-of', {}, null],
    ['higher-of', { parts: [part.part, { kind: 'fixed-sum', parameters: { pounds: '3000' } }] }, '30000.00'],
    ['cash-floor', {}, null],
    ['higher-of-years', {}, null],
    ['per-patient', {}, null],
    ['prior-year-cash', {}, null],
    ['prior-year-uplift', {}, null],
    ['prior-year-points', {}, null],
    ['need-weighted-pot', {}, '100000.00'],
    ['unmet-need-pot', {}, '100000.00'],
    ['scheme-cap', {}, '100000.00'],
    ['scheme-cap', part, '26474.40'],
    ['network-band', {}, '10000.00'],
    ['network-band', { averagePatients: 50_000 }, null],
    ['network-prevalence-band', {}, null],
    ['never-worse-off', {}, null],
  ])('%s with %j pays ten practices at most %s', (kind, over, most) => {
    const component = exampleOf(kind, over);
    const pounds = kindOf(component).most(component.parameters, 10);
    expect(pounds && decimalText(pounds, 2)).toBe(most);
  });

  it('says what is paid for and where that stands, also inside a part', () => {
    const paths = (component: Component) =>
      kindOf(component)
        .paysFor(component.parameters, 'at')
        .map((paid) => [paid.what, paid.path]);
    expect(paths(exampleOf('higher-of'))).toEqual([['indicator', 'at.parts[1].parameters.indicator']]);
    expect(paths(exampleOf('cash-floor'))).toEqual([['indicator', 'at.part.parameters.indicator']]);
    expect(paths(exampleOf('scheme-cap'))).toEqual([['item', 'at.part.parameters.item']]);
    expect(paths(exampleOf('prior-year-points'))).toEqual([['indicator', 'at.indicators[0].indicator']]);
    expect(paths(exampleOf('milestones'))).toEqual([
      ['evidence', 'at.conditions[0].evidence'],
      ['evidence', 'at.conditions[1].evidence'],
    ]);
  });

  it('pays networks where it says so, and then no indicator of the national contract of practices', () => {
    const networks = EVERY_KIND.filter(({ paysNetworks }) => paysNetworks);
    expect(networks.map(({ kind }) => kind)).toEqual(['network-band', 'network-prevalence-band']);
    for (const { paysFor, example } of networks)
      expect(paysFor(example, '')).toEqual([expect.objectContaining({ what: 'indicator', isNational: false })]);
  });

  it('lets a claim be made against a share of an earlier year that names a percentage, and against nothing else', () => {
    const all = EVERY_KIND.map(({ kind, example }) => read(kind, example));
    const other = exampleOf('prior-year-cash', { claimPercent: null });
    expect(claimableAmong([...all, other])).toEqual([
      { component: exampleOf('prior-year-cash'), terms: { percent: '5', months: 3, ofMonths: 12 } },
    ]);
  });

  it.each<[ComponentKindName, object, string]>([
    ['prior-year-cash', { claimPercent: null }, 'is paid for those days.'],
    ['prior-year-cash', {}, 'is paid for those days. Its actual performance on them is compared with that.'],
    ['threshold-band', {}, 'is paid for those days.'],
    ['stretch-band', {}, 'is paid for those days.'],
    ['improvement-to-target', {}, 'is paid for those days.'],
    ['improvement-to-whole', {}, 'is paid for those days.'],
    ['improvement-on-baseline', {}, 'is paid for those days.'],
    ['prior-year-uplift', {}, 'is paid for those days.'],
    ['higher-of-years', {}, 'is paid for those days.'],
    ['prior-year-points', {}, 'is paid for those days.'],
    ['per-patient', {}, 'is paid for those days.'],
    ['equity-top-up', {}, 'is paid for those days.'],
    ['fixed-sum', {}, 'is paid for those days.'],
    ['per-item', {}, 'is paid for everything done on those days.'],
    ['instalment', {}, 'is paid for those days.'],
    ['instalment', { partOfPhase: 'the whole instalment' }, 'is paid the whole.'],
    ['instalment', { partOfPhase: null }, 'is paid for those days.'],
    ['milestones', {}, 'is paid the whole once it is met.'],
    ['milestones', { partOfPhase: 'the part for those days' }, 'is paid for those days.'],
    ['milestones', { partOfPhase: null }, 'is paid for those days.'],
    ['practice-cap', {}, 'is paid for everything done on those days. The least and the most stay as they are.'],
    ['practice-cap', part, 'is paid for those days.'],
    ['cash-floor', {}, 'is paid for those days.'],
    ['higher-of', {}, 'is paid for those days.'],
    ['scheme-cap', {}, 'is paid for everything done on those days. Only then is the most for all looked at.'],
    ['need-weighted-pot', {}, 'shares for those days, and the whole is paid out.'],
    ['unmet-need-pot', {}, 'shares for those days, and the whole is paid out.'],
    ['network-band', {}, 'shares for those days, and the whole is paid out.'],
    ['network-prevalence-band', {}, 'shares for those days, and the whole is paid out.'],
  ])('says of %s with %j that a practice that takes part on some of the days only %s', (kind, over, words) => {
    expect(componentSentence(exampleOf(kind, over))).toMatch(
      new RegExp(`A practice that takes part on some of the days only ${words.replaceAll('.', '\\.')}$`),
    );
  });

  it('says of a guarantee that both sides are for the same days, and of two ways what becomes of each', () => {
    expect(componentSentence(exampleOf('never-worse-off'))).toContain('both sides are for those days');
    const items = { kind: 'per-item', parameters: COMPONENT_KINDS['per-item'].example };
    expect(componentSentence(exampleOf('higher-of', { parts: [part.part, items] }))).toContain(
      'Way 1: a practice that takes part on some of the days only is paid for those days. ' +
        'Way 2: a practice that takes part on some of the days only is paid for everything done on those days.',
    );
  });
});
