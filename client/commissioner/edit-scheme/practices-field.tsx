import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { PracticesToInviteDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';

type Properties = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void };

const STEP = 100;

/** Every practice of the commissioner, to tick. The list is fetched whole, so that what is ticked is never on another page. */
export const PracticesField = ({ chosen, onChange }: Properties) => {
  const [words, setWords] = useState('');
  const { fetchMore, ...query } = useQuery(PracticesToInviteDocument, { variables: { first: STEP } });
  const pageInfo = query.data?.practices.pageInfo;
  useEffect(() => {
    if (!pageInfo?.hasNextPage) return;
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        practices: {
          ...fetchMoreResult.practices,
          nodes: [...before.practices.nodes, ...fetchMoreResult.practices.nodes],
        },
      }),
    });
  }, [pageInfo, fetchMore]);
  return (
    <Fetched query={query} what="the practices" find={({ practices }) => practices} inPage>
      {({ nodes, totalCount }) => {
        const like = words.trim().toLowerCase();
        const shown = nodes.filter(({ organisation: { name, code } }) =>
          `${name} ${code}`.toLowerCase().includes(like),
        );
        const hidden = chosen.filter((id) => !shown.some(({ organisation }) => organisation.id === id));
        return (
          <>
            <TextField
              field="find-practice"
              label="Find a practice in the list"
              hint="By name or code"
              value={words}
              onChange={setWords}
              inputMode="search"
            />
            <CheckboxesField
              field="practiceIds"
              legend={`Practices that can join: ${chosen.length} of ${totalCount} chosen`}
              values={chosen}
              choices={shown.map(({ organisation: { id, name, code } }) => ({ value: id, label: `${name} (${code})` }))}
              onChange={(visible) => onChange([...hidden, ...visible])}
              small
            />
          </>
        );
      }}
    </Fetched>
  );
};
