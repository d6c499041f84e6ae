import { ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { component } from '../../domain/schemes/component.ts';
import type { Described } from '../../domain/schemes/described.ts';
import { readDefinition } from '../../domain/schemes/read-definition.ts';
import { schemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { sentType } from './described-types.ts';

export const ComponentInput = sentType(component);
export const SchemeDefinitionInput = sentType(schemeDefinition);

/**
 * Plain JSON of the input: what is stored, and what the fingerprint is of. A field that the text may leave out and that is sent as
 * null is left out, so that what is not set has one form.
 * @throws ArgumentValidationError naming each field that is wrong
 */
export function definitionOf(input: object): SchemeDefinition {
  const { definition, unread } = readDefinition(withoutUnset(schemeDefinition, JSON.parse(JSON.stringify(input))));
  if (definition) return definition;
  const wrong = new ValidationError();
  wrong.property = 'definition';
  wrong.constraints = Object.fromEntries(unread.map(({ path, message }) => [path, message]));
  throw new ArgumentValidationError([wrong]);
}

function withoutUnset({ node }: Described<unknown>, value: unknown): unknown {
  if (typeof node === 'string' || typeof value !== 'object' || value === null) return value;
  if ('list' in node) return Array.isArray(value) ? value.map((one) => withoutUnset(node.list, one)) : value;
  const { fields } = node.record;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => one !== null || fields[key]?.unset === undefined)
      .map(([key, one]) => [key, fields[key] ? withoutUnset(fields[key], one) : one]),
  );
}
