import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { ActionFailed } from './action-failed.tsx';
import { Refused } from './refused.tsx';

type Properties = { action: { refusal: RefusedPartsFragment | undefined; failure: unknown } };

/** Above whatever sends an action: why it was refused, or that it got no answer. Nothing when all is well. */
export const ActionOutcome = ({ action: { refusal, failure } }: Properties) =>
  refusal ? <Refused refusal={refusal} /> : failure ? <ActionFailed error={failure} /> : null;
