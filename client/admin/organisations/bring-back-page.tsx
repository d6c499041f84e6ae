import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import {
  BringBackFileDocument,
  FileToBringBackDocument,
  type FileToBringBackQuery,
} from '../../generated/admin/organisations/organisations.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { formatCount } from '../../parts/words/format-count.ts';
import { whenInWords } from './change-words.ts';

type File = NonNullable<FileToBringBackQuery['publishedFile']>;

const ORGANISATIONS = '/organisations';

const ConfirmStep = ({ file: { id, standingNumber, permissions } }: { file: File }) => {
  const navigate = useNavigate();
  const bringBack = useAction(BringBackFileDocument);
  if (!permissions.bringBack.allowed || standingNumber === null)
    return <p className="portal-not-allowed">It cannot be brought back: {permissions.bringBack.reason}</p>;
  const send = async (): Promise<void> => {
    const change = await bringBack.run({ fileId: id, insteadOf: standingNumber });
    if (change) void navigate(`/organisations/changes/${change.id}`, { replace: true });
  };
  return (
    <Confirm
      declaration="I know that the figures change for everybody in the portal"
      button="Bring this file back"
      look="warning"
      back={{ to: ORGANISATIONS, label: 'Go back and change nothing' }}
      action={bringBack}
      onConfirm={() => void send()}
    />
  );
};

/** The last step before a replaced file stands again. */
export const BringBackPage = () => {
  const { fileId = '' } = useParams();
  const query = useQuery(FileToBringBackDocument, { variables: { id: fileId }, fetchPolicy: 'cache-and-network' });
  return (
    <Fetched query={query} what="the file" find={({ publishedFile }) => publishedFile}>
      {(file) => (
        <Page
          title="Bring a file back"
          caption={file.path}
          back={{ to: ORGANISATIONS, label: 'Organisations from published files' }}
        >
          <Summary
            rows={[
              { key: 'What it is', value: file.family },
              { key: 'Of', value: file.period && whenInWords(file.period) },
              { key: 'Rows', value: formatCount(file.rowsRead) },
              { key: 'Loaded', value: <Moment at={file.loadedAt} /> },
              { key: 'Used instead', value: file.standingPath },
            ]}
          />
          <p>
            The version that is used now is put by, and can be brought back likewise. Payment runs that are calculated
            keep the figures they used. What areas were made of either file stays: bring the area in again to change it.
          </p>
          <ConfirmStep file={file} />
        </Page>
      )}
    </Fetched>
  );
};
