import { useState } from 'react';
import { AskForActualPerformanceDocument, type OfferClaimsQuery } from '../../generated/practice/claim/claim.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { formatPence, parsePence } from '../../parts/format-pence.ts';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Case = NonNullable<OfferClaimsQuery['offerClaims']>['cases'][number];
type Properties = { offerId: string; claim: Case };
type Draft = { actual: string; actualSource: string; reason: string };

const EMPTY: Draft = { actual: '', actualSource: '', reason: '' };

const problemsWith = ({ actual, actualSource, reason }: Draft, onRecord: boolean): readonly Problem[] => [
  ...(!onRecord && parsePence(actual) === undefined
    ? [{ field: 'actualPence', message: 'Enter the actual sum, such as 25,200.00' }]
    : []),
  ...(!onRecord && actualSource.trim() === ''
    ? [{ field: 'actualSource', message: 'Say where the sum is taken from' }]
    : []),
  ...(reason.trim() === '' ? [{ field: 'reason', message: 'Give a reason' }] : []),
];

/** The request: the sum where none is on record, why, and the declaration. */
export const AskForm = ({ offerId, claim: { componentKey, onRecord, least, claims } }: Properties) => {
  const ask = useAction(AskForActualPerformanceDocument);
  const [draft, setDraft] = useState(EMPTY);
  const put = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }));
  const send = (): void => {
    void ask.run({
      offerId,
      componentKey,
      actualPence: onRecord ? null : parsePence(draft.actual),
      actualSource: draft.actualSource,
      reason: draft.reason,
    });
  };
  return (
    <>
      <h3 className="nhsuk-heading-s">{claims.length === 0 ? 'Your request' : 'Ask again'}</h3>
      <Confirm
        declaration="The sum and its source are right, and I may ask for the practice"
        button="Ask the commissioner"
        back={{ to: `/offers/${offerId}`, label: 'Go back without asking' }}
        action={ask}
        check={() => problemsWith(draft, onRecord !== null)}
        onConfirm={send}
      >
        {!onRecord && (
          <>
            <TextField
              field="actualPence"
              label="Actual sum, in pounds"
              hint={least ? `At least ${formatPence(least.pence)}` : undefined}
              prefix="£"
              width={10}
              inputMode="decimal"
              value={draft.actual}
              onChange={(actual) => put({ actual })}
            />
            <TextField
              field="actualSource"
              label="Where is it taken from?"
              hint="For example, the achievement report of 2 April"
              value={draft.actualSource}
              onChange={(actualSource) => put({ actualSource })}
            />
          </>
        )}
        <TextAreaField
          field="reason"
          label="Why do you ask?"
          hint="Kept with the request. Do not include patient details."
          rows={4}
          value={draft.reason}
          onChange={(reason) => put({ reason })}
        />
      </Confirm>
    </>
  );
};
