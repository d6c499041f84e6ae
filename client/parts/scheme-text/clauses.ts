import type { SchemeTextPartsFragment } from '../../generated/parts/scheme-text/scheme-text.ts';
import { countWords } from '../words/count-words.ts';
import { formatDate, formatInstant } from '../format-date.ts';
import { formatPence } from '../format-pence.ts';
import { labelWords } from '../words/label-words.ts';

export type SchemeText = SchemeTextPartsFragment;
export type SchemePhase = SchemeText['phases'][number];

/** One clause of a scheme: its path, which comments and problems name, its heading, and its words. */
export type Clause = { path: string; heading: string; lines: readonly string[] };
/** The clauses under one heading: the scheme as a whole, or one phase. */
export type ClauseGroup = { heading: string; clauses: readonly Clause[] };

const eligibilityLine = ({ eligibility }: SchemeText): string =>
  eligibility.kind === 'named_practices'
    ? `${countWords(eligibility.practiceIds.length, 'named practice')} may join.`
    : 'Every practice of the commissioner may join.';

const replacesLines = (phase: SchemePhase): readonly string[] =>
  phase.replacesWholeContract
    ? [`It stands in place of the whole national contract of ${phase.financialYear}.`]
    : [
        phase.replaces.length === 0
          ? 'No national indicators have been chosen yet.'
          : `It stands in place of ${countWords(phase.replaces.length, 'national indicator')} of ${phase.financialYear}: ${phase.replaces.join(', ')}.`,
      ];

const phaseClauses = (phase: SchemePhase, index: number): ClauseGroup => {
  const path = `phases[${index}]`;
  return {
    heading: phase.name || `Phase ${index + 1}`,
    clauses: [
      {
        path,
        heading: 'Dates',
        lines: [
          `Runs from ${formatDate(phase.from)} to ${formatDate(phase.to)}, in the financial year ${phase.financialYear}.`,
          `Practices can opt in from ${formatDate(phase.optInOpensOn)} until ${formatInstant(phase.optInClosesAt)}.`,
        ],
      },
      { path: `${path}.replaces`, heading: 'What it stands in place of', lines: replacesLines(phase) },
      {
        path: `${path}.requirements`,
        heading: 'Evidence asked',
        lines:
          phase.requirements.length === 0
            ? ['No evidence is asked.']
            : phase.requirements.map(({ name, atLeast }) => `${name}: at least ${atLeast}.`),
      },
      ...phase.components.map(({ name, label, sentence }, position) => ({
        path: `${path}.components[${position}]`,
        heading: `Payment: ${name}`,
        lines: [`${labelWords(label)}. ${sentence}`],
      })),
      ...(phase.components.length === 0
        ? [{ path: `${path}.components`, heading: 'Payment', lines: ['No payment has been set yet.'] }]
        : []),
    ],
  };
};

/** A scheme's text as its clauses, in the order in which it is read: as a whole first, then phase by phase. */
export const clausesOf = (text: SchemeText): readonly ClauseGroup[] => [
  {
    heading: 'The scheme',
    clauses: [
      {
        path: 'purpose',
        heading: 'Purpose',
        lines: text.purpose.trim() ? text.purpose.split(/\n+/) : ['Not written yet.'],
      },
      { path: 'eligibility', heading: 'Who can join', lines: [eligibilityLine(text)] },
      {
        path: 'costsNote',
        heading: 'Costs and hours',
        lines: [
          text.costsBorneByPractice
            ? `The practice bears costs of its own: ${text.costsNote || 'not said yet which'}`
            : 'The practice bears no costs of its own.',
          `It asks about ${countWords(text.hoursAskedPerPractice, 'hour')} of each practice.`,
        ],
      },
      {
        path: 'exitTerms',
        heading: 'How to leave',
        lines: [
          text.exitTerms.text.trim() || 'Not written yet.',
          `Notice: ${countWords(text.exitTerms.noticeDays, 'day')}. After it the national contract applies again.`,
        ],
      },
      {
        path: 'viability',
        heading: 'How many practices are needed',
        lines: [
          `${text.viability.practicesNeeded} of the ${countWords(text.viability.practicesInvited, 'practice')} invited.`,
        ],
      },
      ...(typeof text.envelopePence === 'number'
        ? [
            {
              path: 'envelopePence',
              heading: 'The most it may cost',
              lines: [`${formatPence(text.envelopePence)} for all phases and practices together.`],
            },
          ]
        : []),
    ],
  },
  ...text.phases.map(phaseClauses),
];

/** The heading of the clause at a path, with its phase: "Planning: Evidence asked". The path itself where there is none. */
export const clauseHeading = (text: SchemeText, path: string): string => {
  for (const [index, { heading, clauses }] of clausesOf(text).entries()) {
    const clause = clauses.find((one) => one.path === path);
    if (clause) return index === 0 ? clause.heading : `${heading}: ${clause.heading}`;
  }
  return path;
};
