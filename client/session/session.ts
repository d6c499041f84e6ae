import { createContext, useContext } from 'react';
import type { SessionQuery } from '../generated/session/session.ts';

export type SessionMembership = SessionQuery['me']['memberships'][number];

/** Who is signed in, for whom they act, and what the server's clock says. */
export type Session = {
  person: SessionQuery['me']['person'];
  membership: SessionMembership;
  memberships: readonly SessionMembership[];
  /** The server's date in London, such as `2025-11-03`; in a demonstration it may be set. */
  today: string;
  demonstration: boolean;
  may: (action: string) => boolean;
};

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the page. Only below `SignedIn`, which shows nothing of the product until there is one. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A page was shown outside the session.');
  return session;
};
