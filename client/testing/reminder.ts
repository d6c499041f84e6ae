import { type OwedThing, RemindLinkDocument } from '../generated/parts/remind/remind.ts';
import { answer } from './render.tsx';

/** How many owe a thing, as the link to remind them asks. */
export const owing = (thing: OwedThing, subjectId: string, count: number, whyNot: string | null = null) =>
  answer({
    document: RemindLinkDocument,
    variables: { thing, subjectId },
    data: { reminder: { __typename: 'Reminder', thing, subjectId, owing: count, whyNot } },
  });
