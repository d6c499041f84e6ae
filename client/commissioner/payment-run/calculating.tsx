import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { PaymentRunProgressDocument } from '../../generated/commissioner/payment-run/payment-run.ts';
import { Progress } from '../../parts/progress.tsx';

const POLL_MILLISECONDS = 500;

type Properties = { runId: string; onDone: () => void };

/** How far the calculation has come. It runs on the server: leaving the page does not stop it. */
export const Calculating = ({ runId, onDone }: Properties) => {
  const { data } = useQuery(PaymentRunProgressDocument, {
    variables: { id: runId },
    fetchPolicy: 'network-only',
    pollInterval: POLL_MILLISECONDS,
  });
  const run = data?.paymentRun;
  const done = run !== undefined && run !== null && run.state !== 'CALCULATING';
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <>
      <Progress label="Practices worked out" done={run?.practicesDone ?? 0} total={run?.practicesTotal ?? 0} />
      <p>It goes on when you leave this page.</p>
    </>
  );
};
