import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  NationalDraftToEditDocument,
  ReleaseNationalYearDocument,
} from '../../generated/national/contract-draft/draft.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { TaskList } from '../../parts/task-list.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Changes } from '../contract/changes.tsx';
import { DraftAgainContext } from './draft-again.ts';
import { type Draft, draftName } from './draft-frame.tsx';
import { Overtaken } from './overtaken.tsx';
import { placeOf } from './place-of.ts';
import { type Answers, WarningFields, fieldOf } from './warning-fields.tsx';

const Problems = ({
  draft: {
    id,
    checks: { problems },
  },
}: {
  draft: Draft;
}) => (
  <>
    <h2 className="nhsuk-heading-m">{countWords(problems.length, 'problem')} to put right</h2>
    <p>The year cannot be released until each is put right.</p>
    <TaskList
      items={problems.map(({ field, message }) => ({
        key: `${field} ${message}`,
        name: message,
        to: placeOf(id, field ?? ''),
        status: 'Not met',
      }))}
    />
  </>
);

const missingAnswers = ({ checks: { warnings } }: Draft, answers: Answers): readonly Problem[] =>
  warnings.flatMap((warning) => {
    const { ticked = false, reason = '' } = answers[fieldOf(warning)] ?? {};
    if (!ticked) return [{ field: fieldOf(warning), message: `Confirm: ${warning.message}` }];
    return reason.trim() === ''
      ? [{ field: `${fieldOf(warning)}.reason`, message: `Give a reason why this stands: ${warning.message}` }]
      : [];
  });

const Release = ({ draft }: { draft: Draft }) => {
  const navigate = useNavigate();
  const release = useAction(ReleaseNationalYearDocument);
  const [answers, setAnswers] = useState<Answers>({});
  const { warnings } = draft.checks;
  const send = async (): Promise<void> => {
    const confirmations = warnings.map(({ path, code, ...warning }) => ({
      path,
      code,
      reason: answers[fieldOf({ path, code, ...warning })]?.reason ?? '',
    }));
    const done = await release.run({ draftId: draft.id, expectedVersion: draft.version, confirmations });
    if (done)
      void navigate(`/national-contract/${draft.financialYear}`, {
        state: {
          notice: `Release ${draft.release} of ${draft.financialYear} is in force. Payment runs that are calculated keep the release they used.`,
        },
      });
  };
  return (
    <Confirm
      declaration="I changed nothing in this draft, and I have checked what differs against its sources"
      button={`Release ${draftName(draft)}`}
      back={{ to: `/national-contract/drafts/${draft.id}`, label: 'Go back without releasing' }}
      action={release}
      check={() => missingAnswers(draft, answers)}
      onConfirm={() => void send()}
    >
      <Overtaken action={release} label="Look at the newer draft" />
      <WarningFields
        warnings={warnings}
        answers={answers}
        onChange={(field, changes) =>
          setAnswers((before) => ({ ...before, [field]: { ticked: false, reason: '', ...before[field], ...changes } }))
        }
      />
    </Confirm>
  );
};

const Warnings = ({
  draft: {
    checks: { warnings },
  },
}: {
  draft: Draft;
}) =>
  warnings.length === 0 ? null : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {warnings.map((warning) => (
        <li key={fieldOf(warning)}>{warning.message}</li>
      ))}
    </ul>
  );

const Gate = ({ draft }: { draft: Draft }) => {
  const {
    checks: { problems, warnings },
    permissions,
    changes,
  } = draft;
  if (problems.length > 0) return <Problems draft={draft} />;
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {warnings.length === 0 ? 'Every check is met' : `${countWords(warnings.length, 'thing')} to confirm`}
      </h2>
      {changes.length === 0 ? (
        <Empty>Nothing differs from the release it was copied from, so there is nothing to release.</Empty>
      ) : permissions.release.allowed ? (
        <Release draft={draft} />
      ) : (
        <>
          <Warnings draft={draft} />
          <p className="portal-not-allowed">You cannot release it: {permissions.release.reason}</p>
        </>
      )}
    </>
  );
};

/** The last check before a year binds everybody: what differs, what is wrong, what is unusual, and a second person. */
export const CheckPage = () => {
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
          title="Check and release"
          caption={`National contract of ${draftName(draft)}`}
          back={{ to: `/national-contract/drafts/${draft.id}`, label: 'Back to the draft' }}
        >
          <p>Why: {draft.reason}</p>
          {draft.changes.length > 0 && (
            <Changes
              caption={`What differs from ${draft.basedOnYear}, release ${draft.basedOnRelease}`}
              changes={draft.changes}
            />
          )}
          {draft.state === 'DRAFT' ? (
            <DraftAgainContext value={query.refetch}>
              <Gate draft={draft} />
            </DraftAgainContext>
          ) : (
            <p>This draft is {draft.state === 'RELEASED' ? 'released' : 'discarded'}.</p>
          )}
        </Page>
      )}
    </Fetched>
  );
};
