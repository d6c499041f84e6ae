import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { type EvidenceStandingFragment, RecordEvidenceDocument } from '../../generated/practice/evidence/evidence.ts';
import { Button } from '../../parts/button.tsx';
import { CountedTextAreaField } from '../../parts/fields/counted-text-area-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { LIMITS } from '../../parts/limits.ts';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Draft = { requirementKey: string; happenedOn: string; note: string };
type Properties = { offerId: string; participation: EvidenceStandingFragment };

const EMPTY: Draft = { requirementKey: '', happenedOn: '', note: '' };
const MOST_CHARACTERS = LIMITS.longestEvidenceNote;

/** A date as one types it into the three boxes: "3 11 2025". */
const typedDate = (date: string): string => date.split('-').map(Number).reverse().join(' ');

const problemsWith = ({ requirementKey, happenedOn, note }: Draft): readonly Problem[] => [
  ...(requirementKey === '' ? [{ field: 'requirementKey', message: 'Choose what this is evidence of' }] : []),
  ...(happenedOn === '' ? [{ field: 'happenedOn', message: 'Enter the day on which it happened' }] : []),
  ...(note.trim() === '' ? [{ field: 'note', message: 'Say what was done' }] : []),
  ...(note.length > MOST_CHARACTERS
    ? [{ field: 'note', message: `The note must be ${MOST_CHARACTERS} characters or fewer` }]
    : []),
];

/** One piece of evidence: of what, when, and what was done. */
export const RecordForm = ({ offerId, participation }: Properties) => {
  const navigate = useNavigate();
  const { today } = useSession();
  const record = useAction(RecordEvidenceDocument);
  const [draft, setDraft] = useState(EMPTY);
  const change = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const page = `/offers/${offerId}/evidence`;
  const save = async (): Promise<void> => {
    const found = problemsWith(draft);
    setProblems(found);
    if (found.length > 0 || !(await record.run({ participationId: participation.id, ...draft }))) return;
    void navigate(page, { state: { notice: 'Recorded. The commissioner will confirm it.' } });
  };
  return (
    <Form onSubmit={() => void save()} problems={problems} action={record}>
      <RadiosField
        field="requirementKey"
        legend="What is this evidence of?"
        value={draft.requirementKey}
        choices={participation.requirements.map(({ key, name, sentence }) => ({
          value: key,
          label: name,
          hint: sentence,
        }))}
        onChange={(requirementKey) => change({ requirementKey })}
      />
      <DateField
        field="happenedOn"
        legend="When did it happen?"
        hint={`For example, ${typedDate(today)}`}
        value={draft.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <CountedTextAreaField
        field="note"
        label="What was done?"
        hint="For example, who met and about what. Do not include patient details."
        value={draft.note}
        most={MOST_CHARACTERS}
        onChange={(note) => change({ note })}
      />
      <div className="portal-buttons">
        <Button type="submit" running={record.running}>
          Record
        </Button>
        <Link to={page}>Cancel</Link>
      </div>
    </Form>
  );
};
