import { type ReactNode, createContext, useContext } from 'react';
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

/** A form with its error summary. Fields below it find their own problems by their id, and keep what is written until it is sent. */
export const Form = ({ onSubmit, problems = NONE, action, children }: Properties) => {
  const refusal = problems.length > 0 ? undefined : action?.refusal;
  return (
    <ProblemsContext value={refusal ? problemsOf(refusal) : problems}>
      <KeptForm onSubmit={onSubmit}>
        {(submit) => (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            {problems.length > 0 && <ErrorSummary title="There is a problem" problems={problems} />}
            {refusal && <Refused refusal={refusal} />}
            {problems.length === 0 && !refusal && action?.failure ? <ActionFailed error={action.failure} /> : null}
            {children}
          </form>
        )}
      </KeptForm>
    </ProblemsContext>
  );
};
