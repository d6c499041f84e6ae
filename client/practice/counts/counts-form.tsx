import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ReportCountsDocument } from '../../generated/practice/counts/counts.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { WhyUnusual } from '../../parts/why-unusual.tsx';
import { type Count, timeWords } from './count-words.ts';

type Properties = { offerId: string; counts: readonly Count[] };

/** One number for each thing that is counted; what is left empty says nothing. */
export const CountsForm = ({ offerId, counts }: Properties) => {
  const navigate = useNavigate();
  const report = useAction(ReportCountsDocument);
  const [typed, setTyped] = useState<readonly string[]>(counts.map(({ value }) => value ?? ''));
  /** Null until the server asks why a number is right. */
  const [whyUnusual, setWhyUnusual] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async (): Promise<void> => {
    const emptied = counts.flatMap(({ label, value }, index) =>
      value !== null && typed[index]?.trim() === ''
        ? [
            {
              field: `counts[${index}]`,
              message: `${label}: a number that was reported cannot be emptied. Enter 0 if there were none`,
            },
          ]
        : [],
    );
    const none = typed.every((value) => value.trim() === '')
      ? [{ field: 'counts[0]', message: 'Enter at least one number' }]
      : [];
    const found = [...emptied, ...none];
    setProblems(found);
    if (found.length > 0) return;
    const entered = counts.map(({ key, version }, index) => ({
      key,
      value: typed[index] ?? '',
      expectedVersion: version,
    }));
    if (await report.run({ offerId, counts: entered, whyUnusual })) {
      void navigate(`/offers/${offerId}/counts`, {
        state: { notice: 'Your counts are saved. The commissioner sees them.' },
      });
    } else if (report.refusedWith() === 'FACT_IS_UNUSUAL') setWhyUnusual((said) => said ?? '');
  };
  return (
    <Form onSubmit={() => void save()} problems={problems} action={report}>
      {counts.map((count, index) => (
        <TextField
          key={count.key}
          field={`counts[${index}]`}
          label={count.label}
          hint={`${count.unit === 'count' || count.unit === 'patients' ? 'A whole number' : 'A number'}, ${timeWords(count)}${count.besides ? `. ${count.besides}` : ''}`}
          value={typed[index] ?? ''}
          width={10}
          inputMode="numeric"
          onChange={(value) => setTyped((before) => before.map((one, at) => (at === index ? value : one)))}
        />
      ))}
      {whyUnusual !== null && <WhyUnusual value={whyUnusual} onChange={setWhyUnusual} />}
      <div className="portal-buttons">
        <Button type="submit" running={report.running}>
          Save the counts
        </Button>
        <Link to={`/offers/${offerId}`}>Back without saving</Link>
      </div>
    </Form>
  );
};
