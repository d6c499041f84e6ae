import { Link } from 'react-router';
import { Page } from './page.tsx';

/** For an address that leads nowhere, and for a thing that is not there or is not yours to see: the two look alike. */
export const NotFound = ({ what = 'page' }: { what?: string }) => (
  <Page title={what === 'page' ? 'Page not found' : `We cannot find that ${what}`}>
    <p>It may have been moved, the address may be mistyped, or it may belong to another organisation.</p>
    <p>
      <Link to="/">Go to the home page</Link>
    </p>
  </Page>
);
