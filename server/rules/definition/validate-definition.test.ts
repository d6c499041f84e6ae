import { describe, expect, it } from '@jest/globals';
import { nationalYearByName } from '../../../scripts/engine/read-national-files.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import { emptyDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { Component, Phase } from '../../domain/schemes/scheme-definition.ts';
import { readComponents } from './read-components.ts';
import { validateDefinition } from './validate-definition.ts';

const band = (key: string, over: Component['parameters'] = {}): Component => ({
  key,
  name: key,
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AF006',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '100',
    ...over,
  },
});
const fixed = (pounds: string): Component => ({
  key: 'fixed',
  name: 'Fixed',
  label: 'overhead',
  kind: 'fixed-sum',
  parameters: { pounds },
});
const phase = (components: Component[], over: Partial<Phase> = {}): Phase => ({
  key: 'year',
  name: 'The year',
  from: '2025-04-01',
  to: '2026-03-31',
  optInOpensOn: '2025-02-01',
  optInClosesOn: '2025-03-15',
  replaces: ['AF006', 'AF008'],
  replacesWholeContract: false,
  requirements: [],
  components,
  ...over,
});
const indicatorsOf: IndicatorsOfYear = (year) => {
  const national = nationalYearByName(year);
  return national?.indicatorsComplete ? national.indicators.map(({ id }) => id) : null;
};
const check = (phases: Phase[], envelopePence?: number) => {
  const { problems, warnings } = validateDefinition(
    { ...emptyDefinition(10), phases, ...(envelopePence === undefined ? {} : { envelopePence }) },
    indicatorsOf,
  );
  const short = (findings: typeof problems) => findings.map(({ path, code }) => [path, code]);
  return {
    problems: short(problems),
    warnings: short(warnings),
    messages: [...problems, ...warnings].map(({ message }) => message),
  };
};

