import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  ReferenceChangeDocument,
  type ReferenceChangeQuery,
} from '../../generated/admin/organisations/organisations.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Progress } from '../../parts/progress.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';
import { useSession } from '../../session/session.ts';
import { changeInWords, isUnderWay, previewAddress } from './change-words.ts';

type Change = NonNullable<ReferenceChangeQuery['referenceChange']>;

const POLL_MILLISECONDS = 500;

const UnderWay = ({ change: { areasDone, areasTotal } }: { change: Change }) => (
  <>
    <Progress label="Areas brought in" done={areasDone} total={areasTotal} />
    <p>It goes on when you leave this page.</p>
  </>
);

const CameTo = ({ cameTo }: { cameTo: readonly string[] }) =>
  cameTo.length > 0 && (
    <>
      <h2 className="nhsuk-heading-m">What it came to</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {cameTo.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );

const Next = ({ change: { state, areaCode, asOf } }: { change: Change }) => {
  const { membership } = useSession();
  if (areaCode === null || asOf === null) return null;
  if (state === 'FAILED')
    return <LinkButton to={previewAddress(areaCode, asOf)}>Look at what would change now</LinkButton>;
  return membership.organisation.kind === 'COMMISSIONER' && <LinkButton to="/practices">See the practices</LinkButton>;
};

/** How far a change has come, and what it came to. */
export const ChangePage = () => {
  const { changeId = '' } = useParams();
  const query = useQuery(ReferenceChangeDocument, { variables: { id: changeId }, fetchPolicy: 'cache-and-network' });
  const underWay = query.data?.referenceChange ? isUnderWay(query.data.referenceChange.state) : false;
  // A second look at the same thing, only while it is made.
  useQuery(ReferenceChangeDocument, {
    variables: { id: changeId },
    fetchPolicy: 'network-only',
    pollInterval: POLL_MILLISECONDS,
    skip: !underWay,
  });
  return (
    <Fetched query={query} what="the change" find={({ referenceChange }) => referenceChange}>
      {(change) => (
        <Page
          title={changeInWords(change)}
          back={{ to: '/organisations', label: 'Organisations from published files' }}
        >
          <Summary
            rows={[
              { key: 'State', value: <StateTag state={change.state} /> },
              { key: 'Asked for by', value: [change.askedBy, change.organisation.name].filter(Boolean).join(', ') },
              { key: 'Asked for', value: <Moment at={change.askedAt} /> },
              { key: 'Ended', value: change.endedAt && <Moment at={change.endedAt} /> },
              { key: 'Why it stopped', value: change.failure },
              { key: 'Instead of', value: change.insteadOfPath },
            ]}
          />
          {isUnderWay(change.state) && <UnderWay change={change} />}
          <CameTo cameTo={change.cameTo} />
          {!isUnderWay(change.state) && <Next change={change} />}
        </Page>
      )}
    </Fetched>
  );
};
