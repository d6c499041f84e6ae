import { valueFromASTUntyped, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { reason } from '../domain/outcome.ts';
import type { Reason } from '../domain/outcome.ts';

/** What PostgreSQL cannot keep: the empty character, and half of a pair of which each half is nothing by itself. */
const UNUSABLE = /[\0\p{Surrogate}]/u;

/** The same in a query, where a text may also be written with escapes. */
const UNUSABLE_IN_QUERY = /[\0\p{Surrogate}]|\\u/u;

/** What was asked: its words, and what was sent beside them. */
export interface Sent {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Why the text that was sent cannot be used, or null: the one place where this is asked, of every argument of every operation.
 * Its field is named as every refusal names one: an argument by its name, and what stands inside a record of arguments from there,
 * as in `phases[0].name`. Refusals: TEXT_HAS_AN_UNUSABLE_CHARACTER.
 */
export function whyNotText({ document, variables }: Sent): Reason | null {
  const query = document.loc?.source.body ?? '';
  if (!unusableIn(variables, '') && !UNUSABLE_IN_QUERY.test(query)) return null;
  const given = { ...defaultsIn(document), ...variables };
  const found: Unusable[] = [];
  visit(document, {
    Argument({ name, value }) {
      const sent: unknown = valueFromASTUntyped(value, given);
      const unusable = unusableIn(sent, isRecord(sent) ? '' : name.value);
      if (unusable) found.push({ ...unusable, path: unusable.path || name.value });
    },
  });
  const [first] = found;
  return first ? reason('TEXT_HAS_AN_UNUSABLE_CHARACTER', first.path, { field: first.path, ...first }) : null;
}

interface Unusable {
  readonly path: string;
  readonly character: string;
}

function unusableIn(value: unknown, path: string): Unusable | null {
  if (typeof value === 'string') {
    const [found] = UNUSABLE.exec(value) ?? [];
    const code = found?.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return code === undefined ? null : { path, character: `U+${code}` };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const within = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const unusable = unusableIn(key, path) ?? unusableIn(one, within);
    if (unusable) return unusable;
  }
  return null;
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function defaultsIn(document: DocumentNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    },
  });
  return defaults;
}
