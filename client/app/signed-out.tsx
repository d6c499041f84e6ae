import { LIMITS } from '../parts/limits.ts';
import { Page } from '../parts/page.tsx';

type Properties = { returnTo: string; ended: boolean };

/** The start page: what this is, and the way in. Shown to anyone who is not signed in, at any address. */
export const SignedOut = ({ returnTo, ended }: Properties) => (
  <Page title={ended ? 'You have been signed out' : 'Local incentive schemes for general practice'}>
    {ended ? (
      <p>
        Your session is over. Sign in again to go on where you were. What you were writing in a form is kept for you
        alone, for {LIMITS.draftDays} days, and is there when you come back.
      </p>
    ) : (
      <>
        <p className="nhsuk-lede-text">
          Commissioners design local schemes, local medical committees are consulted, and practices decide for
          themselves.
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>A scheme is published only with the consultation and the decision on record.</li>
          <li>A practice that does nothing stays on the national contract, and can return to it.</li>
          <li>Every payment shows its working, to the penny.</li>
        </ul>
      </>
    )}
    <a className="nhsuk-button" href={`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>
      Sign in
    </a>
  </Page>
);
