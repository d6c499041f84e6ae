import { describe, expect, it } from '@jest/globals';
import { planningScheme } from '../../testing/scheme-story.ts';
import { decideSaveScheme } from './decide-save-scheme.ts';
import type { Described } from './described.ts';
import { schemeDefinition } from './scheme-definition.ts';
import type { SchemeDefinition } from './scheme-definition.ts';

const good: SchemeDefinition = {
  ...planningScheme(10),
  phases: planningScheme(10).phases.map((phase) => ({ ...phase, replaces: ['AF006'] })),
};
const PATIENT = 'Mrs Patel, 943 476 5919';

const refusals = (definition: SchemeDefinition) => {
  const decision = decideSaveScheme({ state: 'draft', unread: null }, 'A scheme', definition);
  return decision.accepted ? [] : decision.refusal.reasons.map(({ code, field }) => `${field}: ${code}`);
};

interface Changed {
  readonly path: string;
  readonly value: unknown;
}

/** The text with a patient in one place, for each place where somebody can write words. */
function withPatients({ node, choices, limits: { form } }: Described<unknown>, value: unknown, at = ''): Changed[] {
  if (node === 'text') return choices || form ? [] : [{ path: at, value: PATIENT }];
  if (node === 'json') return [{ path: `${at}.itemName`, value: { ...(value as object), itemName: PATIENT } }];
  if (typeof node === 'string') return [];
  if ('list' in node) {
    const entries = value as unknown[];
    return entries.flatMap((one, index) =>
      withPatients(node.list, one, `${at}[${index}]`).map((changed) => ({
        ...changed,
        value: entries.with(index, changed.value),
      })),
    );
  }
  const given = value as Record<string, unknown>;
  return Object.entries(node.record.fields).flatMap(([key, field]) =>
    given[key] === undefined
      ? []
      : withPatients(field, given[key], at === '' ? key : `${at}.${key}`).map((changed) => ({
          ...changed,
          value: { ...given, [key]: changed.value },
        })),
  );
}

const places = withPatients(schemeDefinition, good);

describe('no text of a scheme names a patient', () => {
  it.each(places.map((one) => [one.path, one.value as SchemeDefinition] as const))('%s', (path, definition) => {
    expect(refusals(definition)).toEqual([`${path}: TEXT_LOOKS_LIKE_A_PATIENT`]);
  });

  it('in none of its places, the names of phases, evidence and parts of the payment among them', () => {
    expect(places.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'purpose',
        'phases[0].name',
        'phases[0].requirements[1].name',
        'phases[0].components[0].name',
        'phases[0].components[0].parameters.itemName',
      ]),
    );
    expect(refusals(good)).toEqual([]);
  });

  it('while a long figure of a part of the payment is a figure', () => {
    const [phase] = good.phases;
    const parameters = { pounds: '1234567890', patients: 9434765919 };
    expect(
      refusals({
        ...good,
        phases: [{ ...phase!, components: phase!.components.map((one) => ({ ...one, parameters })) }],
      }),
    ).toEqual([]);
  });
});
