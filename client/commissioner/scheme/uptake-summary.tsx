import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { londonDate } from '../../parts/format-date.ts';
import { Moment } from '../../parts/when.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import type { SchemeFound } from './scheme-found.ts';

/** How each phase stands, with the way to the figures and the evidence. */
export const UptakeSummary = ({ scheme: { id, phases } }: { scheme: SchemeFound }) => {
  const { today } = useSession();
  return (
    <>
      {phases.map((phase) => (
        <div key={phase.key}>
          <ShareBar label={phase.name} value={phase.accepted} of={phase.offered} needed={phase.practicesNeeded} />
          <p>
            {phase.acceptedPercent}% accepted; {phase.national} on the national contract.{' '}
            {londonDate(phase.optInClosesAt) < today ? 'Opting in closed on' : 'Practices can answer until'}{' '}
            <Moment at={phase.optInClosesAt} />.
          </p>
        </div>
      ))}
      <ul className="nhsuk-list">
        <li>
          <Link to={`/schemes/${id}/uptake`}>Uptake by day and by practice</Link>
        </li>
        <li>
          <Link to={`/schemes/${id}/evidence`}>Evidence from practices</Link>
        </li>
      </ul>
    </>
  );
};
