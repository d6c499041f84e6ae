import { useApolloClient } from '@apollo/client/react';
import {
  PaymentLineFileDocument,
  PaymentLineOfflinePageDocument,
} from '../../generated/public/payment-line/take-away.ts';
import { Button } from '../../parts/button.tsx';
import { FailedPart } from '../../parts/failed.tsx';
import type { FileToSave } from '../../parts/save-file.ts';
import { useTakeAway } from '../../parts/use-take-away.ts';

type Line = { id: string; reference: string };

/** The working to keep, and a page that works the sum out again without this service. */
export const TakeAway = ({ line: { id, reference } }: { line: Line }) => {
  const client = useApolloClient();
  const { running, said, error, take } = useTakeAway('This payment can no longer be seen.');
  const name = `payment-${reference}`;
  const fetchPage = async (): Promise<FileToSave | undefined> => {
    const { data } = await client.query({
      query: PaymentLineOfflinePageDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    return data?.paymentLine
      ? { name: `${name}.html`, type: 'text/html', text: data.paymentLine.offlinePage }
      : undefined;
  };
  const fetchFile = async (): Promise<FileToSave | undefined> => {
    const { data } = await client.query({ query: PaymentLineFileDocument, variables: { id }, fetchPolicy: 'no-cache' });
    return data?.paymentLine
      ? { name: `${name}.json`, type: 'application/json', text: data.paymentLine.explainFile }
      : undefined;
  };
  return (
    <section className="portal-screen-only" aria-labelledby="take-away">
      <h2 className="nhsuk-heading-m" id="take-away">
        Check it yourself
      </h2>
      <p>
        Download a page that works this payment out again on your own computer, from the same figures. It needs no
        connection and sends nothing anywhere. It says which figures differ, if any do.
      </p>
      <div className="portal-buttons">
        <Button look="secondary" running={running} onClick={() => void take(fetchPage)}>
          Download the page that checks it
        </Button>
        <Button look="secondary" running={running} onClick={() => void take(fetchFile)}>
          Download the working
        </Button>
        <span role="status">{said}</span>
      </div>
      {error !== undefined && <FailedPart error={error} />}
    </section>
  );
};
