import type { SchemeDefinition } from '../../server/domain/schemes/scheme-definition.ts';

export interface StoryDays {
  /** The calendar year in which the scheme is planned and offered. */
  planned: string;
  /** The next one, whose first three months are the phase. */
  phase: string;
}

/** The planning phase of Somerset's scheme (product.md D2): three months in place of the whole national contract, paid as before. */
export function planningPhaseScheme(
  { planned, phase }: StoryDays,
  { basisYear, practices }: { basisYear: string; practices: number },
): SchemeDefinition {
  return {
    purpose:
      'Practices stop counting points in the last quarter and use the time to design better care for people with several long-term conditions.',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [
      {
        key: 'planning',
        name: 'Planning phase',
        from: `${phase}-01-01`,
        to: `${phase}-03-31`,
        optInOpensOn: `${planned}-12-01`,
        optInClosesOn: `${planned}-12-18`,
        replaces: [],
        replacesWholeContract: true,
        requirements: [
          { key: 'discussions', name: 'Discussions attended', kind: 'discussion', atLeast: 3 },
          { key: 'response', name: 'Written response to the draft', kind: 'written_response', atLeast: 1 },
        ],
        components: [
          {
            key: 'quarter',
            name: `Share of the ${basisYear} QOF payment`,
            label: 'attempt',
            kind: 'prior-year-cash',
            parameters: { basisYear, months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: '5.00' },
          },
        ],
      },
    ],
    costsBorneByPractice: true,
    costsNote: 'Each practice bears its own costs of redesign: about two sessions of a GP and one of a nurse.',
    hoursAskedPerPractice: 12,
    exitTerms: {
      noticeDays: 0,
      text: 'A practice may leave on any day and is back on the national contract from that day.',
    },
    viability: { practicesNeeded: Math.ceil((practices * 2) / 3), practicesInvited: practices },
  };
}
