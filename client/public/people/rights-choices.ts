import type { Role } from '../../generated/public/people/people.ts';

/** The rights as they are chosen, from the least to the most. */
export const RIGHTS_CHOICES: readonly { value: Role; label: string; hint: string }[] = [
  { value: 'VIEW', label: 'View', hint: 'See everything of the organisation.' },
  { value: 'PREPARE', label: 'Prepare', hint: 'Write and record: drafts, comments, evidence, calculations.' },
  {
    value: 'APPROVE',
    label: 'Sign and approve',
    hint: 'Commit the organisation: sign, accept, leave, publish, approve payments.',
  },
  {
    value: 'ADMINISTER',
    label: 'Administer',
    hint: 'Invite others, change their rights, and make API tokens.',
  },
];
