import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** What a member of the committee is, as far as the law of the meeting asks: GPs are counted, clinicians cannot chair. */
export type Profession = 'lay' | 'gp' | 'nurse' | 'pharmacist' | 'executive' | 'finance' | 'other';
/** How a member voted; null stands for not voting. */
export type Vote = 'for' | 'against' | 'abstained';

/** Every profession, in the order a form shows them. */
export const professions: readonly Profession[] = ['lay', 'gp', 'nurse', 'pharmacist', 'executive', 'finance', 'other'];

/** One member at the meeting, for one item. */
export interface CommitteeMember {
  name: string;
  profession: Profession;
  chair: boolean;
  voting: boolean;
  /** Withdrew from this item because of an interest. */
  recused: boolean;
  vote: Vote | null;
}

const clinicians: readonly Profession[] = ['gp', 'nurse', 'pharmacist'];

/** The members who could vote on this item: voting members who did not withdraw. */
export function votersOf(members: readonly CommitteeMember[]): CommitteeMember[] {
  return members.filter(({ voting, recused }) => voting && !recused);
}

/**
 * Was this a lawful meeting for this item? One chair who is not a clinician, no GP majority among those who could vote,
 * the quorum reached, a vote of each voter and of nobody else.
 * Source: domain.md 6.1 and 6.2; product.md D5-2, D5-3 (4 GPs of 8 pass, 5 of 9 do not, 4 of the 6 left after recusal do not).
 */
export function checkCommittee(members: readonly CommitteeMember[], quorum: number): Reason[] {
  const voters = votersOf(members);
  const gps = voters.filter(({ profession }) => profession === 'gp').length;
  return [
    ...members.flatMap(({ name }, index) =>
      name.trim() ? [] : [reason('FIELD_IS_EMPTY', `members[${index}].name`, { name: 'the name of the member' })],
    ),
    ...checkChair(members),
    ...(gps * 2 > voters.length
      ? [reason('COMMITTEE_HAS_A_GP_MAJORITY', 'members', { gps, voting: voters.length })]
      : []),
    ...(voters.length < quorum
      ? [reason('COMMITTEE_IS_NOT_QUORATE', 'quorum', { voting: voters.length, quorum })]
      : []),
    ...members.flatMap((member, index) => checkVote(member, index, voters.includes(member))),
  ];
}

const checkChair = (members: readonly CommitteeMember[]): Reason[] => {
  const chairs = members.filter(({ chair }) => chair);
  const [chair] = chairs;
  if (!chair || chairs.length > 1) return [reason('COMMITTEE_HAS_NO_CHAIR', 'members')];
  const field = `members[${members.indexOf(chair)}].profession`;
  return clinicians.includes(chair.profession)
    ? [
        reason('COMMITTEE_CHAIR_IS_A_CLINICIAN', field, {
          name: chair.name,
          profession: PROFESSION_NAMES[chair.profession],
        }),
      ]
    : [];
};

const checkVote = ({ name, vote }: CommitteeMember, index: number, mayVote: boolean): Reason[] => {
  if (mayVote && vote === null) return [reason('COMMITTEE_VOTE_IS_MISSING', `members[${index}].vote`, { name })];
  return !mayVote && vote !== null ? [reason('COMMITTEE_VOTE_BY_NON_VOTER', `members[${index}].vote`, { name })] : [];
};

/** Professions as people say them. */
export const PROFESSION_NAMES: Record<Profession, string> = {
  lay: 'a lay member',
  gp: 'a GP',
  nurse: 'a nurse',
  pharmacist: 'a pharmacist',
  executive: 'an executive',
  finance: 'a finance officer',
  other: 'another profession',
};

/** Do the votes say what the outcome says? A tie is not an approval. */
export function checkOutcome(members: readonly CommitteeMember[], outcome: 'approved' | 'not_approved'): Reason[] {
  const count = (wanted: Vote) => votersOf(members).filter(({ vote }) => vote === wanted).length;
  const votesFor = count('for');
  const votesAgainst = count('against');
  return votesFor > votesAgainst === (outcome === 'approved')
    ? []
    : [
        reason('COMMITTEE_VOTE_CONTRADICTS_OUTCOME', 'outcome', {
          votesFor,
          votesAgainst,
          outcome: outcome === 'approved' ? 'approved' : 'not approved',
        }),
      ];
}
