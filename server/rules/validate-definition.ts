import { contains, financialYearOf, financialYearPeriod } from '../domain/dates.ts';
import { compare, parseDecimal } from '../domain/fraction.ts';
import { formatPounds, roundToPence } from '../domain/money.ts';
import type { Phase, SchemeDefinition } from '../domain/schemes/scheme-definition.ts';
import type { Component } from './component.ts';
import { mostPounds, mostTogether } from './most-pounds.ts';
import type { NationalYear } from './national/national-year.ts';
import { paidIndicators } from './paid-indicators.ts';
import type { PaidIndicator } from './paid-indicators.ts';
import type { Problem } from './problem.ts';
import { validateComponent } from './validate-component.ts';
import { wholeMonths } from './whole-months.ts';

/** What a definition is checked against. */
export interface DefinitionSurroundings {
  /** The national contract of a year; undefined when it is not known here. */
  readonly yearOf: (year: string) => NationalYear | undefined;
  /** The most the commissioner will pay for a phase, in pounds; null when no envelope is set. */
  readonly envelopePounds: string | null;
}

/** What is wrong with a definition as a whole. Problems stop it; warnings are for a person to weigh. */
export interface DefinitionFindings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks the payment side of a whole scheme definition, each finding with the path of its field, as in
 * `phases[0].components[2].parameters.upperThreshold`: everything `validateComponent` finds, indicators that are unknown or paid twice, a
 * period outside the year, and an envelope that can be exceeded.
 */
export function validateDefinition(definition: SchemeDefinition, surroundings: DefinitionSurroundings): DefinitionFindings {
  const findings = definition.phases.map((phase, position) => validatePhase(phase, `phases[${position}]`, { definition, surroundings }));
  return { problems: findings.flatMap(({ problems }) => problems), warnings: findings.flatMap(({ warnings }) => warnings) };
}

interface Within {
  readonly definition: SchemeDefinition;
  readonly surroundings: DefinitionSurroundings;
}

function validatePhase(phase: Phase, path: string, { definition, surroundings }: Within): DefinitionFindings {
  const read = phase.components.map((json, position) => validateComponent(json, `${path}.components[${position}]`));
  const components = read.flatMap(({ component }) => (component ? [component] : []));
  const year = surroundings.yearOf(financialYearOf(phase.from));
  const paid = phase.components.flatMap((json, position) => {
    const { component } = read[position] ?? {};
    return component ? paidIndicators(component, `${path}.components[${position}].parameters`) : [];
  });
  return {
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...keysTwice(phase, path),
      ...outsideYear(phase, path),
      ...unknownIndicators(phase, path, { paid, year }),
      ...paidTwice(paid),
      ...envelopeExceeded(components, path, { practices: definition.viability.practicesInvited, envelope: surroundings.envelopePounds }),
    ],
    warnings: [...monthsThatDoNotFit(phase, path), ...paidNationallyToo(phase, paid)],
  };
}

const keysTwice = ({ components }: Phase, path: string): Problem[] =>
  components.flatMap(({ key }, position) =>
    components.findIndex((other) => other.key === key) === position
      ? []
      : [{ path: `${path}.components[${position}].key`, code: 'COMPONENT_KEYS_REPEAT', message: `Two components have the same key '${key}'` }]);

function outsideYear({ from, to, name }: Phase, path: string): Problem[] {
  const year = financialYearOf(from);
  if (to < from) return [{ path: `${path}.to`, code: 'PERIOD_ENDS_BEFORE_IT_STARTS', message: `${name} ends before it starts` }];
  if (contains(financialYearPeriod(year), to)) return [];
  return [{ path: `${path}.to`, code: 'PERIOD_OUTSIDE_YEAR', message: `${name} ends on ${to}, outside the year ${year} in which it starts` }];
}

function unknownIndicators({ replaces }: Phase, path: string, { paid, year }: { paid: readonly PaidIndicator[]; year: NationalYear | undefined }): Problem[] {
  if (!year?.indicatorsComplete) return [];
  const known = new Set(year.indicators.map(({ id }) => id));
  const named = [
    ...replaces.map((indicator, position) => ({ indicator, path: `${path}.replaces[${position}]` })),
    ...paid.filter(({ isNational }) => isNational),
  ];
  return named
    .filter(({ indicator }) => !known.has(indicator))
    .map(({ indicator, path: at }) => ({ path: at, code: 'INDICATOR_UNKNOWN', message: `${indicator} is not a national indicator of ${year.year}` }));
}

const paidTwice = (paid: readonly PaidIndicator[]): Problem[] =>
  paid.flatMap(({ indicator, stretch, component, path }, position) => {
    const earlier = paid.slice(0, position).find((other) => other.indicator === indicator && other.stretch === stretch && other.component !== component);
    return earlier ? [{ path, code: 'INDICATOR_PAID_TWICE', message: `${indicator} is paid by '${earlier.component}' already` }] : [];
  });

function envelopeExceeded(components: readonly Component[], path: string, { practices, envelope }: { practices: number; envelope: string | null }): Problem[] {
  if (envelope === null) return [];
  const unlimited = components.filter((component) => mostPounds(component, practices) === null);
  const at = `${path}.components`;
  if (unlimited.length > 0) {
    const names = unlimited.map(({ name }) => name).join(', ');
    return [{ path: at, code: 'ENVELOPE_CAN_BE_EXCEEDED', message: `The envelope of £${envelope} can be exceeded: nothing sets a most for ${names}` }];
  }
  const most = mostTogether(components, practices);
  if (!most || compare(most, parseDecimal(envelope)) <= 0) return [];
  const message = `The envelope of £${envelope} can be exceeded: ${practices} practices can earn ${formatPounds(roundToPence(most))}`;
  return [{ path: at, code: 'ENVELOPE_CAN_BE_EXCEEDED', message }];
}

/** A share of a year's months that is not what the phase lasts is likely to be a slip. */
function monthsThatDoNotFit(phase: Phase, path: string): Problem[] {
  const lasts = wholeMonths(phase);
  return phase.components.flatMap(({ parameters }, position) => {
    const { months, ofMonths } = parameters;
    if (lasts === null || typeof months !== 'number' || ofMonths !== 12 || months === lasts) return [];
    const at = `${path}.components[${position}].parameters.months`;
    return [{ path: at, code: 'MONTHS_DO_NOT_FIT', message: `${months} months are paid, and ${phase.name} lasts ${lasts}` }];
  });
}

/** An indicator that stays in the national contract is paid there as well; that may be meant. */
function paidNationallyToo({ replaces, replacesWholeContract }: Phase, paid: readonly PaidIndicator[]): Problem[] {
  if (replacesWholeContract) return [];
  return paid
    .filter(({ indicator, stretch, isNational }) => isNational && !stretch && !replaces.includes(indicator))
    .map(({ indicator, path }) => ({ path, code: 'INDICATOR_PAID_NATIONALLY_TOO', message: `${indicator} is not replaced, so the national contract pays it as well` }));
}
