import { useQuery } from '@apollo/client/react';
import { type ReactNode, Suspense, useContext, useMemo } from 'react';
import { Route, Routes } from 'react-router';
import { SessionDocument } from '../generated/session/session.ts';
import { KeptPage } from '../parts/drafts/kept-page.tsx';
import { WhoMay } from '../parts/who-may.tsx';
import { Loading } from '../parts/loading.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { ActsForAnother } from './acts-for-another.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { Gate } from './gate.tsx';
import { Header } from './header.tsx';
import { lazyPage } from '../parts/lazy-page.ts';
import { routesFor } from './routes.tsx';
import { SessionEnds } from './session-ends.tsx';
import { type Session, SessionContext } from '../session/session.ts';

const ChoosePage = lazyPage(() => import('./choose/choose-page.tsx'), 'ChoosePage');

const Pages = () => {
  const session = useContext(SessionContext);
  const routes = session ? routesFor(session.membership.organisation.kind) : [];
  return (
    <Routes>
      <Route path="/choose" element={<ChoosePage />} />
      {routes.map(({ path, Page, right }) => (
        <Route
          key={path}
          path={path}
          element={
            <KeptPage inSteps={path.endsWith('/:step?')}>
              <Page />
              {right && !session?.may(right) && <WhoMay />}
            </KeptPage>
          }
        />
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

type Properties = {
  /** True once any answer said that the session is over. */
  signedOut?: boolean;
  /** True while the session acts for another than this page was drawn for. */
  displaced?: boolean;
  onPlaced?: () => void;
  /** The session has ended by itself. */
  onOver?: () => void;
};

/** The whole product, below its router and its client. */
export const Portal = ({
  signedOut = false,
  displaced = false,
  onPlaced = () => undefined,
  onOver = () => undefined,
}: Properties) => {
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
          {displaced && session && <ActsForAnother drawnFor={session} onPlaced={onPlaced} />}
          {/* Hidden and not gone: what somebody was writing is there when they come back to it. */}
          <div hidden={displaced}>
            <Pages />
          </div>
          {session && me?.sessionEnds && (
            <SessionEnds ends={me.sessionEnds} onStay={() => void refetch()} onOver={onOver} />
          )}
        </Gate>
      </Frame>
    </SessionContext>
  );
};
