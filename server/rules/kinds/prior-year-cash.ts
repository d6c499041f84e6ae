/**
 * A share of what the practice was paid under the QOF in an earlier year.
 *
 * Source: Somerset, January to March 2014, paid on 2012-13 (Pulse Q&A, January 2014; product notes D2-5 and D2-6).
 * Example: 96,000.00 for 2012-13, 3 of 12 months: 96,000.00 × 3 ÷ 12 = 24,000.00. With a claim bound of 5.00 %,
 * actual performance of 25,200.00 may be asked for (24,000.00 × 105 ÷ 100) and 25,199.99 may not.
 */
import { dayInWords, financialYearOf } from '../../domain/dates.ts';
import type { ComponentCase, ComponentOutcome, PracticeKind } from '../components/component-kind.ts';
import { monthsFields, moreThanWhole } from '../components/cash-share.ts';
import { claimSheet } from '../components/claim-for-actual-performance.ts';
import type { AgreedClaim } from '../facts/facts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import { BY_THE_DAYS, forTheDays } from '../components/days-in-phase.ts';
import { cashFigure } from '../components/taken-over.ts';
import type { Figure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { decimal, financialYear, optional, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import type { Working } from '../working/working.ts';
import type { Worksheet } from '../working/worksheet.ts';

const parameters = record('A share of the QOF payment of an earlier year', {
  basisYear: financialYear('The year whose QOF payment is shared'),
  ...monthsFields,
  upratingPercent: decimal('Added to the basis year payment for the passing of time, in percent', { least: '0' }),
  claimPercent: optional(
    decimal('How much better, in percent, actual performance must be before it may be asked for; none when left out', {
      above: '0',
    }),
  ),
});

type PriorYearCashParameters = Read<typeof parameters>;

/** The kind `prior-year-cash`. Needs the fact `qofPayment` for the basis year, and `actualPayment` where a claim was agreed. */
export const priorYearCash: PracticeKind<PriorYearCashParameters> = {
  scope: 'practice',
  kind: 'prior-year-cash',
  title: 'Share of an earlier year’s QOF payment',
  source: 'Somerset planning phase, January to March 2014, Pulse Q&A of January 2014',
  parameters,
  conflicts: moreThanWhole,
  sentence: ({ basisYear, months, ofMonths, upratingPercent, claimPercent }) =>
    `Each practice is paid ${months}/${ofMonths} of its QOF payment for ${basisYear}${upratingWords(upratingPercent)}.` +
    (claimPercent === null
      ? ''
      : ` A practice may ask for its actual performance instead when that is at least ${claimPercent}% better.`),
  partOfPhase: ({ claimPercent }) =>
    claimPercent === null
      ? BY_THE_DAYS
      : {
          taken: 'within',
          sentence: `${BY_THE_DAYS.sentence} Its actual performance on them is compared with that.`,
        },
  wants: ({ basisYear, claimPercent }, { period }) => [
    { field: 'qofPayment', time: { at: basisYear } },
    ...(claimPercent === null ? [] : [{ field: 'actualPayment', time: { at: financialYearOf(period.to) } } as const]),
  ],
  paysNetworks: false,
  most: () => null,
  paysFor: () => [],
  claim: ({ claimPercent, months, ofMonths }) =>
    claimPercent === null ? null : { percent: claimPercent, months, ofMonths },
  example: { basisYear: '2012-13', months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: '5' },
  calculate(given) {
    const { basisYear } = given.component.parameters;
    const found = cashFigure(given, 'qofPayment', basisYear);
    if ('exceptions' in found) return { working: null, exceptions: found.exceptions };
    const sheet = shareSheet(given, found.figure);
    const claim = given.practice.agreedClaims.find(({ componentKey }) => componentKey === given.component.key);
    const whole = sheet.close('pay', 'pounds');
    // Without a claim in the scheme whoever calls takes the part of the days.
    const share = given.component.parameters.claimPercent === null ? whole : forTheDays(priorYearCash, given, whole);
    return claim ? payClaim(given, share, claim) : { working: share, exceptions: [] };
  },
};

const isZero = (percent: string): boolean => /^0+(\.0+)?$/.test(percent);

const upratingWords = (percent: string): string => (isZero(percent) ? '' : `, raised by ${percent}%`);

function shareSheet(given: ComponentCase<PriorYearCashParameters>, basis: Figure): Worksheet {
  const { basisYear, months, ofMonths, upratingPercent } = given.component.parameters;
  const sheet = openWorksheet(priorYearCash, given);
  basis.addTo(sheet, 'basisPayment', `QOF payment for the basis year ${basisYear}`);
  sheet.parameter(
    schemeParameter(given, { name: 'months', label: 'Months that are paid', value: `${months}`, unit: 'months' }),
  );
  sheet.parameter(
    schemeParameter(given, { name: 'ofMonths', label: 'Months in the whole', value: `${ofMonths}`, unit: 'months' }),
  );
  sheet.parameter(
    schemeParameter(given, { name: 'uprating', label: 'Uprating', value: upratingPercent, unit: 'percent' }),
  );
  sheet.step({ name: 'fraction', label: 'Fraction of the year', unit: 'ratio' }, 'months / ofMonths');
  sheet.step(
    { name: 'uprated', label: 'Basis year payment with uprating', unit: 'pounds' },
    'basisPayment * (100 + uprating) / 100',
  );
  sheet.step({ name: 'share', label: 'Share of the basis year payment', unit: 'pounds' }, 'uprated * fraction');
  sheet.round({ name: 'pay', label: 'Pay, rounded to the penny', unit: 'pounds' }, 'share', 2);
  return sheet;
}

function payClaim(given: ComponentCase<PriorYearCashParameters>, share: Working, claim: AgreedClaim): ComponentOutcome {
  const shareWorking = { ...share, key: 'priorYearShare', title: 'Share of the earlier year' };
  const { claimPercent } = given.component.parameters;
  const found = findFact(given.practice, {
    field: 'actualPayment',
    time: { at: financialYearOf(given.context.period.to) },
  });
  if ('exception' in found) return { working: null, exceptions: [found.exception] };
  if (claimPercent === null) {
    return { working: null, exceptions: [refusedClaim(given, 'this component has no claim for actual performance')] };
  }
  const sheet = openWorksheet(priorYearCash, given);
  sheet.child(shareWorking);
  sheet.input(inputOf(found.fact, 'actual'));
  sheet.parameter(
    schemeParameter(given, { name: 'claimPercent', label: 'Better by at least', value: claimPercent, unit: 'percent' }),
  );
  const claimed = claimSheet(sheet);
  if (!claimed.better) return { working: null, exceptions: [refusedClaim(given, claimed.sentence)] };
  sheet.note(
    `The practice asked for its actual performance; agreed on ${dayInWords(claim.agreedOn)} (${claim.source}).`,
  );
  return { working: sheet.pay('actual'), exceptions: [] };
}

const refusedClaim = ({ practice }: ComponentCase<unknown>, reason: string) =>
  ({
    practiceCode: practice.practiceCode,
    field: 'actualPayment',
    code: 'CLAIM_NOT_BETTER_ENOUGH',
    message: `${practice.practiceCode}: a claim for actual performance was agreed, but ${reason}`,
  }) as const;
