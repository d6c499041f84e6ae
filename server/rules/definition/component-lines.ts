import type { WrittenPart } from '../../domain/schemes/clause.ts';
import { storedLines } from '../../domain/schemes/stored-lines.ts';
import { isDecimal } from '../../domain/fraction.ts';
import { poundsInWords } from '../../domain/money.ts';
import { CHOICES_IN_WORDS } from '../../domain/shape.ts';
import type { JsonSchema } from '../../domain/shape.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { wholeSentence } from '../components/open-worksheet.ts';
import type { Component } from '../kinds/component.ts';
import { kindOf } from '../kinds/kind-of.ts';
import { problemAtField } from './problem-in-words.ts';
import { validateComponent } from './validate-component.ts';

/** A value at the end of a path in the parameters of a component, with what its shape says of it. */
export interface ParameterLeaf {
  readonly at: readonly (string | number)[];
  readonly value: unknown;
  readonly about: string;
  /** The value as a person reads it. */
  readonly words: string;
  /** Other values that could stand there. */
  readonly others: readonly unknown[];
}

/**
 * What a person reads of a part of the payment: its one sentence, then each value that the sentence leaves out. Of a part that its
 * kind cannot read, or whose kind is not here: what is wrong, then everything that is stored.
 */
export function componentLines(written: WrittenPart, path: string): readonly string[] {
  const { component, problems } = validateComponent(written, path);
  if (!component) {
    return [
      'This part of the payment cannot be read as it stands.',
      ...problems.map((problem) => problemAtField(problem, written, path)),
      ...storedLines({ kind: written.kind, parameters: written.parameters }, ''),
    ];
  }
  return linesOfComponent(component);
}

/** The same of a component that was read. */
export const linesOfComponent = (component: Component): readonly string[] => [
  sentenceWith(component, component.parameters),
  ...leftUnsaid(component),
];

/**
 * A value is left unsaid when another in its place would leave the sentence as it is. It is found out rather than listed, so that a
 * new kind cannot forget one.
 */
function leftUnsaid(component: Component): readonly string[] {
  const { parameters } = component;
  const said = sentenceWith(component, parameters);
  return parameterLeaves(component)
    .filter(({ at, others }) =>
      others.some((other) => sentenceWith(component, changed(parameters, at, other)) === said),
    )
    .map(({ about, words }) => `${about}: ${words}.`);
}

/** Every value in the parameters of a component. What was left out of them has none. */
export const parameterLeaves = (component: Component): readonly ParameterLeaf[] =>
  leavesOf(component.parameters, kindOf(component).parameters.schema, { at: [], which: '' });

/** The same parameters with another value in one place. */
export function changed<T>(parameters: T, at: ParameterLeaf['at'], value: unknown): T {
  const [key, ...rest] = at;
  if (key === undefined) return value as T;
  if (Array.isArray(parameters))
    return parameters.map((one: unknown, index) => (index === key ? changed(one, rest, value) : one)) as T;
  return Object.fromEntries(
    Object.entries(parameters as object).map(([name, one]) => [name, name === key ? changed(one, rest, value) : one]),
  ) as T;
}

const sentenceWith = (component: Component, parameters: Component['parameters']): string =>
  wholeSentence(kindOf(component), parameters);

interface Place {
  readonly at: ParameterLeaf['at'];
  /** Which entry of a list it belongs to, as in " (number 2)"; empty where there is only one. */
  readonly which: string;
}

function leavesOf(value: unknown, schema: unknown, { at, which }: Place): ParameterLeaf[] {
  if (value === null || value === undefined) return [];
  const form = formFor(value, asSchema(schema));
  if (Array.isArray(value)) {
    return value.flatMap((one, index) =>
      leavesOf(one, form.items, { at: [...at, index], which: value.length > 1 ? ` (number ${index + 1})` : which }),
    );
  }
  if (typeof value === 'object') {
    const fields = asSchema(form.properties);
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, fields[key], { at: [...at, key], which }));
  }
  const about = `${withoutBounds(String(form.description ?? at.join('.')))}${which}`;
  return [{ at, value, about, words: wordsFor(value, form), others: othersFor(value, form) }];
}

/** A value as it is read everywhere else: a choice in its words, a sum with its pence, a count with its thousands, yes or no. */
function wordsFor(value: unknown, form: JsonSchema): string {
  const written = String(value);
  const chosen = asSchema(form[CHOICES_IN_WORDS])[written];
  if (typeof chosen === 'string') return chosen;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!isDecimal(written)) return written;
  const about = String(form.description);
  if (/\bpounds\b/i.test(about)) return poundsInWords(written);
  if (/\bpercent(age)?\b/i.test(about)) return `${written}%`;
  return typeof value === 'number' ? withThousands(written) : written;
}

/** What a value is, without the bounds it must keep to, which help whoever writes it. */
const withoutBounds = (description: string): string =>
  description.replace(/(, (at least|above|at most) [\d.]+( decimal places)?)+$/, '');

/** A part of JSON Schema that may not be there. */
export const asSchema = (schema: unknown): JsonSchema =>
  typeof schema === 'object' && schema !== null ? { ...schema } : {};

/** The form a value has among those that may stand there: of an optional one the one that is not null, of a part its kind's. */
export function formFor(value: unknown, schema: JsonSchema): JsonSchema {
  const { anyOf, oneOf } = schema;
  const forms: unknown = oneOf ?? anyOf;
  if (!Array.isArray(forms)) return schema;
  const kind = asSchema(value).kind;
  const fitting = forms
    .map(asSchema)
    .find((form) => (oneOf ? asSchema(asSchema(form.properties).kind).const === kind : form.type !== 'null'));
  return fitting ? { ...formFor(value, fitting), description: fitting.description ?? schema.description } : schema;
}

function othersFor(value: unknown, { enum: choices, const: fixed }: JsonSchema): readonly unknown[] {
  if (Array.isArray(choices)) return choices.filter((one) => one !== value);
  if (fixed !== undefined) return [];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  const [, year] = /^(\d{4})-\d{2}/.exec(String(value)) ?? [];
  if (year)
    return [`${Number(year) + 1}-${String((Number(year) + 2) % 100).padStart(2, '0')}${String(value).slice(7)}`];
  return [/^-?\d+(\.\d+)?$/.test(String(value)) ? `1${String(value)}` : `${String(value)}A`];
}
