import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reason } from '../outcome.ts';
import { checkCommittee, checkOutcome, professions, votersOf } from './committee.ts';
import type { CommitteeMember, Profession } from './committee.ts';
import { decideRecordDecision } from './decide-record-decision.ts';

const member = (profession: Profession, more: Partial<CommitteeMember> = {}): CommitteeMember => ({
  name: `A ${profession}`,
  profession,
  chair: false,
  voting: true,
  recused: false,
  vote: 'for',
  ...more,
});
const recused = (profession: Profession) => member(profession, { recused: true, vote: null });
const chair = member('lay', { chair: true });
const many = (count: number, profession: Profession) => Array.from({ length: count }, () => member(profession));
const codes = (members: CommitteeMember[], quorum = 3) => checkCommittee(members, quorum).map(({ code }) => code);

describe('a lawful committee (product.md D5-2, D5-3)', () => {
  it('passes with 4 GPs of 8, not with 5 of 9, not with 4 of the 6 left after recusal', () => {
    expect(codes([chair, ...many(3, 'executive'), ...many(4, 'gp')])).toEqual([]);
    expect(codes([chair, ...many(3, 'executive'), ...many(5, 'gp')])).toEqual(['COMMITTEE_HAS_A_GP_MAJORITY']);
    expect(
      codes([chair, member('lay'), recused('lay'), recused('executive'), recused('finance'), ...many(4, 'gp')]),
    ).toEqual(['COMMITTEE_HAS_A_GP_MAJORITY']);
  });

  it.each(['gp', 'nurse', 'pharmacist'] as const)('refuses a chair who is a %s', (profession) => {
    expect(codes([member(profession, { chair: true }), ...many(4, 'lay')])).toEqual(['COMMITTEE_CHAIR_IS_A_CLINICIAN']);
  });

  it('asks for one chair, a quorum of voters, and a vote of each voter and nobody else', () => {
    expect(codes(many(4, 'lay'))).toEqual(['COMMITTEE_HAS_NO_CHAIR']);
    expect(codes([chair, { ...chair, name: 'Another' }, member('lay')])).toEqual(['COMMITTEE_HAS_NO_CHAIR']);
    expect(codes([chair, member('lay'), recused('lay')])).toEqual(['COMMITTEE_IS_NOT_QUORATE']);
    expect(codes([chair, member('lay'), member('finance', { vote: null })])).toEqual(['COMMITTEE_VOTE_IS_MISSING']);
    expect(codes([chair, member('lay'), member('finance'), member('other', { voting: false })])).toEqual([
      'COMMITTEE_VOTE_BY_NON_VOTER',
    ]);
  });

  it('agrees with a simple oracle on every composition of 1 to 15 members', () => {
    const anyMember = fc.record({
      name: fc.constant('Somebody'),
      profession: fc.constantFrom(...professions),
      chair: fc.boolean(),
      voting: fc.boolean(),
      recused: fc.boolean(),
      vote: fc.constantFrom('for' as const, 'against' as const, 'abstained' as const, null),
    });
    fc.assert(
      fc.property(
        fc.array(anyMember, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 8 }),
        (members, quorum) => {
          let chairs = 0;
          let clinicalChair = false;
          let voters = 0;
          let gps = 0;
          let votesAreRight = true;
          for (const { chair: chairs_, profession, voting, recused: away, vote } of members) {
            if (chairs_) {
              chairs += 1;
              clinicalChair ||= profession === 'gp' || profession === 'nurse' || profession === 'pharmacist';
            }
            const canVote = voting && !away;
            if (canVote) {
              voters += 1;
              if (profession === 'gp') gps += 1;
            }
            if (canVote !== (vote !== null)) votesAreRight = false;
          }
          const lawful = chairs === 1 && !clinicalChair && voters >= quorum && gps <= voters - gps && votesAreRight;
          expect(checkCommittee(members, quorum).length === 0).toBe(lawful);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('holds the outcome to the votes: a tie is no approval', () => {
    const tie = [chair, member('lay', { vote: 'against' })];
    expect(checkOutcome(tie, 'approved').map(({ code }) => code)).toEqual(['COMMITTEE_VOTE_CONTRADICTS_OUTCOME']);
    expect(checkOutcome(tie, 'not_approved')).toEqual([]);
    expect(votersOf([chair, recused('gp')])).toEqual([chair]);
  });
});

describe('recording a decision (product.md D5-5, D5-9)', () => {
  const decision = {
    committee: 'PCCC',
    metOn: '2025-12-09',
    minuteReference: '7',
    quorum: 3,
    members: [chair, member('lay'), member('finance')],
    outcome: 'approved' as const,
  };
  const codesOf = (outcome: ReturnType<typeof decideRecordDecision>) =>
    outcome.accepted ? [outcome.value.state] : outcome.refusal.reasons.map(({ code }) => code);

  const unread = reason('TEXT_CANNOT_BE_READ', 'colour', { problem: 'colour is not known' });

  it('is refused before the LMC was consulted', () => {
    expect(
      codesOf(
        decideRecordDecision({ state: 'in_consultation', unread }, decision, {
          today: '2025-12-10',
          consultationEndedOn: null,
        }),
      ),
    ).toEqual(['SCHEME_IS_NOT_CONSULTED']);
  });

  it('is refused when the committee met before the consultation ended, or has not met yet', () => {
    expect(
      codesOf(
        decideRecordDecision({ state: 'consulted', unread: null }, decision, {
          today: '2025-12-12',
          consultationEndedOn: '2025-12-10',
        }),
      ),
    ).toEqual(['COMMITTEE_MET_BEFORE_CONSULTATION_ENDED']);
    expect(
      codesOf(
        decideRecordDecision({ state: 'consulted', unread: null }, decision, {
          today: '2025-12-08',
          consultationEndedOn: '2025-12-01',
        }),
      ),
    ).toEqual(['COMMITTEE_HAS_NOT_MET_YET']);
  });

  it('is refused on a text that cannot be read', () => {
    const after = { today: '2025-12-09', consultationEndedOn: '2025-12-09' };
    expect(codesOf(decideRecordDecision({ state: 'consulted', unread }, decision, after))).toEqual([
      'TEXT_CANNOT_BE_READ',
    ]);
  });

  it('is accepted on the day the consultation ended', () => {
    expect(
      codesOf(
        decideRecordDecision({ state: 'consulted', unread: null }, decision, {
          today: '2025-12-09',
          consultationEndedOn: '2025-12-09',
        }),
      ),
    ).toEqual(['approved']);
  });
});
