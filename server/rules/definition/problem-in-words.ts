import { COMPONENT_KINDS } from '../kinds/component.ts';
import type { Problem } from '../../domain/problem.ts';
import type { JsonSchema } from '../../domain/shape.ts';
import { COMPONENT_HEAD } from './validate-component.ts';
import { capitalised } from '../../domain/words/capitals.ts';

/** A component as it was written, which may be in no order at all. */
interface Written {
  readonly name: string;
  readonly kind: string;
  readonly parameters: unknown;
}

/**
 * A problem of a component as a person reads it in a list: the name of the component and of the field in place of the path, as in
 * `In "Quarter share", "Out of how many months" is missing.`
 *
 * @param written the component in which the problem was found
 * @param path where the component stands; the path of the problem begins with it
 */
export function problemInWords(problem: Problem, written: Written, path: string): string {
  const part = written.name.trim() ? `In "${written.name.trim()}"` : 'In a part of the payment without a name';
  return `${part}, ${fieldProblem(problem, written, path)}.`;
}

/** The same where it stands beside its field already: `"Out of how many months" is missing.` */
export function problemAtField(problem: Problem, written: Written, path: string): string {
  return `${capitalised(fieldProblem(problem, written, path))}.`;
}

function fieldProblem({ path: at, message }: Problem, written: Written, path: string): string {
  const says = message.startsWith(`${at} `) ? message.slice(at.length + 1) : message;
  return `${fieldInWords(written, stepsOf(at.slice(path.length))) ?? 'this'} ${says}`;
}

/** `.parameters.tiers[1].pounds` as its steps: parameters, tiers, 1, pounds. */
const stepsOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];

interface Reached {
  readonly schema: JsonSchema;
  readonly value: unknown;
}

/** The field's own label, with the number of the row it stands in where there are several. */
function fieldInWords({ kind, parameters }: Written, steps: readonly string[]): string | null {
  const [first, ...rest] = steps;
  if (first === undefined) return null;
  const known = COMPONENT_KINDS as Readonly<
    Record<string, { readonly parameters: { readonly schema: JsonSchema } } | undefined>
  >;
  if (first === 'parameters' && rest.length === 0) return 'what is asked for';
  let reached: Reached | null =
    first === 'parameters'
      ? { schema: known[kind]?.parameters.schema ?? {}, value: parameters }
      : { schema: propertyOf(COMPONENT_HEAD, first), value: undefined };
  const rows: number[] = [];
  for (const step of first === 'parameters' ? rest : []) {
    if (/^\d+$/.test(step)) rows.push(Number(step) + 1);
    reached = within(reached, step);
  }
  const label = labelOf(reached.schema) ?? spaced(rest.at(-1) ?? first);
  return `"${label}"${rows.map((row) => ` (number ${row})`).join('')}`;
}

function within({ schema, value }: Reached, step: string): Reached {
  const one = oneOf(schema, value);
  const inner = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return /^\d+$/.test(step)
    ? { schema: asSchema(one.items), value: inner }
    : { schema: propertyOf(one, step), value: inner };
}

/** The schema without "or nothing" around it; of several ways of working out, the one that was written. */
function oneOf(schema: JsonSchema, value: unknown): JsonSchema {
  const choices = ((schema.anyOf ?? schema.oneOf ?? []) as readonly JsonSchema[]).filter(({ type }) => type !== 'null');
  if (choices.length === 0) return schema;
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind;
  const named = choices.find((choice) => propertyOf(choice, 'kind').const === kind && kind !== undefined);
  return oneOf(named ?? choices[0] ?? {}, value);
}

const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
const propertyOf = (schema: JsonSchema, key: string): JsonSchema => asSchema(asSchema(schema.properties)[key]);

/** A description without the bounds that a number's shape writes after it. */
function labelOf({ description }: JsonSchema): string | null {
  return typeof description === 'string' ? description.replace(/(?:, (?:at least|above|at most) [^,]+)+$/, '') : null;
}

const spaced = (key: string): string => key.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
