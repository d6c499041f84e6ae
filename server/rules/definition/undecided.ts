import type { Problem } from '../../domain/problem.ts';
import { MUST_BE_CHOSEN } from '../../domain/shape.ts';
import type { Component } from '../kinds/component.ts';
import { kindOf } from '../kinds/kind-of.ts';
import { asSchema, formFor } from './component-lines.ts';

/**
 * What a new text has to choose and this component leaves open, each with its path. An older text reads without it and is paid as it was,
 * so it is asked of drafts only.
 *
 * @param path where the component stands, as in `phases[0].components[2]`
 */
export const undecidedIn = (component: Component, path: string): Problem[] =>
  undecided(component.parameters, kindOf(component).parameters.schema, `${path}.parameters`);

function undecided(value: unknown, schema: unknown, path: string): Problem[] {
  const form = formFor(value, asSchema(schema));
  if (Array.isArray(value)) return value.flatMap((one, index) => undecided(one, form.items, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const held: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(asSchema(form.properties)).flatMap(([key, field]) => {
    const at = `${path}.${key}`;
    if (held[key] !== null && held[key] !== undefined) return undecided(held[key], field, at);
    return asSchema(field)[MUST_BE_CHOSEN] === true
      ? [{ path: at, code: 'FIELD_MISSING', message: `${at} is missing` }]
      : [];
  });
}
