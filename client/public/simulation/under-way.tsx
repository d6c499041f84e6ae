import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { CancelSimulationDocument, SimulationProgressDocument } from '../../generated/public/simulation/simulation.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useAction } from '../../parts/use-action.ts';
import type { SimulationFound } from './simulation-found.ts';

const POLL_MILLISECONDS = 500;

const UNDER_WAY: ReadonlySet<string> = new Set(['WAITING', 'CALCULATING']);

/** True while the worker has it, or will. */
export const isUnderWay = (state: string): boolean => UNDER_WAY.has(state);

type Properties = { simulation: SimulationFound; onDone: () => void };

/** How far the simulation has come, and the way to stop it. It runs on the server: leaving the page does not stop it. */
export const UnderWay = ({ simulation: { id, permissions }, onDone }: Properties) => {
  const { data } = useQuery(SimulationProgressDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    pollInterval: POLL_MILLISECONDS,
  });
  const cancel = useAction(CancelSimulationDocument);
  const now = data?.simulation;
  const done = now !== undefined && now !== null && !isUnderWay(now.state);
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <>
      <Progress label="Practices worked out" done={now?.practicesDone ?? 0} total={now?.practicesTotal ?? 0} />
      <p>It goes on when you leave this page.</p>
      <Allowed permission={permissions.cancel}>
        <ActionOutcome action={cancel} />
        <Button look="secondary" running={cancel.running} onClick={() => void cancel.run({ simulationId: id })}>
          Cancel the simulation
        </Button>
      </Allowed>
    </>
  );
};
