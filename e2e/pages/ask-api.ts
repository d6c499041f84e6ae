import type { APIRequestContext } from '@playwright/test';

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
type Me = { me: { membership: { id: string } | null } | null };

/** What is asked before a page is drawn, and so without a word for whom. */
const BEFORE_DRAWN = /^\s*(query\s*)?\{\s*me\b|chooseMembership/;

const send = async <Data>(
  context: APIRequestContext,
  data: { query: string; variables?: Record<string, unknown> },
  headers: Record<string, string> = {},
): Promise<Answer<Data>> =>
  (await context.post('/graphql', { data, headers: { 'apollo-require-preflight': 'true', ...headers } })).json();

/** Asks the API with the session of this context, for whom it acts now. */
export const askApi = async <Data>(
  context: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<Data>> => {
  if (BEFORE_DRAWN.test(query)) return send(context, { query, variables });
  const { data } = await send<Me>(context, { query: '{ me { membership { id } } }' });
  return send(context, { query, variables }, { 'portal-membership': data?.me?.membership?.id ?? '' });
};
