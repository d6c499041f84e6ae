import type { DeparturePartsFragment } from '../../generated/parts/departure/departure.ts';
import { formatDate } from '../format-date.ts';

/** That a practice or an LMC is not with the commissioner any more, under the name beside which it is said. Nothing while it is. */
export const Departed = ({ departure }: { departure: DeparturePartsFragment | null }) =>
  departure && (
    <>
      <br />
      <span className="nhsuk-u-secondary-text-colour nhsuk-u-font-weight-normal">
        {departure.to
          ? `With ${departure.to.name} since ${formatDate(departure.on)}`
          : `Left on ${formatDate(departure.on)}`}
      </span>
    </>
  );
