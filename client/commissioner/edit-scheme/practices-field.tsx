import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { PracticesToInviteDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';

type Properties = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void };

type Named = { readonly id: string; readonly name: string; readonly code: string };

const STEP = 100;

/** Who is chosen and is in the list no more: with the commissioner when the text was saved, and not today. */
const leftAmong = (chosen: readonly string[], ours: readonly Named[], named: readonly Named[]): readonly Named[] =>
  chosen
    .filter((id) => !ours.some((practice) => practice.id === id))
    .map(
      (id) => named.find((practice) => practice.id === id) ?? { id, name: 'A practice that has left', code: 'no name' },
    );

/** Every practice of the commissioner, to tick; and first those that were chosen and have left, to be taken out. The list is fetched whole, so that what is ticked is never on another page. */
export const PracticesField = ({ chosen, onChange }: Properties) => {
  const { schemeId = '' } = useParams();
  const [words, setWords] = useState('');
  const { fetchMore, ...query } = useQuery(PracticesToInviteDocument, { variables: { schemeId, first: STEP } });
  const pageInfo = query.data?.practices.pageInfo;
  useEffect(() => {
    if (!pageInfo?.hasNextPage) return;
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        scheme: before.scheme,
        practices: {
          ...fetchMoreResult.practices,
          nodes: [...before.practices.nodes, ...fetchMoreResult.practices.nodes],
        },
      }),
    });
  }, [pageInfo, fetchMore]);
  return (
    <Fetched query={query} what="the practices" find={(data) => data} inPage>
      {({ scheme, practices: { nodes, totalCount, pageInfo: here } }) => {
        const like = words.trim().toLowerCase();
        const ours = nodes.map(({ organisation }) => organisation);
        const left = here.hasNextPage ? [] : leftAmong(chosen, ours, scheme?.currentVersion.namedPractices ?? []);
        const shown = [...left, ...ours].filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(like));
        const hidden = chosen.filter((id) => !shown.some((practice) => practice.id === id));
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
              choices={shown.map((practice) => ({
                value: practice.id,
                label: `${practice.name} (${practice.code})`,
                hint: left.includes(practice) ? 'Not a practice of yours any more: it cannot join' : undefined,
              }))}
              onChange={(visible) => onChange([...hidden, ...visible])}
              small
            />
          </>
        );
      }}
    </Fetched>
  );
};
