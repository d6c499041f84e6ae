import type { Problem } from '../../parts/problem.ts';

/** A merger or split as it is written in the form. */
export type SuccessionDraft = {
  predecessorId: string;
  successorId: string;
  firstDay: string;
  how: 'all' | 'part' | undefined;
  percent: string;
  source: string;
};

export const EMPTY_SUCCESSION: SuccessionDraft = {
  predecessorId: '',
  successorId: '',
  firstDay: '',
  how: undefined,
  percent: '',
  source: '',
};

/** What is missing of it, before the server judges the rest. */
export const problemsWithSuccession = ({
  predecessorId,
  successorId,
  firstDay,
  how,
  percent,
  source,
}: SuccessionDraft): readonly Problem[] => [
  ...(predecessorId ? [] : [{ field: 'predecessorId', message: 'Choose the practice whose work was taken over' }]),
  ...(successorId ? [] : [{ field: 'successorId', message: 'Choose the practice that took it over' }]),
  ...(firstDay ? [] : [{ field: 'firstDay', message: 'Enter the first day, such as 1 10 2026' }]),
  ...(how ? [] : [{ field: 'how', message: 'Say whether all of the work was taken over, or a part of it' }]),
  ...(how !== 'part' || percent.trim()
    ? []
    : [{ field: 'percent', message: 'Enter how much was taken over, in percent' }]),
  ...(source.trim() ? [] : [{ field: 'source', message: 'Enter the document it rests on' }]),
];

/** The same as it is sent. */
export const succession = ({ predecessorId, successorId, firstDay, how, percent, source }: SuccessionDraft) => ({
  predecessorId,
  successorId,
  firstDay,
  percent: how === 'part' ? percent : null,
  source,
});
