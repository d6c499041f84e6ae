import type { MockLink } from '@apollo/client/testing';
import { KeepFormDraftDocument, KeptDraftDocument } from '../generated/parts/drafts/drafts.ts';
import { answer } from './render.tsx';

type Fields = Record<string, unknown>;

/** Keeps what is written on one page as the server does, and remembers what it was given, the last at the end. */
export const aKeeper = (
  page: string,
  { fields = null, delay = 0 }: { fields?: Fields | null; delay?: number } = {},
): { given: Fields[]; answers: MockLink.MockedResponse[] } => {
  const given: Fields[] = [];
  const answers: MockLink.MockedResponse[] = [
    {
      ...answer({
        document: KeptDraftDocument,
        variables: { page },
        data: {
          formDraft: fields && {
            __typename: 'FormDraft',
            fields,
            keptAt: '2025-11-01T10:00:00.000Z',
            keptUntil: '2025-11-15T10:00:00.000Z',
          },
        },
      }),
      delay,
    },
    {
      request: { query: KeepFormDraftDocument, variables: (asked) => asked.page === page },
      result: (variables) => {
        given.push(variables.fields as Fields);
        return {
          data: {
            keepFormDraft: {
              __typename: 'FormDraft',
              keptAt: '2025-11-03T10:00:00.000Z',
              keptUntil: '2025-11-17T10:00:00.000Z',
            },
          },
        };
      },
      maxUsageCount: 20,
    },
  ];
  return { given, answers };
};
