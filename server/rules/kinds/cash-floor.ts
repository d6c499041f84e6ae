/**
 * A way of working out pay that never comes to less than (a part of) what was paid in an earlier year.
 *
 * Source: "not less than last year", a local rule that is not points protection (domain notes, decision 7; Aylesbury: "even if lower").
 * Example: 22,500.00 by points, and 3/12 of 96,000.00 the year before: 24,000.00 is paid.
 */
import type { PartOfPhase, PracticeKind } from '../components/component-kind.ts';
import { cashMeasure, monthsFields, moreThanWhole } from '../components/cash-share.ts';
import { cashFigure } from '../components/taken-over.ts';
import { addDays } from '../components/days-in-phase.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { calculatePart, partPaysFor, partSentence, partsOfPhase, partShape, partWants } from '../components/parts.ts';
import type { Part, PartKinds } from '../components/parts.ts';
import { financialYear, record } from '../../domain/shape.ts';

interface CashFloorParameters {
  readonly part: Part;
  readonly floorYear: string;
  readonly measure: 'qofPayment' | 'actualPayment' | 'funding';
  readonly months: number;
  readonly ofMonths: number;
}

/** The kind `cash-floor`, over the kinds that may stand inside it. Needs the payment of the floor year. */
export const cashFloor = (kinds: PartKinds): PracticeKind<CashFloorParameters> => {
  const self: PracticeKind<CashFloorParameters> = {
    scope: 'practice',
    kind: 'cash-floor',
    title: 'Never less than an earlier year',
    source: 'Local cash floor',
    parameters: record('Pay that is never less than (a part of) an earlier year', {
      part: partShape(kinds),
      floorYear: financialYear('The year whose payment is the floor'),
      measure: cashMeasure,
      ...monthsFields,
    }),
    conflicts: moreThanWhole,
    sentence: ({ part, floorYear, months, ofMonths }) =>
      `Pay is worked out so: ${partSentence(kinds, part)}; but it is never less than ${months === ofMonths ? '' : `${months}/${ofMonths} of `}what the practice was paid for ${floorYear}.`,
    partOfPhase: ({ part }) => withFloor(partsOfPhase(kinds, [part])),
    wants: ({ part, floorYear, measure }, context) => [
      ...partWants(kinds, part, context),
      { field: measure, time: { at: floorYear } },
    ],
    paysNetworks: false,
    most: () => null,
    paysFor: ({ part }, path) => partPaysFor(kinds, part, `${path}.part`),
    claim: () => null,
    example: {
      part: {
        kind: 'threshold-band',
        parameters: {
          indicator: 'AF008',
          lowerThreshold: '40',
          upperThreshold: '90',
          maxPoints: '12',
          poundsPerPoint: '220.62',
          averagePatients: null,
        },
      },
      floorYear: '2024-25',
      measure: 'qofPayment',
      months: 3,
      ofMonths: 12,
    },
    calculate(given) {
      const { part, floorYear, measure, months, ofMonths } = given.component.parameters;
      const forWhole = partsOfPhase(kinds, [part]).taken === 'by the days';
      const outcome = calculatePart(kinds, given, { part, key: 'workedOut', forWhole });
      const floor = cashFigure(given, measure, floorYear);
      const exceptions = [...outcome.exceptions, ...('exceptions' in floor ? floor.exceptions : [])];
      if (!outcome.working || 'exceptions' in floor) return { working: null, exceptions };
      const sheet = openWorksheet(self, given);
      sheet.child(outcome.working);
      floor.figure.addTo(sheet, 'floorPayment');
      sheet.parameter(
        schemeParameter(given, { name: 'months', label: 'Months that are paid', value: `${months}`, unit: 'months' }),
      );
      sheet.parameter(
        schemeParameter(given, {
          name: 'ofMonths',
          label: 'Months in the whole',
          value: `${ofMonths}`,
          unit: 'months',
        }),
      );
      const days = forWhole ? '' : addDays(sheet, given);
      sheet.step({ name: 'floor', label: 'Floor', unit: 'pounds' }, `floorPayment * months / ofMonths${days}`);
      sheet.step({ name: 'higher', label: 'The higher of the two', unit: 'pounds' }, 'max(workedOut, floor)');
      return { working: sheet.pay('higher'), exceptions };
    },
  };
  return self;
};

/** The floor is a share of an earlier year, so it is for the days whatever the other side is. */
const withFloor = (part: PartOfPhase): PartOfPhase =>
  part.taken === 'by the days'
    ? part
    : { taken: 'within', sentence: `${part.sentence} The payment of the earlier year counts for those days.` };
