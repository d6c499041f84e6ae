import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { UptakeDocument, type UptakeQuery } from '../../generated/commissioner/uptake/uptake.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { RemindLink } from '../../parts/remind/remind-link.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { StepChart } from '../../parts/step-chart.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { OffersTable } from './offers-table.tsx';

type Phase = NonNullable<UptakeQuery['scheme']>['phases'][number];

type Ended = { phase: Phase; endedFrom: string };

const Runs = ({ phase: { from, to }, until }: { phase: Phase; until?: string }) => (
  <>
    <Day date={from} /> to <Day date={to} />
    {until !== undefined && until <= to && <>, ended from {formatDate(until)}</>}
  </>
);

/** Of a scheme that has ended nothing is needed any more: how many had joined, and where they went. */
const EndedUptake = ({ phase, endedFrom }: Ended) => {
  const { name, offered, accepted, declined, silent, left, series } = phase;
  const joined = accepted + left;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{name}</h2>
      <ShareBar label="Joined" value={joined} of={offered} />
      <p>
        The scheme has ended: the national contract applies to every practice from {formatDate(endedFrom)}. {joined} of{' '}
        {countWords(offered, 'practice')} had joined this phase.
      </p>
      <Summary
        rows={[
          { key: 'Ran', value: <Runs phase={phase} until={endedFrom} /> },
          { key: 'Joined, and in it to the end of the phase', value: accepted },
          { key: 'Joined, and left or went back when the scheme ended', value: left },
          { key: 'Declined', value: declined },
          { key: 'No answer: national', value: silent },
        ]}
      />
      <StepChart
        title={`${name}: practices that accepted, by day`}
        unit="practices"
        points={series.map(({ on, accepted: value }) => ({ on, value }))}
        most={offered}
      />
    </section>
  );
};

const PhaseUptake = ({ phase }: { phase: Phase }) => {
  const { today } = useSession();
  const {
    name,
    offered,
    accepted,
    declined,
    silent,
    left,
    national,
    acceptedPercent,
    practicesNeeded,
    viable,
    series,
    optInClosesAt,
  } = phase;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{name}</h2>
      <ShareBar label="Accepted" value={accepted} of={offered} needed={practicesNeeded} />
      <p>
        On {formatDate(today)}, {accepted} of {offered} practices are in ({acceptedPercent}%) and {national} are on the
        national contract.{' '}
        {viable
          ? 'That is enough for the scheme to run.'
          : `${practicesNeeded - accepted} more are needed for the scheme to run.`}
      </p>
      <Summary
        rows={[
          {
            key: 'Runs',
            value: <Runs phase={phase} />,
          },
          { key: 'Opting in closes', value: <Moment at={optInClosesAt} /> },
          { key: 'Accepted', value: accepted },
          { key: 'Declined', value: declined },
          { key: 'No answer: national', value: silent },
          { key: 'Left', value: left },
        ]}
      />
      <StepChart
        title={`${name}: practices that accepted, by day`}
        unit="practices"
        points={series.map(({ on, accepted: value }) => ({ on, value }))}
        most={offered}
        level={{ value: practicesNeeded, words: `${practicesNeeded} needed` }}
      />
    </section>
  );
};

/** How many practices are in, as a dated series for each phase, and what each practice answered. */
export const UptakePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(UptakeDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Uptake"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
          wide
        >
          {scheme.phases.length === 0 ? (
            <Empty>Nothing has been offered yet. Offers are made when the scheme is published.</Empty>
          ) : (
            <>
              {scheme.phases.map((phase) =>
                scheme.endedFrom ? (
                  <EndedUptake key={phase.key} phase={phase} endedFrom={scheme.endedFrom} />
                ) : (
                  <PhaseUptake key={phase.key} phase={phase} />
                ),
              )}
              <h2 className="nhsuk-heading-m">Practice by practice</h2>
              <RemindLink thing="ANSWERS" subjectId={scheme.id} />
              <OffersTable schemeId={scheme.id} phases={scheme.phases} />
            </>
          )}
        </Page>
      )}
    </Fetched>
  );
};
