import type { SchemeText } from '../parts/scheme-text/clauses.ts';

/** The text of a planning-phase scheme, as the Somerset story has it; override what a test is about. */
export const aDefinition = (changes: Partial<SchemeText> = {}): SchemeText => ({
  __typename: 'SchemeDefinition',
  purpose: 'Plan how practices work together.',
  eligibility: { __typename: 'Eligibility', kind: 'all_practices', practiceIds: [] },
  phases: [
    {
      __typename: 'Phase',
      key: 'planning',
      name: 'Planning',
      from: '2026-01-01',
      to: '2026-03-31',
      financialYear: '2025-26',
      optInOpensOn: '2025-12-01',
      optInClosesOn: '2025-12-19',
      optInClosesAt: '2025-12-19T23:59:59.000Z',
      replaces: [],
      replacesWholeContract: true,
      requirements: [
        { __typename: 'Requirement', key: 'discussions', name: 'Planning discussions', kind: 'discussion', atLeast: 3 },
        {
          __typename: 'Requirement',
          key: 'response',
          name: 'Response to the draft',
          kind: 'written_response',
          atLeast: 1,
        },
      ],
      components: [
        {
          __typename: 'Component',
          key: 'share',
          name: 'Quarter share',
          label: 'attempt',
          kind: 'prior-year-cash',
          parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0' },
          sentence: 'Each practice is paid 3/12 of its QOF payment for 2024-25.',
        },
      ],
    },
  ],
  costsBorneByPractice: true,
  costsNote: 'Time of two clinicians.',
  hoursAskedPerPractice: 24,
  exitTerms: { __typename: 'ExitTerms', noticeDays: 28, text: 'A practice may leave at any time by giving notice.' },
  viability: { __typename: 'Viability', practicesNeeded: 50, practicesInvited: 75 },
  envelopePence: null,
  ...changes,
});
