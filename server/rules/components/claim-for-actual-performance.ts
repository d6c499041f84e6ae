/**
 * Whether a practice may ask to be paid for its actual performance instead of its share of an earlier year.
 *
 * Source: Somerset 2013-14, "significantly better" (Pulse Q&A, January 2014; product notes D2-6).
 * Example: a share of 24,000.00 and a bound of 5.00 %: at least 25,200.00, so 25,200.00 may be asked for and 25,199.99 not.
 */
import { decimalText, isDecimal, ZERO, compare } from '../../domain/fraction.ts';
import { formatPounds, roundToPence } from '../../domain/money.ts';
import { Worksheet } from '../working/worksheet.ts';
import type { Working } from '../working/working.ts';

/** A claim as a practice makes it. Sums are in pence; the percentage is a plain decimal such as `5.00`. */
export interface ClaimForActualPerformance {
  readonly sharePence: bigint;
  readonly actualPence: bigint;
  readonly claimPercent: string;
  /** What the percentage rests on, and where the practice's figure was taken from, for the working. */
  readonly sources: { readonly scheme: string; readonly actual: string; readonly date: string };
}

/** The answer to a claim: whether it may be made, the least sum that may be asked for, and the sum in words. */
export interface ClaimAnswer {
  readonly mayAsk: boolean;
  readonly leastPence: bigint;
  readonly sentence: string;
  readonly working: Working;
}

/**
 * Decides whether a claim for actual performance may be made. The sum is shown either way, so that a refusal can be checked.
 * @throws RangeError when a sum is negative or the percentage is not a plain decimal
 */
export function mayAskForActualPerformance(claim: ClaimForActualPerformance): ClaimAnswer {
  const { sharePence, actualPence, claimPercent, sources } = claim;
  if (sharePence < 0n || actualPence < 0n) throw new RangeError('A claim is about sums that are not negative');
  if (!isDecimal(claimPercent)) throw new RangeError(`'${claimPercent}' is not a percentage`);
  const sheet = new Worksheet({
    key: 'claim',
    title: 'Claim for actual performance',
    rule: {
      kind: 'claim-for-actual-performance',
      sentence: `Actual performance may be asked for when it is at least ${claimPercent}% better than the share of the earlier year.`,
      source: 'Somerset 2013-14, Pulse Q&A of January 2014',
    },
  });
  const at = { unit: 'pounds', date: sources.date } as const;
  sheet.input({
    ...at,
    name: 'priorYearShare',
    label: 'Share of the earlier year',
    value: pounds(sharePence),
    source: sources.scheme,
  });
  sheet.input({
    ...at,
    name: 'actual',
    label: 'Payment for actual performance',
    value: pounds(actualPence),
    source: sources.actual,
  });
  sheet.parameter({
    name: 'claimPercent',
    label: 'Better by at least',
    value: claimPercent,
    unit: 'percent',
    date: null,
    source: sources.scheme,
  });
  const { better, sentence, leastPence } = claimSheet(sheet);
  return { mayAsk: better, leastPence, sentence, working: sheet.close('betterEnough', 'ratio') };
}

const pounds = (pence: bigint): string => decimalText({ numerator: pence, denominator: 100n }, 2);

/** Works out the claim on a sheet that holds `priorYearShare`, `actual` and `claimPercent`. */
export function claimSheet(sheet: Worksheet): { better: boolean; sentence: string; leastPence: bigint } {
  const least = sheet.step(
    { name: 'leastToAsk', label: 'Least that may be asked for', unit: 'pounds' },
    'priorYearShare * (100 + claimPercent) / 100',
  );
  const better =
    compare(
      sheet.step(
        { name: 'betterEnough', label: 'Better enough (1 is yes)', unit: 'ratio' },
        'atLeast(actual, leastToAsk)',
      ),
      ZERO,
    ) > 0;
  const leastPence = (least.numerator * 100n + least.denominator - 1n) / least.denominator;
  const share = formatPounds(roundToPence(sheet.value('priorYearShare')));
  const actual = formatPounds(roundToPence(sheet.value('actual')));
  const percent = decimalText(sheet.value('claimPercent'), 2);
  const sum = `${share} × (100 + ${percent}) ÷ 100 = ${formatPounds(leastPence)}`;
  const sentence = better
    ? `${actual} is at least ${sum}, so it may be asked for.`
    : `${actual} is less than ${sum}, so it may not be asked for.`;
  return { better, sentence, leastPence };
}
