import { Link, useNavigate } from 'react-router';
import { StartNewVersionDocument } from '../../generated/commissioner/scheme/scheme.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useSession } from '../../session/session.ts';
import type { SchemeFound } from './scheme-found.ts';

const NewVersion = ({ scheme: { id, version } }: { scheme: SchemeFound }) => {
  const navigate = useNavigate();
  const start = useAction(StartNewVersionDocument);
  const begin = async (): Promise<void> => {
    if (await start.run({ schemeId: id, expectedVersion: version }))
      void navigate(`/schemes/${id}/edit`, {
        state: { notice: 'A new version has begun. It needs a new consultation and a new decision.' },
      });
  };
  return (
    <>
      <ActionOutcome action={start} />
      <Button look="secondary" small running={start.running} onClick={() => void begin()}>
        Start a new version of the text
      </Button>
    </>
  );
};

/** What else a commissioner can do with a scheme, and for each thing that cannot be done now, why. */
export const OtherSteps = ({ scheme }: { scheme: SchemeFound }) => {
  const { id, permissions } = scheme;
  const { may, membership } = useSession();
  if (membership.organisation.kind !== 'COMMISSIONER') return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What else you can do</h2>
      <ul className="nhsuk-list portal-steps">
        <li>
          <Allowed permission={permissions.save} otherwise="The text cannot be changed">
            <Link to={`/schemes/${id}/edit`}>Change the text</Link>
          </Allowed>
        </li>
        <li>
          <Allowed permission={permissions.startNewVersion} otherwise="A new version cannot be started">
            <NewVersion scheme={scheme} />
          </Allowed>
        </li>
        <li>
          <Allowed permission={permissions.startPaymentRun} otherwise="A payment run cannot be started">
            <Link to={`/schemes/${id}/pay`}>Start a payment run</Link>
          </Allowed>
        </li>
        {may('scheme:draft') && (
          <li>
            <Link to={`/schemes/new?copy=${id}`}>Draft another scheme with this text</Link>
          </li>
        )}
        <li>
          <Allowed permission={permissions.withdraw} otherwise="The scheme cannot be withdrawn">
            <Link to={`/schemes/${id}/withdraw`}>Withdraw the scheme</Link>
          </Allowed>
        </li>
        <li>
          <Allowed permission={permissions.end} otherwise="The scheme cannot be ended">
            <Link to={`/schemes/${id}/end`}>End the scheme: every practice returns to the national contract</Link>
          </Allowed>
        </li>
      </ul>
    </>
  );
};
