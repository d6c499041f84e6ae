/** A working as the server stores it: a quarter of the QOF payment of 2024-25. */
export const aStoredWorking = (children: readonly unknown[] = []): Record<string, unknown> => ({
  key: 'share',
  title: 'Quarter share',
  rule: { kind: 'prior-year-cash', sentence: 'Each practice is paid 3/12 of its QOF payment for 2024-25.', source: 'Somerset planning phase (domain.md section 5)' },
  parameters: [
    { name: 'months', label: 'Months that are paid', value: '3', unit: 'months', date: null, source: 'The scheme, version 2' },
    { name: 'ofMonths', label: 'Months in the whole', value: '12', unit: 'months', date: null, source: 'The scheme, version 2' },
  ],
  inputs: [{ name: 'basisPayment', label: 'QOF payment for the basis year 2024-25', value: '96000', unit: 'pounds', date: '2024-25', source: 'NHS Payments to General Practice' }],
  children,
  steps: [
    { name: 'fraction', label: 'Fraction of the year', formula: 'months / ofMonths', unit: 'ratio', exact: '1/4', decimal: '0.25', rounding: null },
    { name: 'share', label: 'Share of the basis year payment', formula: 'basisPayment * fraction', unit: 'pounds', exact: '24000', decimal: '24000', rounding: null },
    { name: 'pay', label: 'Pay, rounded to the penny', formula: 'round(share, 2)', unit: 'pounds', exact: '24000', decimal: '24000.00', rounding: { places: 2, way: 'half up' } },
  ],
  notes: ['3 of 3 discussions and the response are confirmed.'],
  result: { name: 'pay', unit: 'pounds', exact: '24000', text: '£24,000.00', pence: '2400000', points: null },
});
