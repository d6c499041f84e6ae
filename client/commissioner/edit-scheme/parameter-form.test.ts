import { describe, expect, it } from '@jest/globals';
import { askedOf, fieldsOfKind } from './parameter-form.ts';
import { blankRecord, recordValue, typedRecord } from './parameter-values.ts';

const DECIMAL = {
  anyOf: [{ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, { type: 'number' }],
  description: 'How much better, in percent, above 0, at most 100',
};
const YEAR = { type: 'string', pattern: '^\\d{4}-\\d{2}$', description: 'A year' };
const PART = {
  oneOf: [
    {
      type: 'object',
      properties: {
        kind: { const: 'fixed-sum' },
        parameters: {
          type: 'object',
          description: 'A fixed sum',
          properties: { pounds: DECIMAL },
          required: ['pounds'],
        },
      },
    },
    {
      type: 'object',
      properties: {
        kind: { const: 'share' },
        parameters: {
          type: 'object',
          description: 'A share',
          properties: { months: { type: 'integer' } },
          required: ['months'],
        },
      },
    },
  ],
};
const CONDITIONS = {
  type: 'array',
  items: {
    type: 'object',
    properties: { evidence: { type: 'string' }, atLeast: { type: 'integer' } },
    required: ['evidence'],
  },
  description: 'The conditions',
};

const kind = (schemas: Record<string, unknown>) =>
  fieldsOfKind({
    __typename: 'ComponentKind',
    kind: 'k',
    name: 'K',
    source: 'S',
    parameters: Object.entries(schemas).map(([key, schema]) => ({
      __typename: 'ComponentParameter' as const,
      key,
      name: key,
      required: true,
      schema,
    })),
    example: { __typename: 'ComponentExample', parameters: {}, sentence: '' },
  });

describe('what a payment rule asks for', () => {
  it.each([
    [{ type: 'integer', description: 'Months' }, 'whole'],
    [YEAR, 'year'],
    [{ enum: ['a', 'b'] }, 'choice'],
    [{ type: 'boolean' }, 'yes-or-no'],
    [{ type: 'string', minLength: 1 }, 'text'],
    [DECIMAL, 'decimal'],
    [{ anyOf: [DECIMAL, { type: 'null' }] }, 'decimal'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'whole'],
    [{ type: 'array', items: YEAR }, 'lines'],
    [CONDITIONS, 'list'],
    [PART, 'way'],
    [{ type: 'array', items: PART }, 'list'],
    [undefined, 'text'],
  ])('%j is asked for as %s', (schema, form) => expect(askedOf(schema).form).toBe(form));

  it('takes the words from the description, and the bounds as a hint', () => {
    expect(kind({ claimPercent: { anyOf: [DECIMAL, { type: 'null' }] }, ofMonths: { type: 'integer' } })).toMatchObject(
      [
        { label: 'How much better, in percent', hint: 'Above 0, at most 100' },
        { label: 'Of months', hint: undefined },
      ],
    );
  });
});

describe('the parameters of a rule', () => {
  const fields = kind({
    months: { type: 'integer' },
    pounds: DECIMAL,
    claimPercent: DECIMAL,
    years: { type: 'array', items: YEAR },
    conditions: CONDITIONS,
    part: PART,
  });
  const SAVED = {
    months: 3,
    pounds: '4000.50',
    years: ['2023-24', '2024-25'],
    conditions: [{ evidence: 'discussions', atLeast: 3 }],
    part: { kind: 'share', parameters: { months: 12 } },
  };

  it('come back as they were saved', () => expect(recordValue(fields, typedRecord(fields, SAVED))).toEqual(SAVED));

  it('are sent as whole numbers, as decimals as written, and without what is empty', () => {
    const typed = {
      ...blankRecord(fields),
      months: ' 3 ',
      pounds: '£4,000.50',
      years: '2023-24, 2024-25\n\n',
      claimPercent: '5%',
    };
    expect(recordValue(fields, typed)).toMatchObject({
      months: 3,
      pounds: '4000.50',
      years: ['2023-24', '2024-25'],
      claimPercent: '5',
    });
    expect(recordValue(fields, blankRecord(fields))).toEqual({
      years: [],
      conditions: [],
      part: { kind: 'fixed-sum', parameters: {} },
    });
  });

  it('leave it to the server to say what is wrong', () =>
    expect(recordValue(fields, { months: 'three' })).toEqual({ months: 'three' }));
});
