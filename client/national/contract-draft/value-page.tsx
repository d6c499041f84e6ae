import { useState } from 'react';
import { useParams } from 'react-router';
import { type NationalValueKey, SaveNationalValueDocument } from '../../generated/national/contract-draft/draft.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, DraftFrame, useBackToDraft } from './draft-frame.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { SourceFields, sourceTyped } from './source-fields.tsx';
import { uncapitalised } from '../../parts/words/capitals.ts';

type Value = Draft['text']['values'][number];

const LOOKS: Record<NationalValueKey, { prefix?: string; suffix?: string; hint: string }> = {
  POUNDS_PER_POINT: { prefix: '£', hint: 'In pounds and pence, such as 225.49' },
  AVERAGE_LIST: { suffix: 'patients', hint: 'A whole number, without commas' },
  ASPIRATION_PERCENT: { suffix: '%', hint: 'The part of last year’s achievement that is paid in twelve instalments' },
  TOTAL_POINTS: { suffix: 'points', hint: 'All points of the year' },
};

const Fields = ({ draft, value }: { draft: Draft; value: Value }) => {
  const back = useBackToDraft(draft.id);
  const save = useAction(SaveNationalValueDocument);
  const { key, label } = value;
  const isList = key === 'AVERAGE_LIST';
  const [typed, setTyped] = useState(value.value ?? '');
  const [known, setKnown] = useState(!isList || value.value !== null);
  const [date, setDate] = useState(value.date ?? `${draft.financialYear.slice(0, 4)}-01-01`);
  const [source, setSource] = useState(() => sourceTyped(value.source));
  const send = async (): Promise<void> => {
    const input = known
      ? { value: typed.trim(), date: isList ? date : null, source }
      : { value: null, date: null, source: { title: 'Not known', confidence: 'NC' as const } };
    if (await save.run({ draftId: draft.id, expectedVersion: draft.version, key, ...input }))
      back(`Saved: ${uncapitalised(label)}`);
  };
  return (
    <Form onSubmit={() => void send()} action={save}>
      {isList && (
        <RadiosField
          field="known"
          legend="Is the average list known?"
          value={known ? 'yes' : 'no'}
          onChange={(answer) => setKnown(answer === 'yes')}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No', hint: 'Nothing can be priced with this year until it is' },
          ]}
        />
      )}
      {known && (
        <>
          <TextField
            field="value"
            label={label}
            value={typed}
            onChange={setTyped}
            width={10}
            inputMode={isList ? 'numeric' : 'decimal'}
            {...LOOKS[key]}
          />
          {isList && (
            <DateField
              unchecked
              field="date"
              legend="On which day was it counted?"
              hint="The 1 January before the year begins. Another day has to be confirmed when the year is released."
              value={date}
              onChange={setDate}
            />
          )}
          <SourceFields source={source} onChange={setSource} />
        </>
      )}
      <SaveButtons draftId={draft.id} action={save} />
    </Form>
  );
};

/** One value of a draft, with where it comes from. */
export const ValuePage = () => {
  const { value: key = '' } = useParams();
  const find = (draft: Draft) =>
    draft.text.values.find((value) => value.key === key.toUpperCase().replaceAll('-', '_'));
  return (
    <DraftFrame title={(draft) => find(draft)?.label ?? 'Value'}>
      {(draft) => {
        const value = find(draft);
        return value ? <Fields draft={draft} value={value} /> : <NotFound what="value" />;
      }}
    </DraftFrame>
  );
};
