import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { nationalYearByName } from '../../../scripts/engine/read-national-files.ts';
import { readScenarioFile, shippedScenarioFiles } from '../../../scripts/engine/read-scenario-files.ts';
import { emptyDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { validateDefinition } from '../definition/validate-definition.ts';
import { unreadable } from '../../testing/readable.ts';
import { calculateScheme } from '../pay/calculate-scheme.ts';
import type { Working } from '../working/working.ts';
import type { Scenario } from './scenario-shape.ts';
import { schemeCase } from './run-scheme.ts';
import { financialYearOf } from '../../domain/dates.ts';
import { EVERY_KIND } from '../kinds/kind-of.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import { readScenario, runScenario } from './run-scenario.ts';

const files = shippedScenarioFiles();
type Phase = SchemeDefinition['phases'][number];
type Written = Phase['components'][number];
const aPhase = {
  key: 'phase',
  name: 'Phase',
  optInOpensOn: '2004-04-01',
  optInClosesOn: '2004-04-02',
  replaces: [],
  replacesWholeContract: false,
  requirements: [],
};
const read = (yaml: string) => readScenario(parse(yaml));

describe('the worked examples', () => {
  it.each(files.map((file) => [basename(file, '.yaml'), file]))('%s comes out as it says', (_name, file) => {
    const { scenario, problems } = readScenarioFile(file);
    expect(problems).toEqual([]);
    const { compared, differences } = runScenario(scenario!, nationalYearByName);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });

  it('show every kind of component at least once', () => {
    const shown = new Set(
      files.flatMap((file) => {
        const parts = readScenarioFile(file).scenario?.scheme?.components ?? [];
        return parts.map(({ kind }) => kind);
      }),
    );
    expect(Object.keys(COMPONENT_KINDS).filter((kind) => !shown.has(kind))).toEqual([]);
  });
});

describe('runScenario', () => {
  const example = `
scenario: A fixed sum
why: To see what differs
source: Test
scheme:
  title: Scheme
  period: { from: 2024-04-01, to: 2025-03-31 }
  components: [{ key: sum, name: Sum, label: attempt, kind: fixed-sum, parameters: { pounds: "4000" } }]
  practices: [{ code: P1, expect: { lines: { sum: 4000.01 } } }]
`;

  it('says what differs', () => {
    const { scenario } = read(example);
    expect(runScenario(scenario!, nationalYearByName).differences).toEqual([
      { what: 'P1 sum', expected: '£4,000.01', got: '£4,000.00' },
    ]);
  });

  it('does not overlook a line or an exception that is not expected', () => {
    const { scenario } = read(example.replace('lines: { sum: 4000.01 }', ''));
    expect(runScenario(scenario!, nationalYearByName).differences).toEqual([
      { what: 'P1 lines', expected: '', got: 'sum' },
    ]);
  });

  it.each([
    ['an unknown key', example.replace('why:', 'reason: x\nwhy:'), 'reason is not a field that is known here'],
    [
      'an unknown key deep inside',
      example.replace('code: P1,', 'code: P1, colour: red,'),
      'scheme.practices[0].colour is not a field that is known here',
    ],
    [
      'a missing part',
      'scenario: a\nwhy: b\nsource: c',
      'An example has exactly one of national, scheme and aspiration',
    ],
    [
      'a sum with three decimals',
      example.replace('4000.01', '"4000.001"'),
      'scheme.practices[0].expect.lines.sum is 4000.001 and must be written with at most 2 decimal places',
    ],
  ])('names %s', (_what, yaml, message) => {
    expect(read(yaml).problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('names what is wrong with a component, and a year that does not ship', () => {
    const wrong = read(example.replace('"4000"', '"-1"')).scenario;
    expect(() => runScenario(wrong!, nationalYearByName)).toThrow(
      'scheme.components[0].parameters.pounds is -1 and must be at least 0',
    );
    const year = read(example.replace('title: Scheme', 'title: Scheme\n  nationalYear: 1999-00')).scenario;
    expect(() => runScenario(year!, nationalYearByName)).toThrow('There is no national year 1999-00');
  });
});

describe('a worked example of a scheme', () => {
  const known = (year: string) => {
    const national = nationalYearByName(year);
    return national?.indicatorsComplete ? national.indicators.map(({ id }) => id) : null;
  };
  const schemes = files.flatMap((file) => {
    const scheme = readScenarioFile(file).scenario?.scheme;
    return scheme ? [[basename(file, '.yaml'), scheme] as const] : [];
  });

  it.each(schemes)('%s passes the checks that a draft of a person passes', (_name, { components, period }) => {
    const written = components.map((one) => ({ ...one, parameters: one.parameters as Written['parameters'] }));
    const definition: SchemeDefinition = {
      ...emptyDefinition(1),
      phases: [{ ...aPhase, ...period, components: written }],
    };
    expect(validateDefinition(definition, known).problems).toEqual([]);
  });
});

describe('what a person reads of a worked example', () => {
  const isRefused = ({ national }: Scenario): boolean => (national?.refused ?? null) !== null;
  const sentencesOf = ({ title, rule, notes, steps, inputs, parameters, children }: Working): string[] => [
    title,
    rule.sentence,
    ...notes,
    ...[...steps, ...inputs, ...parameters].map(({ label }) => label),
    ...children.flatMap(sentencesOf),
  ];

  it.each(files.map((file) => [basename(file, '.yaml'), file]))(
    '%s has no name of the program in it, and no bare figure',
    (_name, file) => {
      const scenario = readScenarioFile(file).scenario!;
      const { sums } = runScenario(scenario, nationalYearByName);
      const asked = scenario.scheme
        ? calculateScheme(schemeCase(scenario, scenario.scheme, nationalYearByName)).practices.flatMap(
            ({ exceptions }) => exceptions.map(({ message }) => message),
          )
        : [];
      const sentences = [...asked, ...sums.flatMap(({ working }) => sentencesOf(working))];
      expect(sentences.length > 0 || isRefused(scenario)).toBe(true);
      expect([...new Set(sentences.flatMap((one) => unreadable(one) ?? []))]).toEqual([]);
    },
  );

  it('names public documents as its sources, as every kind and every national year does', () => {
    const years = Array.from({ length: 23 }, (_none, past) =>
      nationalYearByName(financialYearOf(`${2004 + past}-04-01`))!,
    );
    const sources = [
      ...files.map((file) => readScenarioFile(file).scenario!.source),
      ...EVERY_KIND.map(({ source }) => source),
      ...years.flatMap((year) => Object.values(year.sources).map(({ title }) => title)),
    ];
    expect(sources.length).toBeGreaterThan(150);
    expect(sources.filter((source) => /domain notes|product notes/i.test(source))).toEqual([]);
  });
});
