import type { KindWords } from '../components/component-kind.ts';
import { COMPONENT_LABELS } from '../components/component-kind.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import type { Component, ComponentKindName } from '../kinds/component.ts';
import { KEY } from '../../domain/schemes/component.ts';
import type { Problem } from '../../domain/problem.ts';
import { choice, pattern, record, text } from '../../domain/shape.ts';
import type { JsonSchema, Shape } from '../../domain/shape.ts';

/** A component that was read, or everything that is wrong with it. */
export type ReadComponent =
  | { readonly component: Component; readonly problems: readonly [] }
  | { readonly component: null; readonly problems: readonly Problem[] };

const anyParameters: Shape<unknown> = { schema: {}, read: (value) => value };

const kindNames = choice('How it is worked out', Object.keys(COMPONENT_KINDS) as ComponentKindName[]);

/** One of the kinds there are. Of a name that is none of them, which may be a kind that is gone, the name is said and not the whole list. */
const kindName: Shape<ComponentKindName> = {
  ...kindNames,
  read(value, path, problems) {
    if (typeof value !== 'string') return kindNames.read(value, path, problems);
    const known = kindNames.read(value, path, []);
    const message = `${path} is "${value}", which is no way of paying that is known here`;
    if (known === undefined) problems.push({ path, code: 'NOT_A_CHOICE', message });
    return known;
  },
};

const head = record('One thing a scheme pays for', {
  key: pattern('The name of the component in files and formulas', KEY.pattern, KEY.words),
  name: text('Name'),
  label: choice('What it recognises', COMPONENT_LABELS),
  kind: kindName,
  parameters: anyParameters,
});

/** What every component has, as JSON Schema: the words for its fields. */
export const COMPONENT_HEAD: JsonSchema = head.schema;

/**
 * Reads one component of a scheme definition from JSON. Every problem is named with the path of its field, as in
 * `components[0].parameters.upperThreshold`.
 *
 * @param json `{ key, name, label, kind, parameters }`
 * @param path where the component stands in the definition
 */
export function validateComponent(json: unknown, path: string): ReadComponent {
  const problems: Problem[] = [];
  const read = head.read(json, path, problems);
  if (!read) return { component: null, problems };
  const kind = COMPONENT_KINDS[read.kind] as unknown as KindWords<never>;
  const parametersPath = `${path}.parameters`;
  const parameters = kind.parameters.read(read.parameters, parametersPath, problems);
  if (parameters !== undefined) problems.push(...kind.conflicts(parameters, parametersPath));
  if (problems.length > 0) return { component: null, problems };
  return { component: { ...read, parameters } as unknown as Component, problems: [] };
}
