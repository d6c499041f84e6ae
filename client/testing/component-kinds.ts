import type { ComponentKindsQuery } from '../generated/commissioner/edit-scheme/edit-scheme.ts';

const parameter = (key: string, schema: object) => ({
  __typename: 'ComponentParameter' as const,
  key,
  name: key,
  required: true,
  schema,
});
/** One kind of payment that a draft of these tests can have. */
export const KINDS: ComponentKindsQuery = {
  componentKinds: [
    {
      __typename: 'ComponentKind',
      kind: 'prior-year-cash',
      name: 'A share of last year',
      source: 'A document',
      parameters: [
        parameter('basisYear', { type: 'string', pattern: '^\\d{4}-\\d{2}$', description: 'The year' }),
        parameter('months', { type: 'integer', description: 'How many months are paid' }),
        parameter('ofMonths', { type: 'integer', description: 'Out of how many months' }),
        parameter('upratingPercent', {
          anyOf: [{ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, { type: 'number' }],
          description: 'Uprating',
        }),
      ],
      example: {
        __typename: 'ComponentExample',
        parameters: { basisYear: '2012-13', months: 3, ofMonths: 12, upratingPercent: '0' },
        sentence: 'Each practice is paid 3/12 of its QOF payment for 2012-13.',
      },
    },
  ],
};
