import { financialYearPeriod } from '../../domain/dates.ts';
import { rangeFrom } from '../../rules/pay/answer-range.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';
import { nationalWants } from '../../rules/national/national-wants.ts';
import { notionalOnce, partInWords } from '../../rules/pay/notional-national.ts';
import { bestResults, worstResults } from '../../rules/pay/result-range.ts';
import { isWanted } from '../../rules/pay/wanted-facts.ts';
import { factsOnRecord } from '../payments/practice-facts.ts';
import { breather } from '../breather.ts';
import type { EarningsSubject } from './earnings-subject.ts';
import { localEstimate } from './local-estimate.ts';
import type { LocalLine } from './local-estimate.ts';
import { priceIndicators, sumOfPoints } from './price-indicators.ts';
import type { PricedIndicator } from './price-indicators.ts';
import { readCounts } from './read-counts.ts';
import type { CountProblem, Counts, TypedCount } from './read-counts.ts';
import { typedFacts } from './typed-facts.ts';

/** An estimate of both sides. Nothing of it is kept anywhere. */
export interface Earnings {
  /** What is wrong with the figures, by field; everything else is empty then. */
  problems: CountProblem[];
  /** Each national indicator that was asked about. */
  indicators: PricedIndicator[];
  /** Points of the indicators in the sum, with two decimals. */
  points: string;
  /** The national contract, for the part of the year that is compared; null while figures are wrong. */
  national: Answer | null;
  /** As in "3 of 12 months". */
  partOfYear: string;
  /** The scheme; null when only the national contract is asked about. */
  local: Answer | null;
  localLines: LocalLine[];
}

/**
 * What a practice would earn with these figures, under the national contract and, where a scheme is asked about, under it too,
 * for the same time. An indicator without figures, or one that cannot be priced, is left out of the sum and says why.
 * The scheme is worked out as if everything it asks had been done. Reads nothing and writes nothing. Source: issue, "Simulation".
 */
export async function whatWouldWeEarn(subject: EarningsSubject, typed: readonly TypedCount[]): Promise<Earnings> {
  const { counts, problems } = readCounts(typed);
  if (!counts)
    return { problems, indicators: [], points: '0.00', national: null, partOfYear: '', local: null, localLines: [] };
  const breathe = breather();
  const indicators = priceIndicators(subject.year.indicators, counts);
  await breathe();
  const inSum = indicators.filter(({ leftOut }) => leftOut === null);
  const national = await nationalEstimate(subject, { counts, replaces: inSum.map(({ id }) => id), breathe });
  await breathe();
  const { scheme, context, records, practiceCode } = subject;
  const partOfYear = partInWords({ practiceCode, facts: [], requirements: [], agreedClaims: [] }, context);
  const local =
    scheme &&
    localEstimate({
      ...scheme,
      context,
      records,
      typed: (wanted) => typedFacts(wanted, counts, { year: subject.year.year.year, known: subject.known }),
    });
  return {
    problems: [],
    indicators,
    points: sumOfPoints(inSum.map(({ points }) => points)),
    national,
    partOfYear,
    local: local?.answer ?? null,
    localLines: local?.lines ?? [],
  };
}

interface NationalQuestion {
  counts: Counts;
  /** The indicators in the sum. */
  replaces: readonly string[];
  /** Called between two sums, so that nobody waits for all of them. */
  breathe: () => Promise<void>;
}

async function nationalEstimate(
  { practiceCode, records, context, year, known }: EarningsSubject,
  { counts, replaces, breathe }: NationalQuestion,
): Promise<Answer> {
  if (replaces.length === 0) return nothingCounted(practiceCode);
  const asked = { ...context, replaces };
  const wanted = nationalWants(year.year, replaces);
  const own = typedFacts(wanted, counts, { year: year.year.year, known });
  // Earlier years, which an improvement scale compares with, are those on record.
  const past = factsOnRecord(records).filter(
    (fact) => isWanted(fact, wanted) && !own.some(({ date }) => date === fact.date),
  );
  const practice = { practiceCode, facts: [...past, ...own], requirements: [], agreedClaims: [] };
  const days = financialYearPeriod(year.year.year);
  const now = notionalOnce(practice, asked);
  await breathe();
  const worst = notionalOnce(worstResults(practice, days), asked).pence;
  await breathe();
  return rangeFrom({ now, worst, best: notionalOnce(bestResults(practice, days), asked).pence });
}

const nothingCounted = (practiceCode: string): Answer => ({
  pence: null,
  guaranteedPence: null,
  possiblePence: null,
  atRiskPence: null,
  workings: [],
  exceptions: [
    {
      practiceCode,
      field: 'national',
      code: 'FACT_MISSING',
      message: `${practiceCode}: no indicator with figures can be priced`,
    },
  ],
});
