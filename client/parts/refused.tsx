import { useLocation } from 'react-router';
import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { ErrorSummary } from './error-summary.tsx';
import { problemsOf } from './problem.ts';

/** The sentence over several reasons; none where it would only say the one reason twice. */
const leadOf = ({ message, reasons }: RefusedPartsFragment): string | undefined =>
  reasons.some((reason) => reason.message !== message) ? message : undefined;

const TOO_OLD = 'SIGN_IN_IS_TOO_OLD';

/** What commits an organisation takes a fresh sign-in. The way back leads to this page, and what was written is kept. */
const SignInAgain = () => {
  const { pathname, search } = useLocation();
  return (
    <>
      <p>Sign in again to show that it is you. You come back to this page, with what you wrote.</p>
      <p>
        <a href={`/auth/sign-in?fresh&returnTo=${encodeURIComponent(pathname + search)}`}>Sign in again</a>
      </p>
    </>
  );
};

/** What the service would not do, every reason why, and what would put it right. */
export const Refused = ({ refusal }: { refusal: RefusedPartsFragment }) => (
  <ErrorSummary title="This was not done" lead={leadOf(refusal)} problems={problemsOf(refusal)}>
    {refusal.remedy && <p>{refusal.remedy}</p>}
    {refusal.code === TOO_OLD && <SignInAgain />}
  </ErrorSummary>
);
