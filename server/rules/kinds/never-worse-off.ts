/**
 * The guaranteed difference: what the practice would have earned under the national contract for the indicators that the scheme
 * replaces, less what the scheme's other components come to, when that is above zero.
 *
 * Source: practices keep their national entitlement (domain notes 6.1 and decision 8); product notes D5-6.
 * Example: 25,500.00 under the national contract and 24,000.00 under the scheme: 1,500.00.
 */
import { SAME_DAYS, addDays, addDaysOfYear } from '../components/days-in-phase.ts';
import type { ComponentOutcome, SettlingCase, SettlingKind } from '../components/component-kind.ts';
import { monthsFields, moreThanWhole } from '../components/cash-share.ts';
import type { RuleException } from '../facts/facts.ts';
import { calculateNational } from '../national/calculate-national.ts';
import { nationalWants } from '../national/national-wants.ts';
import { NotPriceableError } from '../national/ready-indicator.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('The difference to the national contract', monthsFields);

type NeverWorseOffParameters = Read<typeof parameters>;

/** The kind `never-worse-off`. Needs the national contract, the indicators the phase replaces, and the facts to price them. */
export const neverWorseOff: SettlingKind<NeverWorseOffParameters> = {
  scope: 'after',
  kind: 'never-worse-off',
  title: 'Never worse off than under the national contract',
  source: 'National entitlement is kept',
  parameters,
  conflicts: moreThanWhole,
  sentence: ({ months, ofMonths }) =>
    `A practice that would have earned more under ${months === ofMonths ? '' : `${months}/${ofMonths} of `}the national contract for the indicators replaced is paid the difference.`,
  partOfPhase: () => SAME_DAYS,
  wants: (_parameters, { national, replaces }) => (national && replaces ? nationalWants(national.year, replaces) : []),
  paysNetworks: false,
  most: () => null,
  paysFor: () => [],
  claim: () => null,
  example: { months: 12, ofMonths: 12 },
  settle(given) {
    const { national, replaces } = given.context;
    if (!national || !replaces?.length)
      return waits(given, 'the national contract and the indicators replaced are not known here');
    try {
      const result = calculateNational({ ...national, practice: given.practice, indicators: replaces });
      if (!result.working) return { working: null, exceptions: result.exceptions };
      const sheet = openWorksheet(neverWorseOff, given);
      sheet.child({
        ...result.working,
        key: 'notionalNational',
        title: 'Under the national contract, for the indicators replaced',
      });
      const others = given.others.map((other, position) => ({ ...other, key: `component${position + 1}` }));
      for (const other of others) sheet.child(other);
      const { months, ofMonths } = given.component.parameters;
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
      const days = addDays(sheet, given);
      const year = addDaysOfYear(sheet, given);
      sheet.step(
        { name: 'national', label: 'National earnings for the months', unit: 'pounds' },
        `notionalNational * months / ofMonths${days}${year}`,
      );
      sheet.step(
        { name: 'local', label: 'What the scheme’s other components come to', unit: 'pounds' },
        others.map(({ key }) => key).join(' + ') || '0',
      );
      sheet.step(
        { name: 'difference', label: 'Difference, when above zero', unit: 'pounds' },
        'max(0, national - local)',
      );
      return { working: sheet.pay('difference'), exceptions: [] };
    } catch (error) {
      if (error instanceof NotPriceableError) return waits(given, error.message);
      throw error;
    }
  },
};

function waits({ practice, component }: SettlingCase<unknown>, reason: string): ComponentOutcome {
  const message = `${practice.practiceCode}: ${component.name} cannot be worked out, because ${reason}`;
  const exception: RuleException = {
    practiceCode: practice.practiceCode,
    field: 'national',
    code: 'NOT_PRICEABLE',
    message,
  };
  return { working: null, exceptions: [exception] };
}
