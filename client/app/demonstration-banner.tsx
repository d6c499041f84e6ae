import { useContext } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../parts/format-date.ts';
import { SessionContext } from './session.ts';

/** In a demonstration, on every page: nothing here is real, and what the date is taken to be. */
export const DemonstrationBanner = () => {
  const session = useContext(SessionContext);
  if (!session?.demonstration) return null;
  return (
    <section className="portal-demonstration" aria-label="Demonstration">
      <div className="nhsuk-width-container">
        <p className="nhsuk-body-s">
          <strong>Demonstration:</strong> fictional organisations and people. Today is {formatDate(session.today)}. <Link to="/demonstration">Change the date</Link>
        </p>
      </div>
    </section>
  );
};
