import type { OfferHeadFragment } from '../../generated/practice/offer/offer.ts';
import { clauseAt } from '../../parts/scheme-text/clauses.ts';
import { ClauseLines } from '../../parts/scheme-text/scheme-text-view.tsx';
import { Summary } from '../../parts/summary.tsx';

type Terms = { offer: Pick<OfferHeadFragment, 'phase' | 'schemeVersion'> };

/** Clauses that stand elsewhere on the pages of an offer: why, and how to leave. */
const ELSEWHERE = ['purpose', 'exitTerms'];

/** What the practice is asked to do, what it gets, and what it bears: the clauses that a signature covers, those of the phase first. */
export const OfferTerms = ({ offer: { phase, schemeVersion } }: Terms) => {
  const ofPhase = schemeVersion.clauses.filter(({ phaseKey }) => phaseKey === phase.key);
  const ofScheme = schemeVersion.clauses.filter(({ phaseKey, path }) => phaseKey === null && !ELSEWHERE.includes(path));
  return (
    <Summary
      rows={[...ofPhase, ...ofScheme].map(({ heading, lines }) => ({
        key: heading,
        value: <ClauseLines lines={lines} />,
      }))}
    />
  );
};

/** How to leave, in the scheme's own words. It stands above every way to accept. */
export const ExitTerms = ({ offer: { schemeVersion } }: { offer: Pick<OfferHeadFragment, 'schemeVersion'> }) => (
  <div className="portal-exit-terms">
    <h2 className="nhsuk-heading-m">How to leave</h2>
    <ClauseLines lines={clauseAt(schemeVersion, 'exitTerms')?.lines ?? []} />
    <p>The practice decides on its own; nobody has to agree.</p>
  </div>
);
