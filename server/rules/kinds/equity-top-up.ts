/**
 * Raises a practice's funding for each need-weighted patient to a benchmark, up to a most.
 *
 * Source: LLR Health Equity Payment: min(cap, max(0, benchmark − funding for each need-weighted patient) × weighted list) (domain notes
 * 9.2 formula 6; its structure is from one source).
 * Example: benchmark 110.00, funding 1,000,000.00 for 10,000 need-weighted patients, 100.00 each: 10.00 × 10,000 = 100,000.00; with
 * a most of 60,000.00 that is paid.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { poundsInWords } from '../../domain/money.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { parseDecimal } from '../../domain/fraction.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { FACT_FIELDS } from '../facts/facts.ts';
import { cashFigure, patientsFigure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { decimal, financialYear, optional, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('Funding raised to a benchmark', {
  benchmarkPounds: decimal('The benchmark for each need-weighted patient, in pounds', { above: '0' }),
  fundingYear: financialYear('The year whose funding is compared'),
  mostPounds: optional(decimal('The most a practice is paid, in pounds', { above: '0', places: 2 })),
});

type EquityTopUpParameters = Read<typeof parameters>;

/** The kind `equity-top-up`. Needs `funding` of the year and `needWeightedPatients`. */
export const equityTopUp: PracticeKind<EquityTopUpParameters> = {
  scope: 'practice',
  kind: 'equity-top-up',
  title: 'Funding raised to a benchmark',
  source: 'LLR Health Equity Payment 2022',
  parameters,
  conflicts: () => [],
  sentence: ({ benchmarkPounds, fundingYear, mostPounds }) =>
    `A practice whose funding for ${fundingYear} is below ${poundsInWords(benchmarkPounds)} for each need-weighted patient is raised to it` +
    (mostPounds === null ? '.' : `, by at most ${poundsInWords(mostPounds)}.`),
  partOfPhase: () => BY_THE_DAYS,
  wants: ({ fundingYear }, { period }) => [
    { field: 'funding', time: { at: fundingYear } },
    { field: 'needWeightedPatients', time: { latestBy: period.to } },
  ],
  paysNetworks: false,
  most: ({ mostPounds }, practices) => mostForEach(mostPounds === null ? null : parseDecimal(mostPounds), practices),
  paysFor: () => [],
  claim: () => null,
  example: { benchmarkPounds: '110', fundingYear: '2024-25', mostPounds: '60000' },
  calculate(given) {
    const { benchmarkPounds, fundingYear, mostPounds } = given.component.parameters;
    const funding = cashFigure(given, 'funding', fundingYear);
    const patients = patientsFigure(given, 'needWeightedPatients');
    if ('exceptions' in funding || 'exceptions' in patients) {
      return {
        working: null,
        exceptions: [funding, patients].flatMap((found) => ('exceptions' in found ? found.exceptions : [])),
      };
    }
    const sheet = openWorksheet(equityTopUp, given);
    funding.figure.addTo(sheet, 'funding', FACT_FIELDS.funding.label);
    patients.figure.addTo(sheet, 'needPatients');
    sheet.parameter(
      schemeParameter(given, {
        name: 'benchmark',
        label: 'Benchmark',
        value: benchmarkPounds,
        unit: 'pounds per patient',
      }),
    );
    sheet.step(
      { name: 'gap', label: 'Funding at the benchmark less funding already', unit: 'pounds' },
      'max(0, benchmark * needPatients - funding)',
    );
    if (mostPounds !== null)
      sheet.parameter(
        schemeParameter(given, { name: 'mostSum', label: 'Most for a practice', value: mostPounds, unit: 'pounds' }),
      );
    sheet.step({ name: 'topUp', label: 'Top-up', unit: 'pounds' }, mostPounds === null ? 'gap' : 'min(gap, mostSum)');
    return { working: sheet.pay('topUp'), exceptions: [] };
  },
};
