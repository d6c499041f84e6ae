import { useState } from 'react';
import { SaveNationalCoverageDocument } from '../../generated/national/contract-draft/draft.ts';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, DraftFrame, useBackToDraft } from './draft-frame.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { SourceFields, sourceTyped } from './source-fields.tsx';

const Fields = ({ draft }: { draft: Draft }) => {
  const back = useBackToDraft(draft.id);
  const save = useAction(SaveNationalCoverageDocument);
  const [complete, setComplete] = useState(draft.text.complete);
  const [source, setSource] = useState(() => sourceTyped(draft.text.indicatorSource));
  const [note, setNote] = useState(draft.text.note ?? '');
  const send = async (): Promise<void> => {
    if (await save.run({ draftId: draft.id, expectedVersion: draft.version, complete, source, note }))
      back('Saved: what the list of indicators is');
  };
  return (
    <Form onSubmit={() => void send()} action={save}>
      <RadiosField
        field="complete"
        legend="Is every indicator of the year in the list?"
        value={complete ? 'yes' : 'no'}
        onChange={(answer) => setComplete(answer === 'yes')}
        choices={[
          { value: 'yes', label: 'Yes', hint: `Their points must then add up to ${draft.text.totalPoints}` },
          { value: 'no', label: 'No, some are not known' },
        ]}
      />
      <SourceFields source={source} onChange={setSource} />
      <TextAreaField
        field="note"
        label="Note for readers (optional)"
        hint="What one has to know about this year"
        value={note}
        onChange={setNote}
        rows={3}
      />
      <SaveButtons draftId={draft.id} action={save} />
    </Form>
  );
};

/** Whether the list of indicators is complete, where it comes from, and the note of the year. */
export const CoveragePage = () => (
  <DraftFrame title="What the list of indicators is">{(draft) => <Fields draft={draft} />}</DraftFrame>
);
