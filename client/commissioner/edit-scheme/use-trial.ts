import { useQuery } from '@apollo/client/react';
import {
  TryComponentDocument,
  type TryComponentQueryVariables,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import type { Problem } from '../../parts/problem.ts';
import { useSettled } from '../../parts/use-settled.ts';

type Component = TryComponentQueryVariables['component'];

export type Trial = {
  /** What practices would read; empty while something is wrong or not known yet. */
  sentence: string;
  /** What was typed and is wrong, each at its field. */
  wrong: readonly Problem[];
  /** What was not typed yet. */
  missing: readonly string[];
};

const NOTHING: Trial = { sentence: '', wrong: [], missing: [] };

/** What the rules say of a part of the payment as it stands in the form. Nothing is saved. Undefined while the typing goes on or the answer is awaited. */
export const useTrial = (component: Component, path: string): Trial | undefined => {
  const now = JSON.stringify({
    ...component,
    key: component.key || 'unsaved',
    name: component.name.trim() || 'This part',
  });
  const settled = useSettled(now);
  const { data, error } = useQuery(TryComponentDocument, {
    variables: { component: JSON.parse(settled) as Component },
    fetchPolicy: 'cache-first',
  });
  // Without an answer the form goes on as it did; what is wrong is said when it is saved.
  if (error) return NOTHING;
  if (settled !== now || !data) return undefined;
  const { sentence, problems } = data.tryComponent;
  return {
    sentence,
    wrong: problems
      .filter(({ missing }) => !missing)
      .map(({ field, message }) => ({ field: `${path}.${field}`, message })),
    missing: problems.filter(({ missing }) => missing).map(({ message }) => message),
  };
};
