import type { CoverPartsFragment } from '../../generated/practice/leave/leave.ts';
import { countWords } from '../../parts/count-words.ts';
import { formatDate } from '../../parts/format-date.ts';

type Row = CoverPartsFragment['indicators'][number];
type Side = Pick<Row, 'cover' | 'schemeName'>;

/** One indicator that another contract covers afterwards. */
export type ChangedRow = { indicator: string; description: string; before: Side; after: Side };

const differs = (one: Row, other: Row): boolean => one.cover !== other.cover || one.schemeId !== other.schemeId;

/** The indicators whose cover is another afterwards, in the order of the contract. Those that stay as they are stay out. */
export const changedRows = (before: CoverPartsFragment, after: CoverPartsFragment): readonly ChangedRow[] => {
  const now = new Map(before.indicators.map((row) => [row.indicator, row]));
  return after.indicators.flatMap((row) => {
    const was = now.get(row.indicator);
    return was && differs(was, row) ? [{ indicator: row.indicator, description: row.description, before: was, after: row }] : [];
  });
};

/** The cover of one day in a sentence: "On 1 February 2026 the national contract will be in place for 44 of 44 indicators." */
export const coverSentence = ({ on, nationalCount, localCount }: CoverPartsFragment, verb: 'is' | 'will be'): string =>
  `On ${formatDate(on)} the national contract ${verb} in place for ${nationalCount} of ${countWords(nationalCount + localCount, 'indicator')}, and local schemes for ${localCount}.`;
