import { FactsSchemeDocument, type FactsSchemeQuery } from '../generated/commissioner/facts/facts.ts';
import { answer } from './render.tsx';

/** The scheme of the pages about facts, with these phases. */
export const schemeOfPhases = (phases: string[]) =>
  answer({
    document: FactsSchemeDocument,
    data: {
      scheme: {
        __typename: 'Scheme',
        id: 's',
        name: 'Winter',
        state: 'PUBLISHED',
        version: 6,
        currentVersion: {
          __typename: 'SchemeVersion',
          id: 'v',
          definition: {
            __typename: 'SchemeDefinition',
            phases: phases.map((key) => ({
              __typename: 'Phase',
              key,
              name: `Phase ${key}`,
              from: '2026-01-01',
              to: '2026-03-31',
            })),
          },
        },
      } as unknown as NonNullable<FactsSchemeQuery['scheme']>,
    },
  });
