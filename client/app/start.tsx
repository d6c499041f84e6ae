import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import './portal.css';
import { ApolloProvider } from '@apollo/client/react';
import { type ComponentProps, StrictMode, createContext, useContext, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { makeClient } from './apollo.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { Portal } from './portal.tsx';

const PlaceContext = createContext<ComponentProps<typeof Portal>>({});

const Placed = () => (
  <>
    <Portal {...useContext(PlaceContext)} />
    <LeaveQuestion />
  </>
);

// A router that can hold somebody back who leaves a page with something written on it.
const router = createBrowserRouter([{ path: '*', element: <Placed /> }]);

const Start = () => {
  const [signedOut, setSignedOut] = useState(false);
  const [displaced, setDisplaced] = useState(false);
  const client = useMemo(
    () => makeClient({ onSignedOut: () => setSignedOut(true), onDisplaced: () => setDisplaced(true) }),
    [],
  );
  return (
    <ApolloProvider client={client}>
      <PlaceContext
        value={{ signedOut, displaced, onPlaced: () => setDisplaced(false), onOver: () => setSignedOut(true) }}
      >
        <RouterProvider router={router} />
      </PlaceContext>
    </ApolloProvider>
  );
};

// A page out of the browser's own memory would show what it showed before somebody signed out.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const place = document.getElementById('portal');
if (!place) throw new Error('The page has no place for the portal.');
createRoot(place).render(
  <StrictMode>
    <Start />
  </StrictMode>,
);
