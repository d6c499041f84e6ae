import type { EvidenceStandingFragment } from '../../generated/practice/evidence/evidence.ts';
import { TaskList } from '../../parts/task-list.tsx';
import { Tag } from 'nhsuk-react-components';

type Requirement = EvidenceStandingFragment['requirements'][number];

const counts = ({ needed, recorded, confirmed }: Requirement): string =>
  `${needed} needed, ${recorded} recorded, ${confirmed} confirmed`;

/** How far each requirement has come, in the words that the payment will use. */
export const Requirements = ({ requirements }: { requirements: readonly Requirement[] }) => (
  <TaskList
    items={requirements.map((requirement) => ({
      key: requirement.key,
      name: requirement.name,
      hint: counts(requirement),
      status: <Tag modifier={requirement.met ? 'green' : 'yellow'}>{requirement.sentence}</Tag>,
    }))}
  />
);
