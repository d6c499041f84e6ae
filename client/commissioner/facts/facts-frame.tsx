import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { FactsSchemeDocument, type FactsSchemeQuery } from '../../generated/commissioner/facts/facts.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { factsPath } from './fact-words.ts';

type Scheme = NonNullable<FactsSchemeQuery['scheme']>;
type Phase = NonNullable<Scheme['currentVersion']['definition']>['phases'][number];
type Place = { schemeId: string; phaseKey: string };
type Properties = {
  title: string;
  /** Set on the pages below: the way back is then to the facts of the phase. */
  below?: boolean;
  children: (place: Place) => ReactNode;
};

const OtherPhases = ({ schemeId, phases, chosen }: { schemeId: string; phases: readonly Phase[]; chosen: Phase }) => (
  <nav aria-label="Phases">
    <ul className="nhsuk-list">
      {phases.map(({ key, name }) => (
        <li key={key}>
          {key === chosen.key ? (
            <strong aria-current="page">{name}</strong>
          ) : (
            <Link to={factsPath(schemeId, '', { phase: key })}>{name}</Link>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

/** The frame of the pages about what a scheme's sums need: the scheme, and the phase that the address names. */
export const FactsFrame = ({ title, below = false, children }: Properties) => {
  const { schemeId = '' } = useParams();
  const [parameters] = useSearchParams();
  const query = useQuery(FactsSchemeDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => {
        const phases = scheme.currentVersion.definition?.phases ?? [];
        const phase = phases.find(({ key }) => key === parameters.get('phase')) ?? phases[0];
        const back =
          below && phase
            ? { to: factsPath(schemeId, '', { phase: phase.key }), label: 'What the sums need' }
            : { to: `/schemes/${scheme.id}`, label: 'Back to the scheme' };
        return (
          <Page title={title} caption={phase ? `${scheme.name}: ${phase.name}` : scheme.name} back={back} wide>
            {phase ? (
              <>
                {!below && phases.length > 1 && <OtherPhases schemeId={schemeId} phases={phases} chosen={phase} />}
                {children({ schemeId, phaseKey: phase.key })}
              </>
            ) : (
              <Empty>The scheme has no phase yet.</Empty>
            )}
          </Page>
        );
      }}
    </Fetched>
  );
};
