import { useQuery } from '@apollo/client/react';
import { Tag } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { NationalDraftToEditDocument } from '../../generated/national/contract-draft/draft.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { type TaskItem, TaskList } from '../../parts/task-list.tsx';
import { Moment } from '../../parts/when.tsx';
import { Changes } from '../contract/changes.tsx';
import { confidenceWords, valueWords } from '../contract/value-words.ts';
import { type Draft, draftName } from './draft-frame.tsx';
import { formatCount } from '../../parts/words/format-count.ts';
import { uncapitalised } from '../../parts/words/capitals.ts';

const Unsure = ({ confidence }: { confidence: string | undefined }) =>
  confidence === undefined ? (
    <Tag modifier="blue">Missing</Tag>
  ) : confidence === 'NC' ? (
    <Tag modifier="blue">Not confirmed</Tag>
  ) : (
    <>Complete</>
  );

const valueItems = ({ id, text }: Draft): TaskItem[] =>
  text.values.map((value) => ({
    key: value.key,
    name: value.label,
    hint: `${valueWords(value)}${value.source ? `: ${uncapitalised(confidenceWords(value.source.confidence))}` : ''}`,
    to: `/national-contract/drafts/${id}/values/${value.key.toLowerCase().replaceAll('_', '-')}`,
    status: <Unsure confidence={value.source?.confidence} />,
  }));

const indicatorItems = ({
  id,
  text: { indicators, complete, indicatorSource, registers, groups },
}: Draft): TaskItem[] => [
  {
    key: 'coverage',
    name: 'What the list of indicators is',
    hint: complete ? 'Every indicator is listed' : 'Not every indicator is listed',
    to: `/national-contract/drafts/${id}/coverage`,
    status: <Unsure confidence={indicatorSource?.confidence} />,
  },
  {
    key: 'indicators',
    name: 'Indicators',
    hint: `${countWords(indicators.length, 'indicator')} in ${countWords(groups.length, 'group')}`,
    to: `/national-contract/drafts/${id}/indicators`,
    status: complete ? 'Complete' : <Tag modifier="blue">Not all known</Tag>,
  },
  {
    key: 'registers',
    name: 'National registers',
    hint: registers
      ? `${countWords(groups.filter(({ register }) => register !== null).length, 'register')}, ${formatCount(registers.listSize)} patients on all lists`
      : 'Not known',
    to: `/national-contract/drafts/${id}/registers`,
    status: <Unsure confidence={registers?.source.confidence} />,
  },
];

const checkItem = ({ id, checks: { problems, warnings } }: Draft): TaskItem => ({
  key: 'check',
  name: 'Check and release',
  hint: 'A person who changed nothing here releases it',
  to: `/national-contract/drafts/${id}/check`,
  status:
    problems.length > 0 ? (
      <Tag modifier="red">{countWords(problems.length, 'problem')}</Tag>
    ) : warnings.length > 0 ? (
      <Tag modifier="yellow">{countWords(warnings.length, 'warning')} to confirm</Tag>
    ) : (
      'Ready'
    ),
});

const Tasks = ({ draft }: { draft: Draft }) => (
  <>
    <h2 className="nhsuk-heading-m">Values</h2>
    <TaskList items={valueItems(draft)} />
    <h2 className="nhsuk-heading-m">Indicators and registers</h2>
    <TaskList items={indicatorItems(draft)} />
    <h2 className="nhsuk-heading-m">Release</h2>
    <TaskList items={[checkItem(draft)]} />
  </>
);

const Ended = ({ draft: { financialYear, release, state } }: { draft: Draft }) =>
  state === 'RELEASED' ? (
    <p>
      It was released.{' '}
      <Link to={`/national-contract/${financialYear}/releases/${release}`}>
        Read release {release} of {financialYear}
      </Link>
      .
    </p>
  ) : (
    <p>It was discarded, and is kept for the record only.</p>
  );

const ForReader = ({ draft }: { draft: Draft }) => (
  <>
    <p className="portal-not-allowed">You cannot change it: {draft.permissions.edit.reason}</p>
    <LinkButton to={`/national-contract/drafts/${draft.id}/check`}>Read the checks</LinkButton>
  </>
);

/** A draft as a task list, in any order, with what differs so far. */
export const DraftPage = () => {
  const { draftId = '' } = useParams();
  const query = useQuery(NationalDraftToEditDocument, { variables: { id: draftId } });
  return (
    <Fetched query={query} what="the draft" find={({ nationalDraft }) => nationalDraft}>
      {(draft) => (
        <Page
          title={`Draft of ${draftName(draft)}`}
          caption="National contract"
          back={{ to: '/national-contract', label: 'All years' }}
        >
          <p>
            Why: {draft.reason} Copied from {draft.basedOnYear}, release {draft.basedOnRelease}. Started by{' '}
            {draft.draftedBy}, last saved <Moment at={draft.editedAt} />.
          </p>
          {draft.state !== 'DRAFT' ? (
            <Ended draft={draft} />
          ) : draft.permissions.edit.allowed ? (
            <Tasks draft={draft} />
          ) : draft.permissions.release.allowed ? (
            <LinkButton to={`/national-contract/drafts/${draft.id}/check`}>Check and release</LinkButton>
          ) : (
            <ForReader draft={draft} />
          )}
          {draft.changes.length > 0 ? (
            <Changes
              caption={`What differs from ${draft.basedOnYear}, release ${draft.basedOnRelease}: ${countWords(draft.changes.length, 'change')}`}
              changes={draft.changes}
            />
          ) : (
            <Empty>Nothing differs yet from the release it was copied from.</Empty>
          )}
          <Allowed permission={draft.permissions.discard}>
            <p>
              <Link to={`/national-contract/drafts/${draft.id}/discard`}>Discard this draft</Link>
            </p>
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
