import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LeavePreviewQuery } from '../../generated/practice/leave/leave.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { WaysOut } from '../ways-out.tsx';
import { CoverChange } from './cover-change.tsx';

type Offer = NonNullable<LeavePreviewQuery['offer']>;
type Preview = NonNullable<LeavePreviewQuery['leavePreview']>;

/** What is wrong with the day a practice wants to leave on; nothing between the earliest day and the end of the phase. */
export const problemsWithDay = (
  day: string,
  { earliest, end }: { earliest: string; end: string },
): readonly Problem[] => {
  if (day === '') return [{ field: 'effectiveFrom', message: 'Enter a real day' }];
  if (day < earliest) return [{ field: 'effectiveFrom', message: `The earliest day is ${formatDate(earliest)}` }];
  return day > end
    ? [
        {
          field: 'effectiveFrom',
          message: `The phase ends on ${formatDate(end)}; there is nothing to leave after that`,
        },
      ]
    : [];
};

/** The first screen of leaving: the terms, the money, the cover before and after, and the day. Nothing happens yet. */
export const Preview = ({ offer, preview, day }: { offer: Offer; preview: Preview; day: string }) => {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(day);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const goOn = (address: string): void => {
    const found = problemsWithDay(chosen, { earliest: preview.earliestEffectiveFrom, end: offer.phase.to });
    setProblems(found);
    if (found.length === 0) void navigate(`${address}?from=${chosen}`);
  };
  return (
    <>
      <WaysOut offer={offer} takeBack={offer.permissions.decline.allowed} leave />
      <Summary
        rows={[
          { key: 'Earliest day', value: formatDate(preview.earliestEffectiveFrom) },
          { key: 'How to leave', value: <Typed text={preview.exitTerms} /> },
          { key: 'Money', value: <Typed text={preview.moneyNote} /> },
        ]}
      />
      <h2 className="nhsuk-heading-m">What covers you</h2>
      <CoverChange before={preview.before} after={preview.after} />
      <Form onSubmit={() => goOn(`/offers/${offer.id}/leave/confirm`)} problems={problems}>
        <DateField
          field="effectiveFrom"
          legend="From which day shall the national contract apply?"
          value={chosen}
          onChange={setChosen}
        />
        <div className="portal-buttons">
          <Button type="submit">Continue</Button>
          <Button look="secondary" onClick={() => goOn(`/offers/${offer.id}/leave`)}>
            Show what changes on that day
          </Button>
        </div>
      </Form>
    </>
  );
};
