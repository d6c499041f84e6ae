import { WarningCallout } from 'nhsuk-react-components';
import { useState } from 'react';
import { ShareSimulationDocument } from '../../generated/public/simulation/simulation.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import type { SimulationFound } from './simulation-found.ts';

/** Sharing cannot be undone, so it is said and declared before. */
export const Share = ({ simulation: { id, version, schemeId } }: { simulation: SimulationFound }) => {
  const share = useAction(ShareSimulationDocument);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button look="secondary" onClick={() => setAsked(true)}>
        Share with the LMC and practices
      </Button>
    );
  }
  return (
    <>
      <WarningCallout>
        <WarningCallout.Heading headingLevel="h3">This cannot be undone</WarningCallout.Heading>
        <p>
          The LMC sees everything on this page, and each practice sees its own line and the totals, for as long as the
          portal stands. A newer simulation can be shared later and then stands before it; this one stays.
        </p>
      </WarningCallout>
      <Confirm
        declaration="I have checked these sums and what was assumed, and the LMC and the practices may see them."
        button="Share for good"
        back={{ to: `/schemes/${schemeId}`, label: 'Back to the scheme, without sharing' }}
        action={share}
        onConfirm={() => void share.run({ simulationId: id, expectedVersion: version })}
      />
    </>
  );
};
