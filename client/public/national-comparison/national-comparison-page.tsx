import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  NationalComparisonDocument,
  type NationalComparisonQuery,
} from '../../generated/public/national-comparison/national-comparison.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { gapWords } from '../../parts/working/gap-words.ts';
import { readWorking } from '../../parts/working/working.ts';
import { WorkingView } from '../../parts/working/working-view.tsx';

type Comparison = NonNullable<NationalComparisonQuery['nationalComparison']>;
type Sum = { pence: number } | null;

const sum = (money: Sum) => (money ? <Money pence={money.pence} /> : 'Not known');

const between = (most: Sum, least: Sum): Sum => (most && least ? { pence: most.pence - least.pence } : null);

const BothSides = ({ compared }: { compared: Comparison }) => (
  <DataTable
    caption="Both sides"
    columns={[
      { key: 'what', heading: 'What', rowHeading: true, cell: ({ what }) => what },
      { key: 'local', heading: 'Local scheme', numeric: true, cell: ({ local }) => sum(local) },
      { key: 'national', heading: 'National contract', numeric: true, cell: ({ national }) => sum(national) },
    ]}
    rows={[
      { what: 'With these results', local: compared.paid, national: compared.national },
      {
        what: 'Guaranteed, whatever the results',
        local: compared.localGuaranteed,
        national: compared.nationalGuaranteed,
      },
      { what: 'The most that was possible', local: compared.localPossible, national: compared.nationalPossible },
      {
        what: 'At risk, between the two',
        local: between(compared.localPossible, compared.localGuaranteed),
        national: between(compared.nationalPossible, compared.nationalGuaranteed),
      },
    ]}
    rowKey={({ what }) => what}
  />
);

const Explanation = ({ compared }: { compared: Comparison }) => {
  const working = readWorking(compared.working);
  if (working) return <WorkingView working={working} />;
  if (compared.workingText) return <pre className="portal-plain-text">{compared.workingText}</pre>;
  if (compared.notKnownBecause.length === 0)
    return <p>The phase stands in place of nothing: the national contract is paid in full beside it.</p>;
  return (
    <>
      <p>What the national contract would have paid is not known, because:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {compared.notKnownBecause.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
};

/** One practice and one phase: both sides, and how the national side was worked out. It prints on its own. */
export const NationalComparisonPage = () => {
  const { comparisonId = '' } = useParams();
  const { membership } = useSession();
  const query = useQuery(NationalComparisonDocument, { variables: { id: comparisonId } });
  const isPractice = membership.organisation.kind === 'PRACTICE';
  return (
    <Fetched query={query} what="the comparison" find={({ nationalComparison }) => nationalComparison}>
      {(compared) => (
        <Page
          title="What the national contract would have paid"
          caption={`${compared.practice.name}, ${compared.schemeName}`}
          back={
            isPractice
              ? { to: '/payments/national', label: 'Both sides, phase by phase' }
              : { to: `/payment-runs/${compared.run.id}/national`, label: 'Both sides of each practice' }
          }
          wide
        >
          <p className="nhsuk-lede-text">
            {compared.run.phaseName}, {formatDate(compared.run.from)} to {formatDate(compared.run.to)}:{' '}
            {compared.partOfYear} of the national year.
          </p>
          {compared.gap && (
            <p>
              {isPractice ? 'You were' : 'The practice was'} paid <strong>{gapWords(compared.gap.pence)}</strong>{' '}
              {compared.gap.pence === 0 ? 'as' : 'than'} under the national contract.
            </p>
          )}
          <BothSides compared={compared} />
          <h2 className="nhsuk-heading-m">How the national side was worked out</h2>
          <p>It is a comparison, not a payment.</p>
          <Explanation compared={compared} />
          <PrintButton>Print this page</PrintButton>
        </Page>
      )}
    </Fetched>
  );
};
