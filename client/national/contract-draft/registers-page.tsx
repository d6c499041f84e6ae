import { useState } from 'react';
import { SaveNationalRegistersDocument } from '../../generated/national/contract-draft/draft.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, DraftFrame, useBackToDraft } from './draft-frame.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { SourceFields, sourceTyped } from './source-fields.tsx';

const rowsOf = ({ text: { groups } }: Draft): string =>
  groups
    .filter(({ register }) => register !== null)
    .map(({ code, register }) => `${code},${register}`)
    .join('\n');

const WHOLE = /^\d{1,9}$/;
const NOT_WHOLE: readonly Problem[] = [
  { field: 'listSize', message: 'Enter the patients on all lists as a whole number, such as 63612345' },
];

const Fields = ({ draft }: { draft: Draft }) => {
  const back = useBackToDraft(draft.id);
  const save = useAction(SaveNationalRegistersDocument);
  const { registers } = draft.text;
  const [known, setKnown] = useState(registers !== null);
  const [date, setDate] = useState(registers?.date ?? '');
  const [listSize, setListSize] = useState(registers ? `${registers.listSize}` : '');
  const [rows, setRows] = useState(() => rowsOf(draft));
  const [source, setSource] = useState(() => sourceTyped(registers?.source));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = async (): Promise<void> => {
    const found = known && !WHOLE.test(listSize.trim()) ? NOT_WHOLE : [];
    setProblems(found);
    if (found.length > 0) return;
    const typed = known ? { date, listSize: Number(listSize), rows, source } : null;
    if (await save.run({ draftId: draft.id, expectedVersion: draft.version, registers: typed }))
      back('Saved: national registers');
  };
  return (
    <Form onSubmit={() => void send()} problems={problems} action={save}>
      <RadiosField
        field="known"
        legend="Are the national registers known?"
        value={known ? 'yes' : 'no'}
        onChange={(answer) => setKnown(answer === 'yes')}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', hint: 'What follows prevalence cannot be priced with this year until they are' },
        ]}
      />
      {known && (
        <>
          <DateField unchecked field="date" legend="On which day were they counted?" value={date} onChange={setDate} />
          <TextField
            field="listSize"
            label="Patients on all lists of the country"
            value={listSize}
            onChange={setListSize}
            width={10}
            inputMode="numeric"
          />
          <TextAreaField
            field="registers"
            label="Registers"
            hint="One row for each group: its code, a comma, and the patients on the register, such as AF,1400000. Paste them from a file group,register."
            value={rows}
            onChange={setRows}
            rows={12}
          />
          <SourceFields source={source} onChange={setSource} />
        </>
      )}
      <SaveButtons draftId={draft.id} action={save} />
    </Form>
  );
};

/** The registers and list of the whole country, all at once. */
export const RegistersPage = () => (
  <DraftFrame title="National registers">{(draft) => <Fields draft={draft} />}</DraftFrame>
);
