import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { NationalContractOfYearDocument } from '../../generated/national/contract/contract.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Indicators, Registers, Values } from './contract-text.tsx';
import { History } from './history.tsx';
import type { ContractFound } from './national-change.ts';

/** The one next step: for the national body to correct the year, or to go on with the draft that waits. */
const NextStep = ({ contract: { financialYear, draftId, permissions } }: { contract: ContractFound }) => {
  if (!draftId && !permissions.correct.allowed) return null;
  return (
    <section className="portal-next" aria-labelledby="next-step">
      <h2 className="nhsuk-heading-s" id="next-step">
        Next step
      </h2>
      {draftId ? (
        <>
          <p>A correction of this year is being drafted. Until it is released, nothing changes for anybody.</p>
          <LinkButton to={`/national-contract/drafts/${draftId}`}>Open the draft</LinkButton>
        </>
      ) : (
        <>
          <p>A release cannot be changed. A correction is a new release, and payment runs keep the one they used.</p>
          <LinkButton to={`/national-contract/${financialYear}/correct`}>Correct this year</LinkButton>
        </>
      )}
    </section>
  );
};

const NotInForce = ({ contract: { financialYear, release, releaseInForce } }: { contract: ContractFound }) =>
  release === releaseInForce ? null : (
    <div className="portal-empty">
      <p>
        This is release {release}, kept as it was.{' '}
        <Link to={`/national-contract/${financialYear}`}>Release {releaseInForce} is in force</Link>.
      </p>
    </div>
  );

/** One year of the national contract: in force, or in an earlier release. */
export const ContractPage = () => {
  const { year = '', release } = useParams();
  const query = useQuery(NationalContractOfYearDocument, {
    variables: { financialYear: year, release: release && /^\d{1,6}$/.test(release) ? Number(release) : null },
  });
  return (
    <Fetched query={query} what="the contract of that year" find={({ nationalContract }) => nationalContract}>
      {(contract) => (
        <Page
          title={`National contract of ${contract.financialYear}`}
          caption={`Release ${contract.release}`}
          back={{ to: '/national-contract', label: 'All years' }}
          wide
        >
          <NotInForce contract={contract} />
          {contract.release === contract.releaseInForce && <NextStep contract={contract} />}
          {contract.note && <p className="portal-reading">{contract.note}</p>}
          <Values text={contract} />
          <History contract={contract} />
          <h2 className="nhsuk-heading-m">National registers</h2>
          <Registers text={contract} />
          <h2 className="nhsuk-heading-m">Indicators</h2>
          <Indicators text={contract} />
        </Page>
      )}
    </Fetched>
  );
};
