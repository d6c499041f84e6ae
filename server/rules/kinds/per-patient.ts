/**
 * So much for each registered, weighted or need-weighted patient, or a part of it for some months.
 *
 * Source: Capacity and Access Payment 2023-24: £2.765 for each adjusted patient a year, paid monthly (domain notes 4.3); global sum weights
 * (domain notes 9.2 formula 8).
 * Example: 2.765 × 50,000 × 1 ÷ 12 = 11,520.83 a month.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { poundsInWords } from '../../domain/money.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { monthsFields, moreThanWhole } from '../components/cash-share.ts';
import { factWords } from '../facts/facts.ts';
import { patientsFigure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { choice, decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const MEASURES = ['registeredPatients', 'weightedPatients', 'needWeightedPatients'] as const;

const parameters = record('So much for each patient', {
  measure: choice('Which patients are counted', MEASURES, factWords(MEASURES)),
  poundsPerPatient: decimal('Pounds for each patient for the whole', { least: '0' }),
  ...monthsFields,
});

type PerPatientParameters = Read<typeof parameters>;

const WORDS = {
  registeredPatients: 'registered',
  weightedPatients: 'weighted',
  needWeightedPatients: 'need-weighted',
} as const;

/** The kind `per-patient`. Needs the patients, counted on the latest day not after the phase. */
export const perPatient: PracticeKind<PerPatientParameters> = {
  scope: 'practice',
  kind: 'per-patient',
  title: 'So much for each patient',
  source: 'Capacity and Access Payment 2023-24; global sum',
  parameters,
  conflicts: moreThanWhole,
  sentence: ({ measure, poundsPerPatient, months, ofMonths }) =>
    `Each practice is paid ${poundsInWords(poundsPerPatient)} for each ${WORDS[measure]} patient${months === ofMonths ? '' : `, ${months}/${ofMonths} of it in this phase`}.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: ({ measure }, { period }) => [{ field: measure, time: { latestBy: period.to } }],
  paysNetworks: false,
  most: () => null,
  paysFor: () => [],
  claim: () => null,
  example: { measure: 'registeredPatients', poundsPerPatient: '2.765', months: 1, ofMonths: 12 },
  calculate(given) {
    const { measure, poundsPerPatient, months, ofMonths } = given.component.parameters;
    const found = patientsFigure(given, measure);
    if ('exceptions' in found) return { working: null, exceptions: found.exceptions };
    const sheet = openWorksheet(perPatient, given);
    found.figure.addTo(sheet, 'patients');
    sheet.parameter(
      schemeParameter(given, {
        name: 'poundsPerPatient',
        label: 'Pounds for each patient',
        value: poundsPerPatient,
        unit: 'pounds per patient',
      }),
    );
    sheet.parameter(
      schemeParameter(given, { name: 'months', label: 'Months that are paid', value: `${months}`, unit: 'months' }),
    );
    sheet.parameter(
      schemeParameter(given, { name: 'ofMonths', label: 'Months in the whole', value: `${ofMonths}`, unit: 'months' }),
    );
    sheet.step(
      { name: 'total', label: 'Pay before rounding', unit: 'pounds' },
      'patients * poundsPerPatient * months / ofMonths',
    );
    return { working: sheet.pay('total'), exceptions: [] };
  },
};
