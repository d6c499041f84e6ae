import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  EvidenceSchemeDocument,
  type EvidenceSchemeQuery,
  EvidenceToReviewDocument,
} from '../../generated/commissioner/evidence/evidence.ts';
import { PAGE_SIZE } from '../../parts/connection-table.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { Pagination } from '../../parts/pagination.tsx';
import { RemindLink } from '../../parts/remind/remind-link.tsx';
import { stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { EvidenceItem } from './evidence-item.tsx';

type Version = NonNullable<EvidenceSchemeQuery['scheme']>['currentVersion'];
type Phases = NonNullable<Version['definition']>['phases'];

const STATES = ['recorded', 'confirmed', 'rejected'];

const EvidenceList = ({ schemeId, phases }: { schemeId: string; phases: Phases }) => {
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const phaseKey = phases.find(({ key }) => key === address.value('phase'))?.key;
  const names = new Map(
    phases.flatMap(({ requirements }) => requirements.map(({ key, name }) => [key, name] as const)),
  );
  const query = useQuery(EvidenceToReviewDocument, {
    variables: {
      schemeId,
      first: PAGE_SIZE,
      after: address.after,
      filter: { search: address.search, states: states.length > 0 ? states : undefined, phaseKey },
    },
  });
  return (
    <>
      <ListFilter
        address={address}
        label="Search by practice or code"
        groups={[
          { name: 'state', legend: 'State', choices: STATES.map((value) => ({ value, label: stateWords(value) })) },
          ...(phases.length > 1
            ? [
                {
                  name: 'phase',
                  legend: 'Phase',
                  one: true,
                  choices: phases.map(({ key, name }) => ({ value: key, label: name })),
                },
              ]
            : []),
        ]}
      />
      <Fetched query={query} what="the evidence" find={({ evidence }) => evidence} inPage>
        {({ nodes, totalCount, pageInfo }) =>
          nodes.length === 0 ? (
            <Empty>
              {totalCount === 0 && !address.search && states.length === 0
                ? 'No practice has recorded evidence yet.'
                : 'Nothing fits what you searched for.'}
            </Empty>
          ) : (
            <>
              <p role="status">{countWords(totalCount, 'piece')} of evidence</p>
              <ul className="nhsuk-list">
                {nodes.map((evidence) => (
                  <EvidenceItem
                    key={evidence.id}
                    evidence={evidence}
                    requirement={names.get(evidence.requirementKey) ?? evidence.requirementKey}
                  />
                ))}
              </ul>
              <Pagination
                address={address}
                pageInfo={pageInfo}
                pages={Math.ceil(totalCount / PAGE_SIZE)}
                label="evidence"
              />
            </>
          )
        }
      </Fetched>
    </>
  );
};

/** What practices recorded, to be confirmed or rejected. */
export const EvidencePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(EvidenceSchemeDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Evidence from practices"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
          wide
        >
          <RemindLink thing="EVIDENCE" subjectId={scheme.id} />
          <EvidenceList schemeId={scheme.id} phases={scheme.currentVersion.definition?.phases ?? []} />
        </Page>
      )}
    </Fetched>
  );
};
