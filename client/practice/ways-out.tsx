import { formatDate, formatInstant } from '../parts/format-date.ts';

type Properties = {
  offer: { closesAt: string; phase: { to: string } };
  /** Which of the two are open now. */
  takeBack: boolean;
  leave: boolean;
};

/** What each way out of a scheme does, and until when: taking back the acceptance, and leaving. */
export const WaysOut = ({ offer: { closesAt, phase }, takeBack, leave }: Properties) => (
  <>
    {takeBack && (
      <p>
        Until {formatInstant(closesAt)} the practice can take back its acceptance: without notice, and as if it had
        never joined.
      </p>
    )}
    {leave && (
      <p>
        It can leave from any day up to {formatDate(phase.to)}: after the notice that the scheme asks for, and its days
        before count.
      </p>
    )}
  </>
);
