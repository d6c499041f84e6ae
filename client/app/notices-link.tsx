import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { UnreadDocument } from '../generated/app/unread.ts';

/** The way to one's notices, with how many are new. The page stands without the number: it is not waited for, and a fault says nothing. */
export const NoticesLink = () => {
  const { data } = useQuery(UnreadDocument);
  const unread = data?.telling.unread ?? 0;
  return (
    <Link className="nhsuk-header__account-link" to="/notices">
      Notices{unread > 0 && ` (${unread} new)`}
    </Link>
  );
};
