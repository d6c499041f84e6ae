import { contains, financialYearOf, financialYearPeriod, isDay, overlaps } from '../dates.ts';
import { NOBODY } from '../identity/nobody.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Phase, SchemeDefinition } from './scheme-definition.ts';

/** The national indicators of a year; null when they are not known here, and then only the whole contract can be replaced. */
export type IndicatorsOfYear = (financialYear: string) => readonly string[] | null;

/**
 * What keeps a draft from being consulted on, each with the path of its field. A draft may be saved with problems;
 * it may not be sent. What a component's parameters must look like is checked by its rule kind (server/rules).
 * Source: product.md D2-1 to D2-9; domain.md 6.5 (exit path and viability rule are hard gates).
 */
export function checkDefinition(definition: SchemeDefinition, indicatorsOf: IndicatorsOfYear): Reason[] {
  return [
    ...(definition.purpose.trim() ? [] : [reason('FIELD_IS_EMPTY', 'purpose', { name: 'what the scheme is for' })]),
    ...(definition.eligibility.kind === 'named_practices' && definition.eligibility.practiceIds.length === 0
      ? [reason('NAMED_PRACTICES_ARE_MISSING', 'eligibility')]
      : []),
    ...unknownPractices(definition, (id) => id !== NOBODY),
    ...definition.eligibility.practiceIds.flatMap((id, index, ids) =>
      ids.indexOf(id) === index ? [] : [reason('PRACTICE_IS_NAMED_TWICE', `eligibility.practiceIds[${index}]`)],
    ),
    ...(definition.phases.length > 0 ? [] : [reason('SCHEME_HAS_NO_PHASE', 'phases')]),
    ...definition.phases.flatMap((phase, index) => checkPhase(phase, `phases[${index}]`, indicatorsOf)),
    ...checkPhasesTogether(definition.phases),
    ...(definition.costsBorneByPractice && !definition.costsNote.trim()
      ? [reason('FIELD_IS_EMPTY', 'costsNote', { name: 'which costs the practice bears' })]
      : []),
    ...(definition.exitTerms.text.trim() ? [] : [reason('EXIT_TERMS_ARE_MISSING', 'exitTerms.text')]),
    ...checkRange(definition.exitTerms.noticeDays, [0, 366], { field: 'exitTerms.noticeDays', name: 'The notice' }),
    ...checkRange(definition.hoursAskedPerPractice, [0, 2000], {
      field: 'hoursAskedPerPractice',
      name: 'The hours asked',
    }),
    ...checkViability(definition),
    ...(definition.envelopePence === undefined || definition.envelopePence > 0
      ? []
      : [reason('ENVELOPE_IS_EMPTY', 'envelopePence')]),
  ];
}

/** The practices that are named and that are none of the commissioner's. Refusals: NAMED_PRACTICE_IS_UNKNOWN. */
export const unknownPractices = (
  { eligibility }: Pick<SchemeDefinition, 'eligibility'>,
  isKnown: (practiceId: string) => boolean,
): Reason[] =>
  eligibility.practiceIds.flatMap((id, index) =>
    isKnown(id)
      ? []
      : [reason('NAMED_PRACTICE_IS_UNKNOWN', `eligibility.practiceIds[${index}]`, { number: index + 1 })],
  );

const checkPhase = (phase: Phase, path: string, indicatorsOf: IndicatorsOfYear): Reason[] => {
  const badDays = (['from', 'to', 'optInOpensOn', 'optInClosesOn'] as const).filter((field) => !isDay(phase[field]));
  return [
    ...(phase.name.trim() ? [] : [reason('FIELD_IS_EMPTY', `${path}.name`, { name: 'the name of the phase' })]),
    ...badDays.map((field) => reason('DATE_IS_NOT_A_DAY', `${path}.${field}`, { name: DATE_NAMES[field] })),
    ...(badDays.length > 0 ? [] : [...checkDates(phase, path), ...checkIndicators(phase, path, indicatorsOf)]),
    ...checkRequirements(phase.requirements, `${path}.requirements`),
    ...(phase.components.length > 0
      ? []
      : [reason('PHASE_HAS_NO_PAYMENT', `${path}.components`, { phase: phase.name })]),
  ];
};

