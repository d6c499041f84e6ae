import { useQuery } from '@apollo/client/react';
import { SchemeHistoryDocument } from '../../generated/commissioner/scheme/scheme.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Moment } from '../../parts/when.tsx';

const STEP = 20;

/** Who did what, the newest first. What is written here is never changed. */
export const History = ({ schemeId }: { schemeId: string }) => {
  const query = useQuery(SchemeHistoryDocument, { variables: { id: schemeId, first: STEP } });
  const more = (after: string): void =>
    void query.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) =>
        before.scheme && fetchMoreResult.scheme
          ? {
              scheme: {
                ...fetchMoreResult.scheme,
                history: {
                  ...fetchMoreResult.scheme.history,
                  nodes: [...before.scheme.history.nodes, ...fetchMoreResult.scheme.history.nodes],
                },
              },
            }
          : before,
    });
  return (
    <Fetched query={query} what="the history" find={({ scheme }) => scheme?.history} inPage>
      {({ nodes, pageInfo, totalCount }) => (
        <>
          <ol className="portal-timeline">
            {nodes.map(({ id, happenedAt, sentence, person, organisation }) => (
              <li key={id}>
                <p className="portal-timeline-when">
                  <Moment at={happenedAt} />
                </p>
                <p>{sentence}</p>
                <p className="nhsuk-body-s">{person ? `${person}, ${organisation.name}` : organisation.name}</p>
              </li>
            ))}
          </ol>
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <Button look="secondary" small onClick={() => more(pageInfo.endCursor ?? '')}>
              Show earlier ({nodes.length} of {totalCount} shown)
            </Button>
          )}
        </>
      )}
    </Fetched>
  );
};
