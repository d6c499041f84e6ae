import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import { type OwnClaimFragment, WithdrawClaimDocument } from '../../generated/practice/claim/claim.ts';
import { Button } from '../../parts/button.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import { Money } from '../../parts/money.tsx';
import type { Problem } from '../../parts/problem.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';

const Withdraw = ({ claim: { id: claimId, version: expectedVersion } }: { claim: OwnClaimFragment }) => {
  const withdraw = useAction(WithdrawClaimDocument);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const field = `reason-${claimId}`;
  const submit = (): void => {
    setProblems(reason.trim() ? [] : [{ field, message: 'Give a reason' }]);
    if (reason.trim()) void withdraw.run({ claimId, expectedVersion, reason });
  };
  return (
    <Details>
      <Details.Summary>Take this request back</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} problems={problems} action={withdraw}>
          <TextAreaField field={field} label="Reason" rows={3} value={reason} onChange={setReason} />
          <Button type="submit" look="secondary" small running={withdraw.running}>
            Take it back
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
};

const OwnClaim = ({ claim }: { claim: OwnClaimFragment }) => (
  <li className="portal-comment" data-testid="claim">
    <Summary
      rows={[
        {
          key: 'State',
          value: <StateTag state={claim.state === 'WAITING' ? 'WAITS_FOR_COMMISSIONER' : `CLAIM_${claim.state}`} />,
        },
        {
          key: 'Asked for',
          value: (
            <>
              <Money pence={claim.actual.pence} /> ({claim.actualSource})
            </>
          ),
        },
        { key: 'Why', value: <Typed text={claim.reason} /> },
        {
          key: 'By',
          value: (
            <>
              {claim.askedBy}, <Moment at={claim.askedAt} />
            </>
          ),
        },
        claim.answerReason !== null &&
          claim.answeredAt !== null && {
            key: claim.state === 'WITHDRAWN' ? 'Taken back' : 'Decision',
            value: (
              <>
                {claim.answerReason} ({claim.answeredBy}, <Moment at={claim.answeredAt} />)
              </>
            ),
          },
      ]}
    />
    {claim.permissions.withdraw.allowed && <Withdraw claim={claim} />}
  </li>
);

/** What the practice asked for before, the newest first, with what came of it. */
export const ClaimsSoFar = ({ claims }: { claims: readonly OwnClaimFragment[] }) =>
  claims.length > 0 && (
    <>
      <h3 className="nhsuk-heading-s">What was asked</h3>
      <ul className="nhsuk-list">
        {claims.map((claim) => (
          <OwnClaim key={claim.id} claim={claim} />
        ))}
      </ul>
    </>
  );
