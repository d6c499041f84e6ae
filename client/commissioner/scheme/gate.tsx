import { Tag } from 'nhsuk-react-components';
import { plainMessage } from '../../parts/plain-message.ts';
import { TaskList } from '../../parts/task-list.tsx';
import type { SchemeFound } from './scheme-found.ts';

type Gated = Pick<SchemeFound, 'id' | 'gate'> & {
  consultations: readonly { id: string }[];
  permissions: Pick<SchemeFound['permissions'], 'save' | 'startConsultation' | 'recordDecision'>;
};

/** Where whoever reads this can meet a check that is not met, by its key. */
const placeOf = ({ id, consultations, permissions }: Gated, key: string): string | undefined => {
  if (['text', 'windows', 'exit', 'practices'].includes(key))
    return permissions.save.allowed ? `/schemes/${id}/edit` : undefined;
  if (key === 'lmc' && consultations.length === 0)
    return permissions.startConsultation.allowed ? `/schemes/${id}/consult` : undefined;
  if (key === 'lmc' || key === 'comments') return consultations[0] && `/consultations/${consultations[0].id}`;
  return key === 'decision' && permissions.recordDecision.allowed ? `/schemes/${id}/decision` : undefined;
};

/** The publish gate as a list of checks: met with its evidence, or not met with what would meet it. It cannot be dismissed. */
export const Gate = ({ scheme }: { scheme: Gated }) => (
  <TaskList
    items={scheme.gate.checks.map(({ key, title, passed, evidence, remedy, reasons }) => ({
      key,
      name: title,
      hint: passed ? (
        evidence
      ) : (
        <>
          {reasons.length > 0
            ? reasons.map((reason) => <div key={`${reason.field} ${reason.message}`}>{plainMessage(reason)}</div>)
            : evidence}
          {remedy}
        </>
      ),
      to: passed ? undefined : placeOf(scheme, key),
      status: passed ? <Tag modifier="green">Met</Tag> : <Tag modifier="red">Not met</Tag>,
    }))}
  />
);
