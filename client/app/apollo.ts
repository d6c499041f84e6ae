import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import { SessionDocument } from '../generated/session/session.ts';

// Parts of a thing that have no id of their own: what two pages ask of them is kept together, not thrown away in turns.
const PARTS_OF_ANOTHER = [
  'Money',
  'SchemeCounts',
  'SchemePermissions',
  'SchemeDefinition',
  'Eligibility',
  'ExitTerms',
  'Viability',
  'PublishGate',
  'ConsultationPermissions',
  'OfferPermissions',
  'PaymentRunPermissions',
  'Permission',
  'Home',
  'Cover',
  'Comparison',
  'Phase',
  'SimulationPermissions',
  'SimulationSums',
  'NationalContract',
  'NationalContractPermissions',
  'NationalDraftPermissions',
  'NationalChecks',
  'PublishedFilePermissions',
];

/** The browser's copy of what the server said; pages show it at once and ask again, so it is never the last word. */
export const makeCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Me: { keyFields: [] },
      // An indicator of one year has the name of the same indicator in another: they are two things.
      NationalIndicator: { keyFields: false },
      // What a practice comes to in one simulation has the id of the practice, as in every other simulation.
      SimulatedPractice: { keyFields: false },
      ...Object.fromEntries(PARTS_OF_ANOTHER.map((name) => [name, { merge: true }])),
    },
  });

/** True when the server says that nobody is signed in: HTTP 401, or an error with the code NOT_SIGNED_IN. */
export const isNotSignedIn = (error: unknown): boolean =>
  (ServerError.is(error) && error.statusCode === 401) ||
  (CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'NOT_SIGNED_IN'));

/** True when the server says that the session acts for another membership, or another person, than the page was drawn for. */
export const isForAnother = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'ACTS_FOR_ANOTHER');

/** Asks as a page that is not drawn yet: for what is so now, whatever this page shows. */
export const UNDRAWN = { context: { undrawn: true } };

/**
 * Says with each request for which membership the page was drawn. That is in its own copy of the session, and nowhere else:
 * the cookie belongs to all tabs, and another may have changed it.
 */
export const sayForWhom = (): ApolloLink =>
  new SetContextLink(({ headers, undrawn }, { client }) => {
    const drawnFor = undrawn ? undefined : client.readQuery({ query: SessionDocument })?.me.membership?.id;
    return { headers: { ...headers, ...(drawnFor && { 'portal-membership': drawnFor }) } };
  });

/** On this channel every tab of the portal hears when the server has answered one of them: the session goes on for all. */
export const ANSWERED = 'portal-answered';

const tellOfAnswers = (): ApolloLink => {
  const tabs = new BroadcastChannel(ANSWERED);
  return new ApolloLink((operation, forward) => forward(operation).pipe(tap(() => tabs.postMessage(''))));
};

type Told = {
  /** An answer said that the session is over. */
  onSignedOut: () => void;
  /** An answer said that the session now acts for another than the page was drawn for. */
  onDisplaced: () => void;
};

/** The client of the one GraphQL address. */
export const makeClient = ({ onSignedOut, onDisplaced }: Told): ApolloClient =>
  new ApolloClient({
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (isNotSignedIn(error)) onSignedOut();
        if (isForAnother(error)) onDisplaced();
      }),
      sayForWhom(),
      tellOfAnswers(),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    cache: makeCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
