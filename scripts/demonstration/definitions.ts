import { addDays } from '../../server/domain/dates.ts';
import type { Component, Phase, Requirement, SchemeDefinition } from '../../server/domain/schemes/scheme-definition.ts';

const DISCUSSIONS: Requirement = { key: 'discussions', name: 'Discussions attended', kind: 'discussion', atLeast: 3 };
const RESPONSE: Requirement = {
  key: 'response',
  name: 'Written response to the draft',
  kind: 'written_response',
  atLeast: 1,
};
const REPORT: Requirement = { key: 'report', name: 'Report at the end of the phase', kind: 'report', atLeast: 1 };

const priorYear = (key: string, basisYear: string, months: number): Component => ({
  key,
  name: `Share of the ${basisYear} QOF payment`,
  label: 'attempt',
  kind: 'prior-year-cash',
  parameters: { basisYear, months, ofMonths: 12, upratingPercent: '0', claimPercent: '5.00' },
});

const fixedSum = (key: string, name: string, pounds: string): Component => ({
  key,
  name,
  label: 'overhead',
  kind: 'fixed-sum',
  parameters: { pounds },
});

/**
 * The Somerset story of 2013-14 (product.md D2), told for Westmoor in 2025-26: a planning phase from January to March,
 * an operating phase from April.
 */
export function qualityScheme(): SchemeDefinition {
  return {
    purpose:
      'Practices stop counting points in the last quarter and use the time to design better care for people with several long-term conditions. From April they run what they designed.',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [
      {
        key: 'planning',
        name: 'Planning phase',
        from: '2026-01-01',
        to: '2026-03-31',
        optInOpensOn: '2025-12-10',
        optInClosesOn: '2025-12-31',
        replaces: [],
        replacesWholeContract: true,
        requirements: [DISCUSSIONS, RESPONSE],
        components: [priorYear('quarter', '2024-25', 3)],
      },
      {
        key: 'operating',
        name: 'Operating phase',
        from: '2026-04-01',
        to: '2027-03-31',
        optInOpensOn: '2026-03-01',
        optInClosesOn: '2026-03-31',
        replaces: [],
        replacesWholeContract: true,
        requirements: [REPORT],
        components: [priorYear('year', '2024-25', 12)],
      },
    ],
    costsBorneByPractice: true,
    costsNote: 'Each practice bears its own costs of redesign: about two sessions of a GP and one of a nurse.',
    hoursAskedPerPractice: 12,
    exitTerms: {
      noticeDays: 0,
      text: 'A practice may leave on any day and is back on the national contract from that day. If the scheme ends, every practice goes back together.',
    },
    viability: { practicesNeeded: 50, practicesInvited: 75 },
  };
}

/** A one-phase scheme, opted in to in the month before it starts. */
export function simpleScheme({
  purpose,
  from,
  to,
  replaces,
  basisYear,
  months,
  invited,
  asks = [REPORT],
}: {
  purpose: string;
  from: string;
  to: string;
  replaces: string[];
  basisYear: string;
  months: number;
  invited: number;
  asks?: Requirement[];
}): SchemeDefinition {
  const phase: Phase = {
    key: 'main',
    name: 'Main phase',
    from,
    to,
    optInOpensOn: addDays(from, -45),
    optInClosesOn: addDays(from, -1),
    replaces,
    replacesWholeContract: replaces.length === 0,
    requirements: asks,
    components: [priorYear('share', basisYear, months), fixedSum('setup', 'Setting up', '750.00')],
  };
  return {
    purpose,
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [phase],
    costsBorneByPractice: false,
    costsNote: '',
    hoursAskedPerPractice: 8,
    exitTerms: {
      noticeDays: 28,
      text: 'A practice may leave with 28 days of notice. The commissioner may end the scheme with 28 days of notice; every practice is then back on the national contract.',
    },
    viability: { practicesNeeded: Math.ceil(invited * 0.6), practicesInvited: invited },
  };
}

/** A scheme that pays by results and by need, so that trying it on the practices shows winners and losers. */
export function resultsScheme(): SchemeDefinition {
  const scheme = simpleScheme({
    purpose:
      'More people with high blood pressure treated to target, most of all where it was hardest, in place of the two hypertension indicators.',
    from: '2026-04-01',
    to: '2027-03-31',
    replaces: ['HYP010', 'HYP011'],
    basisYear: '2024-25',
    months: 12,
    invited: 75,
  });
  const [phase] = scheme.phases;
  if (!phase) throw new Error('A scheme without a phase.');
  return {
    ...scheme,
    phases: [
      {
        ...phase,
        name: 'Whole year',
        components: [
          fixedSum('setup', 'A named nurse for blood pressure', '1500.00'),
          {
            key: 'gain',
            name: 'Better than before at 79 or under',
            label: 'outcome',
            kind: 'improvement-to-target',
            parameters: {
              indicator: 'HYP010',
              baselineYears: ['2023-24'],
              baselineMethod: 'pooled',
              maxPoints: '20',
              poundsPerPoint: '227.95',
              averagePatients: 10295,
              target: '85',
              alreadyThere: 'all points',
            },
          },
          {
            key: 'older',
            name: 'Treated to target at 80 or over',
            label: 'outcome',
            kind: 'threshold-band',
            parameters: {
              indicator: 'HYP011',
              lowerThreshold: '40',
              upperThreshold: '85',
              maxPoints: '14',
              poundsPerPoint: '227.95',
              averagePatients: 10295,
            },
          },
          {
            key: 'need',
            name: 'Where it is hardest',
            label: 'attempt',
            kind: 'need-weighted-pot',
            parameters: { envelopePounds: '150000.00', weights: [{ need: 'deprivationScore', percent: '100' }] },
          },
        ],
      },
    ],
  };
}

/** A scheme of 2024-25 that pays for harder targets than the national ones, with a sum for setting up. */
export function targetsScheme(): SchemeDefinition {
  const scheme = simpleScheme({
    purpose:
      'Fewer strokes: harder targets for people with atrial fibrillation, in place of the two national indicators.',
    from: '2024-04-01',
    to: '2025-03-31',
    replaces: ['AF006', 'AF008'],
    basisYear: '2022-23',
    months: 12,
    invited: 75,
  });
  const band = (
    key: string,
    name: string,
    terms: { indicator: string; lowerThreshold: string; upperThreshold: string },
  ): Component => ({
    key,
    name,
    label: 'outcome',
    kind: 'threshold-band',
    parameters: { ...terms, maxPoints: '12', poundsPerPoint: '220.62', averagePatients: 9964 },
  });
  return {
    ...scheme,
    phases: scheme.phases.map((phase) => ({
      ...phase,
      name: 'Whole year',
      components: [
        fixedSum('setup', 'A named pharmacist for anticoagulants', '600.00'),
        band('scored', 'Stroke risk scored', { indicator: 'AF006', lowerThreshold: '60', upperThreshold: '92' }),
        band('treated', 'On an anticoagulant', { indicator: 'AF008', lowerThreshold: '80', upperThreshold: '97' }),
      ],
    })),
  };
}
