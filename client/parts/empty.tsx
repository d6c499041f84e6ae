import type { ReactNode } from 'react';

/** What a list says when there is nothing in it: why, and what to do next. */
export const Empty = ({ children }: { children: ReactNode }) => (
  <div className="portal-empty">{typeof children === 'string' ? <p>{children}</p> : children}</div>
);
