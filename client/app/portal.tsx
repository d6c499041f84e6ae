import { useQuery } from '@apollo/client/react';
import { type ReactNode, Suspense, useContext, useMemo } from 'react';
import { Route, Routes } from 'react-router';
import { SessionDocument } from '../generated/session/session.ts';
import { Loading } from '../parts/loading.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { Gate } from './gate.tsx';
import { Header } from './header.tsx';
import { lazyPage } from '../parts/lazy-page.ts';
import { routesFor } from './routes.tsx';
import { type Session, SessionContext } from '../session/session.ts';

const ChoosePage = lazyPage(() => import('./choose/choose-page.tsx'), 'ChoosePage');

const Pages = () => {
  const session = useContext(SessionContext);
  const routes = session ? routesFor(session.membership.organisation.kind) : [];
  return (
    <Routes>
      <Route path="/choose" element={<ChoosePage />} />
      {routes.map(({ path, Page }) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
};

const Frame = ({ children }: { children: ReactNode }) => (
  <>
    <a className="nhsuk-skip-link" href="#main">
      Skip to main content
    </a>
    <Header />
    <DemonstrationBanner />
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Suspense fallback={<Loading what="the page" />}>{children}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
    <Footer />
  </>
);

/**
 * The whole product, below its router and its client.
 * @param signedOut true once any answer said that the session is over
 */
export const Portal = ({ signedOut = false }: { signedOut?: boolean }) => {
  const { data, error, refetch } = useQuery(SessionDocument);
  const me = data?.me;
  const session = useMemo<Session | undefined>(
    () =>
      me?.membership && !signedOut
        ? { ...me, membership: me.membership, may: (action) => me.may.includes(action) }
        : undefined,
    [me, signedOut],
  );
  return (
    <SessionContext value={session}>
      <Frame>
        <Gate me={me} error={error} signedOut={signedOut} onRetry={() => void refetch()}>
          <Pages />
        </Gate>
      </Frame>
    </SessionContext>
  );
};
