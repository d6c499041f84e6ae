import type { SchemeQuery } from '../../generated/commissioner/scheme/scheme.ts';

/** A scheme as its page fetches it. */
export type SchemeFound = NonNullable<SchemeQuery['scheme']>;

/** How many comments that were sent have no reply yet. */
export const repliesOwed = ({ consultations }: Pick<SchemeFound, 'consultations'>): number =>
  consultations.flatMap(({ comments }) => comments).filter(({ sentAt, reply }) => sentAt !== null && reply === null)
    .length;
