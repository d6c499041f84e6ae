import { Tag } from 'nhsuk-react-components';
import { TaskList } from '../../parts/task-list.tsx';
import type { SchemeFound } from './scheme-found.ts';

/** The publish gate as a list of checks: met with its evidence, or not met with what would meet it. It cannot be dismissed. */
export const Gate = ({ gate }: { gate: SchemeFound['gate'] }) => (
  <TaskList
    items={gate.checks.map(({ key, title, passed, evidence, remedy, path }) => ({
      key,
      name: title,
      hint: passed ? (
        evidence
      ) : (
        <>
          {evidence} {remedy}
        </>
      ),
      to: passed ? undefined : (path ?? undefined),
      status: passed ? <Tag modifier="green">Met</Tag> : <Tag modifier="red">Not met</Tag>,
    }))}
  />
);
