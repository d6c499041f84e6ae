import { CombinedGraphQLErrors } from '@apollo/client';
import { Page } from './page.tsx';
import { refusalOf } from './refusal-of.ts';

/** The id to quote that the server put on a masked error, where there is one. */
export const errorIdOf = (error: unknown): string | undefined => {
  const id = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.errorId : undefined;
  return typeof id === 'string' ? id : undefined;
};

type Properties = { error: unknown; onRetry?: () => void };

/** A page that could not be fetched: the network is down, or something broke. Nothing was changed by looking. */
export const Failed = ({ error, onRetry }: Properties) => {
  const answered = CombinedGraphQLErrors.is(error);
  const refusal = refusalOf(error);
  const id = errorIdOf(error);
  if (refusal) {
    return (
      <Page title="You cannot see this page">
        <p>{refusal.message}</p>
      </Page>
    );
  }
  return (
    <Page title={answered ? 'Sorry, there is a problem with this page' : 'We cannot reach the service'}>
      <p>{answered ? 'Something went wrong on our side. Nothing you had saved is lost.' : 'Check your connection, then try again. Nothing you had saved is lost.'}</p>
      {id && (
        <p>
          If it happens again, quote <code>{id}</code> to whoever looks after this service.
        </p>
      )}
      {onRetry && (
        <button className="nhsuk-button" type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </Page>
  );
};
