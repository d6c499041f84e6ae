import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { ActionFailed } from './action-failed.tsx';
import { KeptForm } from './drafts/kept-form.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { type Problem, problemsOf } from './problem.ts';
import { Refused } from './refused.tsx';

type Properties = {
  onSubmit: () => void;
  /** What the page itself found wrong before sending. Hold it in state: focus moves when it changes. */
  problems?: readonly Problem[];
  action?: { refusal: RefusedPartsFragment | undefined; failure: unknown };
  children: ReactNode;
};

const NONE: readonly Problem[] = [];
const ProblemsContext = createContext<readonly Problem[]>(NONE);

/** What is wrong with the field of that id, in words; undefined when nothing is. */
export const useProblem = (field: string): string | undefined =>
  useContext(ProblemsContext).find((problem) => problem.field === field)?.message;

/** Problems of the fields below that were found while they are typed in. Those of the form itself come first. */
export const MoreProblems = ({ problems, children }: { problems: readonly Problem[]; children: ReactNode }) => {
  const before = useContext(ProblemsContext);
  return <ProblemsContext value={problems.length > 0 ? [...before, ...problems] : before}>{children}</ProblemsContext>;
};

/** What was typed into a date that is none: why, and whether the form is held for it. */
type DateFault = { message: string; holds: boolean };
const DateFaultsContext = createContext<Map<string, DateFault> | undefined>(undefined);

/** Tells the form what is wrong with the date that is typed into a field, so that it says so where the date is missed. */
export const useDateFault = (field: string, fault: DateFault | undefined): void => {
  const faults = useContext(DateFaultsContext);
  useEffect(() => {
    if (fault) faults?.set(field, fault);
    return () => void faults?.delete(field);
  });
};

const withDateFault = (problem: Problem, faults: ReadonlyMap<string, DateFault>): Problem => {
  const fault = problem.field ? faults.get(problem.field) : undefined;
  return fault ? { ...problem, message: `${problem.message}. ${fault.message}` } : problem;
};

/** A form with its error summary. Fields below it find their own problems by their id, and keep what is written until it is sent. */
export const Form = ({ onSubmit, problems: found = NONE, action, children }: Properties) => {
  const [faults] = useState(() => new Map<string, DateFault>());
  const [held, setHeld] = useState(NONE);
  const problems = useMemo(
    () => (held.length > 0 ? held : found.map((problem) => withDateFault(problem, faults))),
    [held, found, faults],
  );
  const send = (submit: () => void): void => {
    const unread = [...faults].filter(([, { holds }]) => holds);
    setHeld(unread.map(([field, { message }]) => ({ field, message })));
    if (unread.length === 0) submit();
  };
  const refusal = problems.length > 0 ? undefined : action?.refusal;
  return (
    <ProblemsContext value={refusal ? problemsOf(refusal) : problems}>
      <KeptForm onSubmit={onSubmit}>
        {(submit) => (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              send(submit);
            }}
          >
            {problems.length > 0 && <ErrorSummary title="There is a problem" problems={problems} />}
            {refusal && <Refused refusal={refusal} />}
            {problems.length === 0 && !refusal && action?.failure ? <ActionFailed error={action.failure} /> : null}
            <DateFaultsContext value={faults}>{children}</DateFaultsContext>
          </form>
        )}
      </KeptForm>
    </ProblemsContext>
  );
};
