import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';

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

/**
 * The client of the one GraphQL address.
 * @param onSignedOut called whenever an answer says that the session is over
 */
export const makeClient = (onSignedOut: () => void): ApolloClient =>
  new ApolloClient({
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (isNotSignedIn(error)) onSignedOut();
      }),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    cache: makeCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
