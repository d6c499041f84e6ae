import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { ErrorSummary } from './error-summary.tsx';
import { problemsOf } from './problem.ts';

/** What the service would not do, every reason why, and what would put it right. */
export const Refused = ({ refusal }: { refusal: RefusedPartsFragment }) => (
  <ErrorSummary title="This was not done" lead={refusal.reasons.length > 0 ? refusal.message : undefined} problems={problemsOf(refusal)}>
    {refusal.remedy && <p>{refusal.remedy}</p>}
  </ErrorSummary>
);
