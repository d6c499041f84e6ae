import { CombinedGraphQLErrors } from '@apollo/client';
import { Page } from './page.tsx';
import { plainMessage } from './plain-message.ts';
import { isUnavailable, refusalOf } from './refusal-of.ts';

/** The id to quote that the server put on a masked error, where there is one. */
export const errorIdOf = (error: unknown): string | undefined => {
  const id = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.errorId : undefined;
  return typeof id === 'string' ? id : undefined;
};

type Properties = { error: unknown; onRetry?: () => void };

const titleOf = (error: unknown): string => {
  const refusal = refusalOf(error);
  if (refusal) return refusal.field ? 'Something you entered cannot be used' : 'You cannot see this';
  if (isUnavailable(error)) return 'The service is not available for a moment';
  return CombinedGraphQLErrors.is(error) ? 'Sorry, there is a problem' : 'We cannot reach the service';
};

const reasonOf = (error: unknown): string => {
  if (isUnavailable(error)) return 'We cannot reach our records. Try again in a minute.';
  return CombinedGraphQLErrors.is(error)
    ? 'Something went wrong on our side.'
    : 'Check your connection, then try again.';
};

const Reason = ({ error, onRetry }: Properties) => {
  const refusal = refusalOf(error);
  const id = errorIdOf(error);
  if (refusal)
    return (
      <>
        <p>{plainMessage(refusal)}</p>
        {refusal.field && refusal.remedy && <p>{refusal.remedy}</p>}
      </>
    );
  return (
    <>
      <p>{reasonOf(error)} Nothing you had saved is lost.</p>
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
    </>
  );
};

/** A page that could not be fetched: the network is down, something broke, or it is not open to this person. */
export const Failed = (properties: Properties) => (
  <Page title={titleOf(properties.error)}>
    <Reason {...properties} />
  </Page>
);

/** The same inside a page that has its own heading: one list that could not be fetched. */
export const FailedPart = (properties: Properties) => (
  <div className="portal-empty" role="alert">
    <h2 className="nhsuk-heading-m">{titleOf(properties.error)}</h2>
    <Reason {...properties} />
  </div>
);
