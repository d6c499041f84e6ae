import { WHOLE_CONTRACT } from '../schemes/check-definition.ts';
import { countWords } from '../words/count-words.ts';

/** A national indicator in our own words. */
export interface IndicatorInWords {
  id: string;
  about: string;
}

/** A local scheme that stands in place of a national indicator on the day asked about. */
export interface LocalCover {
  indicator: string;
  schemeId: string;
  schemeName: string;
}

/** What covers one national indicator on one day: the national contract, or the one local scheme in its place. */
export interface CoverRow {
  indicator: string;
  description: string;
  cover: 'national' | 'local';
  schemeId: string | null;
  schemeName: string | null;
}

/**
 * The cover of a practice on one day: each national indicator of the year once, local where a scheme stands in its place
 * that day, national everywhere else. National cover is never stored, so nothing can remove it (D5-6).
 * @param indicators the indicators of the year; null when they are not known here, and then the contract is one row
 * @param local what stands in place on that day; the database allows one scheme for an indicator and a day
 */
export function coverOn(indicators: readonly IndicatorInWords[] | null, local: readonly LocalCover[]): CoverRow[] {
  const inPlace = new Map(local.map((row) => [row.indicator, row]));
  const whole = inPlace.get(WHOLE_CONTRACT);
  return (indicators ?? [{ id: WHOLE_CONTRACT, about: 'The whole national contract' }]).map(({ id, about }) => {
    const scheme = inPlace.get(id) ?? whole;
    return {
      indicator: id,
      description: about,
      cover: scheme ? 'local' : 'national',
      schemeId: scheme?.schemeId ?? null,
      schemeName: scheme?.schemeName ?? null,
    };
  });
}

/** How many indicators a set of replaced ones is, as people say it: "44 national indicators", "the whole national contract". */
export function indicatorsInWords(indicators: readonly string[]): string {
  if (indicators.includes(WHOLE_CONTRACT)) return 'the whole national contract';
  return countWords(indicators.length, 'national indicator');
}
