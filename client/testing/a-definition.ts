import type { EditedText } from '../commissioner/edit-scheme/draft.ts';
import {
  blankComponent,
  blankPhase,
  blankRequirement,
  blankSchemeDefinition,
} from '../generated/parts/scheme-definition.ts';
import type { Clause, SchemeText } from '../parts/scheme-text/clauses.ts';

/** The text of a planning-phase scheme, as its editor fetches it; override what a test is about. */
export const aDefinition = (changes: Partial<EditedText> = {}): EditedText => ({
  ...blankSchemeDefinition,
  purpose: 'Plan how practices work together.',
  eligibility: { ...blankSchemeDefinition.eligibility, kind: 'all_practices' },
  phases: [
    {
      ...blankPhase,
      key: 'planning',
      name: 'Planning',
      from: '2026-01-01',
      to: '2026-03-31',
      optInOpensOn: '2025-12-01',
      optInClosesOn: '2025-12-19',
      replacesWholeContract: true,
      requirements: [
        { ...blankRequirement, key: 'discussions', name: 'Planning discussions', kind: 'discussion', atLeast: 3 },
        { ...blankRequirement, key: 'response', name: 'Response to the draft', kind: 'written_response', atLeast: 1 },
      ],
      components: [
        {
          ...blankComponent,
          key: 'share',
          name: 'Quarter share',
          label: 'attempt',
          kind: 'prior-year-cash',
          parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0' },
        },
      ],
    },
  ],
  costsBorneByPractice: true,
  costsNote: 'Time of two clinicians.',
  hoursAskedPerPractice: 24,
  exitTerms: {
    ...blankSchemeDefinition.exitTerms,
    noticeDays: 28,
    text: 'A practice may leave at any time by giving notice.',
  },
  viability: { ...blankSchemeDefinition.viability, practicesNeeded: 50, practicesInvited: 75 },
  ...changes,
});

const clause = (path: string, heading: string, lines: string[]): Clause => ({
  __typename: 'Clause',
  path,
  heading,
  lines,
  ...(path.startsWith('phases') ? { part: 'Planning', phaseKey: 'planning' } : { part: 'The scheme', phaseKey: null }),
});

/** The same text clause by clause, as the server words it. */
export const someClauses = (): SchemeText['clauses'] => [
  clause('purpose', 'Purpose', ['Plan how practices work together.']),
  clause('eligibility', 'Who can join', ['Every practice of the commissioner may join.']),
  clause('costsNote', 'Costs and hours', [
    'The practice bears costs of its own: Time of two clinicians.',
    'It asks about 24 hours of each practice.',
  ]),
  clause('exitTerms', 'How to leave', [
    'A practice may leave at any time by giving notice.',
    'Notice: 28 days. After it the national contract applies again.',
  ]),
  clause('viability', 'How many practices are needed', ['50 of the 75 practices invited.']),
  clause('phases[0]', 'Dates', [
    'Runs from 1 January 2026 to 31 March 2026, in the financial year 2025-26.',
    'Practices can opt in from 1 December 2025 until 19 December 2025, 11:59pm.',
  ]),
  clause('phases[0].replaces', 'What it stands in place of', [
    'It stands in place of the whole national contract of 2025-26.',
  ]),
  clause('phases[0].requirements', 'Evidence asked', [
    'Planning discussions: at least 3. Each is a discussion.',
    'Response to the draft: at least 1. Each is a written response.',
  ]),
  clause('phases[0].components[0]', 'Payment: Quarter share', [
    'Attempt. Each practice is paid 3/12 of its QOF payment for 2024-25.',
  ]),
];
