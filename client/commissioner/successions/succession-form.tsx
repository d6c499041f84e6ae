import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  type PracticesToNameQuery,
  SuccessionPreviewDocument,
} from '../../generated/commissioner/successions/successions.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatShortDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import { type SuccessionDraft, problemsWithSuccession, succession } from './succession-draft.ts';

type Practice = PracticesToNameQuery['practicesToName']['nodes'][number];

type Properties = {
  practices: readonly Practice[];
  draft: SuccessionDraft;
  onChange: (changes: Partial<SuccessionDraft>) => void;
  /** Where it is checked. */
  next: string;
};

const choicesOf = (practices: readonly Practice[]) => [
  { value: '', label: 'Choose a practice' },
  ...practices.map(({ id, name, code, closedOn }) => ({
    value: id,
    label: `${name} (${code})${closedOn ? `, closed ${formatShortDate(closedOn)}` : ''}`,
  })),
];

/** Who took over from whom, from when, how much of it, and on which document that rests. */
export const SuccessionForm = ({ practices, draft, onChange, next }: Properties) => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [running, setRunning] = useState(false);
  const choices = choicesOf(practices);
  const check = async (): Promise<void> => {
    const found = problemsWithSuccession(draft);
    setProblems(found);
    if (found.length > 0 || running) return;
    setRunning(true);
    setFailure(undefined);
    try {
      const { data } = await client.query({
        query: SuccessionPreviewDocument,
        variables: succession(draft),
        fetchPolicy: 'network-only',
      });
      const preview = data?.successionPreview;
      const wrong = preview?.problems ?? [{ message: 'We cannot find one of the practices. Load the page again.' }];
      setProblems(wrong);
      if (wrong.length === 0) void navigate(next);
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Form onSubmit={() => void check()} problems={problems} action={{ refusal: undefined, failure }}>
      <SelectField
        field="predecessorId"
        label="Whose work was taken over?"
        hint="The practice that merged into another, or was split. Practices that have closed are here too."
        value={draft.predecessorId}
        choices={choices}
        onChange={(predecessorId) => onChange({ predecessorId })}
      />
      <SelectField
        field="successorId"
        label="Which practice took it over?"
        value={draft.successorId}
        choices={choices}
        onChange={(successorId) => onChange({ successorId })}
      />
      <DateField
        field="firstDay"
        legend="First day on which it did the work"
        hint="For example, 1 10 2026"
        value={draft.firstDay}
        onChange={(firstDay) => onChange({ firstDay })}
      />
      <RadiosField
        field="how"
        legend="How much of the work did it take over?"
        value={draft.how}
        choices={[
          { value: 'all', label: 'All of it', hint: 'A merger.' },
          {
            value: 'part',
            label: 'A part of it',
            hint: 'A split. Record each practice that took over a part: together they come to 100%.',
          },
        ]}
        onChange={(how) => onChange({ how: how === 'part' ? 'part' : 'all' })}
      />
      {draft.how === 'part' && (
        <TextField
          field="percent"
          label="The part, in percent"
          hint="For example, 60 or 33.34"
          width={5}
          suffix="%"
          inputMode="decimal"
          value={draft.percent}
          onChange={(percent) => onChange({ percent })}
        />
      )}
      <TextField
        field="source"
        label="Which document does it rest on?"
        hint="For example, the contract variation of 2 September 2026"
        value={draft.source}
        onChange={(source) => onChange({ source })}
      />
      <div className="portal-buttons">
        <Button type="submit" running={running}>
          Check what follows
        </Button>
        <Link to="/practices/mergers">Cancel</Link>
      </div>
    </Form>
  );
};
