import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type SummaryRow = { key: string; value: ReactNode; change?: { to: string; label: string } };

/** What is known of a thing, name and value. A row may lead to where it is changed. Empty values are left out. */
export const Summary = ({ rows }: { rows: readonly (SummaryRow | false | null | undefined)[] }) => (
  <dl className="nhsuk-summary-list">
    {rows.map(
      (row) =>
        row &&
        row.value !== null &&
        row.value !== undefined && (
          <div
            className={
              row.change ? 'nhsuk-summary-list__row' : 'nhsuk-summary-list__row nhsuk-summary-list__row--no-actions'
            }
            key={row.key}
          >
            <dt className="nhsuk-summary-list__key">{row.key}</dt>
            <dd className="nhsuk-summary-list__value">{row.value}</dd>
            {row.change && (
              <dd className="nhsuk-summary-list__actions">
                <Link to={row.change.to}>
                  Change<span className="nhsuk-u-visually-hidden"> {row.change.label}</span>
                </Link>
              </dd>
            )}
          </div>
        ),
    )}
  </dl>
);
