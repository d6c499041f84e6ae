import type { DeparturePartsFragment } from '../../generated/parts/departure/departure.ts';
import { formatDate } from '../format-date.ts';
import { capitalised } from '../words/capitals.ts';

type Properties = {
  departure: DeparturePartsFragment | null;
  /** True where it is said to whoever left, beside the commissioner; false beside the name of whoever left. */
  ours?: boolean;
};

/** That a practice or an LMC is not with the commissioner any more, under a name. Nothing while it is. */
export const Departed = ({ departure, ours = false }: Properties) => {
  if (!departure) return null;
  const { on, to } = departure;
  const since = to ? `with ${to.name} since ${formatDate(on)}` : `left on ${formatDate(on)}`;
  const who = to ? 'We are' : 'We';
  return (
    <>
      <br />
      <span className="nhsuk-u-secondary-text-colour nhsuk-u-font-weight-normal">
        {ours ? `${who} ${since}` : capitalised(since)}
      </span>
    </>
  );
};
