import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { ErrorSummary } from './error-summary.tsx';
import { problemsOf } from './problem.ts';

/** The sentence over several reasons; none where it would only say the one reason twice. */
const leadOf = ({ message, reasons }: RefusedPartsFragment): string | undefined =>
  reasons.some((reason) => reason.message !== message) ? message : undefined;

/** What the service would not do, every reason why, and what would put it right. */
export const Refused = ({ refusal }: { refusal: RefusedPartsFragment }) => (
  <ErrorSummary title="This was not done" lead={leadOf(refusal)} problems={problemsOf(refusal)}>
    {refusal.remedy && <p>{refusal.remedy}</p>}
  </ErrorSummary>
);
