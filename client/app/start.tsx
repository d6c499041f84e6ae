import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import './portal.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { makeClient } from './apollo.ts';
import { Portal } from './portal.tsx';

const Start = () => {
  const [signedOut, setSignedOut] = useState(false);
  const [displaced, setDisplaced] = useState(false);
  const client = useMemo(
    () => makeClient({ onSignedOut: () => setSignedOut(true), onDisplaced: () => setDisplaced(true) }),
    [],
  );
  return (
    <ApolloProvider client={client}>
      <BrowserRouter>
        <Portal signedOut={signedOut} displaced={displaced} onPlaced={() => setDisplaced(false)} />
      </BrowserRouter>
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
