import { uncapitalised } from '../../parts/words/capitals.ts';

/** One member of the committee as typed in the form. */
export type MemberRow = {
  id: number;
  name: string;
  profession: string;
  voting: boolean;
  recused: boolean;
  vote: string;
};

export const PROFESSIONS = [
  { value: 'lay', label: 'Lay member' },
  { value: 'gp', label: 'GP' },
  { value: 'nurse', label: 'Nurse' },
  { value: 'pharmacist', label: 'Pharmacist' },
  { value: 'executive', label: 'Executive' },
  { value: 'finance', label: 'Finance officer' },
  { value: 'other', label: 'Other' },
];

export const VOTES = [
  { value: 'for', label: 'For' },
  { value: 'against', label: 'Against' },
  { value: 'abstained', label: 'Abstained' },
];

/** Whether a member could vote on this item: has a vote, and did not withdraw. */
export const couldVote = ({ voting, recused }: MemberRow): boolean => voting && !recused;

/** "5 could vote: 1 GP. 3 for, 1 against, 1 abstained." Counted as it is typed; whether it is lawful the server says. */
export const countInWords = (members: readonly MemberRow[]): string => {
  const voters = members.filter(couldVote);
  const gps = voters.filter(({ profession }) => profession === 'gp').length;
  const votes = VOTES.map(
    ({ value, label }) => `${voters.filter(({ vote }) => vote === value).length} ${uncapitalised(label)}`,
  );
  return `${voters.length} could vote, ${gps} of them ${gps === 1 ? 'a GP' : 'GPs'}. Votes: ${votes.join(', ')}.`;
};
