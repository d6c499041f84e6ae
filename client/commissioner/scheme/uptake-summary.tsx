import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { londonDate } from '../../parts/format-date.ts';
import { Day, Moment } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { ShareBar } from '../../parts/share-bar.tsx';
import type { SchemeFound } from './scheme-found.ts';

const PhaseSummary = ({
  phase: { name, accepted, left, offered, practicesNeeded, acceptedPercent, national, optInClosesAt },
  endedFrom,
}: {
  phase: SchemeFound['phases'][number];
  endedFrom: string | null;
}) => {
  const { today } = useSession();
  if (endedFrom)
    return (
      <div>
        <ShareBar label={name} value={accepted + left} of={offered} />
        <p>
          {accepted + left} of {countWords(offered, 'practice')} had joined. The scheme has ended: the national contract
          applies to all from <Day date={endedFrom} />.
        </p>
      </div>
    );
  return (
    <div>
      <ShareBar label={name} value={accepted} of={offered} needed={practicesNeeded} />
      <p>
        {acceptedPercent}% accepted; {national} on the national contract.{' '}
        {londonDate(optInClosesAt) < today ? 'Opting in closed on' : 'Practices can answer until'}{' '}
        <Moment at={optInClosesAt} />.
      </p>
    </div>
  );
};

/** How each phase stands, with the way to the figures and the evidence. */
export const UptakeSummary = ({ scheme: { id, phases, endedFrom } }: { scheme: SchemeFound }) => {
  return (
    <>
      {phases.map((phase) => (
        <PhaseSummary key={phase.key} phase={phase} endedFrom={endedFrom} />
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
