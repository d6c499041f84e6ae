import type { ComponentKindsQuery } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';

export type Kind = ComponentKindsQuery['componentKinds'][number];
export type Parameter = Kind['parameters'][number];
/** How a parameter is asked for. */
export type Asked = { key: string; label: string; hint: string | undefined; form: 'whole' | 'decimal' | 'year' | 'choice' | 'text'; choices: readonly string[]; required: boolean };

type Schema = { type?: string; enum?: readonly unknown[]; pattern?: string; description?: string; anyOf?: readonly Schema[] };

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The schema without the "or nothing" around it, with the description wherever it stands. */
const inner = (schema: Schema): Schema => {
  const [only, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return only && others.length === 0 ? { description: schema.description, ...inner(only) } : schema;
};

const formOf = (schema: Schema): Asked['form'] => {
  if (schema.enum) return 'choice';
  if (schema.type === 'integer') return 'whole';
  if (schema.pattern === '^\\d{4}-\\d{2}$') return 'year';
  return schema.type === 'number' || schema.anyOf?.some(({ type }) => type === 'number') ? 'decimal' : 'text';
};

const spaced = (key: string): string => {
  const words = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a form needs to ask for a parameter, read from the JSON Schema that the rule kind publishes. */
export const askedOf = ({ key, name, required, schema }: Parameter): Asked => {
  const found = inner(isSchema(schema) ? schema : {});
  const words = found.description ?? (name === key ? undefined : name);
  return { key, label: spaced(key), hint: words, form: formOf(found), choices: (found.enum ?? []).map(String), required };
};

/** The parameters as typed, from those that were saved. */
export const typedOf = (parameters: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters ?? {}).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, String(value)]])));

/**
 * The parameters to send: whole numbers as numbers, decimals as they were written so that nothing is lost, empty ones left out.
 * What is wrong with them the server says, as a problem of the draft.
 */
export const parametersOf = (asked: readonly Asked[], typed: Readonly<Record<string, string>>): Record<string, string | number> =>
  Object.fromEntries(
    asked.flatMap(({ key, form }) => {
      const text = (typed[key] ?? '').trim().replace(/^£/, '').replace(/%$/, '').replaceAll(/(\d),(?=\d{3})/g, '$1');
      return text === '' ? [] : [[key, form === 'whole' && /^-?\d{1,15}$/.test(text) ? Number(text) : text]];
    }),
  );
