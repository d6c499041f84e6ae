// What is signed is read: each value of a text is changed by itself, and the words of its clauses must change with it, unless the
// description says why nobody reads it. The same is asked of each parameter of each kind.
import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/dates.ts';
import { clausesOfText } from '../../domain/schemes/clauses-of-text.ts';
import type { Described, Leaf } from '../../domain/schemes/described.ts';
import { withText } from '../../domain/schemes/read-definition.ts';
import { schemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { Component as WrittenComponent, Phase, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { JsonSchema } from '../../domain/shape.ts';
import type { Component } from '../kinds/component.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import { changed, componentLines, linesOfComponent, parameterLeaves } from './component-lines.ts';
import { validateComponent } from './validate-component.ts';

const practiceNames = new Map(
  Array.from({ length: 201 }, (_none, index) => [
    `id-${index}`,
    `Practice ${index} (ZZ${String(index).padStart(4, '0')})`,
  ]),
);
const clausesOf = (definition: unknown) => clausesOfText(withText({ definition }), { componentLines, practiceNames });
const wordsOf = (definition: unknown): string =>
  JSON.stringify(clausesOf(definition).map(({ part, heading, lines }) => [part, heading, lines]));

const phase: Phase = {
  key: 'winter',
  name: 'Winter',
  from: '2026-04-01',
  to: '2027-02-27',
  optInOpensOn: '2026-02-01',
  optInClosesOn: '2026-03-30',
  replaces: ['AF006', 'AF008'],
  replacesWholeContract: false,
  requirements: [
    { key: 'discussions', name: 'Discussions attended', kind: 'discussion', atLeast: 3 },
    { key: 'report', name: 'Report', kind: 'other', atLeast: 1 },
  ],
  components: [
    { key: 'setup', name: 'Setting up', label: 'overhead', kind: 'fixed-sum', parameters: { pounds: '600.00' } },
  ],
};
const named: SchemeDefinition = {
  purpose: 'Fewer strokes.',
  eligibility: { kind: 'named_practices', practiceIds: ['id-1', 'id-2'] },
  phases: [
    phase,
    {
      ...phase,
      key: 'spring',
      name: '',
      from: '2027-04-01',
      to: '2027-05-31',
      replacesWholeContract: true,
      replaces: [],
    },
  ],
  costsBorneByPractice: true,
  costsNote: 'Two sessions.',
  hoursAskedPerPractice: 12,
  exitTerms: { noticeDays: 28, text: 'A practice may leave.' },
  viability: { practicesNeeded: 2, practicesInvited: 3 },
  envelopePence: 500_00,
};
/** A text with values that decide nothing: they are signed all the same. */
const idle: SchemeDefinition = {
  ...named,
  eligibility: { kind: 'all_practices', practiceIds: ['id-1'] },
  phases: [{ ...phase, replacesWholeContract: true }],
  costsBorneByPractice: false,
};

interface Changed {
  readonly path: string;
  readonly text: unknown;
}

const OTHERS: Record<Leaf, (value: never) => readonly unknown[]> = {
  text: (value: string) => [`${value} and more`, ''].filter((other) => other !== value),
  day: (value: string) => [addDays(value, 1)],
  whole: (value: number) => [value + 1],
  pence: (value: number) => [value + 1],
  id: () => ['id-200'],
  flag: (value: boolean) => [!value],
  json: () => [],
};

/** The value with one thing in it changed, in every way; what nobody reads is left as it is. */
function changesOf(field: Described<unknown>, value: unknown, path: string): Changed[] {
  const { node } = field;
  const gone = field.unset === undefined || value === undefined ? [] : [{ path: `${path} left out`, text: undefined }];
  if (value === undefined) return [{ path: `${path} set`, text: node === 'text' ? 'Set' : 1 }];
  if (typeof node === 'string') {
    const others = field.choices?.filter((one) => one !== value) ?? OTHERS[node](value as never);
    return [...gone, ...others.map((text) => ({ path, text }))];
  }
  if ('list' in node) {
    const entries = value as unknown[];
    return [
      ...entries.map((_entry, index) => ({
        path: `${path} without ${index}`,
        text: entries.filter((_one, at) => at !== index),
      })),
      ...entries.flatMap((entry, index) =>
        changesOf(node.list, entry, `${path}[${index}]`).map((change) => ({
          ...change,
          text: entries.with(index, change.text),
        })),
      ),
    ];
  }
  const { fields, readings } = node.record;
  return [
    ...gone,
    ...Object.entries(fields)
      .filter(([key]) => readings[key]?.nobody === undefined)
      .flatMap(([key, one]) =>
        changesOf(one, (value as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`).map((change) => ({
          ...change,
          text: { ...(value as object), [key]: change.text },
        })),
      ),
  ];
}

const withoutUndefined = (text: unknown): unknown => JSON.parse(JSON.stringify(text));

describe('what is signed is read', () => {
  it.each([
    ['a text', named],
    ['a text with values that decide nothing', idle],
  ])('in %s', (_what, text) => {
    const before = wordsOf(text);
    const changes = changesOf(schemeDefinition, text, '');
    expect(changes.length).toBeGreaterThan(40);
    const unread = changes.filter((change) => wordsOf(withoutUndefined(change.text)) === before);
    expect(unread.map(({ path }) => path)).toEqual([]);
  });

  it('for every field, because the text that is changed says something of each', () => {
    const silent = changesOf(schemeDefinition, named, '').filter(({ path }) => path.endsWith(' set'));
    expect(silent.map(({ path }) => `${path}: give it a value in "named" of this file.`)).toEqual([]);
  });

  it('also the names of 200 practices', () => {
    const ids = [...practiceNames.keys()].slice(0, 200);
    const { lines } = clausesOf({ ...named, eligibility: { kind: 'named_practices', practiceIds: ids } }).find(
      ({ path }) => path === 'eligibility',
    )!;
    expect(lines[0]).toBe('200 named practices may join:');
    expect(new Set(lines.slice(1))).toEqual(new Set(ids.map((id) => practiceNames.get(id))));
    expect(lines).toHaveLength(201);
  });

  it('in whole paragraphs, whatever lines end with, and without a sentence that cannot be', () => {
    const typed = 'First.\r\n\r\n  \r\nSecond. \rThird.\n';
    const text = { ...named, purpose: typed, costsNote: typed, exitTerms: { noticeDays: 0, text: typed } };
    const nobody = { ...text, eligibility: { kind: 'named_practices', practiceIds: [] } };
    const clauses = new Map(clausesOf(nobody).map(({ path, lines }) => [path, lines]));
    expect(clauses.get('purpose')).toEqual(['First.', 'Second.', 'Third.']);
    expect(clauses.get('exitTerms')?.slice(0, 3)).toEqual(['First.', 'Second.', 'Third.']);
    expect(clauses.get('costsNote')?.slice(0, 3)).toEqual([
      'The practice bears costs of its own: First.',
      'Second.',
      'Third.',
    ]);
    expect(clauses.get('eligibility')).toEqual(['Only practices that are named may join, and none is named yet.']);
  });

  it('has no clause for what is left out, and one path for each clause', () => {
    const paths = clausesOf(withoutUndefined({ ...named, envelopePence: undefined })).map(({ path }) => path);
    expect(paths).not.toContain('envelopePence');
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual([
      'purpose',
      'eligibility',
      'costsNote',
      'exitTerms',
      'viability',
      ...[0, 1].flatMap((index) => [
        `phases[${index}]`,
        `phases[${index}].replaces`,
        `phases[${index}].requirements`,
        `phases[${index}].components[0]`,
      ]),
    ]);
  });
});

/** Parameters in which everything is said that a kind may be told, with two entries in each list. */
const KNOWN: Readonly<Record<string, unknown>> = {
  ofMonths: 12,
  instalments: 8,
  ceiling: '90',
  upperThreshold: '90',
  upperDelta: '90',
  register: 'AF',
  indicator: 'AF006',
};

interface Form {
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly pattern?: string;
}

function exampleOf(schema: JsonSchema, key = ''): unknown {
  const { anyOf, oneOf, enum: choices, type, properties, items, pattern } = schema as Form;
  if (key in KNOWN) return KNOWN[key];
  if (/pounds/i.test(key)) return '150000.5';
  if (oneOf) return partOf(oneOf);
  if (anyOf) return exampleOf(anyOf[0]!, key);
  if (choices) return choices[0];
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties ?? {}).map(([name, one]) => [name, exampleOf(one, name)]));
  if (type === 'array') return twoOf(items ?? {});
  if (type === 'integer') return 3;
  if (pattern && new RegExp(pattern).test('2024-25')) return '2024-25';
  if (pattern && new RegExp(pattern).test('50')) return '50';
  return pattern && !new RegExp(pattern).test('word') ? 'AF006' : 'word';
}

const partOf = (forms: readonly JsonSchema[], number = 0): unknown => {
  const { kind, parameters } = (forms[number] as { properties: { kind: { const: string }; parameters: JsonSchema } })
    .properties;
  return { kind: kind.const, parameters: exampleOf(parameters) };
};

function twoOf(items: JsonSchema): unknown[] {
  const { oneOf, enum: choices, type } = items as Form;
  if (oneOf) return [partOf(oneOf, 0), partOf(oneOf, 1)];
  if (choices) return [choices[0], choices[1]];
  const one = exampleOf(items);
  if (type === 'integer') return [one, 4];
  if (typeof one === 'string') return [one, one === '2024-25' ? '2023-24' : 'AF008'];
  return [one, { ...(one as object), ...second(items, one as object) }];
}

/** What makes the second entry of a list another one: its indicator, its evidence, its need, its quintiles. */
const second = ({ properties }: JsonSchema, one: object): object => {
  const [key, schema] = Object.entries(properties as Record<string, { enum?: unknown[] }>)[0]!;
  const others: Record<string, unknown> = { indicator: 'AF008', evidence: 'other', quintiles: [1, 2] };
  return { [key]: schema.enum?.[1] ?? others[key] ?? Object.values(one)[0] };
};

function pathsOf(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => pathsOf(one, [...at, index]));
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...at, key])) : [at];
}

const writtenOf = (kind: string, parameters: unknown): WrittenComponent => ({
  key: 'part',
  name: 'Part',
  label: 'attempt',
  kind,
  parameters: parameters as WrittenComponent['parameters'],
});

describe('what a part of the payment is told is read', () => {
  it.each(Object.entries(COMPONENT_KINDS))('by %s', (kind, { parameters: { schema } }) => {
    const { component, problems } = validateComponent(writtenOf(kind, exampleOf(schema)), 'part');
    expect(problems).toEqual([]);
    const read: Component = component!;
    const leaves = parameterLeaves(read);
    expect(leaves.map(({ at }) => at)).toEqual(pathsOf(read.parameters));
    const before = linesOfComponent(read);
    // Words and money as everywhere else: no name of a field, no sum without its pence or its thousands.
    expect(before.join('\n')).not.toMatch(/[a-z][A-Z]/);
    expect(before.join('\n').match(/£?150,?000(\.\d+)?/g) ?? []).toEqual(
      (JSON.stringify(read.parameters).match(/150000\.5/g) ?? []).map(() => '£150,000.50'),
    );
    const unread = leaves.flatMap(({ at, others }) =>
      others
        .filter((other) => {
          const parameters = changed(read.parameters, at, other);
          return String(linesOfComponent({ ...read, parameters } as Component)) === String(before);
        })
        .map((other) => `${at.join('.')}: ${String(other)}`),
    );
    expect(unread).toEqual([]);
  });

  it('of a kind that is gone, as it is stored', () => {
    const gone = writtenOf('pay-by-moon', { phase: 'full', nights: [1, 2] });
    expect(componentLines(gone, 'phases[0].components[0]')).toEqual([
      'This part of the payment cannot be read as it stands.',
      expect.stringContaining('is no way of paying that is known here'),
      'kind: "pay-by-moon"',
      'parameters.phase: "full"',
      'parameters.nights[0]: 1',
      'parameters.nights[1]: 2',
    ]);
  });
});

describe('a text that this portal cannot read', () => {
  it('is shown as it is stored, with what cannot be read at its head', () => {
    const [first, ...rest] = clausesOf({ ...named, colour: { sky: 'blue' }, purpose: undefined });
    expect(first).toMatchObject({ heading: 'What this portal cannot read', part: 'The text as it is stored' });
    expect(first?.lines).toContain('colour is not a field that is known here.');
    expect(rest.map(({ path }) => path)).toEqual(expect.arrayContaining(['phases[0]', 'phases[1]', 'colour']));
    expect(rest.find(({ path }) => path === 'colour')?.lines).toEqual(['colour.sky: "blue"']);
    expect(rest.find(({ path }) => path === 'phases[1]')?.lines).toContain('phases[1].replacesWholeContract: true');
  });
});
