import { WarningCallout } from 'nhsuk-react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EndSchemeDocument, type EndPreviewQuery } from '../../generated/commissioner/end-scheme/end-scheme.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { problemsWithReason } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import type { Preview } from './before-and-after.tsx';

type Properties = { scheme: NonNullable<EndPreviewQuery['scheme']>; preview: Preview };

/** The end of a scheme: every practice returns at once, or none does. The certificate follows. */
export const EndForm = ({ scheme: { id, name, version }, preview: { effectiveFrom, total } }: Properties) => {
  const navigate = useNavigate();
  const end = useAction(EndSchemeDocument);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const certificate = await end.run({ schemeId: id, expectedVersion: version, effectiveFrom, reason });
    if (certificate)
      void navigate(`/certificates/${certificate.id}`, {
        state: {
          notice: `${name} ends. ${countWords(total, 'practice')} return to the national contract from ${formatDate(effectiveFrom)}.`,
        },
      });
  };
  return (
    <Confirm
      declaration={`I have checked the cover of ${countWords(total, 'practice')}, before and after`}
      button="End the scheme"
      look="warning"
      back={{ to: `/schemes/${id}`, label: 'Go back without ending it' }}
      action={end}
      check={() => problemsWithReason(reason)}
      onConfirm={() => void send()}
    >
      <WarningCallout>
        <WarningCallout.Heading headingLevel="h2">This cannot be undone</WarningCallout.Heading>
        <p>
          From {formatDate(effectiveFrom)} the national contract applies to all {countWords(total, 'practice')} again.
          Either all of them return, or, if anything goes wrong, none. What was earned until then is still paid.
        </p>
      </WarningCallout>
      <TextAreaField field="reason" label="Reason" hint="Practices read it" value={reason} onChange={setReason} />
    </Confirm>
  );
};
