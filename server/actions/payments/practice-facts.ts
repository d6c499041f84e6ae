import { requirementOutcomes } from '../../domain/participation/requirement-progress.ts';
import { poundsOf } from '../../domain/money.ts';
import { decimalText } from '../../domain/fraction.ts';
import { financialYearOf } from '../../domain/dates.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { ParticipantRecords } from '../../persistence/payments/calculation-repository.ts';
import type { Component } from '../../rules/component.ts';
import type { Fact, PracticeFacts } from '../../rules/facts.ts';

/** The national indicators whose counts these components use. */
export function indicatorsOf(components: readonly Component[]): string[] {
  return components.flatMap(({ parameters }) => ('indicator' in parameters ? [parameters.indicator] : []));
}

/**
 * What the engine is told about one practice, made from the records in a fixed order, so that the same records always are
 * the same facts, byte for byte. Payments of years and counts of indicators that no component uses are left out: a file
 * that is loaded later for another purpose does not make a run look different. Money is in pounds. Source: product.md D2-4, D2-5 and R8.
 */
export function practiceFacts(phase: Phase, components: readonly Component[], records: ParticipantRecords): PracticeFacts {
  const basisYears = new Set(components.flatMap(({ parameters }) => ('basisYear' in parameters ? [parameters.basisYear] : [])));
  const facts: Fact[] = [
    ...records.qofPayments.filter(({ financialYear }) => basisYears.has(financialYear)).map(({ financialYear, amountPence, source }): Fact => (
      { field: 'qofPayment', value: decimalText(poundsOf(BigInt(amountPence)), 2), date: financialYear, source })),
    ...records.lists.flatMap(({ countedOn: date, registeredPatients, weightedPatients, source }): Fact[] => [
      { field: 'registeredPatients', value: String(registeredPatients), date, source },
      ...(weightedPatients === null ? [] : [{ field: 'weightedPatients', value: weightedPatients, date, source } as const]),
    ]),
    ...records.counts.map(({ indicator, measure, value, source }): Fact => (
      { field: measure === 'NUMERATOR' ? 'numerator' : 'denominator', indicator, value, date: financialYearOf(phase.to), source })),
  ];
  const throughout = records.from === phase.from && records.to === phase.to;
  return {
    practiceCode: records.practiceCode,
    facts: facts.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    requirements: requirementOutcomes(phase, records.confirmed),
    agreedClaims: [],
    ...(throughout ? {} : { inForce: { from: records.from, to: records.to } }),
  };
}

const sortKey = ({ field, indicator = '', date, source, value }: Fact): string => [field, indicator, date, source, value].join('\n');
