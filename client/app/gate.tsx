import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { SessionQuery } from '../generated/session/session.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { isNotSignedIn } from './apollo.ts';
import { NoMembership } from './no-membership.tsx';
import { SignedOut } from './signed-out.tsx';

type Properties = {
  me: SessionQuery['me'] | undefined;
  error: unknown;
  signedOut: boolean;
  onRetry: () => void;
  children: ReactNode;
};

/** Lets someone in who is signed in and has chosen for whom to act; shows anyone else what is missing. */
export const Gate = ({ me, error, signedOut, onRetry, children }: Properties) => {
  const { pathname, search } = useLocation();
  const here = pathname + search;
  if (signedOut || isNotSignedIn(error)) return <SignedOut returnTo={here} ended={me !== undefined} />;
  if (me?.membership) return children;
  if (me?.memberships.length === 0) return <NoMembership name={me.person.name} />;
  if (me)
    return pathname === '/choose' ? children : <Navigate to={`/choose?returnTo=${encodeURIComponent(here)}`} replace />;
  return error ? <Failed error={error} onRetry={onRetry} /> : <Loading what="your account" />;
};
