import { useState } from 'react';
import { Link } from 'react-router';
import { SettlePaymentExceptionDocument } from '../../generated/commissioner/payment-run/payment-run.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { type RunFound, unsettled } from './run-found.ts';

type Exception = RunFound['exceptions'][number];

const Settle = ({ exception: { id, version, practice } }: { exception: Exception }) => {
  const settle = useAction(SettlePaymentExceptionDocument);
  const [settlement, setSettlement] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const field = `settlement-${id}`;
  const submit = (): void => {
    setProblems(settlement.trim() ? [] : [{ field, message: 'Say how it is settled' }]);
    if (settlement.trim()) void settle.run({ exceptionId: id, expectedVersion: version, settlement });
  };
  return (
    <Form onSubmit={submit} problems={problems} action={settle}>
      <TextAreaField
        field={field}
        label="How it is settled"
        hint="Kept with the run. For example: not paid; the practice opened after the basis year"
        value={settlement}
        rows={3}
        onChange={setSettlement}
      />
      <Button type="submit" small running={settle.running}>
        Settle<span className="nhsuk-u-visually-hidden"> the exception of {practice.name}</span>
      </Button>
    </Form>
  );
};

/** What could not be worked out, practice by practice. A run is submitted only when each has been settled. */
export const Exceptions = ({ run }: { run: RunFound }) =>
  run.exceptions.length > 0 && (
    <section aria-labelledby="exceptions">
      <h2 className="nhsuk-heading-m" id="exceptions">
        {countWords(run.exceptions.length, 'exception')}, {unsettled(run)} to settle
      </h2>
      {unsettled(run) > 0 && run.permissions.calculate.allowed && (
        <p>
          A fact that is lacking can be told on{' '}
          <Link to={`/schemes/${run.scheme.id}/facts?phase=${run.phaseKey}`}>what the sums need</Link>; then calculate
          the run again.
        </p>
      )}
      <ul className="nhsuk-list">
        {run.exceptions.map((exception) => (
          <li className="portal-comment" key={exception.id}>
            <h3 className="nhsuk-heading-s">
              <PracticeName practice={exception.practice} />
            </h3>
            <p>{exception.message}</p>
            {exception.settlement === null ? (
              <Allowed permission={exception.permissions.settle} otherwise="You cannot settle it">
                <Settle exception={exception} />
              </Allowed>
            ) : (
              <div className="portal-reply">
                <p>{exception.settlement}</p>
                <p className="nhsuk-body-s">
                  Settled by {exception.settledBy}
                  {exception.settledAt && (
                    <>
                      , <Moment at={exception.settledAt} />
                    </>
                  )}
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
