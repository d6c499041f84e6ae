import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  type NationalDraftPartsFragment,
  NationalDraftToEditDocument,
} from '../../generated/national/contract-draft/draft.ts';
import type { MayPartsFragment } from '../../generated/parts/refused.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { DraftAgainContext } from './draft-again.ts';

export type Draft = NationalDraftPartsFragment;

/** What a draft is called: "2025-26, release 2". */
export const draftName = ({ financialYear, release }: Pick<Draft, 'financialYear' | 'release'>): string =>
  `${financialYear}, release ${release}`;

/** Goes back to the task list of the draft, with word of what was done. */
export const useBackToDraft = (draftId: string): ((notice: string) => void) => {
  const navigate = useNavigate();
  return (notice) => void navigate(`/national-contract/drafts/${draftId}`, { state: { notice } });
};

/** A page that changes one thing of a draft: asked for anew, so that nothing is typed on top of an older version. */
export const DraftFrame = ({
  title,
  wide,
  may = ({ edit }) => edit,
  children,
}: {
  title: string | ((draft: Draft) => string);
  wide?: boolean;
  /** Which of what may be done with the draft the page is for; left out, to change it. */
  may?: (permissions: Draft['permissions']) => MayPartsFragment;
  children: (draft: Draft) => ReactNode;
}) => {
  const { draftId = '' } = useParams();
  const query = useQuery(NationalDraftToEditDocument, {
    variables: { id: draftId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched query={query} what="the draft" find={({ nationalDraft }) => nationalDraft}>
      {(draft) => (
        <Page
          title={typeof title === 'string' ? title : title(draft)}
          caption={`National contract of ${draftName(draft)}`}
          back={{ to: `/national-contract/drafts/${draft.id}`, label: 'Back to the draft' }}
          wide={wide}
        >
          <Allowed permission={may(draft.permissions)} otherwise="This cannot be changed">
            <DraftAgainContext value={query.refetch}>{children(draft)}</DraftAgainContext>
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
