import { earningsSubjectOf } from '../calculator/earnings-subject.ts';
import type { SchemeAsked } from '../calculator/earnings-subject.ts';
import { whatWouldWeEarn } from '../calculator/what-would-we-earn.ts';
import type { NationalYears } from '../../persistence/national/national-years.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';

/** Both sides of a phase with the newest figures on record, as the practice's own question would answer it. */
export interface BothSides {
  /** Null unless every indicator that the phase replaces is in the sum. */
  national: Answer | null;
  local: Answer | null;
  /** Of which year the registers of the whole country are. */
  registersSentence: string;
}

/** Estimates both sides of a phase from what is on record; null where the year or the list of the practice is not known. */
export async function estimateBothSides(
  national: NationalYears,
  scheme: SchemeAsked,
  records: PracticeRecords,
): Promise<BothSides | null> {
  const subject = earningsSubjectOf(national, scheme, records);
  if (!subject?.year.registers) return null;
  const earnings = await whatWouldWeEarn(subject, [...subject.known.values()]);
  if (earnings.problems.length > 0) return null;
  const whole = earnings.indicators.length > 0 && earnings.indicators.every(({ leftOut }) => leftOut === null);
  return {
    national: whole ? earnings.national : null,
    local: earnings.local,
    registersSentence: subject.year.registers.sentence,
  };
}
