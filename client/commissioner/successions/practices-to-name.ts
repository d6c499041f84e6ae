import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { PracticesToNameDocument } from '../../generated/commissioner/successions/successions.ts';

const STEP = 100;

/** Every practice that is or was one of the commissioner, fetched whole: the one that is looked for is never on another page. */
export const usePracticesToName = () => {
  const { fetchMore, ...query } = useQuery(PracticesToNameDocument, { variables: { first: STEP } });
  const pageInfo = query.data?.practicesToName.pageInfo;
  useEffect(() => {
    if (!pageInfo?.hasNextPage) return;
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        practicesToName: {
          ...fetchMoreResult.practicesToName,
          nodes: [...before.practicesToName.nodes, ...fetchMoreResult.practicesToName.nodes],
        },
      }),
    }).catch(() => undefined); // those that are here can be chosen
  }, [pageInfo, fetchMore]);
  return query;
};
