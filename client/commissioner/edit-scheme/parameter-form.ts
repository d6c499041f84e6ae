import type { ComponentKindsQuery } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { capitalised } from '../../parts/words/capitals.ts';
import { keyWords } from '../../parts/words/key-words.ts';

export type Kind = ComponentKindsQuery['componentKinds'][number];

/** A parameter as typed: text, a list, or a record of parameters. */
export type Typed = string | readonly Typed[] | TypedRecord;
export type TypedRecord = { readonly [key: string]: Typed };

/** How a parameter is asked for. */
export type Asked =
  | { form: 'whole' | 'decimal' | 'year' | 'text' | 'yes-or-no' }
  | { form: 'choice'; choices: readonly string[]; words?: Readonly<Record<string, string>> }
  | { form: 'lines'; of: Asked }
  | { form: 'record'; fields: readonly AskedField[] }
  | { form: 'list'; of: Asked }
  | { form: 'way'; ways: readonly Way[] };

/** One parameter of a record: what to call it, what to say about it, and how to ask for it. */
export type AskedField = { key: string; label: string; hint: string | undefined; required: boolean; asked: Asked };
/** One of several rules that may stand inside another. */
export type Way = { kind: string; label: string; fields: readonly AskedField[] };

type Schema = {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  'x-words'?: Readonly<Record<string, string>>;
  pattern?: string;
  description?: string;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The schema without the "or nothing" around it, with the description wherever it stands. */
const inner = (schema: Schema): Schema => {
  const [only, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return only && others.length === 0 ? { description: schema.description, ...inner(only) } : schema;
};

/** The words of a description and its bounds apart: "Pounds for one point" and "At least 0". */
const wordsOf = (description: string | undefined, key: string): { label: string; hint: string | undefined } => {
  const [, label, bounds] = /^(.*?)((?:, (?:at least|above|at most) [^,]+)*)$/.exec(description ?? '') ?? [];
  const hint = bounds ? bounds.slice(2) : undefined;
  return { label: label || keyWords(key), hint: hint && capitalised(hint) };
};

const fieldsOf = ({ properties = {}, required = [] }: Schema): readonly AskedField[] =>
  Object.entries(properties)
    .filter(([, schema]) => schema.const === undefined)
    .map(([key, schema]) => ({
      key,
      ...wordsOf(inner(schema).description, key),
      required: required.includes(key),
      asked: askedOf(schema),
    }));

const wayOf = ({ properties = {} }: Schema): Way => {
  const parameters = properties.parameters ?? {};
  return {
    kind: String(properties.kind?.const),
    label: parameters.description ?? String(properties.kind?.const),
    fields: fieldsOf(parameters),
  };
};

const scalarOf = (schema: Schema): Asked => {
  const words = schema['x-words'];
  if (schema.enum) return { form: 'choice', choices: schema.enum.map(String), ...(words ? { words } : {}) };
  if (schema.type === 'integer') return { form: 'whole' };
  if (schema.type === 'boolean') return { form: 'yes-or-no' };
  if (schema.pattern === '^\\d{4}-\\d{2}$') return { form: 'year' };
  return { form: schema.type === 'number' || schema.anyOf?.some(({ type }) => type === 'number') ? 'decimal' : 'text' };
};

const NESTED = new Set<Asked['form']>(['record', 'way', 'list', 'lines']);

/** How to ask for what a JSON Schema describes. */
export const askedOf = (given: unknown): Asked => {
  const schema = inner(isSchema(given) ? given : {});
  if (schema.oneOf) return { form: 'way', ways: schema.oneOf.map(wayOf) };
  if (schema.type === 'object') return { form: 'record', fields: fieldsOf(schema) };
  if (schema.type !== 'array') return scalarOf(schema);
  const of = askedOf(schema.items);
  return { form: NESTED.has(of.form) ? 'list' : 'lines', of };
};

/** The parameters a rule kind asks for. */
export const fieldsOfKind = (kind: Kind): readonly AskedField[] =>
  kind.parameters.map(({ key, required, name, schema }) => {
    const { description } = inner(isSchema(schema) ? schema : {});
    return { key, ...wordsOf(description ?? (name === key ? undefined : name), key), required, asked: askedOf(schema) };
  });
