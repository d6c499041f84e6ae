import { useContext } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../parts/format-date.ts';
import { SessionContext } from '../session/session.ts';
import { whatIsInvented } from '../session/what-is-invented.ts';

/** In a demonstration, on every page: what here is invented, and what the date is taken to be. */
export const DemonstrationBanner = () => {
  const session = useContext(SessionContext);
  if (!session?.demonstration) return null;
  return (
    <section className="portal-demonstration" aria-label="Demonstration">
      <div className="nhsuk-width-container">
        <p className="nhsuk-body-s">
          <strong>Demonstration:</strong> {whatIsInvented(session)} Today is {formatDate(session.today)}.{' '}
          <Link to="/demonstration">Change the date</Link>.{' '}
          <Link to="/demonstration/mail">Mail of the demonstration</Link>
        </p>
      </div>
    </section>
  );
};
