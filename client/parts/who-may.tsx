import { Link } from 'react-router';
import { useSession } from '../session/session.ts';

/** Below a page whose right somebody has not, who came by its address: who has it, and whom to ask. */
export const WhoMay = () => {
  const { organisation } = useSession().membership;
  return (
    <p className="portal-not-allowed">
      What this page is for takes a right that you do not have. <Link to="/people">People</Link> says who of{' '}
      {organisation.name} has which: ask one of them to do it, or an administrator to give you the right.
    </p>
  );
};
