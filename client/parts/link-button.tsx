import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link to the next step that looks like a button. */
export const LinkButton = ({
  to,
  look,
  children,
}: {
  to: string;
  look?: 'secondary' | 'warning';
  children: ReactNode;
}) => (
  <Link className={look ? `nhsuk-button nhsuk-button--${look}` : 'nhsuk-button'} to={to} draggable={false}>
    {children}
  </Link>
);