const checkRequirements = (requirements: Phase['requirements'], path: string): Reason[] =>
  requirements.flatMap(({ key, name, atLeast }, index) => [
    ...(name.trim() ? [] : [reason('FIELD_IS_EMPTY', `${path}[${index}].name`, { name: 'the name of the evidence' })]),
    ...(atLeast >= 1 ? [] : [reason('REQUIREMENT_COUNT_IS_TOO_SMALL', `${path}[${index}].atLeast`, { name })]),
    ...(requirements.findIndex((other) => other.key === key) === index
      ? []
      : [reason('REQUIREMENT_KEYS_REPEAT', `${path}[${index}].key`, { key })]),
  ]);

const DATE_NAMES = {
  from: 'The first day',
  to: 'The last day',
  optInOpensOn: 'The day opting in opens',
  optInClosesOn: 'The day opting in closes',
};

const checkDates = (phase: Phase, path: string): Reason[] => {
  const values = { phase: phase.name };
  if (phase.to < phase.from) return [reason('PHASE_ENDS_BEFORE_IT_STARTS', `${path}.to`, values)];
  const year = financialYearPeriod(financialYearOf(phase.from));
  return [
    ...(contains(year, phase.to) ? [] : [reason('PHASE_CROSSES_FINANCIAL_YEARS', `${path}.to`, values)]),
    ...(phase.optInClosesOn < phase.optInOpensOn
      ? [reason('OPT_IN_CLOSES_BEFORE_IT_OPENS', `${path}.optInClosesOn`, values)]
      : []),
    ...(phase.optInClosesOn >= phase.from
      ? [reason('OPT_IN_CLOSES_AFTER_PHASE_STARTS', `${path}.optInClosesOn`, { ...values, start: phase.from })]
      : []),
  ];
};

const checkIndicators = (phase: Phase, path: string, indicatorsOf: IndicatorsOfYear): Reason[] => {
  if (phase.replacesWholeContract) return [];
  const field = `${path}.replaces`;
  const year = financialYearOf(phase.from);
  const known = indicatorsOf(year);
  if (!known) return [reason('INDICATORS_OF_YEAR_ARE_NOT_KNOWN', field, { year, phase: phase.name })];
  if (phase.replaces.length === 0) return [reason('PHASE_REPLACES_NOTHING', field, { phase: phase.name })];
  const repeated = phase.replaces.filter((indicator, index) => phase.replaces.indexOf(indicator) !== index);
  return [
    ...phase.replaces
      .filter((indicator) => !known.includes(indicator))
      .map((indicator) => reason('INDICATOR_IS_UNKNOWN', field, { indicator, year })),
    ...repeated.map((indicator) => reason('INDICATOR_IS_REPLACED_TWICE', field, { indicator })),
  ];
};

const checkPhasesTogether = (phases: Phase[]): Reason[] =>
  phases.flatMap((phase, index) =>
    phases
      .slice(0, index)
      .flatMap((other) => [
        ...(phase.key === other.key ? [reason('PHASE_KEYS_REPEAT', `phases[${index}].key`, { key: phase.key })] : []),
        ...(overlaps(phase, other)
          ? [reason('PHASES_OVERLAP', `phases[${index}].from`, { phase: phase.name, other: other.name })]
          : []),
      ]),
  );

const checkRange = (
  value: number,
  [least, most]: [number, number],
  { field, name }: { field: string; name: string },
): Reason[] =>
  value >= least && value <= most ? [] : [reason('NUMBER_IS_OUT_OF_RANGE', field, { name, least, most })];

const MOST_PRACTICES = 10_000;

const checkViability = ({ viability }: SchemeDefinition): Reason[] => {
  const impossible = checkRange(viability.practicesInvited, [1, MOST_PRACTICES], {
    field: 'viability.practicesInvited',
    name: 'The number of practices invited',
  });
  if (impossible.length > 0) return impossible;
  return viability.practicesNeeded >= 1 && viability.practicesNeeded <= viability.practicesInvited
    ? []
    : [reason('VIABILITY_IS_OUT_OF_RANGE', 'viability.practicesNeeded', { invited: viability.practicesInvited })];
};

/** What stands in place of a whole national contract whose indicators are not known here. */
export const WHOLE_CONTRACT = 'WHOLE_CONTRACT';

/** The indicators a phase replaces, spelled out: for the whole contract, every indicator of its year. */
export function replacedIndicators(phase: Phase, indicatorsOf: IndicatorsOfYear): readonly string[] {
  return phase.replacesWholeContract ? (indicatorsOf(financialYearOf(phase.from)) ?? [WHOLE_CONTRACT]) : phase.replaces;
}
