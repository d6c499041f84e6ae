import { Link } from 'react-router';
import { countWords } from '../../parts/words/count-words.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';
import { Changes } from './changes.tsx';
import type { ContractFound, NationalReleaseShown } from './national-change.ts';

const Confirmations = ({ confirmations }: Pick<NationalReleaseShown, 'confirmations'>) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {confirmations.map(({ message, reason }) => (
      <li key={message}>
        {message}. Confirmed: {reason}
      </li>
    ))}
  </ul>
);

const Release = ({
  year,
  release,
  shown,
  inForce,
}: {
  year: string;
  release: NationalReleaseShown;
  shown: boolean;
  inForce: boolean;
}) => {
  const { release: number, reason, draftedBy, releasedBy, releasedAt, fingerprint, confirmations, changes } = release;
  return (
    <section aria-labelledby={`release-${number}`}>
      <h3 className="nhsuk-heading-s" id={`release-${number}`}>
        Release {number}
        {inForce && ', in force'}
      </h3>
      <Summary
        rows={[
          { key: 'Why', value: reason },
          { key: 'Drafted by', value: draftedBy },
          releasedBy !== null &&
            releasedAt !== null && {
              key: 'Released by',
              value: (
                <>
                  {releasedBy}, <Moment at={releasedAt} />
                </>
              ),
            },
          { key: 'Fingerprint', value: fingerprint && <Fingerprint value={fingerprint} /> },
          confirmations.length > 0 && {
            key: 'Confirmed as it stands',
            value: <Confirmations confirmations={confirmations} />,
          },
        ]}
      />
      {changes.length > 0 && (
        <Changes
          caption={`What changed in release ${number}: ${countWords(changes.length, 'change')}`}
          changes={changes}
        />
      )}
      {!shown && (
        <p>
          <Link to={`/national-contract/${year}/releases/${number}`}>
            Read release {number} of {year}
          </Link>
        </p>
      )}
    </section>
  );
};

/** Every release of the year: who, when, why, and what changed. */
export const History = ({
  contract: { financialYear, release, releaseInForce, releases },
}: {
  contract: ContractFound;
}) => (
  <>
    <h2 className="nhsuk-heading-m">Releases</h2>
    {releases.map((one) => (
      <Release
        key={one.release}
        year={financialYear}
        release={one}
        shown={one.release === release}
        inForce={one.release === releaseInForce}
      />
    ))}
  </>
);
