import { Link } from 'react-router';
import { Page } from './page.tsx';

const titleOf = (what: string): string => (what === 'page' ? 'Page not found' : `We cannot find that ${what}`);
const WHY = 'It may have been moved, the address may be mistyped, or it may belong to another organisation.';

/** For an address that leads nowhere, and for a thing that is not there or is not yours to see: the two look alike. */
export const NotFound = ({ what = 'page' }: { what?: string }) => (
  <Page title={titleOf(what)}>
    <p>{WHY}</p>
    <p>
      <Link to="/">Go to the home page</Link>
    </p>
  </Page>
);

/** The same inside a page that has its own heading. */
export const NotFoundPart = ({ what }: { what: string }) => (
  <div className="portal-empty">
    <h2 className="nhsuk-heading-m">{titleOf(what)}</h2>
    <p>{WHY}</p>
  </div>
);