describe('validateDefinition', () => {
  it('finds nothing wrong with a definition in order', () => {
    expect(check([phase([band('stroke'), fixed('100')])])).toEqual({ problems: [], warnings: [], messages: [] });
  });

  it('names what is wrong in a component with the path from the top and in words with the labels of the form', () => {
    const wrong = check([
      phase([
        band('a'),
        band('b', { indicator: 'AF008', upperThreshold: '30' }),
        {
          ...band('c'),
          name: 'Checks',
          kind: 'per-item',
          parameters: {
            item: 'check',
            itemName: 'check',
            poundsPerItem: '-1',
            tiers: [
              { quintiles: [1], pounds: '20' },
              { quintiles: [1], pounds: '35' },
            ],
          },
        },
        {
          ...band('d'),
          name: 'Capped',
          kind: 'practice-cap',
          parameters: { part: { kind: 'threshold-band', parameters: { ...band('x').parameters, maxPoints: 'many' } } },
        },
        { ...fixed('1'), key: 'e', name: ' ' },
        { ...fixed('1'), key: 'f', parameters: { colour: 'red' } },
      ]),
    ]);
    expect(wrong.problems).toEqual([
      ['phases[0].components[1].parameters.upperThreshold', 'THRESHOLDS_OVERLAP'],
      ['phases[0].components[2].parameters.poundsPerItem', 'OUT_OF_RANGE'],
      ['phases[0].components[3].parameters.part.parameters.maxPoints', 'NOT_A_DECIMAL'],
      ['phases[0].components[4].name', 'NOT_TEXT'],
      ['phases[0].components[5].parameters.colour', 'FIELD_UNKNOWN'],
      ['phases[0].components[5].parameters.pounds', 'FIELD_MISSING'],
    ]);
    expect(wrong.messages).toEqual([
      'In "b", "Percentage at or above which there are all points" is 30 and must be above the lower threshold of 40.',
      'In "Checks", "Pounds for one item where no tier says otherwise" is -1 and must be at least 0.',
      'In "Capped", "The most points" must be a plain decimal such as 12.5.',
      'In a part of the payment without a name, "Name" must be a text.',
      'In "Fixed", "colour" is not a field that is known here.',
      'In "Fixed", "The sum in pounds" is missing.',
    ]);
  });

  it('asks a draft to choose what becomes of a part of a phase, also inside another way, which an older text need not', () => {
    const parameters = { pounds: '600', instalments: 6, number: 1 };
    const bare: Component = { key: 'one', name: 'Plain', label: 'overhead', kind: 'instalment', parameters };
    const inside: Component = {
      key: 'two',
      name: 'Capped',
      label: 'overhead',
      kind: 'practice-cap',
      parameters: { part: { kind: 'instalment', parameters }, mostPounds: '80' },
    };
    const { problems, messages } = check([phase([bare, inside])]);
    expect(problems).toEqual([
      ['phases[0].components[0].parameters.partOfPhase', 'FIELD_MISSING'],
      ['phases[0].components[1].parameters.part.parameters.partOfPhase', 'FIELD_MISSING'],
    ]);
    expect(messages[0]).toBe(
      'In "Plain", "What a practice is paid that takes part on some of the days only" is missing.',
    );
    expect(readComponents(phase([bare, inside])).unread).toEqual([]);
  });

  it('says which of several rows is meant', () => {
    const tiers = [
      { quintiles: [1], pounds: '20' },
      { quintiles: [1], pounds: '35' },
    ];
    const { messages } = check([
      phase([
        {
          ...band('c'),
          name: 'Checks',
          kind: 'per-item',
          parameters: { item: 'check', itemName: 'check', poundsPerItem: '20', tiers },
        },
      ]),
    ]);
    expect(messages).toEqual(['In "Checks", "The quintiles" (number 2) names quintile 1, which has a price already.']);
  });

  it('names an indicator that no year knows, and lets a scheme pay for one that was retired', () => {
    expect(check([phase([band('a', { indicator: 'AF099' })])])).toMatchObject({
      problems: [['phases[0].components[0].parameters.indicator', 'INDICATOR_UNKNOWN']],
      messages: [
        'In "a", AF099 is not a national indicator of 2025-26 or of the 10 years before.',
        expect.stringContaining('not replaced'),
      ],
    });
    expect(indicatorsOf('2024-25')).toContain('DEP004');
    expect(indicatorsOf('2025-26')).not.toContain('DEP004');
    expect(check([phase([band('a', { indicator: 'DEP004' })], { replaces: ['DEP004'] })]).problems).toEqual([]);
    expect(check([phase([band('a', { indicator: 'AF099' })], { from: '' })]).problems).toEqual([]);
  });

  it('names an indicator that is paid twice, also inside another kind, but not a stretch beside it', () => {
    const inside: Component = {
      key: 'b',
      name: 'B',
      label: 'outcome',
      kind: 'practice-cap',
      parameters: { part: { kind: 'threshold-band', parameters: band('x').parameters }, mostPounds: '5' },
    };
    expect(check([phase([band('a'), inside])]).problems).toEqual([
      ['phases[0].components[1].parameters.part.parameters.indicator', 'INDICATOR_PAID_TWICE'],
    ]);
    const stretch: Component = {
      ...band('c'),
      kind: 'stretch-band',
      parameters: {
        indicator: 'AF006',
        nationalUpperThreshold: '90',
        ceiling: '95',
        pointsPerPercent: '1',
        poundsPerPoint: '100',
      },
    };
    expect(check([phase([band('a'), stretch])]).problems).toEqual([]);
  });

  it('warns of an indicator that the national contract goes on paying', () => {
    expect(check([phase([band('a', { indicator: 'CHD005' })])]).warnings).toEqual([
      ['phases[0].components[0].parameters.indicator', 'INDICATOR_PAID_NATIONALLY_TOO'],
    ]);
    expect(check([phase([band('a', { indicator: 'CHD005' })], { replacesWholeContract: true })]).warnings).toEqual([]);
  });

  it('names keys that repeat, and months that do not fit', () => {
    expect(check([phase([fixed('1'), fixed('2')])]).problems).toEqual([
      ['phases[0].components[1].key', 'COMPONENT_KEYS_REPEAT'],
    ]);
    const share: Component = {
      key: 's',
      name: 'S',
      label: 'attempt',
      kind: 'prior-year-cash',
      parameters: { basisYear: '2023-24', months: 3, ofMonths: 12, upratingPercent: '0' },
    };
    expect(check([phase([share])]).warnings).toEqual([
      ['phases[0].components[0].parameters.months', 'MONTHS_DO_NOT_FIT'],
    ]);
    expect(check([phase([share], { from: '2026-01-01' })]).warnings).toEqual([]);
  });

  it('names weights of a pot that do not add up', () => {
    const pot: Component = {
      key: 'p',
      name: 'Pot',
      label: 'outcome',
      kind: 'need-weighted-pot',
      parameters: {
        envelopePounds: '1000',
        weights: [
          { need: 'deprivationScore', percent: '60' },
          { need: 'languageNeed', percent: '39' },
        ],
      },
    };
    const { problems, messages } = check([phase([pot])]);
    expect(problems).toEqual([['phases[0].components[0].parameters.weights', 'WEIGHTS_DO_NOT_ADD_UP']]);
    expect(messages).toEqual(['In "Pot", "What the envelope is shared by" adds up to 99% and must add up to 100%.']);
  });

  it('names an envelope that can be exceeded, by what and by how much, over all phases', () => {
    const [spring, autumn] = [phase([band('a'), fixed('100')]), phase([fixed('50')], { key: 'later', name: 'Later' })];
    expect(check([spring], 1_300_000)).toMatchObject({ problems: [] });
    expect(check([spring, autumn], 1_350_000)).toMatchObject({ problems: [] });
    const tooMuch = check([spring, autumn], 1_349_999);
    expect(tooMuch.problems).toEqual([['envelopePence', 'ENVELOPE_CAN_BE_EXCEEDED']]);
    expect(tooMuch.messages).toEqual([
      '10 practices can earn £13,500.00, more than the £13,499.99 the scheme may cost.',
    ]);
    const items: Component = {
      key: 'i',
      name: 'Items',
      label: 'attempt',
      kind: 'per-item',
      parameters: { item: 'check', itemName: 'check', poundsPerItem: '20', tiers: [] },
    };
    expect(check([phase([fixed('1'), items])], 1_300_000)).toMatchObject({
      problems: [['phases[0].components[1]', 'ENVELOPE_CAN_BE_EXCEEDED']],
      messages: [
        'In "The year", nothing sets a most for "Items", so the £13,000.00 the scheme may cost can be exceeded.',
      ],
    });
    const capped: Component = {
      key: 'c',
      name: 'Capped',
      label: 'attempt',
      kind: 'scheme-cap',
      parameters: { mostPounds: '13000', part: { kind: 'per-item', parameters: items.parameters } },
    };
    expect(check([phase([capped])], 1_300_000).problems).toEqual([]);
    const network: Component = {
      key: 'n',
      name: 'Network',
      label: 'outcome',
      kind: 'network-band',
      parameters: {
        indicator: 'ACC-02',
        lowerThreshold: '0',
        upperThreshold: '50',
        maxPoints: '13',
        poundsPerPoint: '100',
        split: 'equally',
      },
    };
    expect(check([phase([network])], 1_300_000).problems).toEqual([]);
    expect(check([phase([network])], 1_299_999).problems).toEqual([['envelopePence', 'ENVELOPE_CAN_BE_EXCEEDED']]);
  });
});
