import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { PaymentLineDocument, type PaymentLineQuery } from '../../generated/public/payment-line/payment-line.ts';
import { CopyText } from '../../parts/copy-text.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { readWorking } from '../../parts/working/working.ts';
import { WorkingView } from '../../parts/working/working-view.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { TakeAway } from './take-away.tsx';

type PaymentLine = NonNullable<PaymentLineQuery['paymentLine']>;

const Explanation = ({ line }: { line: PaymentLine }) => {
  const working = readWorking(line.working);
  const text = <pre className="portal-plain-text">{line.workingText}</pre>;
  if (!working) return text;
  return (
    <>
      <WorkingView working={working} />
      <Details className="portal-screen-only">
        <Details.Summary>The same as plain text</Details.Summary>
        <Details.Text>
          {text}
          <CopyText text={line.workingText} what="the working" />
        </Details.Text>
      </Details>
    </>
  );
};

/** One payment explained: from the pence back to the rule, the figures and their sources. It prints on its own. */
export const PaymentLinePage = () => {
  const { lineId = '' } = useParams();
  const { membership } = useSession();
  const query = useQuery(PaymentLineDocument, { variables: { id: lineId } });
  return (
    <Fetched query={query} what="the payment" find={({ paymentLine }) => paymentLine}>
      {(line) => (
        <Page
          title={`Explain this payment: ${line.reference}`}
          caption={line.schemeName}
          back={
            membership.organisation.kind === 'PRACTICE'
              ? { to: '/payments', label: 'Payments' }
              : { to: `/payment-runs/${line.run.id}`, label: 'Payment run' }
          }
          wide
        >
          <p className="nhsuk-lede-text">{line.sentence}</p>
          <PaymentFacts line={line} />
          <h2 className="nhsuk-heading-m">How it was worked out</h2>
          {line.amended && (
            <p>
              This is the working of the sum that was worked out, <Money pence={line.computed.pence} />.{' '}
              {line.amendedBy} amended what is paid to <Money pence={line.amended.pence} />: {line.amendmentReason}
            </p>
          )}
          <Explanation line={line} />
          <TakeAway line={line} />
          <PrintButton>Print this page</PrintButton>
        </Page>
      )}
    </Fetched>
  );
};
