import type { Problem } from '../../parts/problem.ts';
import type { Draft, PhaseInput } from './draft.ts';

/** One part of the text that is written on a page of its own. */
export type Section = { key: string; name: string; hint: string; to: string; owns: (field: string) => boolean };

const starts =
  (...names: readonly string[]) =>
  (field: string): boolean =>
    names.some((name) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`));

/** The sections of the scheme as a whole. */
export const wholeSections = (base: string): readonly Section[] => [
  {
    key: 'purpose',
    name: 'Name, purpose and who can join',
    hint: 'What it is for, and which practices it is offered to',
    to: `${base}/purpose`,
    owns: starts('name', 'purpose', 'eligibility'),
  },
  {
    key: 'costs',
    name: 'Costs and hours',
    hint: 'What it asks of a practice',
    to: `${base}/costs`,
    owns: starts('costsNote', 'costsBorneByPractice', 'hoursAskedPerPractice'),
  },
  {
    key: 'exit',
    name: 'How to leave',
    hint: 'Notice, and what happens then',
    to: `${base}/exit`,
    owns: starts('exitTerms'),
  },
  {
    key: 'viability',
    name: 'How many practices are needed',
    hint: 'Below this number the scheme does not run',
    to: `${base}/viability`,
    owns: starts('viability'),
  },
  {
    key: 'envelope',
    name: 'The most it may cost',
    hint: 'An envelope for all phases and practices, if there is one',
    to: `${base}/envelope`,
    owns: starts('envelopePence'),
  },
];

/** The sections of one phase. */
export const phaseSections = (
  base: string,
  phase: PhaseInput,
  { index, sentences }: { index: number } & Pick<Draft, 'sentences'>,
): readonly Section[] => {
  const to = `${base}/phases/${phase.key}`;
  const path = `phases[${index}]`;
  return [
    {
      key: 'dates',
      name: 'Name and dates',
      hint: 'When it runs and when practices can opt in',
      to: `${to}/dates`,
      owns: (field) =>
        field === path ||
        starts(
          `${path}.key`,
          `${path}.name`,
          `${path}.from`,
          `${path}.to`,
          `${path}.optInOpensOn`,
          `${path}.optInClosesOn`,
        )(field),
    },
    {
      key: 'indicators',
      name: 'What it stands in place of',
      hint: phase.replacesWholeContract
        ? 'The whole national contract'
        : `${phase.replaces.length} national indicators`,
      to: `${to}/indicators`,
      owns: starts(`${path}.replaces`),
    },
    {
      key: 'evidence',
      name: 'Evidence asked',
      hint: phase.requirements.map(({ name }) => name).join(', ') || 'None',
      to: `${to}/evidence`,
      owns: starts(`${path}.requirements`),
    },
    {
      key: 'payment',
      name: 'Payment',
      hint: phase.components.map(({ key }) => sentences[`${phase.key}.${key}`] ?? '').join(' ') || 'None yet',
      to: `${to}/payment`,
      owns: starts(`${path}.components`),
    },
  ];
};

/** Every section of a text, in the order of the task list. */
export const sectionsOf = (base: string, { definition, sentences }: Draft): readonly Section[] => [
  ...wholeSections(base),
  ...definition.phases.flatMap((phase, index) => phaseSections(base, phase, { index, sentences })),
];

/** Where a problem is put right: the section that owns its field. */
export const sectionOf = (sections: readonly Section[], { field }: Problem): Section | undefined =>
  field ? sections.find(({ owns }) => owns(field)) : undefined;
