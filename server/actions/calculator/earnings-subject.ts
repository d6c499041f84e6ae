import { financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import { WHOLE_CONTRACT, replacedIndicators } from '../../domain/schemes/check-definition.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { NationalYears } from '../../persistence/national/national-years.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import type { UnreadComponent } from '../../rules/definition/read-components.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { indicatorsOf } from '../payments/practice-facts.ts';
import { calculatorYear } from './calculator-year.ts';
import type { CalculatorYear } from './calculator-year.ts';
import { knownFigures } from './known-figures.ts';
import type { KnownFigure } from './known-figures.ts';

/** The scheme that is asked about: one phase of the text that was offered to the practice. */
export interface SchemeAsked {
  name: string;
  title: string;
  phase: Phase;
  components: readonly Component[];
  /** What of it cannot be read: while there is any, nobody knows what it would pay. */
  unread: readonly UnreadComponent[];
}

/** Everything a question about earnings rests on. */
export interface EarningsSubject {
  practiceId: string;
  practiceCode: string;
  records: PracticeRecords;
  year: CalculatorYear;
  known: ReadonlyMap<string, KnownFigure>;
  /** Null when only the national contract is asked about. */
  scheme: SchemeAsked | null;
  context: CalculationContext;
}

/** The year to ask about, or an offer whose phase says the year. */
export type EarningsOf = { financialYear: string } | { offerId: string };

/**
 * Reads what a question about the asking practice's earnings rests on. Only its own records and offers: the fence shows no other.
 * @returns null when there is no such offer, or the national year is not known here
 */
export async function readEarningsSubject(scope: Scope, of: EarningsOf): Promise<EarningsSubject | null> {
  const scheme = 'offerId' in of ? await readScheme(scope, of.offerId) : null;
  if ('offerId' in of && !scheme) return null;
  const national = await scope.nationalYears();
  const asked = askedAbout(
    national,
    scheme,
    'financialYear' in of ? of.financialYear : financialYearOf(scheme?.phase.from ?? ''),
  );
  if (!asked) return null;
  const codes = [
    ...new Set([
      ...asked.year.indicators.flatMap(({ indicator }) => [indicator.id, indicator.group]),
      ...(scheme ? indicatorsOf(wantedFacts(scheme.components, asked.context)) : []),
    ]),
  ];
  const [records] = await scope.practiceRecords.of([scope.actor.organisationId], codes);
  return records ? withRecords(asked, records) : null;
}

/** The same for a phase that was offered and records that were read already; null when the national year is not known here. */
export function earningsSubjectOf(
  national: NationalYears,
  scheme: SchemeAsked,
  records: PracticeRecords,
): EarningsSubject | null {
  const asked = askedAbout(national, scheme, financialYearOf(scheme.phase.from));
  return asked && withRecords(asked, records);
}

type Asked = Pick<EarningsSubject, 'year' | 'scheme' | 'context'>;

function askedAbout(national: NationalYears, scheme: SchemeAsked | null, financialYear: string): Asked | null {
  const replaces = scheme ? replacedIndicators(scheme.phase, national.indicatorsOf) : null;
  const year = calculatorYear(
    national.all(),
    financialYear,
    replaces?.includes(WHOLE_CONTRACT) ? undefined : (replaces ?? undefined),
  );
  if (!year) return null;
  const period = scheme ? { from: scheme.phase.from, to: scheme.phase.to } : financialYearPeriod(financialYear);
  const context: CalculationContext = {
    schemeTitle: scheme?.title ?? '',
    period,
    replaces: year.indicators.map(({ indicator }) => indicator.id),
    ...(year.registers
      ? { national: { year: year.year, registers: year.registers.registers, mostPoints: national.mostPoints } }
      : {}),
  };
  return { year, scheme, context };
}

function withRecords(asked: Asked, records: PracticeRecords): EarningsSubject {
  const { year: financialYear } = asked.year.year;
  const known = knownFigures(records, { financialYear, until: financialYearPeriod(financialYear).to });
  return { ...asked, practiceId: records.practiceId, practiceCode: records.practiceCode, records, known };
}

async function readScheme(scope: Scope, offerId: string): Promise<SchemeAsked | null> {
  const offer = await scope.offers.byId(offerId);
  if (offer?.practiceId !== scope.actor.organisationId) return null;
  const scheme = await scope.schemes.byId(offer.schemeId);
  const [version] = await scope.schemes.versionsByIds([offer.schemeVersionId]);
  const phase = version && phaseOf(version.definition, offer.phaseKey);
  if (!scheme || !version || !phase) return null;
  const { components, unread } = readComponents(phase);
  return { name: scheme.name, title: `${scheme.name}, version ${version.number}`, phase, components, unread };
}
