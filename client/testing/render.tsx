import type { TypedDocumentNode } from '@apollo/client';
import type { MockLink } from '@apollo/client/testing';
import { MockedProvider } from '@apollo/client/testing/react';
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { makeCache } from '../app/apollo.ts';
import { type Session, SessionContext } from '../session/session.ts';

/** A signed-in person of a fictional commissioner; override what a test is about. */
export const aSession = (changes: Partial<Session> = {}): Session => {
  const membership: Session['membership'] = {
    __typename: 'Membership',
    id: 'membership-1',
    jobTitle: 'Head of primary care',
    roles: ['VIEW', 'PREPARE', 'APPROVE'],
    organisation: {
      __typename: 'Organisation',
      id: 'organisation-1',
      kind: 'COMMISSIONER',
      commissionerKind: 'ICB',
      code: 'ZZ1',
      name: 'Marshland ICB',
      fictional: true,
    },
  };
  return {
    person: { __typename: 'Person', id: 'person-1', name: 'Ada Byfield', email: 'ada@example.org' },
    membership,
    memberships: [membership],
    today: '2025-11-03',
    demonstration: false,
    may: () => true,
    ...changes,
  };
};

type Answer<Data, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  variables?: Partial<Variables>;
  data?: Data;
  error?: Error;
  times?: number;
};

/**
 * What the server answers to one operation.
 * Without `variables` any will do; with them, those named must be equal and others, such as the `actionId`, may be anything.
 */
export const answer = <Data, Variables>({
  document,
  variables = {},
  data,
  error,
  times = 20,
}: Answer<Data, Variables>): MockLink.MockedResponse => ({
  request: {
    query: document,
    variables: (asked: Record<string, unknown>) =>
      Object.entries(variables).every(([name, value]) => JSON.stringify(asked[name]) === JSON.stringify(value)),
  },
  ...(error ? { error } : { result: { data: data as Record<string, unknown> } }),
  maxUsageCount: times,
});

type Options = {
  at?: string;
  path?: string;
  state?: unknown;
  session?: Session;
  answers?: readonly MockLink.MockedResponse[];
};
type Shown = RenderResult & { user: UserEvent };

const Elsewhere = () => {
  const { pathname, search } = useLocation();
  return <p data-testid="elsewhere">{pathname + search}</p>;
};

/**
 * Shows a page as the portal would: in a router, with a session, and with the answers given.
 * A link or a move to any other address shows that address in an element with the test id `elsewhere`.
 */
export const show = (
  page: ReactElement,
  { at = '/', path = at.split('?')[0]!, state, session = aSession(), answers = [] }: Options = {},
): Shown => {
  const [pathname = '/', search = ''] = at.split('?');
  const shown = render(
    <MockedProvider mocks={answers} cache={makeCache()}>
      <MemoryRouter initialEntries={[{ pathname, search: search && `?${search}`, state }]}>
        <SessionContext value={session}>
          <main>
            <Routes>
              <Route path={path} element={page} />
              <Route path="*" element={<Elsewhere />} />
            </Routes>
          </main>
        </SessionContext>
      </MemoryRouter>
    </MockedProvider>,
  );
  return { ...shown, user: userEvent.setup() };
};

/** Every accessibility fault that axe finds in what is shown, as text; an empty list when there is none. */
export const accessibilityFaults = async ({
  container,
}: Pick<RenderResult, 'container'>): Promise<readonly string[]> => {
  const { violations } = await axe(container);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
};
