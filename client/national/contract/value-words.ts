import type {
  NationalSourcePartsFragment,
  NationalValuePartsFragment,
} from '../../generated/national/contract/contract.ts';
import { formatDate } from '../../parts/format-date.ts';
import { formatCount } from '../../parts/words/format-count.ts';

type Confidence = NationalSourcePartsFragment['confidence'];

/** How sure a value is, surest first, in the words people read. */
export const CONFIDENCES: readonly { value: Confidence; label: string }[] = [
  { value: 'CD', label: 'Worked out again from published data' },
  { value: 'C2', label: 'Two or more sources' },
  { value: 'C1', label: 'One source' },
  { value: 'INF', label: 'Inferred' },
  { value: 'NC', label: 'Not confirmed' },
];

export const confidenceWords = (confidence: Confidence): string =>
  CONFIDENCES.find(({ value }) => value === confidence)?.label ?? confidence;

/** A day in words; until 2012-13 the list was that of a year. */
const dayWords = (date: string): string => (date.length === 4 ? date : formatDate(date));

/** A value as one reads it: "£225.49", "10,184 patients, 1 January 2025", "80%". */
export const valueWords = ({
  key,
  value,
  date,
}: Pick<NationalValuePartsFragment, 'key' | 'value' | 'date'>): string => {
  if (value === null) return 'Not known';
  if (key === 'POUNDS_PER_POINT') return `£${value}`;
  if (key === 'ASPIRATION_PERCENT') return `${value}%`;
  if (key === 'AVERAGE_LIST') return `${formatCount(value)} patients${date ? `, ${dayWords(date)}` : ''}`;
  return value;
};
