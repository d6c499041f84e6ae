import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../../session/session.ts';
import { CheckSuccession } from './check-succession.tsx';
import { usePracticesToName } from './practices-to-name.ts';
import { EMPTY_SUCCESSION, problemsWithSuccession } from './succession-draft.ts';
import { SuccessionForm } from './succession-form.tsx';

const FORM = '/practices/mergers/new';

const Recording = ({ checking }: { checking: boolean }) => {
  const [draft, setDraft] = useState(EMPTY_SUCCESSION);
  const query = usePracticesToName();
  if (checking && problemsWithSuccession(draft).length > 0) return <Navigate to={FORM} replace />;
  return (
    <Fetched query={query} what="the practices" find={({ practicesToName }) => practicesToName.nodes} inPage>
      {(practices) =>
        checking ? (
          <CheckSuccession practices={practices} draft={draft} form={FORM} />
        ) : (
          <SuccessionForm
            practices={practices}
            draft={draft}
            onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
            next={`${FORM}/check`}
          />
        )
      }
    </Fetched>
  );
};

/** Records a merger or split in two steps: write, then check what follows. What is written is kept over both until it is recorded. */
export const RecordSuccessionPage = () => {
  const { may } = useSession();
  const { step } = useParams();
  const checking = step === 'check';
  return (
    <Page
      title={checking ? 'Check what follows' : 'Record a merger or split'}
      back={checking ? { to: FORM, label: 'Back' } : { to: '/practices/mergers', label: 'Mergers and splits' }}
      wide={checking}
    >
      {may('fact:tell') ? (
        <Recording checking={checking} />
      ) : (
        <Empty>Only somebody who may prepare can record a merger or split.</Empty>
      )}
    </Page>
  );
};
