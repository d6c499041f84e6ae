import type { CoverPartsFragment } from '../../generated/practice/leave/leave.ts';
import { countWords } from '../../parts/words/count-words.ts';
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
    return was && differs(was, row)
      ? [{ indicator: row.indicator, description: row.description, before: was, after: row }]
      : [];
  });
};

/** The cover of one day in a sentence: "If you leave, the national contract covers all 44 indicators on 1 February 2026." */
export const coverSentence = (
  { on, nationalCount, localCount }: CoverPartsFragment,
  choice: 'stay' | 'leave',
): string => {
  const all = countWords(nationalCount + localCount, 'indicator');
  const start = `If you ${choice}, the national contract covers`;
  return localCount === 0
    ? `${start} all ${all} on ${formatDate(on)}.`
    : `${start} ${nationalCount} of ${all} on ${formatDate(on)}, and local schemes cover ${localCount}.`;
};
