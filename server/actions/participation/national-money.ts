import { addDays, daysIn, financialYearOf, financialYearPeriod, previousFinancialYear } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { formatPounds, poundsOf, roundToPence } from '../../domain/money.ts';
import { sourceOf } from '../../rules/national/national-year.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';
import { notKnown } from './comparison-facts.ts';
import type { ComparisonFacts, MoneySides, Side } from './comparison-facts.ts';

/**
 * What the national contract offers for the days of a phase, from the practice's QOF payment of the year before: the
 * monthly aspiration payments are guaranteed as they are paid, the rest depends on achievement. The amounts are known only
 * where the phase replaces the whole contract, because the payment held is for all of it. Where it replaces a part, the newest
 * figures on record are priced, if they are there for every indicator replaced.
 * Source: domain.md 1.8. Example: 96,000.00 for the year before, 3 of 12 months, 80 %: 24,000.00 the same again, 19,200.00 monthly.
 */
export function nationalMoney({ phase, records, national, estimate }: ComparisonFacts): MoneySides {
  const basisYear = previousFinancialYear(financialYearOf(phase.from));
  const payment = records.qofPayments.find(({ financialYear }) => financialYear === basisYear);
  if (!phase.replacesWholeContract && estimate?.national)
    return fromFigures(estimate.national, estimate.registersSentence);
  if (!phase.replacesWholeContract)
    return allUnknown('the payment we hold is for the whole contract, and this phase replaces a part of it.');
  if (!payment) return allUnknown(`we hold no QOF payment of ${basisYear} for your practice.`);

  const paid = formatPounds(BigInt(payment.amountPence));
  const share = shareOfYear(phase);
  const sameAgain = roundToPence(multiply(poundsOf(BigInt(payment.amountPence)), share.part));
  const possible: Side = {
    text: `Depends on your achievement. The same as in ${basisYear} (${paid}) would be ${formatPounds(sameAgain)} for ${share.words}.`,
    pence: Number(sameAgain),
  };
  const percent = aspirationPercent(national);
  if (percent === null) {
    const unknown = notKnown('the part that is paid monthly is not confirmed for this year.');
    return { guaranteed: unknown, possible, atRisk: unknown };
  }
  const monthly = roundToPence(
    multiply(
      multiply(poundsOf(BigInt(payment.amountPence)), share.part),
      multiply(parseDecimal(percent), fraction(1n, 100n)),
    ),
  );
  return {
    guaranteed: {
      text: `${formatPounds(monthly)}: monthly payments of ${percent}% of the QOF payment of ${basisYear} (${paid}) for ${share.words}. What achievement does not bear out is recovered.`,
      pence: Number(monthly),
    },
    possible,
    atRisk: {
      text: `${formatPounds(sameAgain - monthly)} of the same again: it comes only with achievement.`,
      pence: Number(sameAgain - monthly),
    },
  };
}

function fromFigures(
  { pence, guaranteedPence, possiblePence, atRiskPence }: Answer,
  registersSentence: string,
): MoneySides {
  if (pence === null || guaranteedPence === null || possiblePence === null || atRiskPence === null)
    return allUnknown('your figures on record do not allow it.');
  return {
    guaranteed: { text: `${formatPounds(guaranteedPence)}, whatever your results.`, pence: Number(guaranteedPence) },
    possible: {
      text: `${formatPounds(possiblePence)} is the most that results can bring for the indicators replaced. With the newest figures we hold it would be ${formatPounds(pence)}. ${registersSentence}`,
      pence: Number(possiblePence),
    },
    atRisk: { text: `${formatPounds(atRiskPence)}: it comes only with achievement.`, pence: Number(atRiskPence) },
  };
}

const allUnknown = (why: string): MoneySides => ({
  guaranteed: notKnown(why),
  possible: notKnown(why),
  atRisk: notKnown(why),
});

/** A value that is not confirmed is never priced with. */
const aspirationPercent = (national: NationalYear | null): string | null => {
  if (!national) return null;
  const { value, from } = national.aspirationPercent;
  return sourceOf(national, from).confidence === 'NC' ? null : value;
};

/** The part of the financial year: in months where the phase is whole months, else in days. */
const shareOfYear = (phase: Period): { part: Fraction; words: string } => {
  const wholeMonths = phase.from.endsWith('-01') && addDays(phase.to, 1).endsWith('-01');
  if (wholeMonths) {
    const months =
      (Number(phase.to.slice(0, 4)) - Number(phase.from.slice(0, 4))) * 12 +
      Number(phase.to.slice(5, 7)) -
      Number(phase.from.slice(5, 7)) +
      1;
    return { part: fraction(BigInt(months), 12n), words: `${months} of 12 months` };
  }
  const [days, ofDays] = [daysIn(phase), daysIn(financialYearPeriod(financialYearOf(phase.from)))];
  return { part: fraction(BigInt(days), BigInt(ofDays)), words: `${days} of ${ofDays} days` };
};
