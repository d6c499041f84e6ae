import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { Day, Moment } from '../../parts/when.tsx';

type Offer = NonNullable<PracticeOfferQuery['offer']>;
type LmcResponse = Offer['lmcResponses'][number];
type Decision = NonNullable<Offer['scheme']['decision']>;

const OUTCOMES: Record<string, string> = { approved: 'APPROVED', not_approved: 'NOT_APPROVED' };

const LmcView = ({ answer }: { answer: LmcResponse }) => (
  <Summary
    rows={[
      { key: 'Local medical committee', value: <StateTag state={answer.outcome} /> },
      answer.conditions !== '' && { key: 'Its conditions', value: <Typed text={answer.conditions} /> },
      answer.statement !== '' && { key: 'Its statement', value: <Typed text={answer.statement} /> },
      answer.signedName !== '' && { key: 'Signed by', value: `${answer.signedName}, ${answer.authority}` },
      { key: 'On', value: <Moment at={answer.signedAt} /> },
    ]}
  />
);

const CommitteeView = ({ decision }: { decision: Decision }) => (
  <Summary
    rows={[
      { key: decision.committee, value: <StateTag state={OUTCOMES[decision.outcome] ?? decision.outcome} /> },
      { key: 'Met on', value: <Day date={decision.metOn} /> },
      { key: 'Minutes', value: decision.minuteReference },
    ]}
  />
);

/** What others decided about this exact text: the LMC, in its own words, and the commissioner's committee. */
export const OthersSaid = ({
  lmcResponses,
  decision,
}: {
  lmcResponses: readonly LmcResponse[];
  decision: Decision | null;
}) => (
  <>
    {lmcResponses.map((answer) => (
      <LmcView key={answer.id} answer={answer} />
    ))}
    {lmcResponses.length === 0 && <p>No answer of a local medical committee is on record.</p>}
    {decision && <CommitteeView decision={decision} />}
  </>
);
