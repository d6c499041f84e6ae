import { CombinedGraphQLErrors } from '@apollo/client';
import { ErrorSummary } from './error-summary.tsx';
import { errorIdOf } from './failed.tsx';

const NOTHING_LOST = [{ message: 'What you entered is still on this page. Send it again: it will not be done twice.' }];

/** An action that got no answer. It may or may not have been done; sending it again is safe. */
export const ActionFailed = ({ error }: { error: unknown }) => {
  const id = errorIdOf(error);
  return (
    <ErrorSummary
      title={CombinedGraphQLErrors.is(error) ? 'Sorry, something went wrong' : 'We could not reach the service'}
      problems={NOTHING_LOST}
    >
      {id && (
        <p>
          If it happens again, quote <code>{id}</code>.
        </p>
      )}
    </ErrorSummary>
  );
};
