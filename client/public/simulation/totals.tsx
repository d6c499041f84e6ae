import { Spread, signedPence } from '../../parts/difference-bars.tsx';
import { formatPence } from '../../parts/format-pence.ts';
import { Money } from '../../parts/money.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { Summary } from '../../parts/summary.tsx';
import type { SimulationFound, Sums } from './simulation-found.ts';

const againstEnvelope = (cost: number, envelope: number): string => {
  if (cost === envelope) return `exactly the ${formatPence(envelope)} it may cost`;
  return cost < envelope
    ? `${formatPence(envelope - cost)} under the ${formatPence(envelope)} it may cost`
    : `${formatPence(cost - envelope)} over the ${formatPence(envelope)} it may cost`;
};

const range = (sum: Sums['guaranteed']) => (sum ? <Money pence={sum.pence} /> : 'Not known for all practices');

/** What all practices come to together: the cost against the envelope, and who gains and loses. */
export const Totals = ({
  simulation: { totals, envelope, differences, resultFingerprint },
  forPractice,
}: {
  simulation: SimulationFound;
  forPractice: boolean;
}) => {
  if (!totals) return null;
  const compared = totals.gains + totals.loses + totals.same;
  // The comparison is of those whose two sides are known; where they are all, the cost is not said twice.
  const some = compared < totals.workedOut;
  return (
    <section aria-labelledby="totals">
      <h2 className="nhsuk-heading-m" id="totals">
        What it comes to
      </h2>
      <Summary
        rows={[
          {
            key: 'Cost of the scheme',
            value: (
              <strong>
                <Money pence={totals.local.pence} />
              </strong>
            ),
          },
          envelope && {
            key: 'Against the envelope',
            value: `${againstEnvelope(totals.local.pence, envelope.pence)}${totals.workedOut < totals.practices ? ', without those that are not worked out' : ''}`,
          },
          { key: 'Practices worked out', value: `${totals.workedOut} of ${totals.practices}` },
          { key: 'Guaranteed', value: range(totals.guaranteed) },
          { key: 'Possible', value: range(totals.possible) },
          { key: 'At risk', value: range(totals.atRisk) },
          some && { key: 'Practices compared', value: `${compared} of ${totals.practices}` },
          some && compared > 0 && { key: 'These under the scheme', value: <Money pence={totals.compared.pence} /> },
          compared > 0 && {
            key: some ? 'These under the national contract' : 'Under the national contract',
            value: <Money pence={totals.national.pence} />,
          },
          compared > 0 && {
            key: 'Difference',
            value: <strong className="portal-money">{signedPence(totals.difference.pence)}</strong>,
          },
          resultFingerprint !== null && {
            key: 'Fingerprint of the result',
            value: (
              <>
                <code className="portal-fingerprint">{resultFingerprint}</code>
                <br />
                The same for everybody who is shown it.
              </>
            ),
          },
        ]}
      />
      <ShareBar label="Practices that gain" value={totals.gains} of={totals.practices} />
      <ShareBar label="Practices that lose" value={totals.loses} of={totals.practices} />
      <p>
        The same: {totals.same}. Not worked out: {totals.notWorkedOut}.
      </p>
      {!forPractice && <Spread title="Difference to the national contract" sums={differences} />}
    </section>
  );
};
